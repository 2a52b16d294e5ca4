import { limitsFrom } from '../domain/limit-settings.ts';

/** What the transport allows; what a document may ask for is in `src/graphql/limits.ts`. */
export interface TransportLimits {
  /** Largest request body, in bytes, declared or counted while it arrives. */
  bodyBytes: number;
  /** Longest execution of one operation. The answer is TIMEOUT and what still runs is told to stop. */
  deadlineMs: number;
  /** Longest wait for the store when `/ready` asks it. */
  readyMs: number;
  /** How long {@link Server.stop} waits for answers under way before it cuts their connections. */
  drainMs: number;
  /** Longest time that an export may take, from the question to its last byte. */
  exportMs: number;
  /** Exports under way at once: each holds the keys of what it writes, and reads for as long as its client does. */
  exportsAtOnce: number;
  /** How long a client may take nothing of its answer before its connection is cut. */
  stalledMs: number;
}

/** The limits where the environment sets none. */
export const DEFAULT_TRANSPORT_LIMITS: TransportLimits = {
  bodyBytes: 256 * 1024,
  deadlineMs: 10_000,
  readyMs: 2_000,
  drainMs: 10_000,
  exportMs: 600_000,
  exportsAtOnce: 4,
  stalledMs: 120_000,
};

/** The limits of this process, read once when it starts. */
export const TRANSPORT_LIMITS: Readonly<TransportLimits> = limitsFrom(DEFAULT_TRANSPORT_LIMITS, process.env);
