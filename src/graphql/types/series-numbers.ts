import type { MissingNumber } from '../../domain/edition-numbers.ts';
import { builder } from '../builder.ts';
import type { PlacedEdition } from '../editions.ts';
import { claimEntry, entryOf } from '../node.ts';
import { one } from '../related.ts';
import { FuzzyDateType, fuzzyOrNull } from '../scalars.ts';
import type { DifferentCounts, EventCount } from '../series-numbers.ts';
import type { View } from '../view.ts';
import { Claim } from './claim.ts';
import { Edition } from './edition.ts';
import { Event } from './event.ts';
import { EventSeries } from './event-series.ts';

interface Viewed {
  readonly view: View;
}

export const MissingEdition = builder.objectRef<MissingNumber<PlacedEdition> & Viewed>('MissingEdition').implement({
  description: 'A number below the highest known that no edition here has. That is not to say that it was not held.',
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: 'The number.' }),
    after: t.field({
      type: Edition,
      nullable: true,
      description: 'The nearest edition of a lower number that was held and is dated; null where none is known.',
      resolve: ({ view, after }) => (after === null ? null : entryOf(view, 'Edition', after.edition)),
    }),
    before: t.field({
      type: Edition,
      nullable: true,
      description: 'The nearest edition of a higher number that was held and is dated; null where none is known.',
      resolve: ({ view, before }) => (before === null ? null : entryOf(view, 'Edition', before.edition)),
    }),
    between: t.field({
      type: FuzzyDateType,
      nullable: true,
      description:
        'When it must have been, if numbers follow time: from the first day of the edition before to the last of the one behind. Null where no edition bounds it, or where the dates around it contradict the numbers.',
      resolve: ({ between }) => fuzzyOrNull(between),
    }),
  }),
});

const EventCountType = builder.objectRef<EventCount & Viewed>('EventCount').implement({
  description: 'One number that sources give an event, in one series.',
  fields: (t) => ({
    series: t.field({
      type: EventSeries,
      description: 'The series.',
      resolve: ({ view, edition }, _, context) => one(context, view, 'EventSeries', edition.series),
    }),
    ordinal: t.exposeInt('ordinal', { description: 'The number.' }),
    edition: t.field({
      type: Edition,
      description: 'The event as an edition of the series.',
      resolve: ({ view, edition }) => entryOf(view, 'Edition', edition),
    }),
    evidence: t.field({
      type: [Claim],
      description: 'The claims that give the number.',
      resolve: ({ view, claims }) => claims.map((claim) => claimEntry(view, claim)),
    }),
  }),
});

export const CountedDifferently = builder.objectRef<DifferentCounts & Viewed>('CountedDifferently').implement({
  description: 'An event to which sources give different numbers: one event, several counts.',
  fields: (t) => ({
    event: t.field({
      type: Event,
      description: 'The event.',
      resolve: ({ view, event }) => entryOf(view, 'Event', event),
    }),
    counts: t.field({
      type: [EventCountType],
      description: 'Its numbers with who gives them, by series and number; at least two that differ.',
      resolve: ({ view, counts }) => counts.map((count) => ({ view, ...count })),
    }),
  }),
});
