import { createHash } from 'node:crypto';
import type { Store } from '../src/store/port.ts';
import { canonicalProperties, contentOf, LABELS } from './graph-node.ts';
import { allStoredNodes, batchesOf, propertiesByIds, READ, relationshipsFrom } from './stored-nodes.ts';

const BATCH = 5_000;

/**
 * SHA-256 over what a graph says: the content of all live nodes and their relationships, read back from the store, in
 * one order. It is equal for equal graphs whatever their engine and history: fingerprints, the days of imports and
 * tombstones do not count.
 */
export async function graphHash(store: Store): Promise<string> {
  const hash = createHash('sha256');
  const ids = new Map<string, string[]>(LABELS.map((label) => [label, []]));
  for await (const { id, label, tombstone } of allStoredNodes(store, { deadlineMs: 0 })) {
    if (!tombstone) ids.get(label)?.push(id);
  }
  for (const [label, live] of ids) {
    for (const batch of batchesOf(live, BATCH)) {
      const nodes = await store.read(propertiesByIds(label, batch), READ);
      const relationships = await store.read(relationshipsFrom(label, batch), READ);
      // Sorted here: the order of one engine's texts is not another's to follow.
      const lines = [
        ...nodes.map((node) => canonicalProperties(contentOf(node))),
        ...relationships.map((row) => row.join(' ')),
      ].sort();
      hash.update(lines.map((line) => `${label} ${line}\n`).join(''));
    }
  }
  return hash.digest('hex');
}
