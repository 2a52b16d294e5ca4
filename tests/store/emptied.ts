import { cypher } from '../../src/store/cypher.ts';
import type { Store } from '../../src/store/port.ts';

/** Deletes every node, in batches that fit the memory of a small server. */
export async function emptied(store: Store): Promise<void> {
  const count = { name: 'test-count', ...cypher`MATCH (n) RETURN count(n)`, decode: ([n]: readonly unknown[]) => n };
  const clear = { name: 'test-clear', ...cypher`MATCH (n) WITH n LIMIT 10000 DETACH DELETE n`, decode: () => null };
  // The first statement of a Neo4j that has just started may take long on a busy machine.
  while ((await store.read(count, { deadlineMs: 60_000 }))[0] !== 0) await store.write([clear]);
}
