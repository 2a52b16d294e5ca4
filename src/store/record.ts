import type { EventPosition } from '../domain/encounter.ts';
import { MODEL, type EntityKind, type EntityRecord } from '../domain/model.ts';
import { cypher, raw, type Statement, type Value } from './cypher.ts';
import { eventPositionOf, propertiesOfItem, recordItem, recordOf } from './node.ts';

/** A record as the graph keeps it: events know their place in time. */
export type StoredRecord<K extends EntityKind> = K extends 'Event'
  ? EntityRecord<'Event'> & EventPosition
  : EntityRecord<K>;

/** Reads a record from what `recordItem` gives. */
export function storedRecordOf<K extends EntityKind>(kind: K, item: Value | undefined): StoredRecord<K> {
  const stored = propertiesOfItem(kind, item);
  const record = recordOf(kind, stored);
  return (kind === 'Event' ? { ...record, ...eventPositionOf(stored) } : record) as StoredRecord<K>;
}

/** The records of one kind by id, in no order of their own; ids that the graph does not hold are left out. */
export function recordsByIds<K extends EntityKind>(kind: K, ids: readonly string[]): Statement<StoredRecord<K>> {
  if (!Object.hasOwn(MODEL, kind)) throw new TypeError(`${kind} is no kind of entity`);
  return {
    name: `${kind}-by-ids`,
    ...cypher`
      MATCH (node:${raw(kind)}) WHERE node.id IN ${ids}
      RETURN ${raw(recordItem(kind, 'node'))} ORDER BY node.id`,
    decode: ([item]) => storedRecordOf(kind, item),
  };
}
