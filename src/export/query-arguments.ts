import {
  coerceInputValue,
  isInputType,
  isRequiredArgument,
  type GraphQLError,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import type { Context } from '../graphql/context.ts';
import { badInput } from '../graphql/errors.ts';
import { currentArguments } from '../graphql/merged-ids/current-arguments.ts';
import type { Arguments } from '../graphql/merged-ids/id-argument.ts';
import { schema } from '../graphql/schema.ts';
import { LIVE, viewAsOf, type View } from '../graphql/view.ts';

/** A question as it came: parsed JSON and texts that nobody has looked at yet, by name. */
export type Question = Readonly<Record<string, unknown>>;

/**
 * The arguments of a field of the API's query, checked by the API's own types, so that whatever the API can be asked
 * can be exported; ids of records that were merged lead to those that stay, as in the API.
 *
 * @throws ParleyError INVALID_INPUT naming the argument and what is wrong inside it
 */
export async function queryArguments(
  context: Context,
  view: View,
  name: string,
  question: Question,
): Promise<Arguments> {
  const field = schema.getQueryType()?.getFields()[name];
  if (field === undefined) throw new TypeError(`the query has no field ${name}`);
  return currentArguments(context, view, field, argumentsOf(field, question));
}

function argumentsOf({ args }: GraphQLField<unknown, unknown>, question: Question): Arguments {
  return Object.fromEntries(
    args.flatMap((argument) => {
      const { name, type, defaultValue } = argument;
      const value = question[name];
      if (value !== undefined) return [[name, coerced(name, value, type)]];
      if (isRequiredArgument(argument)) throw badInput(`expected ${name}, got none`);
      return [[name, defaultValue ?? null]];
    }),
  );
}

/** As of when a question is asked, by its `valid` and `known`. @throws ParleyError INVALID_INPUT */
export function viewOfQuestion({ valid, known }: Question): View {
  if (valid === undefined && known === undefined) return LIVE;
  const type = schema.getType('EDTF');
  if (!isInputType(type)) throw new TypeError('the schema has no EDTF');
  const day = (name: string, value: unknown) => coerced(name, value ?? null, type) as string | null;
  return viewAsOf(day('valid', valid), day('known', known));
}

function coerced(name: string, value: unknown, type: GraphQLInputType): unknown {
  return coerceInputValue(value, type, (path, _value, error) => {
    throw badInput(`in ${[name, ...path.map(String)].join('.')}: ${reasonOf(error)}`, error);
  });
}

/** graphql puts the value in front of its reasons; ours say by themselves what came. */
function reasonOf({ message, originalError }: GraphQLError): string {
  return originalError?.message ?? message;
}
