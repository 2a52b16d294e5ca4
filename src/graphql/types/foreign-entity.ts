import type { EntityFilter } from '../../store/entity-list.ts';
import { checkedText, given } from '../arguments.ts';
import { builder } from '../builder.ts';
import { pageCost, readPage } from '../connection.ts';
import { entities } from '../lists/entity.ts';
import { ownId } from '../node-ids.ts';
import { type Entry, entryOf } from '../node.ts';
import { rootFields, viewOf } from '../root.ts';
import { pageReads } from '../selections/page-reads.ts';
import { EntityInterface } from './entity.ts';
import { isKind, lookup } from './named.ts';

const ForeignEntity = builder.objectRef<Entry<'ForeignEntity'>>('ForeignEntity');

const ForeignEntityConnection = builder.connectionObject(
  { type: ForeignEntity, name: 'ForeignEntityConnection', description: 'A page of foreign entities.' },
  { name: 'ForeignEntityEdge', description: 'A foreign entity in a list.' },
);

builder.node(ForeignEntity, {
  description:
    'An entity of FollowTheMoney that Parley has no place for, such as a Vessel or an Ownership: kept as it was told.',
  interfaces: () => [EntityInterface],
  id: ownId,
  isTypeOf: isKind('ForeignEntity'),
  fields: (t) => ({
    schema: t.string({
      description: 'Its schema in FollowTheMoney, such as `Vessel`.',
      takes: ['schema'],
      resolve: ({ record }) => record.schema,
    }),
    statements: t.stringList({
      description:
        'What is said of it, each a property of the schema and its value, such as `imoNumber: 9074729`. `claims` has who says so.',
      takes: ['statement'],
      resolve: ({ record }) => record.statement,
    }),
  }),
});

const FOREIGN = entities('ForeignEntity');

function filterOf(schema: string | null | undefined): EntityFilter {
  return given<EntityFilter>({ schema: schema == null ? undefined : checkedText(schema, 'schema') });
}

rootFields((t) => ({
  foreignEntity: lookup(
    t,
    'ForeignEntity',
    ForeignEntity,
    'Something that Parley has no place for',
    'foreign/some-vessel',
  ),
  foreignEntities: t.connection(
    {
      type: ForeignEntity,
      description: 'What Parley has no place for and has kept, by id.',
      args: { schema: t.arg.string({ description: 'Only of this schema of FollowTheMoney, such as `Vessel`.' }) },
      complexity: pageCost,
      reads: (args, asked) =>
        pageReads({ list: FOREIGN, of: 'graph', filter: filterOf(args.schema), type: 'ForeignEntity' }, args, asked),
      resolve: (root, args, context) => {
        const view = viewOf(root);
        return readPage(context.loaders(view), FOREIGN, null, filterOf(args.schema), args, (record) =>
          entryOf(view, 'ForeignEntity', record),
        );
      },
    },
    ForeignEntityConnection,
  ),
}));
