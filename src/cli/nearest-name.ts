import { closest, distance } from 'fastest-levenshtein';

/** The known name that a mistyped one most likely means; undefined where none comes near. */
export function nearestName(typed: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(typed, known);
  return distance(typed, nearest) <= Math.max(2, typed.length / 3) ? nearest : undefined;
}
