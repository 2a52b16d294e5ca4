import { fragment, raw, type Fragment } from './cypher.ts';
import { recordItems, type StoredRecord } from './record.ts';
import { totalOfAll, type ListQuery } from './page.ts';
import { allInOrder } from './seek.ts';

/** Conditions that several kinds share. A filter names only what its kind has. */
export interface EntityFilter {
  readonly ids?: readonly string[];
  readonly country?: string;
  /** Official: ever held an office in it. Position: is an office in it. */
  readonly organization?: string;
  readonly kinds?: readonly string[];
  /** Of foreign entities. */
  readonly schema?: string;
}

/** Entities in the order of their ids, which are their names in plain letters. */
export const ENTITY_ORDER = [{ by: 'node.id', way: 'asc' }] as const;

export type ListedKind =
  'Official' | 'Organization' | 'Position' | 'EventSeries' | 'Agreement' | 'Topic' | 'ForeignEntity';

const NAMES: Readonly<Record<ListedKind, string>> = {
  Official: 'officials',
  Organization: 'organizations',
  Position: 'positions',
  EventSeries: 'series',
  Agreement: 'agreements',
  Topic: 'topics',
  ForeignEntity: 'foreign-entities',
};

function inOrganization(kind: ListedKind, id: string): Fragment {
  return kind === 'Position'
    ? fragment`node.organization = ${id}`
    : fragment`EXISTS { MATCH (:Position {organization: ${id}})<-[:POSITION]-(:Tenure)-[:OFFICIAL]->(node) }`;
}

/**
 * True of every entity, and what Neo4j needs to see to take them in the order of its index instead of sorting all. No
 * bound: for that the embedded engine reads the ids of all nodes, whatever their label.
 */
export function byIdIndex({ ids }: EntityFilter): Fragment[] {
  return ids === undefined ? [fragment`node.id IS NOT NULL`] : [];
}

/** All entities of a kind. */
export function entityList<K extends ListedKind>(kind: K, filter: EntityFilter): ListQuery<StoredRecord<K>> {
  const where: Fragment[] = [];
  if (filter.ids !== undefined) where.push(fragment`node.id IN ${filter.ids}`);
  if (filter.country !== undefined) where.push(fragment`node.country = ${filter.country}`);
  if (filter.schema !== undefined) where.push(fragment`node.schema = ${filter.schema}`);
  if (filter.kinds !== undefined) where.push(fragment`node.kind IN ${filter.kinds}`);
  if (filter.organization !== undefined) where.push(inOrganization(kind, filter.organization));
  return {
    name: NAMES[kind],
    parents: null,
    body: fragment`MATCH (node:${raw(kind)})`,
    where: [...byIdIndex(filter), ...where],
    ...totalOfAll(kind, where),
    ...allInOrder(kind, 'id', where),
    order: ENTITY_ORDER,
    of: 'node',
    ...recordItems(kind),
  };
}
