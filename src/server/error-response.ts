import type { FetchAPI } from 'graphql-yoga';
import type { ErrorMask } from './error-mask.ts';
import type { Logger } from './log.ts';
import { ANSWERS } from './plugins/answer-status.ts';
import { requestIdOf } from './plugins/request-id.ts';
import { codeOf } from './result-errors.ts';

interface ErrorResponseOptions {
  request: Request;
  fetchAPI: FetchAPI;
  mask: ErrorMask;
  log: Logger;
}

/**
 * The answer of an address that is not GraphQL's to an error: the same body, code and masking as GraphQL's own, with
 * the status of the code.
 */
export function errorResponse(thrown: unknown, { request, fetchAPI, mask, log }: ErrorResponseOptions): Response {
  const error = mask.mask(thrown);
  const code = codeOf(error);
  const cause = mask.causeOf(error);
  if (cause !== undefined) log.error('request failed', cause, { id: requestIdOf(request), code });
  const own = error.extensions['http'] as { status: number; headers?: Record<string, string> } | undefined;
  const { status, headers = {} } = own ?? ANSWERS[code] ?? { status: 500 };
  const body = { errors: [{ message: error.message, extensions: { code } }] };
  return fetchAPI.Response.json(body, { status, headers });
}
