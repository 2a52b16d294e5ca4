import { hostingOf, leadsOf } from '../../domain/edition-cast.ts';
import { builder } from '../builder.ts';
import { castOfEdition } from '../edition-cast.ts';
import { editionsOf, sincePrevious } from '../editions.ts';
import { ownId } from '../node-ids.ts';
import { entriesOf, type Entry } from '../node.ts';
import { one, referring } from '../related.ts';
import { EditionHosting, EditionSide } from './edition-sides.ts';
import { EditionInterval } from './edition-interval.ts';
import { references } from '../selections/reads.ts';
import { EntityInterface } from './entity.ts';
import { Event } from './event.ts';
import { EventSeries } from './event-series.ts';
import { isKind } from './named.ts';

export const Edition = builder.objectRef<Entry<'Edition'>>('Edition');

builder.node(Edition, {
  description: 'An event as an edition of a series. One event may be the 10th of one series and the 7th of another.',
  interfaces: () => [EntityInterface],
  id: ownId,
  isTypeOf: isKind('Edition'),
  fields: (t) => ({
    series: t.field({
      type: EventSeries,
      description: 'The series.',
      takes: ['series'],
      reads: references('series', 'EventSeries'),
      resolve: ({ view, record }, _, context) => one(context, view, 'EventSeries', record.series),
    }),
    event: t.field({
      type: Event,
      description: 'The event.',
      takes: ['event'],
      reads: references('event', 'Event'),
      resolve: ({ view, record }, _, context) => one(context, view, 'Event', record.event),
    }),
    ordinal: t.int({
      description: 'Its number, counted from 1.',
      takes: ['ordinal'],
      resolve: ({ record }) => record.ordinal,
    }),
    countedAlsoAs: t.field({
      type: [Edition],
      description: 'The same event as an edition of other series: each side may count for itself.',
      resolve: async ({ view, id, record }, _, context) => {
        const event = await one(context, view, 'Event', record.event);
        return (await referring(context, event, 'Edition', 'event')).filter((other) => other.id !== id);
      },
    }),
    sameNumber: t.field({
      type: [Edition],
      description: 'Other events that sources give the same number in the series; the earliest first.',
      resolve: async ({ view, id, record }, _, context) => {
        const editions = (await editionsOf(context.loaders(view), record.series)).map(({ edition }) => edition);
        const same = editions.filter((edition) => edition.ordinal === record.ordinal && edition.id !== id);
        return entriesOf(view, 'Edition', same);
      },
    }),
  }),
});

builder.objectFields(Edition, (t) => ({
  hosting: t.field({
    type: EditionHosting,
    description: 'Which country or countries hosted it, by what that is known, and who is named as host.',
    resolve: async ({ view, record }, _, context) => {
      const reader = context.loaders(view);
      const event = await reader.required('Event', record.event);
      return { view, ...hostingOf(await castOfEdition(reader, event)) };
    },
  }),
  sides: t.field({
    type: [EditionSide],
    description: 'The countries that took part in it or in one of its parts, by id, and who led each side.',
    resolve: async ({ view, record }, _, context) => {
      const reader = context.loaders(view);
      const event = await reader.required('Event', record.event);
      return leadsOf(await castOfEdition(reader, event)).map((lead) => ({ view, ...lead }));
    },
  }),
  sincePrevious: t.field({
    type: EditionInterval,
    nullable: true,
    description: 'How long after the nearest edition of a lower number that was held; null where none is known.',
    resolve: async ({ view, record }, _, context) => {
      const since = await sincePrevious(context.loaders(view), record);
      return since === null ? null : { view, ...since };
    },
  }),
}));
