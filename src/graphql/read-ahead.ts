import { ParleyError } from '../domain/errors.ts';
import type { Statement } from '../store/cypher.ts';
import type { Store } from '../store/port.ts';
import { LIMITS } from './limits.ts';

/** How long an operation that was too slow in one statement is read step by step without trying again. */
const PATIENCE_MS = 60_000;
/** Operations remembered as slow; the oldest is forgotten. */
const REMEMBERED = 1_000;

/** Texts of statements that gave no answer in time, by when they may be tried again. */
const slow = new Map<string, number>();

/**
 * The rows that an operation needs; null where they did not come in time, so that the operation is read step by step
 * within what is left of its own time. A Neo4j that sees a large operation for the first time may plan for seconds:
 * somebody who asks must not pay for that with an error.
 *
 * @throws ParleyError whatever else the store throws
 */
export async function readAhead<Row>(store: Store, statement: Statement<Row>): Promise<readonly Row[] | null> {
  const again = slow.get(statement.text);
  if (again !== undefined && again > Date.now()) return null;
  try {
    const rows = await store.read(statement, { deadlineMs: LIMITS.readAheadMs });
    slow.delete(statement.text);
    return rows;
  } catch (error) {
    if (!(error instanceof ParleyError && error.code === 'STORE_TIMEOUT')) throw error;
    slow.set(statement.text, Date.now() + PATIENCE_MS);
    const [oldest] = slow.keys();
    if (slow.size > REMEMBERED && oldest !== undefined) slow.delete(oldest);
    return null;
  }
}
