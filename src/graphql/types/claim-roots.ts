import { idOfKind } from '../../domain/ids.ts';
import type { ClaimFilter } from '../../store/claim-list.ts';
import { checkedText, entityOrNone, given, idOrNone, listOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { pageCost, readPage } from '../connection.ts';
import { CLAIMS } from '../lists/claim.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { claimEntry } from '../node.ts';
import { rootFields, viewOf } from '../root.ts';
import { pageReads } from '../selections/page-reads.ts';
import { Claim, ClaimConnection } from './claim.ts';
import { Standing } from './evidence-enums.ts';

const ClaimFilterInput = builder.inputType('ClaimFilter', {
  description: 'Which claims. All conditions given must hold.',
  fields: (t) => ({
    subject: t.id({ ...idOf(null), description: 'About this entity, by its full id such as `event/some-event`.' }),
    property: t.string({ description: 'About this property.' }),
    source: t.id({ ...idOf('Source'), description: 'Made by this source.' }),
    standing: t.field({ type: [Standing], description: 'Of one of these standings.' }),
    disputed: t.boolean({ description: 'Whether another claim says otherwise.' }),
    sole: t.boolean({ description: 'Whether no other source says the same.' }),
    inferred: t.boolean({ description: 'Whether the value was inferred.' }),
    restsOnInferredDate: t.boolean({
      description: 'Whether the value was inferred or the day of publication of the source was.',
    }),
  }),
});

/** The conditions of a filter of claims. */
function claimFilterOf(filter: typeof ClaimFilterInput.$inferInput | null | undefined): ClaimFilter {
  return given<ClaimFilter>({
    subject: entityOrNone(filter?.subject, 'subject')?.id,
    property: filter?.property == null ? undefined : checkedText(filter.property, 'property'),
    source: idOrNone('Source', filter?.source),
    standings: listOf(filter?.standing, 'standing'),
    disputed: filter?.disputed,
    sole: filter?.sole,
    inferred: filter?.inferred,
    restsOnInferredDate: filter?.restsOnInferredDate,
  });
}

rootFields((t) => ({
  claims: t.connection(
    {
      type: Claim,
      description: 'What sources say, in the order of what it is about.',
      args: { filter: t.arg({ type: ClaimFilterInput, description: 'Which claims.' }) },
      complexity: pageCost,
      reads: (args, asked) =>
        pageReads({ list: CLAIMS, of: 'graph', filter: claimFilterOf(args.filter), type: 'Claim' }, args, asked),
      resolve: (root, args, context) => {
        const view = viewOf(root);
        const filter = claimFilterOf(args.filter);
        return readPage(context.loaders(view), CLAIMS, null, filter, args, (claim) => claimEntry(view, claim));
      },
    },
    ClaimConnection,
  ),
  claim: t.field({
    type: Claim,
    nullable: true,
    description: 'A claim by its id; null where there is none.',
    args: { id: t.arg.id({ ...idOf('Claim'), required: true, description: 'Id of the claim.' }) },
    resolve: async (root, { id }, context) => {
      const view = viewOf(root);
      const claim = await context.loaders(view).claim(idOfKind('Claim', id));
      return claim === null ? null : claimEntry(view, claim);
    },
  }),
}));
