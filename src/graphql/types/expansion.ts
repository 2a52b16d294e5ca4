import { builder } from '../builder.ts';
import { LIMITS } from '../limits.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { expansionOf, type Expansion, type ExpansionGrouping } from '../network/expansion.ts';
import type { Reader } from '../reading/reader.ts';
import { rootFields, viewOf } from '../root.ts';
import { encounterFilterOf } from './encounter-filter.ts';
import { enumOf } from './enum.ts';
import { checkGroupsAsked, groupCost, GROUPS_ASKED, GroupsType } from './groups.ts';
import { aroundOf, networkArguments, requireNodes, withoutOf } from './network-arguments.ts';

const Grouping = enumOf<ExpansionGrouping>(
  'ExpansionGrouping',
  'By what the nodes are counted that an expansion brings.',
  {
    COUNTRY: 'The country whose officials they are, or in which events took place.',
    TYPE: 'The type of an event at which they met, or that they are; as the filter `eventType`.',
    YEAR: 'The year in which one of these certainly was; as the filter `period`.',
  },
);

const ExpansionType = builder.objectRef<{ reader: Reader; expansion: Expansion }>('Expansion').implement({
  description: 'What the expansion of a node would bring, counted before any of it is drawn.',
  fields: (t) => ({
    count: t.int({
      description: 'How many nodes it is joined with under the filter.',
      resolve: ({ expansion }) => expansion.count,
    }),
    new: t.int({
      description: 'How many of these are not in `without`.',
      resolve: ({ expansion }) => expansion.news.length,
    }),
    groups: t.field({
      type: GroupsType,
      description: 'The new ones counted by what they have in common; one may belong to several groups.',
      args: {
        by: t.arg({ type: Grouping, required: true, description: 'By what.' }),
        first: t.arg.int({ required: true, defaultValue: LIMITS.pageDefault, description: GROUPS_ASKED }),
      },
      complexity: groupCost,
      resolve: async ({ reader, expansion }, { by, first }) => {
        checkGroupsAsked(first);
        const { top, values, without } = await expansion.tally(by, first);
        return { groups: top.map((group) => ({ ...group, reader })), total: values, ungrouped: without };
      },
    }),
    complete: t.boolean({
      description: 'Whether these are all. False where budget or time did not suffice: it has at least so many.',
      resolve: ({ expansion }) => expansion.shortages.length === 0,
    }),
  }),
});

rootFields((t) => ({
  expansion: t.field({
    type: ExpansionType,
    description:
      'How many nodes one is joined with, and how these divide: what `network` around it with one hop would bring.',
    args: {
      ...networkArguments,
      of: t.arg.id({
        ...idOf('Official', { lookedUp: true }),
        required: true,
        description: 'Id of the official, or of the form EVENTS of the event.',
      }),
    },
    complexity: { field: 50, multiplier: 1 },
    resolve: async (root, args, context) => {
      const { form } = args;
      const [of = ''] = aroundOf(form, [args.of], 'of');
      const reader = context.loaders(viewOf(root));
      const question = {
        form,
        of,
        without: withoutOf(form, args.without),
        filter: encounterFilterOf(args.filter),
        budget: LIMITS.networkAttendancesMax,
      };
      await requireNodes(reader, [of]);
      return { reader, expansion: await expansionOf(reader, question) };
    },
  }),
}));
