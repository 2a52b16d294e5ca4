import type { Tallied } from '../../domain/tally.ts';
import { NO_COORDINATES, type TallyBy } from '../../store/tally.ts';
import { builder } from '../builder.ts';
import { type WholeList, wholeOf } from '../connection.ts';
import { tooMuch } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { entryOf } from '../node.ts';
import type { Reader } from '../reading/reader.ts';
import { FuzzyDateType } from '../scalars.ts';
import { EncounterConnection } from './encounter.ts';
import { EventConnection } from './event.ts';
import { dateAt } from './groups.ts';
import { Place } from './place.ts';

interface MapPlaceEntry extends Tallied {
  readonly reader: Reader;
}

const MapPlace = builder.objectRef<MapPlaceEntry>('MapPlace').implement({
  description: 'A place on a map, and what was there.',
  fields: (t) => ({
    place: t.field({
      type: Place,
      description: 'The place.',
      resolve: async ({ reader, value }) => entryOf(reader.view, 'Place', await reader.required('Place', value)),
    }),
    count: t.exposeInt('count', { description: 'How many were there.' }),
    first: t.field({
      type: FuzzyDateType,
      nullable: true,
      description: 'When the first of them was; null where none is dated.',
      resolve: ({ reader, first }) => dateAt(reader, first),
    }),
    last: t.field({
      type: FuzzyDateType,
      nullable: true,
      description: 'When the last of them was; null where none is dated.',
      resolve: ({ reader, last }) => dateAt(reader, last),
    }),
  }),
});

/** @throws ParleyError LIMIT_EXCEEDED for more places than a map may show */
async function placesOf(list: WholeList, by: TallyBy) {
  const { top, values, without } = await list.tally(by, LIMITS.mapPlacesMax);
  if (values > top.length) {
    throw tooMuch(
      `expected a map of at most ${LIMITS.mapPlacesMax} places, got ${values}; narrow the filter to a place or a period`,
    );
  }
  const places = top
    .filter(({ value }) => value !== NO_COORDINATES)
    .map((place) => ({ ...place, reader: list.reader }));
  const unknown = top.find(({ value }) => value === NO_COORDINATES)?.count ?? 0;
  return { places, without, unknown };
}

const EventMap = builder.objectRef<WholeList>('Map').implement({
  description: 'Where the rows of a list were. A row with several places is at each of them.',
  fields: (t) => ({
    points: t.field({
      type: [MapPlace],
      description:
        'The places that sources name, as closely as they do, where their coordinates are known; the most frequent first, then by id.',
      complexity: { field: 1, multiplier: 20 },
      resolve: async (list) => (await placesOf(list, 'POINT')).places,
    }),
    regions: t.field({
      type: [MapPlace],
      description:
        'Countries and provinces with everything within them, whether its coordinates are known or not; the most frequent first, then by id.',
      complexity: { field: 1, multiplier: 20 },
      resolve: async (list) => (await placesOf(list, 'REGION')).places,
    }),
    withoutPlace: t.int({
      description: 'How many rows have no place at all.',
      resolve: async (list) => (await placesOf(list, 'POINT')).without,
    }),
    withoutCoordinates: t.int({
      description: 'How many rows have places, but none whose coordinates are known: they are in no point.',
      resolve: async (list) => (await placesOf(list, 'POINT')).unknown,
    }),
  }),
});

for (const connection of [EventConnection, EncounterConnection]) {
  builder.objectField(connection, 'map', (t) =>
    t.field({
      type: EventMap,
      description: 'Where the whole list, whatever the page, took place. With `first: 0` no rows come besides.',
      complexity: 5,
      resolve: (page) => wholeOf(page),
    }),
  );
}
