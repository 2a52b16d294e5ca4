import { idsOrNone, periodOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { badInput } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { findPaths, firstStepRead, type PathsQuestion } from '../paths/find-paths.ts';
import type { Ending, Looked, PathsFound } from '../paths/path-search.ts';
import { rootFields, viewOf } from '../root.ts';
import { sameRow, type Reads } from '../selections/reads.ts';
import { LIVE } from '../view.ts';
import { enumOf } from './enum.ts';
import { Certainty, EncounterStrength } from './enums.ts';
import { officialsByIds, Pair, type PairEntry, pairIn, pairOf } from './pair.ts';
import { Path } from './path.ts';
import { PeriodFilterInput } from './period.ts';

type Outcome = 'FOUND' | 'NONE' | 'NONE_WITHIN_HOPS' | 'BUDGET_SPENT' | 'DEADLINE';

interface PathsEntry extends PathsFound {
  readonly pair: PairEntry;
}

/** How a search without a chain ended. */
const OUTCOMES: Readonly<Record<Ending, Outcome>> = {
  ENOUGH: 'FOUND',
  EXHAUSTED: 'NONE',
  HOPS: 'NONE_WITHIN_HOPS',
  BUDGET: 'BUDGET_SPENT',
  DEADLINE: 'DEADLINE',
};

const PathOutcome = enumOf<Outcome>('PathOutcome', 'What came of looking for chains of encounters.', {
  FOUND: 'There is a chain. See `complete` for whether all that were asked for were found.',
  NONE: 'There is no chain, however long.',
  NONE_WITHIN_HOPS: 'There is no chain of at most maxHops encounters; whether a longer one exists was not looked for.',
  BUDGET_SPENT: 'The budget was spent before a chain was found; whether one exists is not known. Ask for fewer hops.',
  DEADLINE: 'Time was up before a chain was found; whether one exists is not known. Ask for fewer hops.',
});

const PathsLooked = builder.objectRef<Looked>('PathsLooked').implement({
  description: 'What a search for chains has looked at.',
  fields: (t) => ({
    hops: t.exposeInt('hops', { takes: [], description: 'Every chain of at most so many steps was looked at.' }),
    officials: t.exposeInt('officials', { takes: [], description: 'Officials whom the search came across.' }),
    events: t.exposeInt('events', { takes: [], description: 'Events that it came across.' }),
    attendances: t.exposeInt('attendances', {
      takes: [],
      description:
        'Attendances that it read, and officials of large levels of whom it read only who they are; these are what the budget is counted in.',
    }),
  }),
});

const Paths = builder.objectRef<PathsEntry>('Paths').implement({
  description: 'How two officials are connected by chains of encounters.',
  fields: (t) => ({
    outcome: t.field({
      type: PathOutcome,
      description: 'What came of the search.',
      takes: [],
      resolve: ({ chains, ending }) => (chains.length > 0 ? 'FOUND' : OUTCOMES[ending]),
    }),
    complete: t.boolean({
      description:
        'Whether `chains` has as many as were asked for, or all of at most maxHops encounters. False where the budget or the time ended the search: those that are there are still the best.',
      takes: [],
      resolve: ({ ending }) => ending !== 'BUDGET' && ending !== 'DEADLINE',
    }),
    chains: t.field({
      type: [Path],
      description:
        'The best chains, no two through the same officials in the same order: the shortest first; then those whose weakest step is closest; then those whose oldest step is latest; then by the ids of the officials.',
      complexity: { field: 1, multiplier: 1 },
      takes: [],
      resolve: ({ pair, chains }) => chains.map((chain) => ({ view: pair.view, chain })),
    }),
    looked: t.field({
      type: PathsLooked,
      description: 'What was looked at.',
      takes: [],
      resolve: ({ looked }) => looked,
    }),
    pair: t.field({
      type: Pair,
      description: 'The two together, and what they share.',
      takes: [],
      reads: (_args, _asked, scope) => [sameRow('Pair', pairIn(scope))],
      resolve: ({ pair }) => pair,
    }),
  }),
});

const PathAvoidance = builder.inputType('PathAvoidance', {
  description: 'What chains are to keep clear of.',
  fields: (t) => ({
    officials: t.idList({ ...idOf('Official'), description: 'Officials through whom no chain leads.' }),
    organizations: t.idList({
      ...idOf('Organization'),
      description:
        'Bodies; no chain leads through who held an office in one, or in a part of one, at whatever time. The two ends stay.',
    }),
    events: t.idList({ ...idOf('Event'), description: 'Events on which, with all their parts, no step rests.' }),
  }),
});

const DEFAULTS = { first: 3, maxHops: 6 };

function inRange(value: number, name: string, max: number): number {
  if (value >= 1 && value <= max) return value;
  throw badInput(`expected ${name} from 1 to ${max}, got ${value}`);
}

interface PathsArguments {
  readonly from: string;
  readonly to: string;
  readonly first: number;
  readonly maxHops: number;
  readonly budget: number;
  readonly inOrder?: 'CERTAIN' | 'POSSIBLE' | null;
  readonly period?: typeof PeriodFilterInput.$inferInput | null;
  readonly minStrength: PathsQuestion['minStrength'];
  readonly avoid?: typeof PathAvoidance.$inferInput | null;
}

/** What the arguments ask for. @throws ParleyError INVALID_INPUT, LIMIT_EXCEEDED */
function questionOf({ a: from, b: to }: PairEntry, args: PathsArguments): PathsQuestion {
  const avoidedOfficials = idsOrNone('Official', args.avoid?.officials, 'avoid.officials') ?? [];
  const contradicted = avoidedOfficials.find((official) => official === from || official === to);
  if (contradicted !== undefined) {
    throw badInput(`expected officials to avoid between ${from} and ${to}, got ${contradicted}; leave it out of avoid`);
  }
  return {
    from,
    to,
    first: inRange(args.first, 'first', LIMITS.pathsMax),
    maxHops: inRange(args.maxHops, 'maxHops', LIMITS.pathHopsMax),
    budget: inRange(args.budget, 'budget', LIMITS.pathAttendancesMax),
    inOrder: args.inOrder ?? null,
    period: periodOf(args.period),
    minStrength: args.minStrength,
    avoidedOfficials,
    avoidedOrganizations: idsOrNone('Organization', args.avoid?.organizations, 'avoid.organizations') ?? [],
    avoidedEvents: idsOrNone('Event', args.avoid?.events, 'avoid.events') ?? [],
  };
}

/** The two, and the first step of the search. */
function pathsReads(args: PathsArguments): Reads {
  const pair = pairOf(LIVE, args.from, args.to);
  const both = [pair.a, pair.b] as const;
  return [officialsByIds(both), firstStepRead(questionOf(pair, args)), sameRow('Paths', both)];
}

rootFields((t) => ({
  paths: t.field({
    type: Paths,
    nullable: true,
    description: 'The best chains of encounters between two officials; null where one of them is not there.',
    args: {
      from: t.arg.id({
        ...idOf('Official', { lookedUp: true }),
        required: true,
        description: 'Id of the official to start from.',
      }),
      to: t.arg.id({
        ...idOf('Official', { lookedUp: true }),
        required: true,
        description: 'Id of the official to reach.',
      }),
      first: t.arg.int({
        required: true,
        defaultValue: DEFAULTS.first,
        description: `How many chains: 1 to ${LIMITS.pathsMax}.`,
      }),
      maxHops: t.arg.int({
        required: true,
        defaultValue: DEFAULTS.maxHops,
        description: `Encounters that a chain may have: 1 to ${LIMITS.pathHopsMax}.`,
      }),
      inOrder: t.arg({
        type: Certainty,
        description:
          'Only chains in which no step is earlier than the one before: whatever days their dates mean (CERTAIN), or on some of these days (POSSIBLE). Undated events then make no step. Steps come in any order where it is left out.',
      }),
      period: t.arg({ type: PeriodFilterInput, description: 'Only steps that rest on an event in this period.' }),
      minStrength: t.arg({
        type: EncounterStrength,
        required: true,
        defaultValue: 'GATHERING',
        description: 'Only steps at least so close; ACTIVITY leaves out gatherings and crowds.',
      }),
      avoid: t.arg({ type: PathAvoidance, description: 'What chains are to keep clear of.' }),
      budget: t.arg.int({
        required: true,
        defaultValue: LIMITS.pathAttendancesMax,
        description: `Attendances that the search may read before it gives up: 1 to ${LIMITS.pathAttendancesMax}.`,
      }),
    },
    // A search reads as much as many pages, and each chain may have as many steps as are allowed.
    complexity: ({ first, maxHops }) => ({
      field: 100,
      multiplier: Math.max(1, Math.min(first, LIMITS.pathsMax) * Math.min(maxHops, LIMITS.pathHopsMax)),
    }),
    takes: [],
    reads: pathsReads,
    resolve: async (root, args, context) => {
      const pair = pairOf(viewOf(root), args.from, args.to);
      const question = questionOf(pair, args);
      const reader = context.loaders(pair.view);
      if ((await reader.records('Official', [pair.a, pair.b])).length < 2) return null;
      return { pair, ...(await findPaths(reader, question)) };
    },
  }),
}));
