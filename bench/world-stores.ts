import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cypher } from '../src/store/cypher.ts';
import { openEmbedded } from '../src/store/embedded.ts';
import { openNeo4j } from '../src/store/neo4j.ts';
import type { Store } from '../src/store/port.ts';
import { loadWorld } from './graph/load.ts';
import type { World } from './graph/world.ts';
import { subjectsOf, type Subjects } from './subjects.ts';

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
  /** Where the embedded store is, or is to be, and what was loaded is marked. */
  readonly folder: string;
  readonly say: (text: string) => void;
}

/** Loads a world into both stores, each once: one that holds it is left as it is. Tells whom to ask about. */
export async function worldStores(
  world: World,
  { uri, folder, say }: StoresOptions,
): Promise<{ subjects: Subjects; directory: string }> {
  const filled = async (store: Store, what: string): Promise<void> => {
    const marker = join(folder, `${what}-filled`);
    if (existsSync(marker)) return;
    say(`loading ${world.participations} participations into ${what}`);
    const start = performance.now();
    await loadWorld(store, world);
    writeFileSync(marker, '');
    say(`loaded in ${Math.round((performance.now() - start) / 1000)} s`);
  };
  mkdirSync(folder, { recursive: true });
  const directory = join(folder, 'embedded');
  const embedded = await openEmbedded({ directory });
  await filled(embedded, 'embedded');
  await embedded.close();
  const store = await openNeo4j({ uri, readTimeoutMs: INDEX_TIMEOUT_MS });
  try {
    await filled(store, 'neo4j');
    await indexed(store);
    return { subjects: await subjectsOf(world, store), directory };
  } finally {
    await store.close();
  }
}
