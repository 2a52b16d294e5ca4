import { ID_PREFIXES } from '../domain/ids.ts';
import { MODEL, type EntityKind, propertyOf } from '../domain/model.ts';
import { cypher, fragment, raw, type Fragment, type Statement } from './cypher.ts';
import { relationshipType } from './node.ts';
import { recordItem, storedRecordOf, type StoredRecord } from './record.ts';
import { textOf } from './column.ts';

/**
 * An id is of a kind. Not `STARTS WITH`: for that Neo4j goes to the index over all participants, again for each event.
 */
export function isOfKind(id: Fragment, kind: EntityKind): Fragment {
  const prefix = `${ID_PREFIXES[kind]}/`;
  return fragment`substring(${id}, 0, ${raw(String(prefix.length))}) = ${raw(`'${prefix}'`)}`;
}

/** A node that refers to another. */
export interface Referrer<T> {
  readonly target: string;
  readonly item: T;
}

/**
 * The entities of a kind whose reference property names one of the targets, in the order of the target and of their
 * own ids: the tenures of officials, the editions of series.
 *
 * @param limit rows of all targets together
 */
export function referrersOf<K extends EntityKind>(
  kind: K,
  property: string,
  targetKind: string,
  targets: readonly string[],
  limit: number,
): Statement<Referrer<StoredRecord<K>>> {
  const definition = propertyOf(kind, property);
  if (!Object.hasOwn(MODEL, kind) || definition?.type !== 'ref' || !definition.to.some((to) => to === targetKind)) {
    throw new TypeError(`${kind}.${property} is no reference to ${targetKind}`);
  }
  return {
    name: `${kind}-by-${property}`,
    ...cypher`
      MATCH (target:${raw(targetKind)})<-[:${raw(relationshipType(property))}]-(node:${raw(kind)})
      WHERE target.id IN ${targets}
      RETURN ${raw(recordItem(kind, 'node'))}, target.id AS target ORDER BY target, node.id LIMIT ${limit}`,
    decode: ([item, target]) => ({ target: textOf(target), item: storedRecordOf(kind, item) }),
  };
}
