import type { Problem } from '../../src/domain/errors.ts';
import { groupBy } from '../../src/domain/group.ts';
import { kindOf } from '../../src/domain/ids.ts';
import { propertyOf, type EntityKind } from '../../src/domain/model.ts';
import { resolveProperty } from '../../src/domain/resolution.ts';
import type { PlacedClaim } from '../placed-claim.ts';
import { pairKey, type Decision } from './decision.ts';

/** Identifiers of others, which two records of one thing share. */
const IDENTIFIERS = ['wikidata', 'geonames'];

/** Which records are one: from each that was merged to the one that stays. */
export interface Merges {
  readonly into: ReadonlyMap<string, string>;
  /** What follows from shared identifiers, for editors to look at. */
  readonly warnings: readonly Problem[];
}

/** Two records that share an identifier, the one with the smaller id first, and where the second one has it. */
interface Shared {
  readonly pair: readonly [string, string];
  readonly place: Problem;
}

function sharedIdentifiers(placed: readonly PlacedClaim[]): Shared[] {
  const given = placed.filter(({ claim }) => IDENTIFIERS.includes(claim.property));
  const own = [...groupBy(given, ({ claim }) => `${claim.property} ${claim.subject}`).values()].flatMap((about) => {
    const [first] = about;
    const property =
      first === undefined ? null : propertyOf(kindOf(first.claim.subject) as EntityKind, first.claim.property);
    const [value] =
      (property === null
        ? null
        : resolveProperty(
            property,
            about.map(({ claim }) => claim),
          )
      )?.values ?? [];
    const best = about.find(({ claim }) => claim.value === value && claim.retraction === null);
    return best === undefined ? [] : [best];
  });
  const keyOf = ({ claim }: PlacedClaim): string =>
    `${kindOf(claim.subject)} ${claim.property} ${String(claim.value).toUpperCase()}`;
  return [...groupBy(own, keyOf).values()].flatMap((group) => {
    const [first, ...others] = [...group].sort((a, b) => (a.claim.subject < b.claim.subject ? -1 : 1));
    if (first === undefined) return [];
    return others.map(({ claim, place }): Shared => {
      const message = `${claim.subject} has the ${claim.property} identifier ${String(claim.value)} of ${first.claim.subject} and is taken for it; if they are two, say so in decisions.yaml`;
      return { pair: [first.claim.subject, claim.subject], place: { ...place, message } };
    });
  });
}

/** Records that are one, with the one that stays. */
class Groups {
  private readonly parents = new Map<string, string>();

  root(id: string): string {
    let at = id;
    for (let up = this.parents.get(at); up !== undefined; up = this.parents.get(at)) at = up;
    return at;
  }

  join([stays, goes]: readonly [string, string]): void {
    const [a, b] = [this.root(stays), this.root(goes)];
    if (a !== b) this.parents.set(b, a);
  }

  into(): Map<string, string> {
    return new Map([...this.parents.keys()].sort().map((id) => [id, this.root(id)]));
  }
}

/** Which records are one, by decisions and by shared identifiers. Decisions come first, in the order of the file. */
export function mergesOf(decisions: readonly Decision[], placed: readonly PlacedClaim[]): Merges {
  const groups = new Groups();
  const apart = new Set(decisions.filter(({ verdict }) => verdict === 'different').map(({ pair }) => pairKey(...pair)));
  for (const { pair, verdict } of decisions) if (verdict === 'same') groups.join(pair);
  const warnings: Problem[] = [];
  for (const { pair, place } of sharedIdentifiers(placed)) {
    const [a, b] = pair;
    if (apart.has(pairKey(a, b)) || groups.root(a) === groups.root(b)) continue;
    groups.join(pair);
    warnings.push(place);
  }
  return { into: groups.into(), warnings };
}
