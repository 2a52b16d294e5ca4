import type { EnumRef } from '@pothos/core';
import { groupBy } from '../../domain/group.ts';
import { builder } from '../builder.ts';
import type { Found } from '../name-search.ts';
import { type Entry, entryOf } from '../node.ts';
import { countriesOf } from '../search-entry.ts';
import type { View } from '../view.ts';
import { EventType, OrganizationKind, PlaceKind } from './enums.ts';
import { Place } from './place.ts';
import { SearchKind } from './search-result.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

interface Count<T> {
  readonly value: T;
  readonly count: number;
}

/** How often each value occurs: the most frequent first, then in the order of the values. */
function countsOf<T extends string>(values: readonly T[]): Count<T>[] {
  const counts = [...groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }));
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function countType<V extends string>(name: string, noun: string, type: EnumRef<Types, V, V>) {
  return builder.objectRef<Count<V>>(name).implement({
    description: `How many of what was found are of ${noun}.`,
    fields: (t) => ({
      kind: t.field({ type, description: 'The kind.', resolve: ({ value }) => value as never }),
      count: t.exposeInt('count', { description: 'How many.' }),
    }),
  });
}

const KindCount = countType('SearchKindCount', 'a kind', SearchKind);
const OrganizationKindCount = countType('OrganizationKindCount', 'a kind of body', OrganizationKind);
const PlaceKindCount = countType('PlaceKindCount', 'a kind of place', PlaceKind);
const EventTypeCount = countType('EventTypeCount', 'a type of event', EventType);

const CountryCount = builder.objectRef<Count<Entry<'Place'>>>('CountryCount').implement({
  description: 'How many of what was found are of a country.',
  fields: (t) => ({
    country: t.field({ type: Place, description: 'The country.', resolve: ({ value }) => value }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

/** Few rows each, and the page that they are of has been counted as often as it may have rows. */
const complexity = { field: 1, multiplier: 1 } as const;

/** Everything that a search found in a view. */
interface Facets {
  readonly view: View;
  readonly found: readonly Found[];
}

export const SearchFacets = builder.objectRef<Facets>('SearchFacets').implement({
  description:
    'How what a search found divides, counted over all of it and not only over the page; the most frequent first. A search that finds too much is refused, so that these counts are never cut.',
  fields: (t) => ({
    kinds: t.field({
      type: [KindCount],
      complexity,
      description: 'By kind of thing.',
      resolve: ({ found }) => countsOf(found.map(({ entry }) => entry.kind)),
    }),
    countries: t.field({
      type: [CountryCount],
      complexity,
      description:
        'By country: of officials, bodies and offices the one they belong to, of places those they lie in, of events those they took place in. Something on a border counts for both sides; sources, series, documents and topics count for none.',
      resolve: async ({ view, found }, _, context) => {
        const countries = await Promise.all(found.map(({ entry }) => countriesOf(context, entry)));
        const counts = countsOf(countries.flat()).map(async ({ value, count }) => ({
          value: entryOf(view, 'Place', await context.loaders(view).required('Place', value)),
          count,
        }));
        return Promise.all(counts);
      },
    }),
    organizationKinds: t.field({
      type: [OrganizationKindCount],
      complexity,
      description: 'Bodies by their kind.',
      resolve: ({ found }) =>
        countsOf(found.flatMap(({ entry }) => (entry.kind === 'Organization' ? [entry.record.kind] : []))),
    }),
    placeKinds: t.field({
      type: [PlaceKindCount],
      complexity,
      description: 'Places by their kind.',
      resolve: ({ found }) =>
        countsOf(found.flatMap(({ entry }) => (entry.kind === 'Place' ? [entry.record.kind] : []))),
    }),
    eventTypes: t.field({
      type: [EventTypeCount],
      complexity,
      description: 'Events by their type.',
      resolve: ({ found }) =>
        countsOf(found.flatMap(({ entry }) => (entry.kind === 'Event' ? [entry.record.type] : []))),
    }),
  }),
});
