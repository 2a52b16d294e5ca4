import { presentInPerson } from '../../domain/encounter.ts';
import { groupBy } from '../../domain/group.ts';
import {
  SHARED_PLACE_ORDER,
  sharedPlaceList,
  type SharedPlace,
  type SharedPlaceFilter,
} from '../../store/shared-place.ts';
import type { List, Loaded } from '../reading/backend.ts';
import type { Reader } from '../reading/reader.ts';
import { during, kept } from './conditions.ts';
import { valuesOfEvents } from './event-tally.ts';

/** An official at an event, by a place at or within which that was. */
interface Visit {
  readonly official: string;
  readonly event: string;
  readonly root: string;
  readonly place: string;
}

async function visitsOf(reader: Reader, official: string, { period }: SharedPlaceFilter): Promise<Visit[]> {
  const own = await reader.referrers('Participation', 'participant', 'Official', official);
  const eventOf = (part: Loaded<'Participation'>) => reader.required('Event', part.event);
  const present = await kept(own, async (part) => presentInPerson(await eventOf(part), part));
  const visits = await Promise.all(
    present.map(async (part) => {
      const event = await eventOf(part);
      if (!during(period, event)) return [];
      const places = await valuesOfEvents(reader, [event], 'PLACE');
      return places.map((place) => ({ official, event: event.id, root: event.path[0] ?? event.id, place }));
    }),
  );
  return visits.flat();
}

function sharedPlaceOf([a, b]: readonly [string, string], place: string, visits: readonly Visit[]): SharedPlace {
  const of = (official: string) => visits.filter((visit) => visit.official === official);
  const roots = (some: readonly Visit[]) => new Set(some.map(({ root }) => root)).size;
  const withOther = of(a).filter(({ event }) => of(b).some((visit) => visit.event === event));
  return { place, encounters: roots(withOther), visits: [roots(of(a)), roots(of(b))] };
}

/** Where both of a pair have been. */
export function sharedPlaces(pair: readonly [string, string]): List<SharedPlaceFilter, SharedPlace> {
  return {
    name: `shared-places of ${pair.join(' ')}`,
    order: SHARED_PLACE_ORDER,
    query: (_, filter) => sharedPlaceList(pair, filter),
    items: async ({ reader }, _, filter) => {
      const visits = await Promise.all(pair.map((official) => visitsOf(reader, official, filter)));
      const places = [...groupBy(visits.flat(), ({ place }) => place)];
      return places
        .map(([place, group]) => sharedPlaceOf(pair, place, group))
        .filter(({ visits: both }) => Math.min(...both) > 0);
    },
    keysOf: ({ place, encounters, visits }) => [encounters, Math.min(...visits), place],
  };
}
