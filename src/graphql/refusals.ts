import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';

const NAME = 'refusals';

export default NAME;

/**
 * Makes whatever a resolver throws a rejection. The executor of GraphQL leaves a list at the first item that throws, and
 * with it what other items still wait for: when that is refused too, nobody is there to hear of it, which ends a
 * process of Node. A rejection is waited for like an answer.
 */
class RefusalsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { pothosOptions }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if ((pothosOptions as { resolve?: unknown }).resolve === undefined) return resolve;
    return (source, args, context, info) => {
      try {
        return resolve(source, args, context, info);
      } catch (error) {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever was thrown, unchanged
        return Promise.reject(error);
      }
    };
  }
}

SchemaBuilder.registerPlugin(NAME, RefusalsPlugin);

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Pothos knows a plugin
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      refusals: RefusalsPlugin<Types>;
    }
  }
}
