import { ParleyError } from '../domain/errors.ts';
import type { Store } from './port.ts';

/** The environment variables that choose the store. Empty ones count as absent. */
export interface StoreEnvironment {
  /** An address of Neo4j: `neo4j+s://…`, `neo4j://…`, `bolt://…`. Absent: the graph is kept in a directory. */
  NEO4J_URI?: string | undefined;
  /** Absent: no authentication. */
  NEO4J_USERNAME?: string | undefined;
  NEO4J_PASSWORD?: string | undefined;
  /** Default `neo4j`. */
  NEO4J_DATABASE?: string | undefined;
  /** `true` lets an unencrypted connection leave this machine, for private networks. */
  NEO4J_ALLOW_UNENCRYPTED?: string | undefined;
  /** Directory of the embedded store. Default `.parley/graph` below the working directory. */
  PARLEY_DATA_DIR?: string | undefined;
}

const DEFAULT_DIRECTORY = '.parley/graph';

function flag(name: string, value: string | undefined): boolean {
  if (value === undefined || value === '' || value === 'false') return false;
  if (value === 'true') return true;
  throw new ParleyError('CONFIGURATION', `${name}: expected true or false, got ${JSON.stringify(value.slice(0, 20))}`);
}

/**
 * Opens the store that the environment names: Neo4j where NEO4J_URI is set, else the embedded one. Only the driver in
 * question is loaded: the embedded engine has no build for some platforms, and these can still use Neo4j.
 *
 * @throws ParleyError CONFIGURATION for an impossible address or a directory that cannot be used.
 */
export async function openStore(env: StoreEnvironment): Promise<Store> {
  if (env.NEO4J_URI === undefined || env.NEO4J_URI === '') return openDefaultStore(env.PARLEY_DATA_DIR);
  const { openNeo4j } = await import('./neo4j.ts');
  return openNeo4j({
    uri: env.NEO4J_URI,
    username: env.NEO4J_USERNAME ?? '',
    password: env.NEO4J_PASSWORD ?? '',
    database: env.NEO4J_DATABASE === undefined || env.NEO4J_DATABASE === '' ? 'neo4j' : env.NEO4J_DATABASE,
    allowUnencrypted: flag('NEO4J_ALLOW_UNENCRYPTED', env.NEO4J_ALLOW_UNENCRYPTED),
  });
}

async function openDefaultStore(directory: string | undefined): Promise<Store> {
  const { openEmbedded } = await import('./embedded.ts').catch((cause: unknown) => {
    const message = 'the embedded store has no build for this platform: set NEO4J_URI to use a Neo4j instead';
    throw new ParleyError('CONFIGURATION', message, { cause });
  });
  return openEmbedded({ directory: directory === undefined || directory === '' ? DEFAULT_DIRECTORY : directory });
}
