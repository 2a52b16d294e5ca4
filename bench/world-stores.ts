import { existsSync, writeFileSync } from 'node:fs';
import { importDataset } from '../graph-import/import.ts';
import { cypher } from '../src/store/cypher.ts';
import { openEmbedded } from '../src/store/embedded.ts';
import { openNeo4j } from '../src/store/neo4j.ts';
import type { Store } from '../src/store/port.ts';
import type { World } from './graph/world.ts';
import { subjectsOf, type Subjects } from './subjects.ts';
import { inputOf, keptIn, worldFile } from './world-folder.ts';

const INDEX_TIMEOUT_MS = 600_000;

/** What the searches of the peers need: the names as they are. Parley has an index of its own. */
const PEER_INDEX = cypher`CREATE FULLTEXT INDEX peer_names IF NOT EXISTS FOR (n:Name) ON EACH [n.text]
  OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding'}}`;

/** Indexes everything that peers ask by; what Parley asks by is there already. */
async function indexed(store: Store): Promise<void> {
  const decode = () => null;
  await store.write([{ name: 'bench-peer-index', ...PEER_INDEX, decode }], { deadlineMs: INDEX_TIMEOUT_MS });
  const waiting = { name: 'bench-await-indexes', ...cypher`CALL db.awaitIndexes(${INDEX_TIMEOUT_MS / 1000})`, decode };
  await store.read(waiting, { deadlineMs: INDEX_TIMEOUT_MS });
}

export interface StoresOptions {
  /** Of the Neo4j, which is empty or holds this world already. */
  readonly uri: string;
  /** Where the embedded store is, or is to be, and what was imported is marked. */
  readonly folder: string;
  /** Whether the embedded engine shall have it too. */
  readonly embedded: boolean;
  readonly say: (text: string) => void;
}

/** Imports a world into both stores, each once: one that holds it is left as it is. Tells whom to ask about. */
export async function worldStores(
  world: World,
  { uri, folder, embedded, say }: StoresOptions,
): Promise<{ subjects: Subjects; directory: string | null }> {
  const path = await worldFile(world, folder);
  const filled = async (kind: 'neo4j' | 'embedded', opened: () => Promise<Store>): Promise<void> => {
    const { marker } = keptIn(folder, kind);
    // Not even opened: a large embedded store takes its memory for as long as this process runs.
    if (existsSync(marker)) return;
    say(`importing ${world.participations} participations into ${kind}`);
    const start = performance.now();
    const store = await opened();
    try {
      await importDataset(store, inputOf(path));
    } finally {
      await store.close();
    }
    writeFileSync(marker, '');
    say(`imported in ${Math.round((performance.now() - start) / 1000)} s`);
  };
  const directory = embedded ? keptIn(folder, 'embedded').directory : null;
  if (directory !== null) await filled('embedded', () => openEmbedded({ directory }));
  const open = () => openNeo4j({ uri, readTimeoutMs: INDEX_TIMEOUT_MS });
  await filled('neo4j', open);
  const store = await open();
  try {
    await indexed(store);
    return { subjects: await subjectsOf(world, store), directory };
  } finally {
    await store.close();
  }
}
