import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import { isObjectType, type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { Declaration, Read } from '../../cypher-selections/read.ts';
import { selectedRedirects } from '../../store/selected.ts';
import type { Context } from '../context.ts';
import { made } from '../soon.ts';
import { LIVE, type View } from '../view.ts';
import { currentArguments, idsToRedirect } from './current-arguments.ts';
import { takesIds, type Arguments } from './id-argument.ts';

const NAME = 'mergedIds';

export default NAME;

/**
 * Lets every argument that takes the id of an entity take one that was merged into another: resolvers are given the id
 * that stays. Where a field is read ahead, so is where its ids lead: a round trip is made only for an id that nothing
 * has any more, and in lists that are not read ahead.
 */
class MergedIdsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  #schema: GraphQLSchema | undefined;

  override afterBuild(schema: GraphQLSchema): GraphQLSchema {
    this.#schema = schema;
    return schema;
  }

  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    if (Object.keys(config.args).length === 0) return config;
    const { reads } = config.pothosOptions as { reads?: Declaration<Context, Arguments> };
    const declared: Declaration<Context, Arguments> = (args, asked, scope) => {
      const field = this.#fieldOf(config);
      const ids = field === null ? [] : idsToRedirect(field, args);
      return [...(reads?.(args, asked, scope) ?? []), ...(ids.length === 0 ? [] : [redirectsRead(ids)])];
    };
    const pothosOptions = { ...config.pothosOptions, reads: declared } as typeof config.pothosOptions;
    return { ...config, pothosOptions } as PothosOutputFieldConfig<Types>;
  }

  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    config: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (Object.keys(config.args).length === 0) return resolve;
    return (source, args, context, info) => {
      const field = info.parentType.getFields()[info.fieldName];
      if (field === undefined || !takesIds(field)) return resolve(source, args, context, info);
      const view = (source as { readonly view?: View } | undefined)?.view ?? LIVE;
      const current = currentArguments(context as Context, view, field, args as Arguments);
      return made(current, (known) => resolve(source, known, context, info));
    };
  }

  #fieldOf({ parentType, name }: PothosOutputFieldConfig<Types>): GraphQLField<unknown, unknown> | null {
    const type = this.#schema?.getType(parentType);
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    return field !== undefined && takesIds(field) ? field : null;
  }
}

function redirectsRead(ids: readonly string[]): Read<Context> {
  const { clauses, columns, decode } = selectedRedirects(ids);
  return {
    clauses,
    columns,
    take: (rows, _parent, { redirects }) => {
      redirects.give(ids, new Map(rows.map((row) => decode(row, null)).map(({ from, to }) => [from, to])));
    },
  };
}

SchemaBuilder.registerPlugin(NAME, MergedIdsPlugin);

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Pothos knows a plugin
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      mergedIds: MergedIdsPlugin<Types>;
    }
  }
}
