import { EVENT_ORDER, eventList, type EventFilter, type EventParent, type StoredEvent } from '../../store/event.ts';
import { eventTally } from '../../store/event-tally.ts';
import type { List, Past } from '../reading/backend.ts';
import type { Reader } from '../reading/reader.ts';
import { allowed, atOrWithin, during, kept, same } from './conditions.ts';
import { talliedEvent } from './event-tally.ts';

/** The event is an edition of the series. */
export async function isEditionOf(reader: Reader, event: string, series: string): Promise<boolean> {
  const editions = await reader.referrers('Edition', 'event', 'Event', event);
  return editions.some((edition) => edition.series === series);
}

/** The source says something about the event. */
export async function isToldBy(reader: Reader, event: string, source: string): Promise<boolean> {
  const claims = await reader.claims(event);
  return claims.some((claim) => claim.source === source && claim.standing !== 'RETRACTED');
}

async function matches(reader: Reader, event: StoredEvent, filter: EventFilter): Promise<boolean> {
  const { place, series, official, organization, topic, source, plannedOnly } = filter;
  const plain =
    allowed(filter.ids, event.id) &&
    allowed(filter.types, event.type) &&
    allowed(filter.statuses, event.status) &&
    allowed(filter.modes, event.mode) &&
    same(plannedOnly, event.status !== 'held') &&
    during(filter.period, event) &&
    (topic === undefined || event.topic.includes(topic));
  if (!plain) return false;
  if (place !== undefined && !(await atOrWithin(reader, event.place, place))) return false;
  if (series !== undefined && !(await isEditionOf(reader, event.id, series))) return false;
  if (source !== undefined && !(await isToldBy(reader, event.id, source))) return false;
  const wanted = [official, organization].filter((id) => id !== undefined);
  if (wanted.length === 0) return true;
  const parts = await reader.referrers('Participation', 'event', 'Event', event.id);
  return wanted.every((id) => parts.some((part) => part.participant === id));
}

function listOf(
  parent: EventParent | null,
  among: (past: Past, parent: string) => Promise<readonly StoredEvent[]>,
): List<EventFilter, StoredEvent> {
  return {
    name: parent === null ? 'events' : `events-by-${parent}`,
    order: EVENT_ORDER,
    query: (parents, filter) => eventList(parent, parents, filter),
    items: async (past, id, filter) =>
      kept(await among(past, id ?? ''), (event) => matches(past.reader, event, filter)),
    keysOf: (event) => [event.sortKey],
    tally: {
      query: (parents, filter, by) => eventTally(parent, parents, filter, by),
      itemOf: (event, { reader }, _parent, _filter, by) => talliedEvent(reader, event, by),
    },
  };
}

/** All events. */
export const EVENTS = listOf(null, (past) => past.all('Event'));

/** Events at a place or anywhere within it. */
export const EVENTS_OF_PLACE = listOf('place', async (past, place) =>
  kept(await past.all('Event'), (event) => atOrWithin(past.reader, event.place, place)),
);

/** Events about a topic. */
export const EVENTS_OF_TOPIC = listOf('topic', (past, topic) =>
  past.reader.referrers('Event', 'topic', 'Topic', topic),
);
