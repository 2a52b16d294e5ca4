import { graphql } from 'graphql';
import { createContext, type ContextOptions } from '../../src/graphql/context.ts';
import { toGraphQLError } from '../../src/graphql/errors.ts';
import { schema } from '../../src/graphql/schema.ts';
import { countingStore } from '../../src/store/counting.ts';
import type { Store } from '../../src/store/port.ts';

/** What a query came to, with the round trips that it cost. */
export interface Asked {
  /** Each test knows the shape of its own query. */
  data: unknown;
  errors: { message: string; code: unknown }[];
  calls: string[];
}

/**
 * Runs a query as a request of its own: fresh loaders, errors as the server gives them. It is read ahead on either
 * store, so that it takes the same round trips on both.
 */
export async function asking(
  store: Store,
  source: string,
  variableValues: Record<string, unknown> = {},
  options: ContextOptions = {},
): Promise<Asked> {
  const counting = countingStore(store);
  const result = await graphql({
    schema,
    source,
    variableValues,
    contextValue: createContext(counting.store, { readsAhead: true, ...options }),
  });
  const errors = (result.errors ?? []).map((error) => {
    const shown = toGraphQLError(error);
    return { message: shown.message, code: shown.extensions['code'] };
  });
  // Without the null prototypes of graphql-js, so that it compares with plain objects.
  return { data: JSON.parse(JSON.stringify(result.data ?? null)) as unknown, errors, calls: counting.calls() };
}

/** The same, and once more where the store ran out of time: on a busy machine a new plan takes Neo4j long. */
export async function patientlyAsking(
  store: Store,
  source: string,
  variables?: Record<string, unknown>,
): Promise<Asked> {
  const asked = await asking(store, source, variables);
  return asked.errors.some(({ code }) => code === 'TIMEOUT') ? asking(store, source, variables) : asked;
}

/** The data of a query that must succeed. */
export async function answer(store: Store, source: string, variables?: Record<string, unknown>): Promise<unknown> {
  const { data, errors } = await asking(store, source, variables);
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
  return data;
}
