import { ParleyError } from '../domain/errors.ts';
import { timedOut } from './deadline.ts';

/** What was being done when an error came. `address` is `host:port`, never with credentials. */
export interface Neo4jCall {
  readonly what: string;
  readonly address: string;
  readonly deadlineMs: number;
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What the operator can do, by what the driver or the server said; null for an error that is a defect of ours. */
function wayOut(code: string, message: string): string | null {
  if (code === 'Neo.ClientError.Security.Forbidden') return 'refused: the user lacks the rights that Parley needs';
  if (code.startsWith('Neo.ClientError.Security.')) {
    return 'refused the credentials: check NEO4J_USERNAME and NEO4J_PASSWORD';
  }
  if (code.startsWith('Neo.ClientError.Database.')) return 'does not have this database: check NEO4J_DATABASE';
  // An exhausted pool comes with the code "N/A" and is no retriable error to the driver.
  if (message.includes('Connection acquisition timed out')) {
    return 'gave no connection in time: it is unreachable, or too many requests run at once';
  }
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    return 'cannot be reached: check that it runs and that NEO4J_URI is right';
  }
  if (code.startsWith('Neo.TransientError.') || code.startsWith('Neo.ClientError.Cluster.')) {
    return `cannot answer just now (${code}): try again`;
  }
  return null;
}

/**
 * The driver's error as ours: STORE_UNAVAILABLE or STORE_TIMEOUT with the way out. What remains is a defect of ours
 * (a statement that Neo4j does not accept) and keeps its cause.
 */
export function neo4jError(error: unknown, call: Neo4jCall): Error {
  if (error instanceof ParleyError) return error;
  const code = codeOf(error);
  if (code.includes('TransactionTimedOut')) return timedOut(call.what, call.deadlineMs, error);
  const way = wayOut(code, messageOf(error));
  if (way !== null) {
    return new ParleyError('STORE_UNAVAILABLE', `${call.what}: Neo4j at ${call.address} ${way}`, { cause: error });
  }
  return new Error(`${call.what}: ${messageOf(error)}`, { cause: error });
}

/** A read may run once more: its connection had died in the pool, or a cluster has just moved its leader. */
export function isWorthOneRetry(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'SessionExpired' || (code.startsWith('Neo.TransientError.') && !code.includes('Terminated'));
}
