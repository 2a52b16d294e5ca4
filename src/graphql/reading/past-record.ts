import { eventPosition } from '../../domain/encounter.ts';
import type { EntityKind, EntityRecord } from '../../domain/model.ts';
import { MODEL } from '../../domain/model.ts';
import type { Property } from '../../domain/property.ts';
import { resolveEntity } from '../../domain/record.ts';
import { entityKindOf } from '../kinds.ts';
import type { Loaded } from './backend.ts';
import type { Reader } from './reader.ts';

/** Events nest less deep than this; a ring among parts, which claims of several sources can make, ends here too. */
const DEEPEST = 8;

async function ancestorsOf(reader: Reader, event: EntityRecord<'Event'>): Promise<string[]> {
  const ancestors: string[] = [];
  for (let parent = event.partOf; parent !== null && ancestors.length < DEEPEST;) {
    if (parent === event.id || ancestors.includes(parent)) break;
    // From the claims, not from a record: records of a ring would wait for each other.
    const record: EntityRecord<'Event'> | undefined = resolveEntity(
      'Event',
      parent,
      await reader.claims(parent),
    )?.record;
    if (record === undefined) break;
    ancestors.unshift(parent);
    parent = record.partOf;
  }
  return ancestors;
}

/** What a record must refer to is there too, so that nothing in a look back leads to something that is not in it. */
async function isWhole(reader: Reader, kind: EntityKind, record: EntityRecord<EntityKind>): Promise<boolean> {
  const properties = Object.entries(MODEL[kind].properties) as [string, Property][];
  const targets = properties
    .filter(([, property]) => property.type === 'ref' && property.required === true)
    .map(([name]) => String((record as unknown as Record<string, unknown>)[name]));
  const found = await Promise.all(
    targets.map(async (target) => {
      const targetKind = entityKindOf(target);
      return targetKind !== null && (await reader.record(targetKind, target)) !== null;
    }),
  );
  return found.every((there) => there);
}

/** An entity as the claims of a look back make it; null where they do not make one, or where it is later than the view. */
export async function pastRecord(reader: Reader, kind: EntityKind, id: string): Promise<Loaded<EntityKind> | null> {
  const record = resolveEntity(kind, id, await reader.claims(id))?.record;
  if (record === undefined || !(await isWhole(reader, kind, record))) return null;
  if (kind !== 'Event') return record;
  const event = record as EntityRecord<'Event'>;
  const position = eventPosition(event, await ancestorsOf(reader, event));
  const { valid } = reader.view;
  if (valid !== null && position.earliest !== null && position.earliest > valid) return null;
  return { ...event, ...position };
}
