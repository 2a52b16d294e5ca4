import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';

const NAME = 'nodeIds';

export default NAME;

const OWN = 'nodeIdsOwn';

/** How every node tells its id. */
export const ownId = {
  takes: [],
  extensions: { [OWN]: true },
  resolve: ({ id }: { readonly id: string }): string => id,
};

/**
 * Gives the ids of nodes at once. The relay plugin promises each, in case it has to be looked for; ours are at hand, and
 * one promise makes everything above it wait, up to the root: half of what an answer of a thousand nodes cost.
 */
class NodeIdsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { extensions }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    return extensions?.[OWN] === true ? (entry) => ownId.resolve(entry as { readonly id: string }) : resolve;
  }
}

SchemaBuilder.registerPlugin(NAME, NodeIdsPlugin);

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Pothos knows a plugin
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      nodeIds: NodeIdsPlugin<Types>;
    }
  }
}
