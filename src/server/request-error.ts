import { GraphQLError } from 'graphql';
import type { ASTNode } from 'graphql';

/** Codes of what the transport refuses before a document runs. */
export type RequestErrorCode =
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'FORBIDDEN'
  | 'LIMIT_EXCEEDED'
  | 'METHOD_NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'REQUEST_ENTITY_TOO_LARGE'
  | 'SERVICE_UNAVAILABLE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'TIMEOUT';

interface RequestErrorOptions {
  inDocument?: boolean;
  node?: ASTNode | undefined;
  /** Sent with the answer. */
  headers?: Record<string, string>;
}

/**
 * A refusal with its code and status. The message says what was expected, what came and the way out. With
 * `inDocument` the request itself was well formed and its document is at fault: GraphQL over HTTP then answers 200 to
 * clients that accept only `application/json`, and the status to the others. `node` is the place in the document.
 */
export function requestError(
  code: RequestErrorCode,
  status: number,
  message: string,
  { inDocument = false, node, headers }: RequestErrorOptions = {},
): GraphQLError {
  const http = { status, spec: inDocument, ...(headers !== undefined && { headers }) };
  return new GraphQLError(message, { nodes: node ?? null, extensions: { code, http } });
}
