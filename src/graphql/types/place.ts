import type { PlaceFilter } from '../../store/place.ts';
import { given, idOrNone, listOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { pageCost, readPage } from '../connection.ts';
import { PLACES, PLACES_WITHIN } from '../lists/entity.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { nameCondition } from '../name-search.ts';
import { ownId } from '../node-ids.ts';
import { type Entry, entryOf } from '../node.ts';
import { oneOrNone, referring, several } from '../related.ts';
import { rootFields, viewOf } from '../root.ts';
import { pageReads } from '../selections/page-reads.ts';
import { pairedPlaces, references, referrers } from '../selections/reads.ts';
import { Agreement } from './agreement.ts';
import { EntityInterface } from './entity.ts';
import { PlaceKind } from './enums.ts';
import { Event, EventConnection } from './event.ts';
import { EventFilterInput, eventPage, eventPageReads } from './event-filter.ts';
import { isKind, lookup, nameFields } from './named.ts';
import { Organization } from './organization.ts';

export const Place = builder.objectRef<Entry<'Place'>>('Place');

const PlaceConnection = builder.connectionObject(
  { type: Place, name: 'PlaceConnection', description: 'A page of places.' },
  { name: 'PlaceEdge', description: 'A place in a list.' },
);

const Coordinates = builder.objectRef<{ latitude: number; longitude: number }>('Coordinates').implement({
  description: 'A point on the globe, WGS 84.',
  fields: (t) => ({
    latitude: t.exposeFloat('latitude', { takes: [], description: 'Degrees north; south of the equator below 0.' }),
    longitude: t.exposeFloat('longitude', { takes: [], description: 'Degrees east; west of Greenwich below 0.' }),
  }),
});

builder.node(Place, {
  description: 'Somewhere that can be met at or named: a country, a border gate, a boundary marker, a sea.',
  interfaces: () => [EntityInterface],
  id: ownId,
  isTypeOf: isKind('Place'),
  fields: (t) => ({
    ...nameFields(t),
    kind: t.field({
      type: PlaceKind,
      description: 'What sort of place it is.',
      takes: ['kind'],
      resolve: ({ record }) => record.kind,
    }),
    within: t.field({
      type: [Place],
      description: 'What it lies in; two for what stands on a border.',
      takes: ['within'],
      reads: references('within', 'Place'),
      resolve: ({ view, record }, _, context) => several(context, view, 'Place', record.within),
    }),
    contains: t.connection(
      {
        type: Place,
        description: 'What lies directly in it, by id.',
        complexity: pageCost,
        takes: [],
        reads: (args, asked) => pageReads({ list: PLACES_WITHIN, of: 'row', filter: {}, type: 'Place' }, args, asked),
        resolve: ({ id, view }, args, context) =>
          readPage(context.loaders(view), PLACES_WITHIN, id, {}, args, (record) => entryOf(view, 'Place', record)),
      },
      PlaceConnection,
    ),
  }),
});

builder.objectFields(Place, (t) => ({
  coordinates: t.field({
    type: Coordinates,
    nullable: true,
    description: 'Where it is on the globe; null where no source says.',
    takes: ['latitude', 'longitude'],
    resolve: ({ record: { latitude, longitude } }) =>
      latitude === null || longitude === null ? null : { latitude, longitude },
  }),
  marker: t.string({
    nullable: true,
    description: 'Number of a boundary marker, such as 943(1).',
    takes: ['marker'],
    resolve: ({ record }) => record.marker,
  }),
  operator: t.field({
    type: Organization,
    nullable: true,
    description: 'The body that runs it, such as the border guard of a station.',
    takes: ['operator'],
    reads: references('operator', 'Organization'),
    resolve: ({ view, record }, _, context) => oneOrNone(context, view, 'Organization', record.operator),
  }),
  pairedWith: t.field({
    type: [Place],
    description: 'The gate opposite or the twinned station, whichever of the two a source named first.',
    takes: [],
    reads: pairedPlaces,
    resolve: async ({ id, view }, _, context) =>
      several(context, view, 'Place', await context.loaders(view).pairedPlaces(id)),
  }),
  agreements: t.field({
    type: [Agreement],
    description: 'Documents to which it is a party, by id.',
    takes: [],
    reads: referrers('Agreement', 'party', 'Place'),
    resolve: (entry, _, context) => referring(context, entry, 'Agreement', 'party'),
  }),
  events: t.connection(
    {
      type: Event,
      description: 'Events at it or anywhere within it, the latest first.',
      args: { filter: t.arg({ type: EventFilterInput, description: 'Which events.' }) },
      complexity: pageCost,
      takes: [],
      reads: (args, asked) => eventPageReads('place', args.filter, args, asked),
      resolve: ({ id, view }, args, context) => eventPage(context, view, { kind: 'place', id }, args.filter, args),
    },
    EventConnection,
  ),
}));

builder.objectFields(Place, (t) => ({
  geonames: t.string({
    nullable: true,
    description: 'GeoNames identifier.',
    takes: ['geonames'],
    resolve: ({ record }) => record.geonames,
  }),
  wikidata: t.string({
    nullable: true,
    description: 'Wikidata identifier, such as Q7271.',
    takes: ['wikidata'],
    resolve: ({ record }) => record.wikidata,
  }),
}));

const PlaceFilterInput = builder.inputType('PlaceFilter', {
  description: 'Which places. All conditions given must hold.',
  fields: (t) => ({
    name: t.string({ description: 'Whose name matches, whatever the diacritics, spacing, order or script variant.' }),
    kind: t.field({ type: [PlaceKind], description: 'Of one of these kinds.' }),
    country: t.id({ ...idOf('Place'), description: 'This country or anywhere within it.' }),
    paired: t.boolean({ description: 'Whether it is paired or twinned with another place.' }),
  }),
});

/** All that is asked but for the name, which has to be searched for first. */
function placeFilterOf(input: typeof PlaceFilterInput.$inferInput | null | undefined): PlaceFilter {
  return given<PlaceFilter>({
    kinds: listOf(input?.kind, 'kind'),
    country: idOrNone('Place', input?.country),
    paired: input?.paired,
  });
}

rootFields((t) => ({
  place: lookup(t, 'Place', Place, 'A place', 'place/guangxi'),
  places: t.connection(
    {
      type: Place,
      description: 'Places, by id.',
      args: { filter: t.arg({ type: PlaceFilterInput, description: 'Which places.' }) },
      complexity: pageCost,
      takes: [],
      reads: (args, asked) =>
        args.filter?.name == null
          ? pageReads({ list: PLACES, of: 'graph', filter: placeFilterOf(args.filter), type: 'Place' }, args, asked)
          : [],
      resolve: async (root, args, context) => {
        const view = viewOf(root);
        const filter = {
          ...(await nameCondition(context, view, 'Place', args.filter?.name)),
          ...placeFilterOf(args.filter),
        };
        return readPage(context.loaders(view), PLACES, null, filter, args, (record) => entryOf(view, 'Place', record));
      },
    },
    PlaceConnection,
  ),
}));
