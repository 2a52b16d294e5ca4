import { textOf } from './column.ts';
import { fragment, type Value } from './cypher.ts';
import type { ListQuery } from './page.ts';
import { inPeriod, type PeriodFilter } from './period.ts';

/** Where both of a pair have been. */
export interface SharedPlace {
  readonly place: string;
  /** Their encounters at or within it. */
  readonly encounters: number;
  /** Outermost events for which each of the two was at or within it in person, with the other or without. */
  readonly visits: readonly [number, number];
}

export interface SharedPlaceFilter {
  readonly period?: PeriodFilter;
}

/** Where they met most often first, then where both have been most often: by the smaller number; then by id. */
export const SHARED_PLACE_ORDER = [
  { by: 'together', way: 'desc' },
  { by: 'less', way: 'desc' },
  { by: 'place', way: 'asc' },
] as const;

/** Places, other than countries, at or within which both of a pair attended events in person, together or apart. */
export function sharedPlaceList(
  [a, b]: readonly [string, string],
  { period }: SharedPlaceFilter,
): ListQuery<SharedPlace> {
  const during = period === undefined ? fragment`` : fragment`AND ${inPeriod('event', period)}`;
  const been = (official: string) => fragment`max(CASE WHEN one.id = ${official} THEN 1 ELSE 0 END)`;
  return {
    name: 'shared-places',
    parents: null,
    body: fragment`
      MATCH (one:Official)<-[:PARTICIPANT]-(own:Participation)-[:EVENT]->(event:Event)
      WHERE one.id IN ${[a, b]} AND own.present = true ${during}
      MATCH (event)-[:PLACE]->(:Place)-[:WITHIN*0..8]->(around:Place) WHERE around.kind <> ${'country'}
      WITH around.id AS place, event.id AS at, event.path[0] AS root, ${been(a)} AS ofA, ${been(b)} AS ofB
      WITH place, root, max(ofA * ofB) AS met, max(ofA) AS ofA, max(ofB) AS ofB
      WITH place, sum(met) AS together, sum(ofA) AS ofA, sum(ofB) AS ofB
      WITH place, together, ofA, ofB, CASE WHEN ofA < ofB THEN ofA ELSE ofB END AS less`,
    where: [fragment`less > 0`],
    order: SHARED_PLACE_ORDER,
    of: '[place, together, ofA, ofB]',
    item: (row) => row,
    decode: (item) => {
      const [place, together, ofA, ofB] = item as readonly Value[];
      return { place: textOf(place), encounters: Number(together), visits: [Number(ofA), Number(ofB)] };
    },
  };
}
