import type { SharedCounterpart } from '../../store/counterpart.ts';
import type { SharedPlace, SharedPlaceFilter } from '../../store/shared-place.ts';
import { given, periodOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { pageCost, readPage } from '../connection.ts';
import { badInput } from '../errors.ts';
import { sharedCounterparts } from '../lists/counterpart.ts';
import { sharedPlaces } from '../lists/shared-place.ts';
import { one } from '../related.ts';
import type { View } from '../view.ts';
import { EncounterFilterInput, encounterFilterOf } from './encounter-filter.ts';
import { Official } from './official.ts';
import { Pair } from './pair.ts';
import { PeriodFilterInput } from './period.ts';
import { Place } from './place.ts';

const SharedCounterpartType = builder
  .objectRef<SharedCounterpart & { readonly view: View }>('SharedCounterpart')
  .implement({
    description: 'An official whom both of a pair met in person, together or apart.',
    fields: (t) => ({
      official: t.field({
        type: Official,
        description: 'Whom both met.',
        resolve: ({ view, official }, _, context) => one(context, view, 'Official', official),
      }),
      counts: t.intList({
        description:
          'How many encounters each of the pair had with them, in the order of `officials`: the count among their own `counterparts`.',
        resolve: ({ counts }) => [...counts],
      }),
    }),
  });

const SharedCounterpartConnection = builder.connectionObject(
  {
    type: SharedCounterpartType,
    name: 'SharedCounterpartConnection',
    description: 'A page of officials whom both of a pair met.',
  },
  { name: 'SharedCounterpartEdge', description: 'An official whom both met, in a list.' },
);

const SharedPlaceType = builder.objectRef<SharedPlace & { readonly view: View }>('SharedPlace').implement({
  description: 'A place at or within which both of a pair have been for events that they attended in person.',
  fields: (t) => ({
    place: t.field({
      type: Place,
      description: 'The place.',
      resolve: ({ view, place }, _, context) => one(context, view, 'Place', place),
    }),
    encounters: t.exposeInt('encounters', {
      description:
        'How many encounters they had at it: all of their `encounters` at the place. 0 where each was there only without the other.',
    }),
    visits: t.intList({
      description:
        'For how many outermost events each of the pair was there, with the other or without, in the order of `officials`. Never fewer than the encounters.',
      resolve: ({ visits }) => [...visits],
    }),
  }),
});

const SharedPlaceConnection = builder.connectionObject(
  { type: SharedPlaceType, name: 'SharedPlaceConnection', description: 'A page of places where both of a pair were.' },
  { name: 'SharedPlaceEdge', description: 'A place where both were, in a list.' },
);

builder.objectFields(Pair, (t) => ({
  sharedCounterparts: t.connection(
    {
      type: SharedCounterpartType,
      description:
        'Whom both met, together or apart: those whom both met most often first, by the smaller of the two counts, then by the greater, then by id. Each of the pair is the one side of the filter, which may not name `officials`; `with…` is about the counterparts.',
      args: { filter: t.arg({ type: EncounterFilterInput, description: 'Which encounters count.' }) },
      complexity: (args) => ({ ...pageCost(args), field: 10 }),
      resolve: ({ view, a, b }, { filter, ...args }, context) => {
        const conditions = encounterFilterOf(filter);
        if (conditions.officials !== undefined) {
          throw badInput('expected no officials in a filter of counterparts of a pair, which names them; use with');
        }
        const list = sharedCounterparts([a, b]);
        return readPage(context.loaders(view), list, null, conditions, args, (item) => ({ ...item, view }));
      },
    },
    SharedCounterpartConnection,
  ),
  sharedPlaces: t.connection(
    {
      type: SharedPlaceType,
      description:
        'Where both have been, other than countries: where they met most often first, then where both have been most often, by the smaller of the two numbers, then by id. A place stands for everything within it.',
      args: { period: t.arg({ type: PeriodFilterInput, description: 'At events in this period.' }) },
      complexity: (args) => ({ ...pageCost(args), field: 10 }),
      resolve: ({ view, a, b }, { period, ...args }, context) => {
        const filter = given<SharedPlaceFilter>({ period: periodOf(period) });
        const list = sharedPlaces([a, b]);
        return readPage(context.loaders(view), list, null, filter, args, (item) => ({ ...item, view }));
      },
    },
    SharedPlaceConnection,
  ),
}));
