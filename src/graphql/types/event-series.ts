import { missingNumbers } from '../../domain/edition-numbers.ts';
import { selectedReferences } from '../../store/selected.ts';
import { builder } from '../builder.ts';
import { pageCost, readPage } from '../connection.ts';
import type { Context } from '../context.ts';
import { editionsOf, type PlacedEdition } from '../editions.ts';
import { hostRotation } from '../host-rotation.ts';
import { entities } from '../lists/entity.ts';
import { ownId } from '../node-ids.ts';
import { type Entry, entryOf } from '../node.ts';
import { rootFields, viewOf } from '../root.ts';
import { pageReads } from '../selections/page-reads.ts';
import { giveRecords, referrers, type Reads } from '../selections/reads.ts';
import { differentCounts } from '../series-numbers.ts';
import { usualOffices } from '../usual-offices.ts';
import type { View } from '../view.ts';
import { Edition } from './edition.ts';
import { EntityInterface } from './entity.ts';
import { HostRotation } from './host-rotation.ts';
import { isKind, lookup, nameFields } from './named.ts';
import { CountedDifferently, MissingEdition } from './series-numbers.ts';
import { UsualOffice } from './usual-office.ts';

export const EventSeries = builder.objectRef<Entry<'EventSeries'>>('EventSeries');

/** Editions in the order of their events, which therefore are read with them. */
const editionsOfSeries = (): Reads =>
  referrers('Edition', 'series', 'EventSeries')().map((read) => ({
    ...read,
    needs: [giveRecords('Event', selectedReferences('event', 'Event'))],
  }));

/** What puts editions into their order. */
const EDITIONS_TAKE = { Edition: ['event', 'ordinal'], Event: ['status', 'when', 'sortKey'] };

const EventSeriesConnection = builder.connectionObject(
  { type: EventSeries, name: 'EventSeriesConnection', description: 'A page of series.' },
  { name: 'EventSeriesEdge', description: 'A series in a list.' },
);

const isHeld = ({ held }: PlacedEdition): boolean => held;

async function editionsAmong(
  context: Context,
  view: View,
  series: string,
  wanted: (edition: PlacedEdition) => boolean,
): Promise<Entry<'Edition'>[]> {
  const editions = await editionsOf(context.loaders(view), series);
  return editions.filter(wanted).map(({ edition }) => entryOf(view, 'Edition', edition));
}

builder.node(EventSeries, {
  description: 'Events that recur under one name and are counted.',
  interfaces: () => [EntityInterface],
  id: ownId,
  isTypeOf: isKind('EventSeries'),
  fields: (t) => ({
    ...nameFields(t),
    editions: t.field({
      type: [Edition],
      description: 'The editions that sources name, by their number, then by date.',
      takes: EDITIONS_TAKE,
      reads: editionsOfSeries,
      resolve: ({ id, view }, _, context) => editionsAmong(context, view, id, () => true),
    }),
    firstEdition: t.field({
      type: Edition,
      nullable: true,
      description: 'The edition of the lowest number that is known to have been held; null where none is.',
      takes: EDITIONS_TAKE,
      reads: editionsOfSeries,
      resolve: async ({ id, view }, _, context) => (await editionsAmong(context, view, id, isHeld))[0] ?? null,
    }),
    lastEdition: t.field({
      type: Edition,
      nullable: true,
      description: 'The edition of the highest number that is known to have been held; null where none is.',
      takes: EDITIONS_TAKE,
      reads: editionsOfSeries,
      resolve: async ({ id, view }, _, context) => (await editionsAmong(context, view, id, isHeld)).at(-1) ?? null,
    }),
    missing: t.intList({
      description: 'Numbers below the highest known that no edition here has.',
      takes: EDITIONS_TAKE,
      reads: editionsOfSeries,
      resolve: async ({ id, view }, _, context) =>
        missingNumbers(await editionsOf(context.loaders(view), id)).map(({ ordinal }) => ordinal),
    }),
    missingEditions: t.field({
      type: [MissingEdition],
      description: 'The same numbers, with the editions around each and the dates between which it must have been.',
      reads: editionsOfSeries,
      resolve: async ({ id, view }, _, context) =>
        missingNumbers(await editionsOf(context.loaders(view), id)).map((missing) => ({ view, ...missing })),
    }),
  }),
});

builder.objectFields(EventSeries, (t) => ({
  hostRotation: t.field({
    type: HostRotation,
    description: 'Which countries hosted the editions that were held, and whether they took turns.',
    resolve: async ({ id, view }, _, context) => ({ view, ...(await hostRotation(context.loaders(view), id)) }),
  }),
  countedDifferently: t.field({
    type: [CountedDifferently],
    description: 'Editions whose event has another number too, in another series or by another source.',
    resolve: async ({ id, view }, _, context) =>
      (await differentCounts(context.loaders(view), id)).map((counts) => ({ view, ...counts })),
  }),
  usualOffices: t.field({
    type: [UsualOffice],
    description:
      'Offices whose holders came to most of the editions that were held, with the editions that none of them is reported to have come to; those of most editions first.',
    resolve: async ({ id, view }, _, context) =>
      (await usualOffices(context.loaders(view), id)).map((office) => ({ view, ...office })),
  }),
}));

const SERIES = entities('EventSeries');

rootFields((t) => ({
  series: lookup(t, 'EventSeries', EventSeries, 'A series of events', 'series/border-defence-friendship-exchange'),
  allSeries: t.connection(
    {
      type: EventSeries,
      description: 'Series of events, by id.',
      complexity: pageCost,
      takes: [],
      reads: (args, asked) => pageReads({ list: SERIES, of: 'graph', filter: {}, type: 'EventSeries' }, args, asked),
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
