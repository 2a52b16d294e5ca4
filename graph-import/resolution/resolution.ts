import type { Problem } from '../../src/domain/errors.ts';
import { kindOf, slugOf, type Kind } from '../../src/domain/ids.ts';
import { propertyOf, type EntityKind } from '../../src/domain/model.ts';
import type { ClaimGroup, ClaimSpill, ClaimView } from '../claim-spill.ts';
import { didYouMean } from '../format/nearest.ts';
import { placeText, type PlacedClaim } from '../placed-claim.ts';
import { pairKey, type Decision } from './decision.ts';
import { currentIds } from './merged-claims.ts';
import { mergesOf } from './merges.ts';

/** What was decided about a dataset's records, and what it comes to. */
export interface Resolution {
  /** Decisions that somebody made, and those left open with a word by whom. */
  readonly decisions: readonly Decision[];
  /** From the id of what was merged to the id of what stays, in the order of ids. */
  readonly redirects: readonly (readonly [from: string, to: string])[];
}

export const NO_RESOLUTION: Resolution = { decisions: [], redirects: [] };

/** What decisions and shared identifiers come to. */
export interface Resolved extends Resolution {
  /** The id of what stays; null where nothing was merged. */
  readonly currentId: ((id: string) => string) | null;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Honours decisions: what is said of a record that is the same as another is said of that one. Claims themselves are
 * kept, so that without the decision everything is as it was.
 *
 * @param claims of the dataset, as they were read
 * @param isPartlyRead of which records more may be said in files that could not be read
 */
export function resolved(
  claims: ClaimSpill,
  isLeftOut: ClaimView['isLeftOut'],
  decisions: readonly Decision[],
  isPartlyRead: (id: string) => boolean,
): Resolved {
  // A proposal that nobody has looked at decides nothing, whatever has become of its records.
  const made = decisions.filter(({ verdict, by }) => verdict !== 'undecided' || by !== null);
  const none = { decisions: made, redirects: [], currentId: null, problems: [], warnings: [] };
  if (made.length === 0 && !claims.hasIdentifiers) return none;
  const told = new ToldOf(made);
  const groups = function* (): Generator<readonly PlacedClaim[]> {
    for (const group of claims.groups({ isLeftOut, currentId: null })) {
      told.add(group);
      yield group.claims;
    }
  };
  const { into, warnings } = mergesOf(made, groups());
  const knownOf = function* (kind: Kind | null): Generator<string> {
    for (const { subject } of claims.groups({ isLeftOut, currentId: null })) {
      if (kindOf(subject) === kind) yield slugOf(subject);
    }
  };
  const problems = decisionProblems(made, told, into, isPartlyRead, knownOf);
  if (into.size === 0 || problems.length > 0) return { ...none, problems };
  const currentId = currentIds(into);
  return { ...none, redirects: claims.move(currentId, isLeftOut), currentId, warnings };
}

/** Of the records that were decided on, which are told of, and which refer to each other. */
class ToldOf {
  readonly subjects = new Set<string>();
  /** Pairs of which one record refers to the other: a part and its whole, a gate and the one opposite. */
  readonly related = new Set<string>();
  private readonly ids: ReadonlySet<string>;
  private readonly pairs: ReadonlySet<string>;

  constructor(decisions: readonly Decision[]) {
    this.ids = new Set(decisions.flatMap(({ pair }) => pair));
    this.pairs = new Set(decisions.map(({ pair }) => pairKey(...pair)));
  }

  add({ subject, claims }: ClaimGroup): void {
    if (!this.ids.has(subject)) return;
    this.subjects.add(subject);
    for (const { claim } of claims) {
      const isReference = propertyOf(kindOf(subject) as EntityKind, claim.property)?.type === 'ref';
      const key = pairKey(subject, String(claim.value));
      if (isReference && claim.retraction === null && this.pairs.has(key)) this.related.add(key);
    }
  }
}

function decisionProblems(
  decisions: readonly Decision[],
  { subjects, related }: ToldOf,
  into: ReadonlyMap<string, string>,
  isPartlyRead: (id: string) => boolean,
  knownOf: (kind: Kind | null) => Iterable<string>,
): Problem[] {
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
    const missing = pair.find((id) => !subjects.has(id) && !isPartlyRead(id));
    if (missing !== undefined) {
      const hint = didYouMean(slugOf(missing), knownOf(kindOf(missing)));
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
