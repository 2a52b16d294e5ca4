/** What went wrong, for programs. The two last ones are the client's own: the server never spoke. */
export type ApiErrorCode =
  | 'BAD_USER_INPUT'
  | 'LIMIT_EXCEEDED'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'BAD_REQUEST'
  | 'REQUEST_ENTITY_TOO_LARGE'
  | 'TIMEOUT'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR'
  | 'UNREACHABLE'
  | 'NO_GRAPHQL';

/** One error of an answer, as GraphQL writes it. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}

interface Details extends ErrorOptions {
  status?: number;
  requestId?: string | null;
  retryAfterMs?: number | null;
  errors?: readonly AnswerError[];
  data?: unknown;
}

/** A question that was not answered in full. The message says what was expected, what came, and what to do. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** The code of the first error. A newer server may send others than those named here. */
  readonly code: ApiErrorCode | (string & Record<never, never>);
  /** The status of the answer; undefined where none came. */
  readonly status: number | undefined;
  /** What to quote to whoever runs the server: its log has the request under this id. */
  readonly requestId: string | null;
  /** After how long the server says that it is worth asking again. */
  readonly retryAfterMs: number | null;
  /** All errors of the answer. */
  readonly errors: readonly AnswerError[];
  /** The part of the answer that came in spite of the errors, where one came. */
  readonly data: unknown;

  constructor(code: string, message: string, details: Details = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.code = code;
    this.status = details.status;
    this.requestId = details.requestId ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.errors = details.errors ?? [];
    this.data = details.data;
  }
}
