import { getOperationAST } from 'graphql';
import type { ExecutionArgs, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from '../log.ts';
import { requestIdOf } from './request-id.ts';
import { codeOf, resultErrors } from '../result-errors.ts';

interface Seen {
  startedMs: number;
  operation?: string;
  errors?: readonly GraphQLError[];
}

const LONGEST_NAME = 100;

/**
 * One line at info for each request: id, method, path, status, milliseconds, and for GraphQL the operation's name and
 * the codes of its errors. The query string, the document and its variables stay out: they hold what people look for.
 */
export function requestLog(log: Logger): Plugin {
  const requests = new WeakMap<Request, Seen>();
  return {
    onRequest({ request }) {
      requests.set(request, { startedMs: performance.now() });
    },
    onExecute({ args }) {
      const seen = requests.get(args.contextValue.request);
      const { document, operationName } = args as ExecutionArgs;
      const name = getOperationAST(document, operationName)?.name?.value;
      if (seen !== undefined && name !== undefined) seen.operation = name.slice(0, LONGEST_NAME);
    },
    onResultProcess({ request, result }) {
      const seen = requests.get(request);
      // Their codes are read in the end: some errors have none until the plugins behind this one have seen them.
      if (seen !== undefined) seen.errors = resultErrors(result);
    },
    onResponse({ request, response }) {
      const seen = requests.get(request);
      const codes = [...new Set(seen?.errors?.map(codeOf))];
      log.info('request', {
        id: requestIdOf(request),
        method: request.method,
        path: pathOf(request.url),
        status: response.status,
        ms: seen === undefined ? 0 : Math.round((performance.now() - seen.startedMs) * 10) / 10,
        ...(seen?.operation !== undefined && { operation: seen.operation }),
        ...(codes.length > 0 && { codes }),
      });
    },
  };
}

/** Not by `URL`: an address that cannot be parsed is logged too. */
function pathOf(url: string): string {
  return url
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '')
    .slice(0, LONGEST_NAME);
}
