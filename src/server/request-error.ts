import { GraphQLError } from 'graphql';
import type { ASTNode } from 'graphql';

/** Codes of what the transport refuses before a document runs. */
export type RequestErrorCode =
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'FORBIDDEN'
  | 'LIMIT_EXCEEDED'
  | 'REQUEST_ENTITY_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'TIMEOUT';

/**
 * A refusal with its code and status. The message says what was expected, what came and the way out. With
 * `inDocument` the request itself was well formed and its document is at fault: GraphQL over HTTP then answers 200 to
 * clients that accept only `application/json`, and the status to the others. `node` is the place in the document.
 */
export function requestError(
  code: RequestErrorCode,
  status: number,
  message: string,
  { inDocument = false, node }: { inDocument?: boolean; node?: ASTNode | undefined } = {},
): GraphQLError {
  return new GraphQLError(message, { nodes: node ?? null, extensions: { code, http: { status, spec: inDocument } } });
}
