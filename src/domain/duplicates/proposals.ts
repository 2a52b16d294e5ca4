import { blockedPairs } from './blocking.ts';
import { NO_SURROUNDINGS, type Candidate, type Surroundings } from './candidate.ts';
import { duplicateScore, mayBeProposed, readCandidate, type DuplicateScore, type ReadCandidate } from './score.ts';

/** Two entities that may be one. */
export interface Proposal extends DuplicateScore {
  /** Ids, the smaller first. */
  readonly a: string;
  readonly b: string;
}

/** What was found among some entities. */
export interface Proposals {
  /** The highest score first, then by ids. None is `UNLIKELY`. */
  readonly proposals: readonly Proposal[];
  /** How many pairs were looked at. */
  readonly pairs: number;
  /** How many keys were too common to bring anything together. */
  readonly keysLeftOut: number;
}

/** The order of proposals. */
function compareProposals(x: Proposal, y: Proposal): number {
  return y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : 0) || (x.b < y.b ? -1 : 1);
}

/** Scores two entities; null where they are not proposed. */
export function proposalOf(
  first: ReadCandidate,
  second: ReadCandidate,
  around: (id: string) => Surroundings | undefined,
): Proposal | null {
  const [a, b] = first.id < second.id ? [first, second] : [second, first];
  if (!mayBeProposed(a, b)) return null;
  const scored = duplicateScore(a, b, around(a.id), around(b.id));
  return scored.band === 'UNLIKELY' ? null : { ...scored, a: a.id, b: b.id };
}

/**
 * The pairs among entities of one kind that may be one.
 *
 * @param around what is known around each; it is asked for only where the records do not rule a pair out
 */
export function proposedPairs(
  candidates: readonly Candidate[],
  around: (id: string) => Surroundings = () => NO_SURROUNDINGS,
): Proposals {
  const read = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1)).map(readCandidate);
  const { pairs, keysLeftOut } = blockedPairs(read);
  const proposals = pairs.flatMap(([first, second]) => {
    const [a, b] = [read[first], read[second]];
    return (a === undefined || b === undefined ? null : proposalOf(a, b, around)) ?? [];
  });
  return { proposals: proposals.sort(compareProposals), pairs: pairs.length, keysLeftOut };
}
