import { listOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { nodeById } from '../node-by-id.ts';
import { rootFields, viewOf } from '../root.ts';
import { nodeReads } from '../selections/node-reads.ts';

rootFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'Anything by its id; null where nothing has it.',
    args: {
      id: t.arg.id({
        ...idOf(null, { lookedUp: true }),
        required: true,
        description: 'The id, with its prefix, such as `official/wei-fenghe`.',
      }),
    },
    reads: ({ id }) => nodeReads(id),
    resolve: (root, { id }, context) => nodeById(context, viewOf(root), id),
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: 'Several things by their ids, in the order of the ids; null for those that nothing has.',
    args: {
      ids: t.arg.idList({
        ...idOf(null, { lookedUp: true, keepsPlaces: true }),
        required: true,
        description: 'The ids, with their prefixes.',
      }),
    },
    complexity: ({ ids }) => ({ field: 1, multiplier: Math.max(1, ids.length) }),
    reads: ({ ids }) => (listOf(ids, 'ids') ?? []).flatMap(nodeReads),
    resolve: (root, { ids }, context) =>
      Promise.all((listOf(ids, 'ids') ?? []).map((id) => nodeById(context, viewOf(root), id))),
  }),
}));
