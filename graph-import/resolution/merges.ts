import type { Problem } from '../../src/domain/errors.ts';
import { groupBy } from '../../src/domain/group.ts';
import { kindOf } from '../../src/domain/ids.ts';
import { propertyOf, type EntityKind } from '../../src/domain/model.ts';
import { resolveProperty } from '../../src/domain/resolution.ts';
import type { Place, PlacedClaim } from '../placed-claim.ts';
import { Sorter } from '../spill/sorter.ts';
import { pairKey, type Decision } from './decision.ts';

/** Identifiers of others, which two records of one thing share. */
const IDENTIFIERS = ['wikidata', 'geonames'];

/** Whether a property is an identifier of others. */
export function isIdentifier(property: string): boolean {
  return IDENTIFIERS.includes(property);
}

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

/** The best claim about each identifier of an entity. */
function identifiersOf(claims: readonly PlacedClaim[]): PlacedClaim[] {
  const given = claims.filter(({ claim }) => isIdentifier(claim.property));
  return [...groupBy(given, ({ claim }) => claim.property).values()].flatMap((about) => {
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
}

/** What is known of a record by an identifier. */
type Identified = readonly [subject: string, property: string, value: string, place: Place];

/** Records by their identifiers, of any number. */
class Identifiers {
  private readonly sorter = new Sorter();

  add(claims: readonly PlacedClaim[]): void {
    for (const { claim, place } of identifiersOf(claims)) {
      const identifier = [kindOf(claim.subject), claim.property, String(claim.value).toUpperCase()];
      const identified: Identified = [claim.subject, claim.property, String(claim.value), place];
      this.sorter.add(`${JSON.stringify(identifier)} ${claim.subject}`, JSON.stringify(identified));
    }
  }

  /** Those that share one with another. */
  *shared(): Generator<Shared> {
    let group = '';
    let first = '';
    for (const [key, value] of this.sorter) {
      const identifier = key.slice(0, key.lastIndexOf(' '));
      const [subject, property, id, place] = JSON.parse(value) as Identified;
      if (identifier === group) {
        const message = `${subject} has the ${property} identifier ${id} of ${first} and is taken for it; if they are two, say so in decisions.yaml`;
        yield { pair: [first, subject], place: { ...place, message } };
      } else [group, first] = [identifier, subject];
    }
    this.sorter.close();
  }
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

/**
 * Which records are one, by decisions and by shared identifiers. Decisions come first, in the order of the file.
 *
 * @param entities the claims of each
 */
export function mergesOf(decisions: readonly Decision[], entities: Iterable<readonly PlacedClaim[]>): Merges {
  const groups = new Groups();
  const apart = new Set(decisions.filter(({ verdict }) => verdict === 'different').map(({ pair }) => pairKey(...pair)));
  for (const { pair, verdict } of decisions) if (verdict === 'same') groups.join(pair);
  const identifiers = new Identifiers();
  for (const claims of entities) identifiers.add(claims);
  const warnings: Problem[] = [];
  for (const { pair, place } of identifiers.shared()) {
    const [a, b] = pair;
    if (apart.has(pairKey(a, b)) || groups.root(a) === groups.root(b)) continue;
    groups.join(pair);
    warnings.push(place);
  }
  return { into: groups.into(), warnings };
}
