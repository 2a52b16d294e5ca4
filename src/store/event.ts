import { fragment, type Fragment } from './cypher.ts';
import { totalOfAll, type ListQuery } from './page.ts';
import { allInOrder } from './seek.ts';
import { byParticipant } from './participation.ts';
import { inPeriod, type PeriodFilter } from './period.ts';
import { recordItems, type StoredRecord } from './record.ts';

export type StoredEvent = StoredRecord<'Event'>;

export interface EventFilter {
  /** One of these, as a search by name found them. */
  readonly ids?: readonly string[];
  readonly types?: readonly string[];
  readonly statuses?: readonly string[];
  readonly modes?: readonly string[];
  /** At the place or anywhere within it. */
  readonly place?: string;
  readonly period?: PeriodFilter;
  readonly series?: string;
  /** The official is named as a participant, whether they came or not. */
  readonly official?: string;
  readonly organization?: string;
  readonly topic?: string;
  /** The source says something about the event. */
  readonly source?: string;
  /** Nobody reports that it was held. */
  readonly plannedOnly?: boolean;
}

/** Events, latest first; undated ones come last. The sort key ends in the id and so is unique. */
export const EVENT_ORDER = [{ by: 'event.sortKey', way: 'desc' }] as const;

// What an EXISTS asks begins with the node that is named, by its id: where it is a condition of its own, the embedded
// engine finds all that it matches at once, from its first node, and would begin at every event. Below an OR it asks again
// for each row, so that there it begins at the row: see claim-list.ts. Neo4j begins where it likes.

/** The event took place at the place or anywhere within it. Places nest at most eight deep. */
export function atOrWithin(place: string): Fragment {
  return fragment`EXISTS { MATCH (:Place {id: ${place}})<-[:WITHIN*0..8]-(:Place)<-[:PLACE]-(event) }`;
}

/** The event is an edition of the series. */
export function editionOf(series: string): Fragment {
  return fragment`EXISTS { MATCH (:EventSeries {id: ${series}})<-[:SERIES]-(:Edition)-[:EVENT]->(event) }`;
}

/** The source says something about the event that it has not taken back. */
export function toldBy(source: string): Fragment {
  return fragment`EXISTS { MATCH (told:Claim {source: ${source}})-[:ABOUT]->(event) WHERE told.standing <> 'RETRACTED' }`;
}

function namesParticipant(id: string): Fragment {
  return fragment`EXISTS { MATCH (:Participation {participant: ${id}})-[:EVENT]->(event) }`;
}

/** The conditions of a filter on the variable `event`. */
function eventConditions(filter: EventFilter): Fragment[] {
  const where: Fragment[] = [];
  if (filter.ids !== undefined) where.push(fragment`event.id IN ${filter.ids}`);
  if (filter.types !== undefined) where.push(fragment`event.type IN ${filter.types}`);
  if (filter.statuses !== undefined) where.push(fragment`event.status IN ${filter.statuses}`);
  if (filter.modes !== undefined) where.push(fragment`event.mode IN ${filter.modes}`);
  if (filter.plannedOnly === true) where.push(fragment`event.status <> 'held'`);
  if (filter.plannedOnly === false) where.push(fragment`event.status = 'held'`);
  if (filter.period !== undefined) where.push(inPeriod('event', filter.period));
  if (filter.place !== undefined) where.push(atOrWithin(filter.place));
  if (filter.series !== undefined) where.push(editionOf(filter.series));
  if (filter.official !== undefined) where.push(namesParticipant(filter.official));
  if (filter.organization !== undefined) where.push(namesParticipant(filter.organization));
  if (filter.topic !== undefined) where.push(fragment`${filter.topic} IN event.topic`);
  if (filter.source !== undefined) where.push(toldBy(filter.source));
  return where;
}

/** What a list of events belongs to. */
export type EventParent = 'place' | 'topic';

const BODIES: Readonly<Record<EventParent, Fragment>> = {
  place: fragment`MATCH (:Place {id: parent})<-[:WITHIN*0..8]-(:Place)<-[:PLACE]-(event:Event) WITH DISTINCT event`,
  topic: fragment`MATCH (:Topic {id: parent})<-[:TOPIC]-(event:Event)`,
};

/** That there is a sort key lets the index on it give the order: that of events, or that of one who takes part. */
function ofGraph({
  official,
  ...filter
}: EventFilter): Pick<ListQuery<unknown>, 'body' | 'where' | 'order' | 'within' | 'total' | 'nodes'> {
  if (official === undefined) {
    const conditions = eventConditions(filter);
    return {
      body: fragment`MATCH (event:Event)`,
      where: [fragment`event.sortKey IS NOT NULL`, ...conditions],
      ...totalOfAll('Event', conditions),
      ...allInOrder('Event', 'sortKey', conditions),
      order: EVENT_ORDER,
    };
  }
  return {
    body: fragment`MATCH (own:Participation)-[:EVENT]->(event:Event)`,
    where: [byParticipant('own', fragment`${official}`), ...eventConditions(filter)],
    within: 'own.participant',
    order: EVENT_ORDER.map((column) => ({ ...column, by: 'own.sortKey' })),
  };
}

/** Events of the whole graph, at places or anywhere within them, or about topics. */
export function eventList(
  parent: EventParent | null,
  parents: readonly string[] | null,
  filter: EventFilter,
): ListQuery<StoredEvent> {
  return {
    name: parent === null ? 'events' : `events-by-${parent}`,
    parents,
    ...(parent === null
      ? ofGraph(filter)
      : { body: BODIES[parent], where: eventConditions(filter), order: EVENT_ORDER }),
    of: 'event',
    ...recordItems('Event'),
  };
}
