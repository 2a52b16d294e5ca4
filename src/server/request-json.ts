import type { GraphQLParams } from 'graphql-yoga';
import { requestError } from './request-error.ts';

const PARAMETERS = new Set(['query', 'operationName', 'variables', 'extensions']);

/**
 * Reads JSON that a stranger wrote. Throws BAD_REQUEST for what is not JSON, nests too deep to walk, or names
 * `__proto__` anywhere: no client needs that key, and the code that merges objects somewhere below must never meet it.
 */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw requestError('BAD_REQUEST', 400, `${what} must not have a key "__proto__"`);
      return value;
    });
  } catch (error) {
    if (error instanceof SyntaxError) throw requestError('BAD_REQUEST', 400, `${what} must be JSON: ${error.message}`);
    if (error instanceof RangeError) throw requestError('BAD_REQUEST', 400, `${what} nests too deep to be read`);
    throw error;
  }
}

/** The parameters of GraphQL over HTTP out of parsed JSON. Throws BAD_REQUEST with what was expected and what came. */
export function graphqlParams(body: unknown): GraphQLParams {
  if (Array.isArray(body)) {
    throw requestError('BAD_REQUEST', 400, 'Batching is off: send one operation per request, not a list');
  }
  if (typeof body !== 'object' || body === null) {
    throw requestError('BAD_REQUEST', 400, `The body must be a JSON object with "query", not ${kindOf(body)}`);
  }
  for (const name of Object.keys(body)) {
    if (!PARAMETERS.has(name)) {
      const known = [...PARAMETERS].join(', ');
      throw requestError('BAD_REQUEST', 400, `Unknown parameter ${JSON.stringify(name.slice(0, 50))}; known: ${known}`);
    }
  }
  const { query, operationName, variables, extensions } = body as Record<string, unknown>;
  if (typeof query !== 'string') {
    throw requestError('BAD_REQUEST', 400, `"query" must be a string with a GraphQL document, not ${kindOf(query)}`);
  }
  if (operationName != null && typeof operationName !== 'string') {
    throw requestError('BAD_REQUEST', 400, `"operationName" must be a string, not ${kindOf(operationName)}`);
  }
  return {
    query,
    operationName: operationName ?? undefined,
    variables: objectOrNothing('variables', variables),
    extensions: objectOrNothing('extensions', extensions),
  };
}

function objectOrNothing(name: string, value: unknown): Record<string, unknown> | undefined {
  if (value == null) return undefined;
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  throw requestError('BAD_REQUEST', 400, `"${name}" must be an object, not ${kindOf(value)}`);
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
