import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { requestError } from '../request-error.ts';

/**
 * Ends each operation after `deadlineMs` with TIMEOUT, and tells the executor to start no further resolver, then or
 * when the client has gone. What a resolver already asked of the store is bounded by the store's own deadline.
 */
export function deadline(deadlineMs: number): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { request } = args.contextValue;
      setExecuteFn((given: ExecutionArgs) => withinDeadline(given, executeFn, request, deadlineMs));
    },
  };
}

type Execute = (args: ExecutionArgs) => unknown;

async function withinDeadline(args: ExecutionArgs, execute: Execute, request: Request, ms: number): Promise<unknown> {
  const stop = new AbortController();
  const gone = (): void => {
    stop.abort();
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => {
      // First the answer, then the abort: the executor rejects on abort, and the first of the two is what is sent.
      resolve({ errors: [tooLate(ms)] });
      stop.abort();
    }, ms);
  });
  request.signal.addEventListener('abort', gone, { once: true });
  try {
    // yoga's executor reads `signal`, which graphql's own type of the arguments does not have.
    return await Promise.race([execute(Object.assign(args, { signal: stop.signal })), late]);
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', gone);
  }
}

function tooLate(ms: number): Error {
  const message = `The operation took longer than ${ms} ms; ask for fewer nodes, fewer levels or a narrower filter`;
  return requestError('TIMEOUT', 504, message);
}
