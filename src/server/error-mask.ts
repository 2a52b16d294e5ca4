import { GraphQLError } from 'graphql';
import { toGraphQLError } from '../graphql/errors.ts';
import { codeOf } from './result-errors.ts';

export interface ErrorMask {
  /** The error as the client may see it. */
  mask(error: unknown): GraphQLError;
  /** What was hidden behind a masked error that is our fault or the store's; undefined for the client's own. */
  causeOf(error: GraphQLError): unknown;
}

/** Codes of errors that an operator has to hear of. */
const OURS = new Set(['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'TIMEOUT']);

/**
 * Masks errors by `src/graphql/errors.ts` and remembers what it hid, so that the log, which knows the request, can
 * write it. The memory lasts as long as the error itself.
 */
export function errorMask(): ErrorMask {
  const causes = new WeakMap<GraphQLError, unknown>();
  return {
    mask(error) {
      if (isPlainGraphQLError(error)) return error;
      const told = toGraphQLError(error);
      const masked = codeOf(told) === 'SERVICE_UNAVAILABLE' ? withoutAddress(told) : told;
      if (OURS.has(codeOf(masked))) causes.set(masked, originOf(error));
      return masked;
    },
    causeOf: (error) => causes.get(error),
  };
}

/** What was thrown, out of the wrapper that says where in the document. */
function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError != null ? originOf(error.originalError) : error;
}

/** The store's message tells its operator where it is and which setting to check; a client of the API is told neither. */
function withoutAddress({ nodes, path }: GraphQLError): GraphQLError {
  const message = 'the store cannot be reached at the moment; try again in a few seconds';
  return new GraphQLError(message, { nodes, path, extensions: { code: 'SERVICE_UNAVAILABLE' } });
}

/** A refusal by graphql or by this server: made to be read by the client, with no error of other code inside. */
function isPlainGraphQLError(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  return error.originalError == null || isPlainGraphQLError(error.originalError);
}
