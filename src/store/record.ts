import { MODEL, type EntityKind, type EntityRecord } from '../domain/model.ts';
import { cypher, raw, type Statement } from './cypher.ts';
import { eventPositionOf, recordOf } from './node.ts';
import type { EventPosition } from '../domain/encounter.ts';

/** The records of one kind by id, in no order of their own; ids that the graph does not hold are left out. */
export function recordsByIds<K extends EntityKind>(kind: K, ids: readonly string[]): Statement<EntityRecord<K>> {
  return { name: `${kind}-by-ids`, ...nodesByIds(kind, ids), decode: ([node]) => recordOf(kind, node) };
}

/** Events with their place in time and in the hierarchy, by id. */
export function eventsByIds(ids: readonly string[]): Statement<EntityRecord<'Event'> & EventPosition> {
  return {
    name: 'Event-by-ids',
    ...nodesByIds('Event', ids),
    decode: ([node]) => ({ ...recordOf('Event', node), ...eventPositionOf(node) }),
  };
}

function nodesByIds(kind: EntityKind, ids: readonly string[]): Pick<Statement<unknown>, 'text' | 'params'> {
  if (!Object.hasOwn(MODEL, kind)) throw new TypeError(`${kind} is no kind of entity`);
  return cypher`MATCH (node:${raw(kind)}) WHERE node.id IN ${ids} RETURN properties(node) ORDER BY node.id`;
}
