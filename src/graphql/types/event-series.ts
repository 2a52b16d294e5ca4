import { builder } from '../builder.ts';
import { pageCost, readPage } from '../connection.ts';
import { entities } from '../lists/entity.ts';
import { type Entry, entryOf } from '../node.ts';
import { referring } from '../related.ts';
import { rootFields, viewOf } from '../root.ts';
import { Edition, editionsInOrder } from './edition.ts';
import { EntityInterface } from './entity.ts';
import { isKind, lookup, nameFields } from './named.ts';

export const EventSeries = builder.objectRef<Entry<'EventSeries'>>('EventSeries');

const EventSeriesConnection = builder.connectionObject(
  { type: EventSeries, name: 'EventSeriesConnection', description: 'A page of series.' },
  { name: 'EventSeriesEdge', description: 'A series in a list.' },
);

builder.node(EventSeries, {
  description: 'Events that recur under one name and are counted.',
  interfaces: () => [EntityInterface],
  id: { resolve: (entry) => entry.id },
  isTypeOf: isKind('EventSeries'),
  fields: (t) => ({
    ...nameFields(t),
    editions: t.field({
      type: [Edition],
      description: 'The editions that sources name, by their number, then by date.',
      resolve: async (entry, _, context) =>
        editionsInOrder(context, await referring(context, entry, 'Edition', 'series')),
    }),
    missing: t.intList({
      description: 'Numbers below the highest known that no edition here has.',
      resolve: async (entry, _, context) => {
        const known = (await referring(context, entry, 'Edition', 'series')).map(({ record }) => record.ordinal);
        const highest = Math.max(0, ...known);
        return Array.from({ length: highest }, (_each, index) => index + 1).filter(
          (ordinal) => !known.includes(ordinal),
        );
      },
    }),
  }),
});

const SERIES = entities('EventSeries');

rootFields((t) => ({
  series: lookup(t, 'EventSeries', EventSeries, 'A series of events', 'series/border-defence-friendship-exchange'),
  allSeries: t.connection(
    {
      type: EventSeries,
      description: 'Series of events, by id.',
      complexity: pageCost,
      resolve: (root, args, context) => {
        const view = viewOf(root);
        return readPage(context.loaders(view), SERIES, null, {}, args, (record) =>
          entryOf(view, 'EventSeries', record),
        );
      },
    },
    EventSeriesConnection,
  ),
}));
