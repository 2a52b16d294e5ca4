import { GraphQLError } from 'graphql';
import { ParleyError, type ErrorCode } from '../domain/errors.ts';

const CODES: Partial<Record<ErrorCode, string>> = {
  INVALID_INPUT: 'BAD_USER_INPUT',
  LIMIT_EXCEEDED: 'LIMIT_EXCEEDED',
  STORE_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  STORE_TIMEOUT: 'TIMEOUT',
  GRAPH_CHANGING: 'GRAPH_CHANGING',
};

/** Errors of GraphQL itself (syntax, unknown fields, wrong variables) carry their own message for the caller. */
function isOwnGraphQLError(error: GraphQLError): boolean {
  return error.originalError === undefined || 'extensions' in error.originalError;
}

function parleyErrorOf(error: unknown): ParleyError | null {
  if (error instanceof ParleyError) return error;
  return error instanceof GraphQLError && error.originalError !== undefined ? parleyErrorOf(error.originalError) : null;
}

/**
 * What the caller learns of an error: a ParleyError that they can do something about keeps its message and gets the
 * code of its kind in `extensions.code`; errors of GraphQL itself pass; everything else is masked.
 */
export function toGraphQLError(error: unknown): GraphQLError {
  const place = error instanceof GraphQLError ? { nodes: error.nodes, path: error.path } : {};
  const parley = parleyErrorOf(error);
  const code = parley === null ? undefined : CODES[parley.code];
  if (parley !== null && code !== undefined) {
    return new GraphQLError(parley.message, { ...place, originalError: parley, extensions: { code } });
  }
  if (parley === null && error instanceof GraphQLError && isOwnGraphQLError(error)) return error;
  return new GraphQLError('internal error', {
    ...place,
    originalError: error instanceof Error ? error : undefined,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
}

/** A refusal of an argument. The message says what was expected, what came, and what to do. */
export function badInput(message: string, cause?: unknown): ParleyError {
  return new ParleyError('INVALID_INPUT', message, { cause });
}

/** A refusal of a request that is well formed but too large. */
export function tooMuch(message: string): ParleyError {
  return new ParleyError('LIMIT_EXCEEDED', message);
}
