import type { Problem } from '../src/domain/errors.ts';
import { endsBeforeBeginnings, officesNotHeld } from './checks/contradictions.ts';
import { cycles } from './checks/cycles.ts';
import { danglingProblems, danglingReferences } from './checks/dangling-references.ts';
import { incompleteRecord } from './checks/incomplete-records.ts';
import { reportsOfTheFuture } from './checks/reports-of-the-future.ts';
import type { EntityIndex } from './entity-index.ts';
import type { PlacedEntity } from './placed-entity.ts';

/**
 * What is wrong with a dataset beyond the form of its files.
 *
 * @param entities all that claims are about, asked for again and again, in the order that the index takes them in
 * @param known of all of them
 * @param isPartlyRead tells entities of which other files may say more, so that nothing is missed of them
 * @param enough with more problems than that nobody looks on
 */
export function datasetProblems(
  entities: () => Iterable<PlacedEntity>,
  known: EntityIndex,
  isPartlyRead: (id: string) => boolean,
  enough: number,
): Problem[] {
  const dangling: ReturnType<typeof danglingReferences> = [];
  const problems: Problem[] = [];
  for (const entity of entities()) {
    if (dangling.length + problems.length > enough) break;
    dangling.push(...danglingReferences(entity, known, isPartlyRead));
    if (!isPartlyRead(entity.id)) problems.push(...incompleteRecord(entity));
    problems.push(...endsBeforeBeginnings(entity), ...officesNotHeld(entity, known), ...reportsOfTheFuture(entity));
  }
  return [...danglingProblems(dangling, known), ...problems, ...cycles(known, entities)];
}
