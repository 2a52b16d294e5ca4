import { builder } from '../builder.ts';
import type { Hop } from '../best-path.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { type EncounterEntry, encounterEntry } from '../node.ts';
import { type PathOutcome as Outcome, searchPath } from '../path-search.ts';
import { one, several } from '../related.ts';
import { rootFields, viewOf } from '../root.ts';
import { sharedCareers } from '../shared-careers.ts';
import type { View } from '../view.ts';
import { Encounter } from './encounter.ts';
import { enumOf } from './enum.ts';
import { Official } from './official.ts';
import { Organization } from './organization.ts';
import { type PairEntry, pairOf } from './pair.ts';
import { Position } from './position.ts';

interface PathEntry extends PairEntry {
  readonly outcome: Outcome;
  readonly maxHops: number;
  readonly hops: readonly Hop[];
}

const PathOutcome = enumOf<Outcome>('PathOutcome', 'What came of looking for a chain of encounters.', {
  FOUND: 'A chain was found; no shorter one exists.',
  NONE: 'There is no chain, however long.',
  NONE_WITHIN_HOPS: 'There is no chain of at most maxHops encounters; whether a longer one exists was not looked for.',
  BUDGET_SPENT: 'The search came across too many officials and gave up; whether a chain exists is not known.',
});

/** The encounter behind a hop: that of the latest event at which the two were closest. */
async function encounterOfHop(context: Context, view: View, hop: Hop): Promise<EncounterEntry | null> {
  const reader = context.loaders(view);
  // A sort key ends in the id of its event, behind two days.
  const event = await reader.required('Event', hop.latest.split('/').slice(2).join('/'));
  const [first, second] = [hop.from, hop.to].sort() as [string, string];
  const encounter = await reader.encounter({ first, second, root: event.path[0] ?? event.id });
  return encounter === null ? null : encounterEntry(view, encounter);
}

const PathHop = builder.objectRef<{ readonly view: View; readonly hop: Hop }>('PathHop').implement({
  description: 'One step of a chain: two officials who met.',
  fields: (t) => ({
    from: t.field({
      type: Official,
      description: 'Where the step starts.',
      resolve: ({ view, hop }, _, context) => one(context, view, 'Official', hop.from),
    }),
    to: t.field({
      type: Official,
      description: 'Where the step leads.',
      resolve: ({ view, hop }, _, context) => one(context, view, 'Official', hop.to),
    }),
    encounter: t.field({
      type: Encounter,
      nullable: true,
      description: 'Their closest encounter, the latest among equals; null only where it was taken back meanwhile.',
      resolve: ({ view, hop }, _, context) => encounterOfHop(context, view, hop),
    }),
  }),
});

const PathResult = builder.objectRef<PathEntry>('PathResult').implement({
  description: 'How two officials are connected: by a chain of encounters, or by what they share.',
  fields: (t) => ({
    outcome: t.field({ type: PathOutcome, description: 'What came of the search.', resolve: ({ outcome }) => outcome }),
    maxHops: t.exposeInt('maxHops', { description: 'How long a chain was looked for.' }),
    hops: t.field({
      type: [PathHop],
      description:
        'The chain from one to the other; empty unless the outcome is FOUND. Of several shortest chains the one whose weakest encounter is closest, then the one whose oldest is latest, then the one whose ids come first.',
      resolve: ({ view, hops }) => hops.map((hop) => ({ view, hop })),
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

const DEFAULT_HOPS = 6;

rootFields((t) => ({
  path: t.field({
    type: PathResult,
    nullable: true,
    description: 'The shortest chain of encounters between two officials; null where one of them is not there.',
    args: {
      from: t.arg.id({ required: true, description: 'Id of the official to start from.' }),
      to: t.arg.id({ required: true, description: 'Id of the official to reach.' }),
      maxHops: t.arg.int({
        required: true,
        defaultValue: DEFAULT_HOPS,
        description: `Encounters that the chain may have: 1 to ${LIMITS.pathHopsMax}.`,
      }),
    },
    // A search reads as much as many pages.
    complexity: { field: 100, multiplier: 1 },
    resolve: async (root, { from, to, maxHops }, context) => {
      if (maxHops < 1 || maxHops > LIMITS.pathHopsMax) {
        throw badInput(`expected maxHops from 1 to ${LIMITS.pathHopsMax}, got ${maxHops}`);
      }
      const pair = pairOf(viewOf(root), from, to);
      const reader = context.loaders(pair.view);
      if ((await reader.records('Official', [pair.a, pair.b])).length < 2) return null;
      const found = await searchPath({
        from: pair.a,
        to: pair.b,
        maxHops,
        budget: LIMITS.pathOfficialsMax,
        counterparts: (officials) => reader.counterparts(officials),
      });
      return { ...pair, ...found, maxHops };
    },
  }),
}));
