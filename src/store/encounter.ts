import type { SharedActivity, Strength } from '../domain/encounter.ts';
import { STRENGTHS } from '../domain/encounter.ts';
import { cypher, fragment, joined, raw, type Fragment, type Statement, type Value } from './cypher.ts';
import { atOrWithin, editionOf, eventOf, toldBy } from './event.ts';
import { recordOf } from './node.ts';
import type { ListQuery } from './page.ts';
import { inPeriod, type PeriodFilter } from './period.ts';
import { textOf } from './column.ts';

/** Which encounters. What is said of an event must hold of one and the same shared activity. */
export interface EncounterFilter {
  /** One side is one of these. */
  readonly officials?: readonly string[];
  /** The other side is one of these. */
  readonly with?: readonly string[];
  /** The countries of both sides are among these. */
  readonly countries?: readonly string[];
  /** The sides are of two countries (true) or of one (false). */
  readonly acrossCountries?: boolean;
  readonly place?: string;
  readonly period?: PeriodFilter;
  /** The closest of all shared activities is of one of these. */
  readonly strengths?: readonly Strength[];
  readonly eventTypes?: readonly string[];
  readonly series?: string;
  readonly source?: string;
}

/** What makes one encounter: two officials, in the order of their ids, and the outermost event. */
export interface EncounterKey {
  readonly first: string;
  readonly second: string;
  readonly root: string;
}

/** An encounter in a list, with the sort key of the latest of its activities that the list is about. */
export interface ListedEncounter extends EncounterKey {
  readonly latest: string;
}

/** Encounters, the one with the latest shared activity first, then by the officials' ids. */
export const ENCOUNTER_ORDER = [
  { by: 'latest', way: 'desc' },
  { by: 'first', way: 'asc' },
  { by: 'second', way: 'asc' },
  { by: 'root', way: 'asc' },
] as const;

/** What a list of encounters belongs to: an official, or an event with all its parts. */
export type EncounterParent = 'official' | 'event';

const LEADS = fragment`['co-chair', 'delegation head', 'host', 'guest']`;

/** The place of an activity in STRENGTHS, by the rule of strengthOf. */
const CLOSENESS = fragment`CASE
  WHEN event.type IN ['talks', 'meeting', 'dialogue'] THEN 0
  WHEN event.type = 'multilateral' THEN 3
  WHEN event.type IN ['ceremony', 'signing'] THEN 1
  WHEN any(role IN a.role WHERE role IN ${LEADS}) AND any(role IN b.role WHERE role IN ${LEADS}) THEN 1
  ELSE 2 END`;

function conditionsOf(filter: EncounterFilter): Fragment[] {
  const where: Fragment[] = [];
  if (filter.period !== undefined) where.push(inPeriod('event', filter.period));
  if (filter.place !== undefined) where.push(atOrWithin(filter.place));
  if (filter.eventTypes !== undefined) where.push(fragment`event.type IN ${filter.eventTypes}`);
  if (filter.series !== undefined) {
    where.push(fragment`(${editionOf(filter.series)} OR EXISTS {
      MATCH (outer:Event)<-[:EVENT]-(:Edition)-[:SERIES]->(counted:EventSeries)
      WHERE outer.id IN event.path AND counted.id = ${filter.series} })`);
  }
  if (filter.source !== undefined) where.push(toldBy(filter.source));
  return where;
}

/** One side is among `officials` and the other among `with`, whichever is which. */
function eitherWay({ officials, with: others }: EncounterFilter): Fragment[] {
  if (officials === undefined && others === undefined) return [];
  const fits = (one: string, other: string): Fragment => {
    const sides: Fragment[] = [];
    if (officials !== undefined) sides.push(fragment`${raw(one)}.participant IN ${officials}`);
    if (others !== undefined) sides.push(fragment`${raw(other)}.participant IN ${others}`);
    return joined(sides, ' AND ');
  };
  return [fragment`((${fits('a', 'b')}) OR (${fits('b', 'a')}))`];
}

const MEET = fragment`(a:Participation)-[:EVENT]->(event:Event)<-[:EVENT]-(b:Participation)`;

/** Where the pairs start: at given officials or events, so that an index finds them, or at every participation. */
function startOf(parent: EncounterParent | null, filter: EncounterFilter): { match: Fragment; sides: Fragment[] } {
  const { officials, with: others } = filter;
  const other = others === undefined ? [] : [fragment`b.participant IN ${others}`];
  const apart = fragment`a.participant <> b.participant`;
  if (parent === 'official') {
    const match = fragment`MATCH (:Official {id: parent})<-[:PARTICIPANT]-${MEET}`;
    return { match, sides: [apart, ...(officials === undefined ? other : eitherWay(filter))] };
  }
  if (parent === null && officials !== undefined) {
    const match = fragment`MATCH (one:Official)<-[:PARTICIPANT]-${MEET}`;
    return { match, sides: [fragment`one.id IN ${officials}`, apart, ...other] };
  }
  const match =
    parent === null
      ? fragment`MATCH ${MEET}`
      : fragment`MATCH (:Event {id: parent})<-[:PART_OF*0..8]-(event:Event) WITH DISTINCT event
          MATCH (a:Participation)-[:EVENT]->(event)<-[:EVENT]-(b:Participation)`;
  return { match, sides: [fragment`a.participant < b.participant`, ...eitherWay(filter)] };
}

function pairsOf(parent: EncounterParent | null, filter: EncounterFilter): Fragment {
  const { match, sides } = startOf(parent, filter);
  const there = fragment`a.present = true AND b.present = true
    AND a.participant STARTS WITH 'official/' AND b.participant STARTS WITH 'official/'`;
  return fragment`${match} WHERE ${joined([there, ...sides], ' AND ')}`;
}

function countriesOf(filter: EncounterFilter): Fragment {
  const { countries, acrossCountries } = filter;
  if (countries === undefined && acrossCountries === undefined) return fragment``;
  const where: Fragment[] = [];
  if (countries !== undefined) where.push(fragment`x.country IN ${countries} AND y.country IN ${countries}`);
  if (acrossCountries !== undefined) where.push(fragment`x.country ${raw(acrossCountries ? '<>' : '=')} y.country`);
  return fragment`MATCH (a)-[:PARTICIPANT]->(x:Official), (b)-[:PARTICIPANT]->(y:Official)
    WHERE ${joined(where, ' AND ')}`;
}

/** Encounters: pairs of officials who were at the same event in person, by outermost event. */
export function encounterList(
  parent: EncounterParent | null,
  parents: readonly string[] | null,
  filter: EncounterFilter,
): ListQuery<ListedEncounter> {
  const conditions = conditionsOf(filter);
  const matching =
    conditions.length === 0
      ? fragment`event.sortKey`
      : fragment`CASE WHEN ${joined(conditions, ' AND ')} THEN event.sortKey END`;
  const pair = fragment`CASE WHEN a.participant < b.participant THEN a.participant ELSE b.participant END AS first,
    CASE WHEN a.participant < b.participant THEN b.participant ELSE a.participant END AS second, event.path[0] AS root`;
  const narrowed = filter.strengths === undefined;
  // How close an encounter was depends on all its activities, so that a condition must not hide some of them.
  const body = narrowed
    ? fragment`${pairsOf(parent, filter)} ${countriesOf(filter)}
        WITH a, b, event ${conditions.length === 0 ? fragment`` : fragment`WHERE ${joined(conditions, ' AND ')}`}
        WITH ${pair}, max(event.sortKey) AS latest`
    : fragment`${pairsOf(parent, filter)} ${countriesOf(filter)}
        WITH a, b, event, ${matching} AS matching, ${CLOSENESS} AS closeness
        WITH ${pair}, max(matching) AS latest, min(closeness) AS closest`;
  const ranks = (filter.strengths ?? []).map((strength) => STRENGTHS.indexOf(strength));
  return {
    name: parent === null ? 'encounters' : `encounters-by-${parent}`,
    parents,
    body,
    where: narrowed ? [] : [fragment`latest IS NOT NULL AND closest IN ${ranks}`],
    order: ENCOUNTER_ORDER,
    item: '[first, second, root, latest]',
    decode: (item) => ({ ...encounterKeyOf(item), latest: textOf((item as readonly Value[])[3]) }),
  };
}

function encounterKeyOf(item: Value | undefined): EncounterKey {
  const [first, second, root] = item as [string, string, string];
  return { first, second, root };
}

/** Everything that pairs attended together within outermost events, in the order of time. */
export function sharedActivities(
  keys: readonly EncounterKey[],
): Statement<{ key: EncounterKey; activity: SharedActivity }> {
  return {
    name: 'shared-activities',
    ...cypher`
      UNWIND ${keys.map(({ first, second, root }) => [first, second, root])} AS key
      MATCH (one:Official {id: key[0]})<-[:PARTICIPANT]-(a:Participation)-[:EVENT]->(event:Event)
      WHERE a.present = true AND event.path[0] = key[2]
      MATCH (event)<-[:EVENT]-(b:Participation)
      WHERE b.present = true AND b.participant = key[1]
      RETURN key, properties(event), properties(a), properties(b) ORDER BY key[0], key[1], key[2], event.sortKey`,
    decode: ([key, event, a, b]) => ({
      key: encounterKeyOf(key),
      activity: { event: eventOf(event), a: recordOf('Participation', a), b: recordOf('Participation', b) },
    }),
  };
}
