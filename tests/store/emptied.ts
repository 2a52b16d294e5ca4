import { cypher } from '../../src/store/cypher.ts';
import type { Store } from '../../src/store/port.ts';

/** Takes everything out of a small store. */
export function emptied(store: Store): Promise<void> {
  return store.write([{ name: 'test-emptied', ...cypher`MATCH (n) DETACH DELETE n`, decode: () => null }]);
}
