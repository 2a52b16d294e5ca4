import type { DuplicateKind as Kind } from '../../domain/duplicates/candidate.ts';
import { FEATURES, type Feature, type FeatureName } from '../../domain/duplicates/features.ts';
import { explanationOf, POSSIBLE, SAME_LIKELY } from '../../domain/duplicates/score.ts';
import { idOfKind } from '../../domain/ids.ts';
import type { StoredDecision } from '../../store/decision.ts';
import type { PageRow } from '../../store/page.ts';
import { builder } from '../builder.ts';
import { pageAtHand, pageCost } from '../connection.ts';
import type { Context } from '../context.ts';
import { possibleDuplicates, type DecidedProposal } from '../duplicates.ts';
import { LIMITS } from '../limits.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { entryOf, type AnyEntry } from '../node.ts';
import { rootFields, viewOf } from '../root.ts';
import { EntityInterface } from './entity.ts';
import { enumOf } from './enum.ts';

const DuplicateKind = enumOf<Kind>('DuplicateKind', 'Kinds of which two records may be one.', {
  Official: 'Holders of public offices.',
  Organization: 'Ministries, armed forces and other bodies.',
  Place: 'Countries, border gates, markers and other places.',
  Event: 'Events planned or held: several articles on one meeting.',
});

const DuplicateBand = enumOf<DecidedProposal['band']>('DuplicateBand', 'What a score means.', {
  SAME_LIKELY: `Likely one: ${SAME_LIKELY} and more, and nothing that only a person may overrule speaks against it.`,
  POSSIBLE: `Worth a look: ${POSSIBLE} and more.`,
  UNLIKELY: 'Not proposed.',
});

const meanings = Object.entries(FEATURES).map(([name, { means }]) => [name, `${means}.`]);
const FeatureEnum = enumOf<FeatureName>(
  'DuplicateFeatureName',
  'What speaks for or against two records being one.',
  Object.fromEntries(meanings) as Record<FeatureName, string>,
);

const DuplicateFeature = builder.objectRef<Feature>('DuplicateFeature').implement({
  description: 'One thing that speaks for or against two records being one.',
  fields: (t) => ({
    feature: t.field({ type: FeatureEnum, description: 'Which it is.', resolve: ({ feature }) => feature }),
    value: t.float({ description: 'How far it holds, from 0 to 1.', resolve: ({ value }) => value }),
    weight: t.float({
      description: 'How much it changes the natural logarithm of the odds where it holds in full.',
      resolve: ({ feature }) => FEATURES[feature].weight,
    }),
    contribution: t.float({
      description: 'Its value times its weight.',
      resolve: ({ contribution }) => contribution,
    }),
    text: t.string({ description: 'What was found, in words.', resolve: ({ text }) => text }),
  }),
});

const Verdict = enumOf<StoredDecision['verdict']>('DuplicateVerdict', 'What was decided about two records.', {
  same: 'They are one; the importer has made them one.',
  different: 'They are two, and are never proposed again.',
  undecided: 'Somebody looked at them and left it open.',
});

const DuplicateDecision = builder.objectRef<StoredDecision>('DuplicateDecision').implement({
  description: 'What somebody decided about two records.',
  fields: (t) => ({
    verdict: t.field({ type: Verdict, description: 'What was decided.', resolve: ({ verdict }) => verdict }),
    by: t.string({ nullable: true, description: 'Who decided.', resolve: ({ by }) => by }),
    on: t.string({ nullable: true, description: 'On which day.', resolve: ({ on }) => on }),
    why: t.string({ nullable: true, description: 'On what grounds.', resolve: ({ why }) => why }),
  }),
});

const sideOf = async (context: Context, { view, kind }: DecidedProposal, id: string): Promise<AnyEntry> =>
  entryOf(view, kind, await context.loaders(view).required(kind, id)) as AnyEntry;

const PossibleDuplicate = builder.objectRef<DecidedProposal>('PossibleDuplicate').implement({
  description: 'Two records that may be one. Nothing becomes one by this: people decide.',
  fields: (t) => ({
    score: t.float({ description: 'How far they may be one, from 0 to 1.', resolve: ({ score }) => score }),
    band: t.field({ type: DuplicateBand, description: 'What the score means.', resolve: ({ band }) => band }),
    explanation: t.string({
      description: 'What speaks for it, then what speaks against it, in words.',
      resolve: (proposal) => explanationOf(proposal),
    }),
    features: t.field({
      type: [DuplicateFeature],
      description: 'What the score is made of, what weighs most first.',
      resolve: ({ features }) => features,
    }),
    a: t.field({
      type: EntityInterface,
      description: 'The one with the smaller id.',
      resolve: (proposal, _, context) => sideOf(context, proposal, proposal.a),
    }),
    b: t.field({
      type: EntityInterface,
      description: 'The other.',
      resolve: (proposal, _, context) => sideOf(context, proposal, proposal.b),
    }),
    decision: t.field({
      type: DuplicateDecision,
      nullable: true,
      description: 'What somebody decided so far; null where nobody has looked at the two.',
      resolve: ({ decision }) => decision,
    }),
  }),
});

const PossibleDuplicateConnection = builder.connectionObject(
  { type: PossibleDuplicate, name: 'PossibleDuplicateConnection', description: 'A page of pairs that may be one.' },
  { name: 'PossibleDuplicateEdge', description: 'A pair in a list.' },
);

const ORDER = [
  { by: 'score', way: 'desc' },
  { by: 'a', way: 'asc' },
  { by: 'b', way: 'asc' },
] as const;

rootFields((t) => ({
  possibleDuplicates: t.connection(
    {
      type: PossibleDuplicate,
      description: `Records of a kind that may be one, the highest score first, then by ids. Those decided to be different are left out, in a look back by its day; records that a decision has made one stay one in every look back. Without \`of\` at most ${LIMITS.duplicatesMax} records are compared; beyond, it is refused.`,
      args: {
        kind: t.arg({ type: DuplicateKind, required: true, description: 'Of which kind.' }),
        of: t.arg.id({
          ...idOf(({ kind }) => kind as Kind, { lookedUp: true }),
          description: 'Only pairs with this record.',
        }),
      },
      complexity: pageCost,
      resolve: async (root, { kind, of, ...page }, context) => {
        const id = of == null ? null : idOfKind(kind, of);
        const found = await possibleDuplicates(context, viewOf(root), kind, id);
        const rows = found.map((item): PageRow<DecidedProposal> => ({
          parent: null,
          item,
          keys: [item.score, item.a, item.b],
        }));
        return pageAtHand(rows, ORDER, page, (item) => item);
      },
    },
    PossibleDuplicateConnection,
  ),
}));
