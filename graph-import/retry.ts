import { setTimeout as sleep } from 'node:timers/promises';
import { ParleyError } from '../src/domain/errors.ts';

export interface RetryOptions {
  /** How long one step is tried again while the store is unavailable. Milliseconds. */
  readonly deadlineMs: number;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Does the work again, after pauses that double, as long as the store is unavailable and the deadline has not passed.
 * The work must be safe to repeat: an acknowledgement may be lost on the way back.
 */
export async function withRetry<T>(work: () => Promise<T>, { deadlineMs }: RetryOptions): Promise<T> {
  const giveUpAt = Date.now() + deadlineMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      const again = error instanceof ParleyError && error.code === 'STORE_UNAVAILABLE';
      if (!again || Date.now() + pauseMs > giveUpAt) throw error;
    }
    await sleep(pauseMs);
  }
}
