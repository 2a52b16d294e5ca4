import { distance } from 'fastest-levenshtein';

/** The known name that a wrong one probably means, or null where none is close. */
function nearestName(wrong: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(wrong.length / 3)) + 1;
  for (const name of known) {
    if (Math.abs(name.length - wrong.length) >= least) continue;
    const away = distance(wrong.toLowerCase(), name.toLowerCase());
    if (away < least) [best, least] = [name, away];
  }
  return best;
}

/** `; did you mean …?`, or nothing where no known name is close. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  const nearest = nearestName(wrong, known);
  return nearest === null ? '' : `; did you mean ${nearest}?`;
}
