import type { Problem } from '../../src/domain/errors.ts';
import { slugOf } from '../../src/domain/ids.ts';
import type { EntityRecord } from '../../src/domain/model.ts';
import { onlyMentioned } from '../entities.ts';
import { fieldsOf } from '../format/sections.ts';
import { placeOf, type PlacedEntity } from '../placed-entity.ts';

/** What a record lacks, in all files together, of what its kind requires. */
export function incompleteRecord(entity: PlacedEntity): Problem[] {
  const { id, kind, claims, resolved } = entity;
  if (resolved !== null) return [...heldWithoutMode(entity), ...halfOfPlace(entity)];
  const live = claims.filter(({ retraction }) => retraction === null);
  if (live.length === 0 || onlyMentioned(entity)) return [];
  return fieldsOf(kind).flatMap(({ key, name, property }) => {
    if (!property.required || live.some((claim) => claim.property === name)) return [];
    const message = `expected ${key} of ${kind} ${slugOf(id)} in this or another file, got none`;
    return [{ ...placeOf(entity), message }];
  });
}

function heldWithoutMode(entity: PlacedEntity): Problem[] {
  if (entity.kind !== 'Event') return [];
  const { id, status, mode } = entity.resolved?.record as EntityRecord<'Event'>;
  if (status !== 'held' || mode !== null) return [];
  const message = `expected mode of Event ${slugOf(id)}, because it was held: in person, virtual or hybrid; got none`;
  return [{ ...placeOf(entity, 'status'), message }];
}

function halfOfPlace(entity: PlacedEntity): Problem[] {
  if (entity.kind !== 'Place') return [];
  const { id, latitude, longitude } = entity.resolved?.record as EntityRecord<'Place'>;
  if ((latitude === null) === (longitude === null)) return [];
  const [have, lack] = latitude === null ? ['longitude', 'latitude'] : ['latitude', 'longitude'];
  return [{ ...placeOf(entity, have), message: `expected ${lack} with ${have} of Place ${slugOf(id)}, got none` }];
}
