import type { Taken } from '../cypher-selections/read.ts';
import type { SharedActivity, Strength } from '../domain/encounter.ts';
import { STRENGTHS } from '../domain/encounter.ts';
import { textOf } from './column.ts';
import { cypher, fragment, joined, raw, type Fragment, type Statement, type Value } from './cypher.ts';
import { encounterOrder, LATEST_FIRST, type EncounterSort } from './encounter-order.ts';
import { meetingsOf } from './encounter-meetings.ts';
import type { Meetings, SideFilter, SideParent } from './encounter-sides.ts';
import { atOrWithin, editionOf, toldBy } from './event.ts';
import { whereOf, type ListQuery } from './page.ts';
import { inPeriod, type PeriodFilter } from './period.ts';
import { recordItem, storedRecordOf, takenWith } from './record.ts';

/** Which encounters. What is said of an event or an office must hold of one and the same shared activity. */
export interface EncounterFilter extends SideFilter {
  readonly place?: string;
  readonly period?: PeriodFilter;
  /** The closest of all shared activities is of one of these. */
  readonly strengths?: readonly Strength[];
  readonly eventTypes?: readonly string[];
  readonly series?: string;
  readonly source?: string;
  /** At least so many sources that speak for themselves report that either side was there. */
  readonly independentSources?: number;
}

/** What makes one encounter: two officials, in the order of their ids, and the outermost event. */
export interface EncounterKey {
  readonly first: string;
  readonly second: string;
  readonly root: string;
}

/** An encounter in a list, with what the list may be in the order of. */
export interface ListedEncounter extends EncounterKey {
  /** Sort key of the latest of its activities that the list is about. */
  readonly latest: string;
  /** Place in STRENGTHS; null where the list does not ask. */
  readonly closest: number | null;
  /** Independent sources; null where the list does not ask. */
  readonly evidence: number | null;
}

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

/** What a filter asks of the `event` of a shared activity, which may be known to be in the place and the period. */
export function activityConditions(filter: EncounterFilter, isInPlaceAndPeriod = false): Fragment[] {
  const where: Fragment[] = [];
  if (filter.period !== undefined && !isInPlaceAndPeriod) where.push(inPeriod('event', filter.period));
  if (filter.place !== undefined && !isInPlaceAndPeriod) where.push(atOrWithin(filter.place));
  if (filter.eventTypes !== undefined) where.push(fragment`event.type IN ${filter.eventTypes}`);
  if (filter.series !== undefined) {
    where.push(fragment`(${editionOf(filter.series)} OR EXISTS {
      MATCH (:EventSeries {id: ${filter.series}})<-[:SERIES]-(:Edition)-[:EVENT]->(outer:Event)
      WHERE outer.id IN event.path })`);
  }
  if (filter.source !== undefined) where.push(toldBy(filter.source));
  return where;
}

const PAIR = fragment`CASE WHEN a.participant < b.participant THEN a.participant ELSE b.participant END AS first,
  CASE WHEN a.participant < b.participant THEN b.participant ELSE a.participant END AS second, event.path[0] AS root`;

/** An encounter as one of the two has it: the other is whom they met. */
const SIDED = fragment`a.participant AS one, b.participant AS other, event.path[0] AS root`;

/** Whether the filter or the order needs to know the sources of encounters, or anything of all their activities. */
export function measuresAskedFor(filter: EncounterFilter, sort: EncounterSort): { evidence: boolean; whole: boolean } {
  const evidence = filter.independentSources !== undefined || sort.by === 'EVIDENCE';
  return { evidence, whole: evidence || filter.strengths !== undefined || sort.by === 'STRENGTH' };
}

/**
 * What a count of encounters needs to know of each, of the activities that fulfil the filter: its events, or of its
 * other side who it was or of which bodies. `occasion`, the closeness and the sort key of its occasion, comes always.
 */
export type Gathered = 'events' | 'people' | 'bodies' | 'nothing';

/** What a row is, and what it tells besides. */
interface Wanted {
  readonly row: Fragment;
  readonly asked: ReturnType<typeof measuresAskedFor>;
  readonly gathered?: Gathered | null;
  /** The words that reports carry; only with evidence. */
  readonly voices?: boolean;
}

// The least of these texts is that of the closest activity, the first among equals: what `encounterOf` makes the
// occasion. Closeness is one digit, so that the order of text is the order of closeness.
const OCCASION = fragment`, min(toString(closeness) + event.sortKey) AS occasion`;

/** What of a row is gathered; a list. */
function gatheredOf(gathered: Gathered, others: Meetings['others']): Fragment | null {
  if (gathered === 'nothing') return null;
  if (gathered === 'events') return fragment`[event]`;
  const of = (side: 'a' | 'b') =>
    gathered === 'people' ? fragment`[${raw(side)}.participant]` : fragment`coalesce(${raw(side)}.bodies, [])`;
  return joined(others.map(of), ' + ');
}

/** Clauses that give rows of encounters, and what must hold of a row. */
type Rows = Pick<ListQuery<ListedEncounter>, 'body' | 'where'>;

/** What a row must fulfil for its activity to count, and what it gives for the measures of its encounter. */
function measured(
  conditions: readonly Fragment[],
  gathered: Fragment | null,
  { asked: { evidence }, voices = false }: Wanted,
): { row: Fragment; measures: Fragment } {
  const matching =
    conditions.length === 0
      ? fragment`event.sortKey`
      : fragment`CASE WHEN ${joined(conditions, ' AND ')} THEN event.sortKey END`;
  const found = gathered === null ? fragment`` : fragment`, ${gathered} AS found`;
  const row = fragment`WITH a, b, event, ${matching} AS matching, ${CLOSENESS} AS closeness${found}`;
  const all = fragment`, collect(DISTINCT CASE WHEN matching IS NOT NULL THEN found END) AS gathered`;
  const measures = fragment`max(matching) AS latest, min(closeness) AS closest${gathered === null ? fragment`` : all}`;
  if (!evidence) return { row, measures };
  return {
    // The empty word keeps a row of which nobody speaks.
    row: fragment`${row} UNWIND coalesce(a.voices, []) + coalesce(b.voices, []) + [''] AS voice
      WITH a, b, event, matching, closeness, voice${raw(gathered === null ? '' : ', found')}`,
    measures: fragment`${measures}, count(DISTINCT voice) - 1 AS evidence${raw(voices ? ', collect(DISTINCT voice) AS voices' : '')}`,
  };
}

/**
 * A row for each encounter, with what the filter, the order and a count need to know of it.
 *
 * @param gathered what a count needs; each encounter then has a list of lists of it as `gathered`
 */
export function encounterRows(
  parent: EncounterParent | null,
  filter: EncounterFilter,
  asked: ReturnType<typeof measuresAskedFor>,
  gathered: Gathered | null = null,
): Rows {
  const hasSides = gathered === 'people' || gathered === 'bodies';
  const needed = hasSides ? 'sides' : asked.whole || gathered !== null ? 'all' : 'some';
  return rowsOf(meetingsOf(parent, filter, needed), filter, { row: PAIR, asked, gathered });
}

/**
 * A row for each encounter and each of its two officials who is what is asked of the one side, as `one`, with the
 * `other`, whom they met, `root` and `latest`.
 *
 * @param parent whose people the one side is; null where the filter names officials
 * @param also what else a row has: how close they came as `closest`, or as `voices` the words that reports carry, and
 *   an empty one
 */
export function sidedRows(
  parent: SideParent | null,
  filter: EncounterFilter,
  also: 'closest' | 'voices' | 'nothing',
): Rows {
  const { evidence, whole } = measuresAskedFor(filter, LATEST_FIRST);
  const voices = also === 'voices';
  const asked = { evidence: evidence || voices, whole: whole || also !== 'nothing' };
  return rowsOf(meetingsOf(parent, filter, 'sides'), filter, { row: SIDED, asked, voices });
}

/** What is left to ask of the meetings. */
function conditionsOf(meetings: Meetings, filter: EncounterFilter): Fragment[] {
  return [...activityConditions(filter, meetings.isInPlaceAndPeriod), ...meetings.conditions];
}

/** The meetings that fulfil the whole filter, as far as one meeting can. */
function matchingOf(meetings: Meetings, filter: EncounterFilter): Fragment {
  return fragment`${meetings.rows} WITH a, b, event ${whereOf(conditionsOf(meetings, filter))}`;
}

/**
 * Clauses that give a row for each encounter, without what the order of the list asks for. Where the filter needs no
 * measures either, encounters come one after another, so that whoever counts them can stop.
 */
function countedEncounters(parent: EncounterParent | null, filter: EncounterFilter): Fragment {
  const asked = measuresAskedFor(filter, LATEST_FIRST);
  if (!asked.whole) return fragment`${matchingOf(meetingsOf(parent, filter, 'some'), filter)} WITH DISTINCT ${PAIR}`;
  const { body, where } = encounterRows(parent, filter, asked);
  return fragment`${body} ${whereOf(where)}`;
}

function rowsOf(meetings: Meetings, filter: EncounterFilter, wanted: Wanted): Rows {
  const { row: keys, asked, gathered = null } = wanted;
  const conditions = conditionsOf(meetings, filter);
  const whole = asked.whole || gathered !== null;
  const found = gathered === null ? null : gatheredOf(gathered, meetings.others);
  const { row, measures } = measured(conditions, found, wanted);
  const occasion = gathered === null ? fragment`` : OCCASION;
  // How close and how well attested an encounter was depends on all its activities: no condition may hide some.
  const body = whole
    ? fragment`${meetings.rows} ${row} WITH ${keys}, ${measures}${occasion}`
    : fragment`${matchingOf(meetings, filter)} WITH ${keys}, max(event.sortKey) AS latest`;
  const where = whole ? [fragment`latest IS NOT NULL`] : [];
  if (filter.strengths !== undefined) {
    where.push(fragment`closest IN ${filter.strengths.map((strength) => STRENGTHS.indexOf(strength))}`);
  }
  if (filter.independentSources !== undefined) where.push(fragment`evidence >= ${filter.independentSources}`);
  return { body, where };
}

/** Encounters: pairs of officials who were at the same event in person, by outermost event. */
export function encounterList(
  parent: EncounterParent | null,
  parents: readonly string[] | null,
  filter: EncounterFilter,
  sort: EncounterSort = LATEST_FIRST,
): ListQuery<ListedEncounter> {
  const asked = measuresAskedFor(filter, sort);
  return {
    name: parent === null ? 'encounters' : `encounters-by-${parent}`,
    parents,
    ...encounterRows(parent, filter, asked),
    counted: countedEncounters(parent, filter),
    order: encounterOrder(sort),
    of: `[first, second, root, latest, ${asked.whole ? 'closest' : 'null'}, ${asked.evidence ? 'evidence' : 'null'}]`,
    item: (row) => row,
    decode: listedEncounterOf,
  };
}

function listedEncounterOf(item: Value | undefined): ListedEncounter {
  const [, , , latest, closest = null, evidence = null] = item as readonly Value[];
  const number = (value: Value) => (value === null ? null : Number(value));
  return { ...encounterKeyOf(item), latest: textOf(latest), closest: number(closest), evidence: number(evidence) };
}

/** Reads a key from a list that begins with it. */
export function encounterKeyOf(item: Value | undefined): EncounterKey {
  const [first, second, root] = item as [string, string, string];
  return { first, second, root };
}

/** What encounters are worked out from, whatever is asked of them. */
const NEEDED = { Event: ['type', 'sortKey', 'path', 'place'], Participation: ['participant', 'role'] };

/** What of a shared activity makes its record, where the event goes by the name. */
export function sharedActivityItems(event: string, taken: Taken | null = null): Fragment[] {
  const all = takenWith(taken, NEEDED);
  const part = (side: 'a' | 'b') => recordItem('Participation', side, all);
  return [recordItem('Event', event, all), part('a'), part('b')].map((item) => fragment`${raw(item)}`);
}

/** Reads what {@link sharedActivityItems} gives. */
export function sharedActivityOf(
  [event, a, b]: readonly (Value | undefined)[],
  taken: Taken | null = null,
): SharedActivity {
  const all = takenWith(taken, NEEDED);
  const part = (item: Value | undefined) => storedRecordOf('Participation', item, all);
  return { event: storedRecordOf('Event', event, all), a: part(a), b: part(b) };
}

/**
 * Clauses that bind `event`, `a` and `b` of everything that the pair of a `key` attended together. From the outermost
 * event: either official may have attended a hundred thousand others. (With = Neo4j may look up all of these in the index
 * of participants, if it planned when the graph was small.)
 */
export const activitiesBetween = fragment`
  WITH key, key[2] AS root
  MATCH (:Event {id: root})<-[:PART_OF*0..8]-(event:Event)<-[:EVENT]-(a:Participation)
  WHERE a.present = true AND key[0] IN [a.participant]
  MATCH (event)<-[:EVENT]-(b:Participation)
  WHERE b.present = true AND key[1] IN [b.participant]`;

/** Everything that pairs attended together within outermost events, in the order of time. */
export function sharedActivities(
  keys: readonly EncounterKey[],
): Statement<{ key: EncounterKey; activity: SharedActivity }> {
  return {
    name: 'shared-activities',
    ...cypher`
      UNWIND ${keys.map(({ first, second, root }) => [first, second, root])} AS key
      ${activitiesBetween}
      RETURN key, ${joined(sharedActivityItems('event'), ', ')} ORDER BY key[0], key[1], key[2], event.sortKey`,
    decode: ([key, ...columns]) => ({ key: encounterKeyOf(key), activity: sharedActivityOf(columns) }),
  };
}
