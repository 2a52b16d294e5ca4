import { ParleyError } from '../domain/errors.ts';

/**
 * The result of `work`, or STORE_TIMEOUT after `deadlineMs`. The timer is ours because a black-holed network hangs
 * past every timeout of a driver. `abandon` is called once at the deadline and must start, not await, whatever stops
 * the work; what the work does after that is dropped.
 */
export async function withDeadline<T>(
  what: string,
  deadlineMs: number,
  work: Promise<T>,
  abandon: () => void,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      abandon();
      reject(timedOut(what, deadlineMs));
    }, deadlineMs);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** STORE_TIMEOUT for the named statement. */
export function timedOut(what: string, deadlineMs: number, cause?: unknown): ParleyError {
  const message = `${what}: the store gave no answer within ${deadlineMs} ms; ask for less, or allow more time`;
  return new ParleyError('STORE_TIMEOUT', message, { cause });
}
