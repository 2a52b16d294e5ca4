import { BUCKET_LENGTH, STEPS, type Step } from '../domain/timeline.ts';
import type { Tally } from '../domain/tally.ts';
import { textOf } from './column.ts';
import { cypher, fragment, type Fragment, type Statement, type Value } from './cypher.ts';

/**
 * By what the items of a list are counted: what they have in common; the places that sources name, if these have
 * coordinates (`POINT`), and what these lie in (`REGION`); or the bucket that a date begins in and the one that it ends
 * in, written `2024-04/2024-05`.
 */
export type TallyBy = 'COUNTRY' | 'ORGANIZATION' | 'PLACE' | 'SERIES' | 'TYPE' | 'POINT' | 'REGION' | Step;

export function isStep(by: TallyBy): by is Step {
  return STEPS.some((step) => step === by);
}

/** Kinds of places for which a map gives totals. */
export const REGION_KINDS = ['country', 'province'] as const;

/** The value under `POINT` of items whose places are known, but none of them on the globe. */
export const NO_COORDINATES = 'no coordinates';

/** What is counted. */
export interface TallyQuery {
  readonly name: string;
  /** Ids bound one after another to the variable `parent`; null for a list of the whole graph. */
  readonly parents: readonly string[] | null;
  /** Clauses that give a row for each item, with its sort key as `at` and its values, each once, as `values`. */
  readonly rows: Fragment;
}

/** Clauses that turn rows of an item, with its sort key `at`, into the bucket that its date begins in and that it ends in. */
export function spanValues(step: Step): Fragment {
  const length = BUCKET_LENGTH[step];
  // A sort key is two days of ten characters and an id, with slashes between; of an undated item it is without days.
  const span = fragment`substring(at, 0, ${length}) + ${'/'} + substring(at, 11, ${length})`;
  return fragment`WITH at, CASE WHEN at STARTS WITH ${'/'} THEN [] ELSE [${span}] END AS values`;
}

function talliedOf([value, count, first, last]: readonly Value[]): Tally['top'][number] {
  const sortKey = (column: Value | undefined) => (column === '' ? null : textOf(column));
  return { value: textOf(value), count: Number(count), first: sortKey(first), last: sortKey(last) };
}

/**
 * How many items have each value: the most frequent values first, then by value.
 *
 * @param limit values at most; how many there are is told besides
 */
export function tallyStatement(query: TallyQuery, limit: number): Statement<{ parent: string | null; tally: Tally }> {
  const dated = fragment`CASE WHEN at STARTS WITH ${'/'} THEN null ELSE at END`;
  // Items without a value are counted under the empty one, which stands in front, so that the limit leaves it in.
  const rows = fragment`${query.rows}
    UNWIND CASE WHEN size(values) = 0 THEN [''] ELSE values END AS value
    WITH value, count(*) AS total, min(${dated}) AS earliest, max(${dated}) AS latest
    ORDER BY CASE WHEN value = '' THEN 0 ELSE 1 END, total DESC, value
    WITH collect([value, total, coalesce(earliest, ''), coalesce(latest, '')]) AS tallied
    RETURN size(tallied) AS total, tallied[0..${limit + 1}] AS top`;
  const statement =
    query.parents === null
      ? cypher`${rows}`
      : cypher`UNWIND ${query.parents} AS parent CALL { WITH parent ${rows} } RETURN total, top, parent ORDER BY parent`;
  return {
    name: query.name,
    ...statement,
    decode: ([total, top, parent]) => {
      const tallied = (top as readonly (readonly Value[])[]).map(talliedOf);
      const without = tallied[0]?.value === '' ? tallied[0].count : 0;
      return {
        parent: query.parents === null ? null : textOf(parent),
        tally: {
          top: tallied.filter(({ value }) => value !== '').slice(0, limit),
          values: Number(total) - (tallied[0]?.value === '' ? 1 : 0),
          without,
        },
      };
    },
  };
}

/** Clauses that turn rows of an item and an `event` of it into the places that it was at or within, of some kinds. */
export const placesAround = (kinds: Fragment): Fragment => fragment`
  OPTIONAL MATCH (event)-[:PLACE]->(:Place)-[:WITHIN*0..8]->(around:Place) WHERE ${kinds}
  WITH counted, at, collect(DISTINCT around.id) AS values`;

/** Clauses that turn rows of an item and an `event` of it into the values that any of its events has. */
export const EVENT_VALUES = {
  PLACE: placesAround(fragment`around.kind <> ${'country'}`),
  REGION: placesAround(fragment`around.kind IN ${REGION_KINDS}`),
  POINT: fragment`OPTIONAL MATCH (event)-[:PLACE]->(place:Place)
    WITH counted, at, count(place) AS places, collect(DISTINCT
      CASE WHEN place.latitude IS NOT NULL AND place.longitude IS NOT NULL THEN place.id END) AS points
    WITH at, CASE WHEN size(points) = 0 AND places > 0 THEN [${NO_COORDINATES}] ELSE points END AS values`,
  TYPE: fragment`WITH counted, at, collect(DISTINCT event.type) AS values`,
} as const;
