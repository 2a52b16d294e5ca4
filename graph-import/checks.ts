import type { Problem } from '../src/domain/errors.ts';
import { certainContradictions } from './checks/contradictions.ts';
import { cycles } from './checks/cycles.ts';
import { incompleteRecords } from './checks/incomplete-records.ts';
import { reportsOfTheFuture } from './checks/reports-of-the-future.ts';
import { danglingReferences } from './checks/dangling-references.ts';
import type { Checked } from './checks/checked.ts';
import { claimedEntities } from './entities.ts';
import type { Place, PlacedClaim } from './placed-claim.ts';

/** The first record of each entity, in the order of files. */
function firstRecords(placed: readonly PlacedClaim[]): Map<string, Place> {
  const records = new Map<string, Place>();
  for (const { claim, record } of placed) {
    const known = records.get(claim.subject);
    const isEarlier =
      known === undefined || record.file < known.file || (record.file === known.file && record.line < known.line);
    if (claim.retraction === null && isEarlier) records.set(claim.subject, record);
  }
  return records;
}

const NOWHERE: Place = { file: '', line: 1, column: 1, field: '' };

/**
 * What is wrong with a dataset beyond the form of its files.
 *
 * @param placed the claims of all well-formed files
 * @param isPartlyRead tells entities of which other files may say more, so that nothing is missed of them
 */
export function datasetProblems(
  placed: readonly PlacedClaim[],
  isPartlyRead: Checked['isPartlyRead'] = () => false,
): Problem[] {
  const places = new Map<string, Place>(placed.map(({ claim, place }) => [claim.id, place]));
  const records = firstRecords(placed);
  const entities = claimedEntities(placed.map(({ claim }) => claim));
  const placeOf: Checked['placeOf'] = (id, property, value) => {
    const entity = entities.get(id);
    const support = property === undefined ? [] : (entity?.resolved?.facts.get(property)?.support ?? []);
    const best = support.find((claim) => value === undefined || claim.value === value);
    return (best === undefined ? records.get(id) : places.get(best.id)) ?? NOWHERE;
  };
  const checked: Checked = { entities, placed, placeOf, isPartlyRead };
  return [danglingReferences, incompleteRecords, cycles, certainContradictions, reportsOfTheFuture].flatMap((check) =>
    check(checked),
  );
}
