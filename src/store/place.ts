import { cypher, fragment, raw, type Fragment, type Statement } from './cypher.ts';
import { byIdIndex } from './entity-list.ts';
import { recordItems, type StoredRecord } from './record.ts';
import { totalOfAll, type ListQuery } from './page.ts';
import { allInOrder } from './seek.ts';
import { textOf } from './column.ts';

export interface PlaceFilter {
  readonly ids?: readonly string[];
  readonly kinds?: readonly string[];
  /** The country itself or anything within it. */
  readonly country?: string;
  /** Something is paired with it. */
  readonly paired?: boolean;
}

/** Places in the order of their ids, which are their names in plain letters. */
export const PLACE_ORDER = [{ by: 'node.id', way: 'asc' }] as const;

/** Places of the whole graph, or those that lie directly in others. */
export function placeList(
  parent: 'within' | null,
  parents: readonly string[] | null,
  filter: PlaceFilter,
): ListQuery<StoredRecord<'Place'>> {
  const where: Fragment[] = [];
  if (filter.ids !== undefined) where.push(fragment`node.id IN ${filter.ids}`);
  if (filter.kinds !== undefined) where.push(fragment`node.kind IN ${filter.kinds}`);
  if (filter.country !== undefined) {
    where.push(fragment`EXISTS { MATCH (:Place {id: ${filter.country}})<-[:WITHIN*0..8]-(node) }`);
  }
  if (filter.paired !== undefined) {
    where.push(fragment`${raw(filter.paired ? '' : 'NOT ')}EXISTS { MATCH (:Place)-[:PAIRED_WITH]-(node) }`);
  }
  return {
    name: parent === null ? 'places' : 'places-by-within',
    parents,
    body:
      parent === null ? fragment`MATCH (node:Place)` : fragment`MATCH (:Place {id: parent})<-[:WITHIN]-(node:Place)`,
    where: parent === null ? [...byIdIndex(filter), ...where] : where,
    ...(parent === null ? { ...totalOfAll('Place', where), ...allInOrder('Place', 'id', where) } : {}),
    order: PLACE_ORDER,
    of: 'node',
    ...recordItems('Place'),
  };
}

/** The places that are paired with the given ones, whichever of the two a source named first; by id. */
export function pairedPlaces(ids: readonly string[]): Statement<{ place: string; paired: string }> {
  return {
    name: 'paired-places',
    ...cypher`
      MATCH (place:Place)-[:PAIRED_WITH]-(other:Place) WHERE place.id IN ${ids}
      RETURN DISTINCT place.id AS place, other.id AS paired ORDER BY place, paired`,
    decode: ([place, paired]) => ({ place: textOf(place), paired: textOf(paired) }),
  };
}
