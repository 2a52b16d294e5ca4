import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import type { GraphQLFieldConfig } from 'graphql';
import type { ErrorCode } from '../../src/domain/errors.ts';
import { ParleyError } from '../../src/domain/errors.ts';
import type { Api } from '../../src/server/options.ts';

/** What a resolver of the tiny API was asked to do, and what it did: tests assert that nothing ran. */
export interface TinyApi {
  api: Api;
  calls: string[];
  /** Lets every `held` field answer. */
  release: () => void;
}

/** An API whose fields misbehave on demand, for what the real one does only when something is broken. */
export function aTinyApi(): TinyApi {
  const calls: string[] = [];
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const field = (
    name: string,
    resolve: (args: Record<string, unknown>) => unknown,
  ): GraphQLFieldConfig<unknown, unknown> => ({
    type: GraphQLString,
    args: { text: { type: GraphQLString }, code: { type: GraphQLString }, ms: { type: GraphQLInt } },
    resolve: (_, args: Record<string, unknown>) => {
      calls.push(name);
      return resolve(args);
    },
  });
  const query: GraphQLObjectType = new GraphQLObjectType({
    name: 'Query',
    fields: () => ({
      echo: field('echo', ({ text }) => text),
      must: { ...field('must', failure), type: new GraphQLNonNull(GraphQLString) },
      fails: field('fails', failure),
      slow: field('slow', ({ ms }) => sleep(Number(ms), 'late')),
      held: field('held', () => released.then(() => 'let go')),
      self: { type: query, resolve: () => ({}) },
      all: { type: new GraphQLList(query), resolve: () => [{}, {}] },
    }),
  });
  const mutation = new GraphQLObjectType({ name: 'Mutation', fields: { change: field('change', () => 'changed') } });
  return {
    api: { schema: new GraphQLSchema({ query, mutation }), contextOf: () => ({}) },
    calls,
    release: () => {
      release();
    },
  };
}

/** Throws a ParleyError of the code, or an error of the kind that a defect throws. */
function failure({ code, text }: Record<string, unknown>): never {
  const cause = new Error(`cause of it at /srv/secret/path`);
  if (typeof code !== 'string') throw new TypeError(String(text), { cause });
  throw new ParleyError(code as ErrorCode, String(text), { cause });
}
