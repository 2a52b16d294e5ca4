import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { codeOf, hasData, hasDataEntry, resultErrors } from '../result-errors.ts';
import { RETRY_AFTER } from './health.ts';

/** What an error that stands for a whole answer is sent with. */
interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** Whether clients that accept only `application/json` get 200 instead, as GraphQL over HTTP wants of them. */
  spec?: boolean;
}

/** By the code of the error; a code that is missing here says by itself what it is sent with. */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  SERVICE_UNAVAILABLE: { status: 503, headers: { 'retry-after': RETRY_AFTER } },
  GRAPH_CHANGING: { status: 503, headers: { 'retry-after': RETRY_AFTER } },
  TIMEOUT: { status: 504 },
  INTERNAL_SERVER_ERROR: { status: 500 },
  BAD_USER_INPUT: { status: 400, spec: true },
  LIMIT_EXCEEDED: { status: 400, spec: true },
};

/** Failures of the whole request: a null that stands for them would read as "there is none". */
const FAILURES = new Set(['SERVICE_UNAVAILABLE', 'TIMEOUT']);

/**
 * Gives a result without data the status of its errors, so that proxies and monitors see what happened. A result with
 * data stays 200, as GraphQL over HTTP says: part of the answer is there. One whose root holds nothing but nulls
 * because the store failed has no data worth the name, and loses them.
 */
export function answerStatus(): Plugin {
  return {
    onResultProcess(event) {
      const { result } = event;
      const errors = resultErrors(result);
      const isFailure = !hasData(result) && errors.some((error) => FAILURES.has(codeOf(error)));
      const hasNoData = isFailure || !hasDataEntry(result);
      for (const error of errors) {
        // What graphql refuses by itself before it executes, such as a variable of the wrong type, has no code.
        if (hasNoData && error.path === undefined) error.extensions['code'] ??= 'BAD_USER_INPUT';
        setStatus(error, hasNoData);
      }
      if (isFailure) event.setResult({ errors });
    },
  };
}

function setStatus(error: GraphQLError, hasNoData: boolean): void {
  const answer = ANSWERS[codeOf(error)];
  if (!hasNoData) delete error.extensions['http'];
  else if (answer !== undefined) error.extensions['http'] ??= answer;
}
