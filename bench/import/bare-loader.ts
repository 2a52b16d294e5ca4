import type { Statement } from '../../src/store/cypher.ts';
import type { Store } from '../../src/store/port.ts';
import type { WantedNodes } from '../../graph-import/wanted-nodes.ts';
import { nodesCreated, relationshipsCreated, type MarkedNode } from './load-statements.ts';

/** Nodes in one transaction. */
const BATCH = 5_000;
const DEADLINE = { deadlineMs: 600_000 };

/** Neighbours of one label, read from the file in which they lie. */
function* batches(nodes: WantedNodes): Generator<MarkedNode[]> {
  let batch: MarkedNode[] = [];
  for (const { label, fingerprint: mark, node } of nodes) {
    if (batch.length >= BATCH || (batch.length > 0 && batch[0]?.label !== label)) {
      yield batch;
      batch = [];
    }
    batch.push({ ...node(), mark });
  }
  if (batch.length > 0) yield batch;
}

/**
 * The peer: nodes that lie ready in a file, written by UNWIND and CREATE with the indexes in place, nodes before
 * relationships; while one batch is written, the next is read. It works out nothing, checks nothing, compares nothing,
 * and what is interrupted is begun anew.
 */
export async function bareLoad(store: Store, nodes: WantedNodes): Promise<void> {
  const pass = async (statementsOf: (label: string, batch: readonly MarkedNode[]) => Statement<null>[]) => {
    let writing = Promise.resolve();
    for (const batch of batches(nodes)) {
      const statements = statementsOf(batch[0]?.label ?? '', batch);
      await writing;
      writing = store.write(statements, DEADLINE);
    }
    await writing;
  };
  await pass((label, batch) => [nodesCreated(label, batch)]);
  await pass(relationshipsCreated);
}
