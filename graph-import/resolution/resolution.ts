import type { Problem } from '../../src/domain/errors.ts';
import { kindOf, slugOf } from '../../src/domain/ids.ts';
import { propertyOf, type EntityKind } from '../../src/domain/model.ts';
import { compareText } from '../../src/domain/text-order.ts';
import { didYouMean } from '../format/nearest.ts';
import { placeText, type PlacedClaim } from '../placed-claim.ts';
import { pairKey, type Decision } from './decision.ts';
import { currentIds, mergedClaims } from './merged-claims.ts';
import { mergesOf } from './merges.ts';

/** What was decided about a dataset's records, and what it comes to. */
export interface Resolution {
  /** Decisions that somebody made, and those left open with a word by whom. */
  readonly decisions: readonly Decision[];
  /** From the id of what was merged to the id of what stays, in the order of ids. */
  readonly redirects: readonly (readonly [from: string, to: string])[];
}

export const NO_RESOLUTION: Resolution = { decisions: [], redirects: [] };

/** Claims with decisions honoured. */
export interface Resolved extends Resolution {
  /** What the claims of each source come to, in the order given. */
  readonly claims: readonly (readonly PlacedClaim[])[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Honours decisions: what is said of a record that is the same as another is said of that one. Claims themselves are
 * kept, so that without the decision everything is as it was.
 *
 * @param sources the claims of each source
 * @param isPartlyRead of which records more may be said in files that could not be read
 */
export function resolved(
  sources: readonly (readonly PlacedClaim[])[],
  decisions: readonly Decision[],
  isPartlyRead: (id: string) => boolean,
): Resolved {
  const placed = sources.flat();
  // A proposal that nobody has looked at decides nothing, whatever has become of its records.
  const made = decisions.filter(({ verdict, by }) => verdict !== 'undecided' || by !== null);
  const { into, warnings } = mergesOf(made, placed);
  const problems = decisionProblems(made, placed, into, isPartlyRead);
  if (into.size === 0 || problems.length > 0) {
    return { decisions: made, redirects: [], claims: sources, problems, warnings: [] };
  }
  const currentId = currentIds(into);
  const told = new Set(placed.map(({ claim }) => claim.subject));
  const redirects = [...told]
    .map((id) => [id, currentId(id)] as const)
    .filter(([from, to]) => from !== to)
    .sort(([a], [b]) => compareText(a, b));
  const claims = sources.map((some) => mergedClaims(some, currentId));
  return { decisions: made, redirects, claims, problems: [], warnings };
}

function decisionProblems(
  decisions: readonly Decision[],
  placed: readonly PlacedClaim[],
  into: ReadonlyMap<string, string>,
  isPartlyRead: (id: string) => boolean,
): Problem[] {
  if (decisions.length === 0) return [];
  const known = new Set(placed.map(({ claim }) => claim.subject));
  const related = relatedPairs(placed);
  const seen = new Map<string, Decision>();
  const root = (id: string): string => into.get(id) ?? id;
  return decisions.flatMap((decision) => {
    const { pair, place, verdict } = decision;
    const [a, b] = pair;
    const key = pairKey(a, b);
    const before = seen.get(key);
    seen.set(key, decision);
    const fault = (message: string): Problem[] => [{ ...place, message }];
    if (a === b) return fault(`expected two records, got ${a} twice`);
    if (kindOf(a) !== kindOf(b)) return fault(`expected two records of one kind, got ${a} and ${b}`);
    if (before !== undefined) return fault(`expected each pair once, got it again after ${placeText(before.place)}`);
    const missing = pair.find((id) => !known.has(id) && !isPartlyRead(id));
    if (missing !== undefined) {
      const hint = didYouMean(slugOf(missing), [...known].filter((id) => kindOf(id) === kindOf(missing)).map(slugOf));
      return fault(`expected the id of a known ${kindOf(missing)}, got ${JSON.stringify(missing)}${hint}`);
    }
    if (verdict === 'same' && related.has(key)) {
      return fault(`expected two records of one thing, got ${a} and ${b}, of which one is related to the other`);
    }
    if (verdict === 'different' && root(a) === root(b)) {
      return fault(`expected decisions that agree, got ${a} and ${b} as different though others make them the same`);
    }
    return [];
  });
}

/** Pairs of one kind of which one record refers to the other: a part and its whole, a gate and the one opposite. */
function relatedPairs(placed: readonly PlacedClaim[]): Set<string> {
  const pairs = placed.flatMap(({ claim: { subject, property, value, retraction } }) => {
    const kind = kindOf(subject) as EntityKind;
    const isReference = propertyOf(kind, property)?.type === 'ref' && kindOf(String(value)) === kind;
    return isReference && retraction === null ? [pairKey(subject, String(value))] : [];
  });
  return new Set(pairs);
}
