import type { Statement } from '../../src/store/cypher.ts';
import type { Store } from '../../src/store/port.ts';
import { labelBatches } from '../../graph-import/label-batches.ts';
import type { WantedNodes } from '../../graph-import/wanted-nodes.ts';
import { nodesCreated, relationshipsCreated, type MarkedNode } from './load-statements.ts';

/** Nodes in one transaction. */
const BATCH = 5_000;
const DEADLINE = { deadlineMs: 600_000 };

/** Nodes as they are written, read from the file in which they lie. */
function* marked(nodes: WantedNodes): Generator<MarkedNode> {
  for (const { fingerprint: mark, node } of nodes) yield { ...node(), mark };
}

/**
 * The peer: nodes that lie ready in a file, written by UNWIND and CREATE with the indexes in place, nodes before
 * relationships; while one batch is written, the next is read. It works out nothing, checks nothing, compares nothing,
 * and what is interrupted is begun anew.
 */
export async function bareLoad(store: Store, nodes: WantedNodes): Promise<void> {
  const pass = async (statementsOf: (label: string, batch: readonly MarkedNode[]) => Statement<null>[]) => {
    let writing = Promise.resolve();
    for (const batch of labelBatches(marked(nodes), BATCH)) {
      const statements = statementsOf(batch[0]?.label ?? '', batch);
      await writing;
      writing = store.write(statements, DEADLINE);
    }
    await writing;
  };
  await pass((label, batch) => [nodesCreated(label, batch)]);
  await pass(relationshipsCreated);
}
