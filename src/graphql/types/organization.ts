import type { EntityFilter } from '../../store/entity-list.ts';
import { given, idOrNone, listOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { pageCost, readPage } from '../connection.ts';
import { entities } from '../lists/entity.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { nameCondition } from '../name-search.ts';
import { ownId } from '../node-ids.ts';
import { type Entry, entryOf } from '../node.ts';
import { oneOrNone, referring } from '../related.ts';
import { rootFields, viewOf } from '../root.ts';
import { pageReads } from '../selections/page-reads.ts';
import { references, referrers } from '../selections/reads.ts';
import { EntityInterface } from './entity.ts';
import { OrganizationKind } from './enums.ts';
import { isKind, lookup, nameFields } from './named.ts';
import {
  Participation,
  ParticipationConnection,
  ParticipationFilterInput,
  participationPage,
  participationReads,
} from './participation.ts';
import { Place } from './place.ts';
import { Position } from './position.ts';

export const Organization = builder.objectRef<Entry<'Organization'>>('Organization');

const OrganizationConnection = builder.connectionObject(
  { type: Organization, name: 'OrganizationConnection', description: 'A page of bodies.' },
  { name: 'OrganizationEdge', description: 'A body in a list.' },
);

builder.node(Organization, {
  description: 'A ministry, an armed force, a party or another body.',
  interfaces: () => [EntityInterface],
  id: ownId,
  isTypeOf: isKind('Organization'),
  fields: (t) => ({
    ...nameFields(t),
    kind: t.field({
      type: OrganizationKind,
      description: 'What sort of body it is.',
      takes: ['kind'],
      resolve: ({ record }) => record.kind,
    }),
    country: t.field({
      type: Place,
      nullable: true,
      description: 'The country it belongs to; null for international bodies.',
      takes: ['country'],
      reads: references('country', 'Place'),
      resolve: ({ view, record }, _, context) => oneOrNone(context, view, 'Place', record.country),
    }),
    partOf: t.field({
      type: Organization,
      nullable: true,
      description: 'The body that it is a part of.',
      takes: ['partOf'],
      reads: references('partOf', 'Organization'),
      resolve: ({ view, record }, _, context) => oneOrNone(context, view, 'Organization', record.partOf),
    }),
    parts: t.field({
      type: [Organization],
      description: 'The bodies that are parts of it, by id.',
      takes: [],
      reads: referrers('Organization', 'partOf', 'Organization'),
      resolve: (entry, _, context) => referring(context, entry, 'Organization', 'partOf'),
    }),
    positions: t.field({
      type: [Position],
      description: 'The offices in it, by id.',
      takes: [],
      reads: referrers('Position', 'organization', 'Organization'),
      resolve: (entry, _, context) => referring(context, entry, 'Position', 'organization'),
    }),
    participations: t.connection(
      {
        type: Participation,
        description: 'Events that sources name the body itself in, the latest first.',
        args: { filter: t.arg({ type: ParticipationFilterInput, description: 'Which participations.' }) },
        complexity: pageCost,
        takes: [],
        reads: (args, asked) => participationReads('organization', args.filter, args, asked),
        resolve: (entry, args, context) => participationPage(context, entry, 'organization', args.filter, args),
      },
      ParticipationConnection,
    ),
  }),
});

const OrganizationFilterInput = builder.inputType('OrganizationFilter', {
  description: 'Which bodies. All conditions given must hold.',
  fields: (t) => ({
    name: t.string({ description: 'Whose name matches, whatever the diacritics, spacing, order or script variant.' }),
    kind: t.field({ type: [OrganizationKind], description: 'Of one of these kinds.' }),
    country: t.id({ ...idOf('Place'), description: 'Of this country.' }),
  }),
});

const ORGANIZATIONS = entities('Organization');

/** All that is asked but for the name, which has to be searched for first. */
function organizationFilterOf(input: typeof OrganizationFilterInput.$inferInput | null | undefined): EntityFilter {
  return given<EntityFilter>({
    kinds: listOf(input?.kind, 'kind'),
    country: idOrNone('Place', input?.country),
  });
}

rootFields((t) => ({
  organization: lookup(t, 'Organization', Organization, 'A body', 'organization/cn-ministry-of-national-defence'),
  organizations: t.connection(
    {
      type: Organization,
      description: 'Bodies, by id.',
      args: { filter: t.arg({ type: OrganizationFilterInput, description: 'Which bodies.' }) },
      complexity: pageCost,
      takes: [],
      reads: (args, asked) =>
        args.filter?.name == null
          ? pageReads(
              { list: ORGANIZATIONS, of: 'graph', filter: organizationFilterOf(args.filter), type: 'Organization' },
              args,
              asked,
            )
          : [],
      resolve: async (root, args, context) => {
        const view = viewOf(root);
        const filter = {
          ...(await nameCondition(context, view, 'Organization', args.filter?.name)),
          ...organizationFilterOf(args.filter),
        };
        return readPage(context.loaders(view), ORGANIZATIONS, null, filter, args, (record) =>
          entryOf(view, 'Organization', record),
        );
      },
    },
    OrganizationConnection,
  ),
}));
