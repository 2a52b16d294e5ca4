import { openStore } from '../store/open.ts';
import type { Store } from '../store/port.ts';

/** Opens the store that the environment names, lends it, and closes it whatever happens. */
export async function withStore<T>(env: NodeJS.ProcessEnv, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(env);
  try {
    // A search without its index is an error, and a new directory has none before its first import. Not on Neo4j: it
    // may be absent for now, or open to us for reading only.
    if (store.engine === 'embedded') await store.ensureSchema();
    return await work(store);
  } finally {
    await store.close();
  }
}
