import { groupBy } from '../../src/domain/group.ts';
import type { Store } from '../../src/store/port.ts';
import { batchesOf } from '../../graph-import/stored-nodes.ts';
import type { GraphNode } from '../../graph-import/graph-node.ts';
import { nodesCreated, relationshipsCreated } from '../graph/load-statements.ts';

/** Nodes in one transaction. */
const BATCH = 5_000;
const DEADLINE = { deadlineMs: 600_000 };

/**
 * The peer: nodes that are at hand, written by UNWIND and CREATE with the indexes in place, nodes before relationships.
 * It reads nothing, checks nothing, compares nothing, and what is interrupted is begun anew.
 */
export async function bareLoad(store: Store, nodes: readonly GraphNode[]): Promise<void> {
  const byLabel = [...groupBy(nodes, ({ label }) => label)];
  for (const [label, its] of byLabel) {
    for (const batch of batchesOf(its, BATCH)) await store.write([nodesCreated(label, batch)], DEADLINE);
  }
  for (const [label, its] of byLabel) {
    for (const batch of batchesOf(its, BATCH)) await store.write(relationshipsCreated(label, batch), DEADLINE);
  }
}
