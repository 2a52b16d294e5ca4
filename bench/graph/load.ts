import { groupBy } from '../../src/domain/group.ts';
import { fingerprint } from '../../graph-import/graph-node.ts';
import type { Store } from '../../src/store/port.ts';
import { graphChunks } from './chunks.ts';
import { nodesCreated, relationshipsCreated } from './load-statements.ts';
import type { World } from './world.ts';

const DEADLINE = { deadlineMs: 300_000 };

export interface LoadOptions {
  /** Hears how many nodes are there. */
  readonly onProgress?: (nodes: number) => void;
  /** See {@link graphChunks}. */
  readonly chunkClaims?: number;
}

/** Loads a world into an empty store, a chunk in one transaction. */
export async function loadWorld(store: Store, world: World, options: LoadOptions = {}): Promise<void> {
  const { onProgress, chunkClaims } = options;
  await store.ensureSchema();
  let loaded = 0;
  for (const chunk of graphChunks(world, chunkClaims)) {
    const marked = chunk.map((node) => ({ ...node, mark: fingerprint(node) }));
    const byLabel = [...groupBy(marked, ({ label }) => label)];
    const statements = [
      ...byLabel.map(([label, nodes]) => nodesCreated(label, nodes)),
      ...byLabel.flatMap(([label, nodes]) => relationshipsCreated(label, nodes)),
    ];
    await store.write(statements, DEADLINE);
    loaded += chunk.length;
    onProgress?.(loaded);
  }
}
