import './global-types.ts';
import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver, GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import { DECLARED, planOf, sizeOf } from './plan.ts';
import type { Row } from './read.ts';
import { isQuery, selectionOf } from './selection-cache.ts';
import { handOut, statementOf, type SelectionStatement } from './statement.ts';
import { TAKES } from './taken.ts';

const NAME = 'cypherSelections';

export default NAME;

export interface CypherSelectionsOptions<Context> {
  /** Runs the statement of an operation in one round trip and gives its rows; null leaves all to the resolvers. */
  readonly run: (statement: SelectionStatement, context: Context) => Promise<readonly Row[] | null>;
  /** Subqueries that a statement may have, 50 unless given. What is asked for beyond is left to the resolvers. */
  readonly maxReads?: number;
  /** Whether operations of this request are compiled; always unless given. */
  readonly isOn?: (context: Context) => boolean;
}

const MAX_READS = 50;

/**
 * Reads what the declared fields of an operation need in one statement, before the first resolver of its root runs.
 * Resolvers stay as they are: declarations hand the rows to whatever the resolvers read from.
 */
export class CypherSelectionsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  readonly #reading = new WeakMap<object, Map<OperationDefinitionNode, Promise<void> | null>>();

  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const { reads, takes } = config.pothosOptions;
    const said = {
      ...(reads === undefined ? {} : { [DECLARED]: reads }),
      ...(takes === undefined ? {} : { [TAKES]: takes }),
    };
    return { ...config, extensions: { ...config.extensions, ...said } };
  }

  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    config: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const options = this.builder.options.cypherSelections;
    if (config.kind !== 'Query' || options === undefined) return resolve;
    return (source, args, context, info) => {
      const reading = this.#readingOf(options, context, info);
      return reading === null
        ? resolve(source, args, context, info)
        : reading.then(() => resolve(source, args, context, info));
    };
  }

  /** The reading of an operation, begun by the first field of its root; null where there is nothing to read ahead. */
  #readingOf(
    options: CypherSelectionsOptions<Types['Context']>,
    context: Types['Context'],
    info: GraphQLResolveInfo,
  ): Promise<void> | null {
    const ofRequest = this.#reading.get(context) ?? new Map<OperationDefinitionNode, Promise<void> | null>();
    this.#reading.set(context, ofRequest);
    const begun = ofRequest.get(info.operation);
    if (begun !== undefined) return begun;
    const reading = isQuery(info) && options.isOn?.(context) !== false ? read(options, context, info) : null;
    ofRequest.set(info.operation, reading);
    return reading;
  }
}

function read<Context>(
  { run, maxReads = MAX_READS }: CypherSelectionsOptions<Context>,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<void> | null {
  const { fields, taken } = selectionOf(info);
  const plan = planOf(fields, info.variableValues, maxReads);
  // One read alone is one statement already, when its resolver makes it.
  if (sizeOf(plan) < 2) return null;
  return run(statementOf(plan, taken), context).then((answer) => {
    if (answer !== null) handOut(plan, answer, context, taken);
  });
}

SchemaBuilder.registerPlugin(NAME, CypherSelectionsPlugin);
