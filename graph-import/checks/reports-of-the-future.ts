import { fuzzyDate } from '../../src/domain/dates.ts';
import type { Problem } from '../../src/domain/errors.ts';
import { slugOf } from '../../src/domain/ids.ts';
import { groupBy } from '../../src/domain/group.ts';
import type { PlacedEntity } from '../placed-entity.ts';

/** An event that a source reports as held though it was published before it can have been. */
export function reportsOfTheFuture({ placed }: PlacedEntity): Problem[] {
  const dated = placed.filter(({ claim }) => claim.property === 'when' || claim.property === 'status');
  const records = groupBy(dated, ({ claim }) => claim.source);
  return [...records.values()].flatMap((claims) => {
    const held = claims.some(({ claim }) => claim.property === 'status' && claim.value === 'held');
    const when = claims.find(({ claim }) => claim.property === 'when');
    if (!held || when === undefined || when.claim.retraction !== null) return [];
    const { earliest } = fuzzyDate(String(when.claim.value));
    if (earliest <= when.claim.firstSeen) return [];
    const message = `expected Event ${slugOf(when.claim.subject)}, reported as held, on or before ${when.claim.firstSeen}, when its source was published; got ${when.claim.value}`;
    return [{ ...when.place, message }];
  });
}
