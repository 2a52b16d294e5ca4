import type { SharedActivity } from '../../domain/encounter.ts';
import { groupBy } from '../../domain/group.ts';
import {
  ENCOUNTER_ORDER,
  encounterList,
  type EncounterFilter,
  type EncounterParent,
  type ListedEncounter,
} from '../../store/encounter.ts';
import type { List, Past } from '../reading/backend.ts';
import { meetingsAt, meetingsOf } from '../reading/past-meetings.ts';
import type { Reader } from '../reading/reader.ts';
import { allowed, atOrWithin, during, kept, same } from './conditions.ts';
import { isEditionOf, isToldBy } from './event.ts';

function sidesMatch({ a, b }: SharedActivity, { officials, with: others }: EncounterFilter): boolean {
  const fits = (one: string, other: string) => allowed(officials, one) && allowed(others, other);
  return fits(a.participant, b.participant) || fits(b.participant, a.participant);
}

async function countriesMatch(reader: Reader, { a, b }: SharedActivity, filter: EncounterFilter): Promise<boolean> {
  const { countries, acrossCountries } = filter;
  if (countries === undefined && acrossCountries === undefined) return true;
  const [one, other] = await Promise.all([a, b].map((side) => reader.required('Official', side.participant)));
  if (one === undefined || other === undefined) return false;
  return (
    same(acrossCountries, one.country !== other.country) &&
    allowed(countries, one.country) &&
    allowed(countries, other.country)
  );
}

async function eventMatches(reader: Reader, { event }: SharedActivity, filter: EncounterFilter): Promise<boolean> {
  const { place, series, source } = filter;
  if (!allowed(filter.eventTypes, event.type) || !during(filter.period, event)) return false;
  if (place !== undefined && !(await atOrWithin(reader, event.place, place))) return false;
  if (source !== undefined && !(await isToldBy(reader, event.id, source))) return false;
  if (series === undefined) return true;
  const counted = await Promise.all(event.path.map((id) => isEditionOf(reader, id, series)));
  return counted.includes(true);
}

/** The event and all its parts. */
async function withParts(reader: Reader, event: string): Promise<string[]> {
  const parts = await reader.referrers('Event', 'partOf', 'Event', event);
  const below = await Promise.all(
    parts.filter((part) => part.path.includes(event)).map((part) => withParts(reader, part.id)),
  );
  return [event, ...below.flat()];
}

async function meetingsAmong(
  past: Past,
  parent: EncounterParent | null,
  id: string,
  filter: EncounterFilter,
): Promise<SharedActivity[]> {
  const { reader } = past;
  if (parent === 'official') return meetingsOf(reader, id);
  if (parent === null && filter.officials !== undefined) {
    const meetings = (await Promise.all(filter.officials.map((official) => meetingsOf(reader, official)))).flat();
    return [...new Map(meetings.map((m) => [`${m.a.id} ${m.b.id}`, m])).values()];
  }
  const events =
    parent === 'event' ? await reader.records('Event', await withParts(reader, id)) : await past.all('Event');
  return (await Promise.all(events.map((event) => meetingsAt(reader, event)))).flat();
}

function listOf(parent: EncounterParent | null): List<EncounterFilter, ListedEncounter> {
  return {
    name: parent === null ? 'encounters' : `encounters-by-${parent}`,
    order: ENCOUNTER_ORDER,
    query: (parents, filter) => encounterList(parent, parents, filter),
    items: async (past, id, filter) => {
      const { reader } = past;
      // As in the store: of an official's list that official is one side, so that `with` is about the other.
      const sides =
        parent === 'official' && filter.officials === undefined ? { ...filter, officials: [id ?? ''] } : filter;
      const meetings = await kept(
        await meetingsAmong(past, parent, id ?? '', filter),
        async (meeting) =>
          sidesMatch(meeting, sides) &&
          (await countriesMatch(reader, meeting, filter)) &&
          (await eventMatches(reader, meeting, filter)),
      );
      const encounters = groupBy(meetings, ({ event, a, b }) =>
        [a.participant, b.participant, event.path[0]].join(' '),
      );
      const listed = [...encounters.values()].map(listedOf);
      return kept(listed, async (key) => {
        if (filter.strengths === undefined) return true;
        return allowed(filter.strengths, (await reader.encounter(key))?.strength ?? null);
      });
    },
    keysOf: ({ latest, first, second, root }) => [latest, first, second, root],
  };
}

function listedOf(meetings: readonly SharedActivity[]): ListedEncounter {
  const sortKeys = meetings.map(({ event }) => event.sortKey).sort();
  const [meeting] = meetings;
  return {
    first: meeting?.a.participant ?? '',
    second: meeting?.b.participant ?? '',
    root: meeting?.event.path[0] ?? '',
    latest: sortKeys.at(-1) ?? '',
  };
}

/** All encounters, the latest first. */
export const ENCOUNTERS = listOf(null);

/** The encounters of an official. */
export const ENCOUNTERS_OF_OFFICIAL = listOf('official');

/** The encounters at an event and its parts. */
export const ENCOUNTERS_AT_EVENT = listOf('event');
