import type { Claim } from '../src/domain/claim.ts';
import type { Problem } from '../src/domain/errors.ts';

/** Where in a dataset something stands. */
export type Place = Omit<Problem, 'message'>;

/** A claim and where its file makes it. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly place: Place;
  /** The record that it stands in. */
  readonly record: Place;
  /** It follows from where something stands in the file, such as that a participant of an event is in the event. */
  readonly implied: boolean;
}

/** Where something stands, as it is named in the message about something else: `registers/china.yaml:12:5`. */
export function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/**
 * Claims with each id once. What is implied may be implied often: the best located is kept, whatever the order of
 * the file. What is written twice in one source must be the same, because one of the two would be lost.
 */
export function distinctClaims<T extends PlacedClaim>(placed: readonly T[]): { claims: T[]; problems: Problem[] } {
  const known = new Map<string, T>();
  const problems: Problem[] = [];
  for (const next of placed) {
    const first = known.get(next.claim.id);
    if (first === undefined) known.set(next.claim.id, next);
    else if (!first.implied && !next.implied) {
      if (JSON.stringify(first.claim) === JSON.stringify(next.claim)) continue;
      const message = `expected a claim once in a source, got it again with another passage, basis or certainty than at ${placeText(first.place)}`;
      problems.push({ ...next.place, message });
    } else if (rank(next) < rank(first)) known.set(next.claim.id, next);
  }
  return { claims: [...known.values()], problems };
}

/** Sorts the written before the implied, the reported before the planned, then by what is the same in any order. */
function rank({ claim, implied }: PlacedClaim): string {
  const live = claim.retraction === null ? 0 : 1;
  return JSON.stringify([Number(implied), live, claim.assertion === 'reported' ? 0 : 1, claim.locator, claim.basis]);
}
