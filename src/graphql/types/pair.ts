import { idOfKind } from '../../domain/ids.ts';
import type { EncounterFilter } from '../../store/encounter.ts';
import { selectedByIds } from '../../store/selected.ts';
import { builder } from '../builder.ts';
import { pageCost } from '../connection.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { encounters } from '../lists/encounter.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { type EncounterEntry, encounterEntry } from '../node.ts';
import { several } from '../related.ts';
import { rootFields, viewOf } from '../root.ts';
import { ACTIVITIES } from '../selections/encounter-reads.ts';
import { countReads, rowReads } from '../selections/page-reads.ts';
import { giveRecords, sameRow, shownAs } from '../selections/reads.ts';
import { sharedCareers } from '../shared-careers.ts';
import { LIVE, type View } from '../view.ts';
import { Encounter, EncounterConnection } from './encounter.ts';
import { encounterArguments, encounterPageOfPair, encounterPageOfPairReads, pairFilterOf } from './encounter-page.ts';
import { Official } from './official.ts';
import { Organization } from './organization.ts';
import { Position } from './position.ts';

/** Two officials, whether they met or not. */
export interface PairEntry {
  readonly view: View;
  readonly a: string;
  readonly b: string;
}

/**
 * Two officials that a caller names.
 *
 * @throws ParleyError INVALID_INPUT for one official twice
 */
export function pairOf(view: View, a: string, b: string): PairEntry {
  const [first, second] = [idOfKind('Official', a), idOfKind('Official', b)];
  if (first === second) throw badInput(`expected two different officials, got ${first} twice; name another one`);
  return { view, a: first, b: second };
}

const filterOf = ({ a, b }: PairEntry): EncounterFilter => pairFilterOf([a, b], null);

const OUTERMOST = {
  first: { limit: 1, backward: true, after: null, before: null },
  last: { limit: 1, backward: false, after: null, before: null },
};

/** The pair that a selection is about, as the root field hands it on. */
export const pairIn = (scope: unknown) => scope as readonly [string, string];

/** Officials whom a field shows, or whether they are there. */
export const officialsByIds = (ids: readonly string[]) =>
  giveRecords('Official', selectedByIds('Official', ids), { below: shownAs('Official') });

const listOfPair = (pair: readonly [string, string]) =>
  ({
    list: encounters(null),
    of: 'graph',
    filter: pairFilterOf(pair, null),
    type: 'Encounter',
    needs: [ACTIVITIES],
  }) as const;

async function outermost(pair: PairEntry, end: 'first' | 'last', context: Context): Promise<EncounterEntry | null> {
  const reader = context.loaders(pair.view);
  const [row] = await reader.page(encounters(null), null, filterOf(pair), OUTERMOST[end]);
  const encounter = row === undefined ? null : await reader.encounter(row.item);
  return encounter === null ? null : encounterEntry(pair.view, encounter);
}

export const Pair = builder.objectRef<PairEntry>('Pair').implement({
  description: 'Two officials, and what is known of them together.',
  fields: (t) => ({
    officials: t.field({
      type: [Official],
      description: 'The two, in the order in which they were asked for.',
      takes: [],
      reads: (_args, _asked, scope) => [officialsByIds(pairIn(scope))],
      resolve: ({ view, a, b }, _, context) => several(context, view, 'Official', [a, b]),
    }),
    count: t.int({
      description: 'How many encounters they had, all of them counted.',
      takes: [],
      reads: (_args, _asked, scope) => [countReads(listOfPair(pairIn(scope)), null)],
      resolve: async (pair, _, context) => {
        const count = await context.loaders(pair.view).count(encounters(null), null, filterOf(pair), null);
        return count.number;
      },
    }),
    first: t.field({
      type: Encounter,
      nullable: true,
      description: 'Their first encounter; null where they had none.',
      takes: [],
      reads: (_args, _asked, scope) => [rowReads(listOfPair(pairIn(scope)), OUTERMOST.first)],
      resolve: (pair, _, context) => outermost(pair, 'first', context),
    }),
    last: t.field({
      type: Encounter,
      nullable: true,
      description: 'Their latest encounter; null where they had none.',
      takes: [],
      reads: (_args, _asked, scope) => [rowReads(listOfPair(pairIn(scope)), OUTERMOST.last)],
      resolve: (pair, _, context) => outermost(pair, 'last', context),
    }),
    sharedOrganizations: t.field({
      type: [Organization],
      description: 'Bodies in which, or in parts of which, both held an office at whatever time; by id.',
      resolve: async ({ view, a, b }, _, context) =>
        several(context, view, 'Organization', (await sharedCareers(context.loaders(view), a, b)).organizations),
    }),
    sharedPositions: t.field({
      type: [Position],
      description: 'Offices that both held, one after the other; by id.',
      resolve: async ({ view, a, b }, _, context) =>
        several(context, view, 'Position', (await sharedCareers(context.loaders(view), a, b)).positions),
    }),
  }),
});

builder.objectFields(Pair, (t) => ({
  encounters: t.connection(
    {
      type: Encounter,
      description: 'Their encounters. A filter may not name officials: the pair does.',
      args: encounterArguments,
      complexity: pageCost,
      takes: [],
      reads: (args, asked, scope) => encounterPageOfPairReads(pairIn(scope), args, asked),
      resolve: ({ view, a, b }, args, context) => encounterPageOfPair(context, view, [a, b], args),
    },
    EncounterConnection,
  ),
}));

rootFields((t) => ({
  pair: t.field({
    type: Pair,
    nullable: true,
    description: 'Two officials together; null where one of them is not there.',
    args: {
      a: t.arg.id({ ...idOf('Official', { lookedUp: true }), required: true, description: 'Id of one official.' }),
      b: t.arg.id({ ...idOf('Official', { lookedUp: true }), required: true, description: 'Id of the other.' }),
    },
    takes: [],
    reads: (args) => {
      const { a, b } = pairOf(LIVE, args.a, args.b);
      return [officialsByIds([a, b]), sameRow('Pair', [a, b])];
    },
    resolve: async (root, args, context) => {
      const pair = pairOf(viewOf(root), args.a, args.b);
      const officials = await context.loaders(pair.view).records('Official', [pair.a, pair.b]);
      return officials.length === 2 ? pair : null;
    },
  }),
}));
