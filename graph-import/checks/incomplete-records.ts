import type { Problem } from '../../src/domain/errors.ts';
import { slugOf } from '../../src/domain/ids.ts';
import { recordsOf } from '../entities.ts';
import type { Checked } from './checked.ts';
import { onlyMentioned } from './dangling-references.ts';
import { fieldsOf } from '../format/sections.ts';

/** Records that lack, in all files together, what their kind requires. */
export function incompleteRecords({ entities, placeOf, isPartlyRead }: Checked): Problem[] {
  const problems: Problem[] = [];
  for (const entity of entities.values()) {
    const { id, kind, claims, resolved } = entity;
    const live = claims.filter(({ retraction }) => retraction === null);
    if (resolved !== null || live.length === 0 || isPartlyRead(id) || onlyMentioned(entity)) continue;
    for (const { key, name, property } of fieldsOf(kind)) {
      if (!property.required || live.some((claim) => claim.property === name)) continue;
      const message = `expected ${key} of ${kind} ${slugOf(id)} in this or another file, got none`;
      problems.push({ ...placeOf(id), message });
    }
  }
  for (const { id, status, mode } of recordsOf(entities, 'Event')) {
    if (status !== 'held' || mode !== null || isPartlyRead(id)) continue;
    const message = `expected mode of Event ${slugOf(id)}, because it was held: in person, virtual or hybrid; got none`;
    problems.push({ ...placeOf(id, 'status'), message });
  }
  for (const { id, latitude, longitude } of recordsOf(entities, 'Place')) {
    if ((latitude === null) === (longitude === null) || isPartlyRead(id)) continue;
    const [have, lack] = latitude === null ? ['longitude', 'latitude'] : ['latitude', 'longitude'];
    problems.push({ ...placeOf(id, have), message: `expected ${lack} with ${have} of Place ${slugOf(id)}, got none` });
  }
  return problems;
}
