import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLines } from '../../bench/graph/lines.ts';
import { shapeOf } from '../../bench/graph/shape.ts';
import { worldOf } from '../../bench/graph/world.ts';
import type { DatasetInput } from '../../graph-import/dataset.ts';
import { graphHash } from '../../graph-import/graph-hash.ts';
import { importDataset } from '../../graph-import/import.ts';
import { cypher } from '../../src/store/cypher.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/port.ts';

/** A dataset as a file, and the hash of the graph that an undisturbed import makes of it. */
export interface Edition {
  readonly path: string;
  readonly hash: string;
}

/** How a graph was found after something was killed. */
interface Found {
  readonly nodes: number;
  /** Those of them that an import has begun to write and not ended. */
  readonly pending: number;
}

/**
 * Two editions of one dataset that share the ids of nearly everything and say different things of it: importing one
 * over the other adds, changes, retracts and removes.
 */
export async function twoEditions(
  participations: number,
): Promise<{ editions: [Edition, Edition]; remove: () => void }> {
  const directory = mkdtempSync(join(tmpdir(), 'parley-editions-'));
  const edition = async (seed: number): Promise<Edition> => {
    const path = join(directory, `${seed}.jsonl`);
    await writeLines(worldOf(shapeOf(participations, seed)), path);
    const store = await openEmbedded({ directory: null });
    await importDataset(store, inputOf(path));
    const hash = await graphHash(store);
    await store.close();
    return { path, hash };
  };
  const remove = (): void => {
    rmSync(directory, { recursive: true, force: true });
  };
  return { editions: [await edition(1), await edition(2)], remove };
}

function inputOf(path: string): DatasetInput {
  return [{ name: path, format: 'jsonl', from: { path } }];
}

/** Opens the store that the environment names, as the program does, and closes it again. */
export async function within<T>(env: NodeJS.ProcessEnv, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(env);
  try {
    await store.ensureSchema();
    return await work(store);
  } finally {
    await store.close();
  }
}

export async function foundIn(store: Store): Promise<Found> {
  const counts = {
    name: 'test-pending',
    ...cypher`
      MATCH (n) WHERE n.fingerprint IS NOT NULL
      RETURN count(n), sum(CASE WHEN n.fingerprint STARTS WITH 'pending' THEN 1 ELSE 0 END)`,
    decode: ([nodes, pending]: readonly unknown[]) => ({ nodes: Number(nodes), pending: Number(pending ?? 0) }),
  };
  const [found] = await store.read(counts, { deadlineMs: 60_000 });
  return found ?? { nodes: 0, pending: 0 };
}

/** Whether the graph is that of an undisturbed import. */
export async function isWhole(env: NodeJS.ProcessEnv, { hash }: Edition): Promise<boolean> {
  return within(env, async (store) => (await graphHash(store)) === hash);
}

/** Imports again, and once more; what is wrong with the graph then, and null where nothing is. */
export async function faultAfterAnother(env: NodeJS.ProcessEnv, { path, hash }: Edition): Promise<string | null> {
  return within(env, async (store) => {
    await importDataset(store, inputOf(path));
    const { pending } = await foundIn(store);
    if (pending > 0) return `${pending} nodes are pending after an import that ended well`;
    if ((await graphHash(store)) !== hash) return 'the graph is not that of an undisturbed import';
    const { written } = await importDataset(store, inputOf(path));
    return written ? 'importing once more wrote something' : null;
  });
}
