import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { Entry } from '../node.ts';
import { one } from '../related.ts';
import { EntityInterface } from './entity.ts';
import { Event } from './event.ts';
import { EventSeries } from './event-series.ts';
import { isKind } from './named.ts';

export const Edition = builder.objectRef<Entry<'Edition'>>('Edition');

builder.node(Edition, {
  description: 'An event as an edition of a series. One event may be the 10th of one series and the 7th of another.',
  interfaces: () => [EntityInterface],
  id: { resolve: (entry) => entry.id },
  isTypeOf: isKind('Edition'),
  fields: (t) => ({
    series: t.field({
      type: EventSeries,
      description: 'The series.',
      resolve: ({ view, record }, _, context) => one(context, view, 'EventSeries', record.series),
    }),
    event: t.field({
      type: Event,
      description: 'The event.',
      resolve: ({ view, record }, _, context) => one(context, view, 'Event', record.event),
    }),
    ordinal: t.int({ description: 'Its number, counted from 1.', resolve: ({ record }) => record.ordinal }),
  }),
});

/** Editions by their number, then by the date of their events. */
export async function editionsInOrder(
  context: Context,
  editions: readonly Entry<'Edition'>[],
): Promise<Entry<'Edition'>[]> {
  const placed = await Promise.all(
    editions.map(async (edition) => ({
      edition,
      sortKey: (await context.loaders(edition.view).required('Event', edition.record.event)).sortKey,
    })),
  );
  placed.sort((a, b) => a.edition.record.ordinal - b.edition.record.ordinal || (a.sortKey < b.sortKey ? -1 : 1));
  return placed.map(({ edition }) => edition);
}
