import { builder } from '../builder.ts';
import type { SincePrevious } from '../editions.ts';
import { entryOf } from '../node.ts';
import type { View } from '../view.ts';
import { Edition } from './edition.ts';

export const EditionInterval = builder.objectRef<SincePrevious & { readonly view: View }>('EditionInterval').implement({
  description: 'The time between an edition and the nearest one of a lower number that was held.',
  fields: (t) => ({
    previous: t.field({
      type: Edition,
      description: 'The edition before.',
      resolve: ({ view, previous }) => entryOf(view, 'Edition', previous.edition),
    }),
    atLeastDays: t.int({
      nullable: true,
      description:
        'Days from the last day that the date of the one before can mean to the first that this one’s can. Negative where the dates overlap or contradict the numbers; null where a date is missing or open.',
      resolve: ({ days }) => days?.atLeast ?? null,
    }),
    atMostDays: t.int({
      nullable: true,
      description:
        'Days from the first day that the date of the one before can mean to the last that this one’s can; null where a date is missing or open.',
      resolve: ({ days }) => days?.atMost ?? null,
    }),
    missing: t.intList({
      description: 'Numbers between the two that no known edition has.',
      resolve: ({ missing }) => [...missing],
    }),
  }),
});
