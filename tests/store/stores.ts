import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { openEmbedded } from '../../src/store/embedded.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import type { Store } from '../../src/store/port.ts';
import { emptied } from './emptied.ts';

const storeKinds = ['embedded', 'neo4j'] as const;
export type StoreKind = (typeof storeKinds)[number];

/** Starting a Neo4j, and waiting until other test files have given it back. */
export const TURN_TIMEOUT_MS = 900_000;

/** A store for tests and the way to give it back. */
interface LentStore {
  store: Store;
  giveBack(): Promise<void>;
}

/** A Neo4j of the test run, for this file alone until the connection to the broker closes. */
export interface LentNeo4j {
  uri: string;
  giveBack(): Promise<void>;
}

/** The port of the broker that tests/neo4j-global-setup.js started; undefined where no Neo4j can run. */
const broker = process.env['PARLEY_TEST_NEO4J_BROKER'];

/** `describe`, or `describe.skip` where no Neo4j can run: the setup has said so loudly, and fails in CI. */
export const describeOnNeo4j = broker === undefined ? describe.skip : describe;

/** Waits for this file's turn on the Neo4j of the run. */
export async function borrowNeo4j(): Promise<LentNeo4j> {
  const socket: Socket = connect(Number(broker), '127.0.0.1');
  const [line] = (await once(createInterface(socket), 'line')) as [string];
  if (line.startsWith('failed ')) throw new Error(line);
  const giveBack = async () => {
    socket.destroy();
    await once(socket, 'close');
  };
  return { uri: line, giveBack };
}

async function lentNeo4jStore(): Promise<LentStore> {
  const neo4j = await borrowNeo4j();
  const store = await openNeo4j({ uri: neo4j.uri, readTimeoutMs: 60_000 });
  const giveBack = async () => {
    await store.close();
    await neo4j.giveBack();
  };
  try {
    await emptied(store);
    return { store, giveBack };
  } catch (cause) {
    // Kept, it would leave every later file waiting.
    await giveBack();
    throw cause;
  }
}

async function lentEmbeddedStore(): Promise<LentStore> {
  const store = await openEmbedded({ directory: null, shuffleUnordered: true });
  return { store, giveBack: () => store.close() };
}

/**
 * Runs the same tests on both stores: `getStore()`, valid inside tests and hooks, gives an empty store with its
 * schema. The embedded one shuffles rows that nobody ordered. The Neo4j belongs to this describe alone meanwhile.
 */
export function describeOnEachStore(name: string, body: (getStore: () => Store, kind: StoreKind) => void): void {
  for (const kind of storeKinds) {
    (kind === 'neo4j' ? describeOnNeo4j : describe)(`${name} on ${kind}`, () => {
      let lent: LentStore | undefined;
      beforeAll(async () => {
        lent = await (kind === 'neo4j' ? lentNeo4jStore() : lentEmbeddedStore());
        await lent.store.ensureSchema();
      }, TURN_TIMEOUT_MS);
      afterAll(async () => {
        await lent?.giveBack();
      });
      body(() => {
        if (lent === undefined) throw new Error('getStore() is for tests and hooks, not for the body of describe');
        return lent.store;
      }, kind);
    });
  }
}

/** Both stores side by side, each empty with its schema; see {@link describeOnEachStore}. */
export function describeOnBothStores(name: string, body: (getStores: () => Record<StoreKind, Store>) => void): void {
  describeOnNeo4j(`${name} on both stores`, () => {
    let lent: Record<StoreKind, LentStore> | undefined;
    beforeAll(async () => {
      lent = { embedded: await lentEmbeddedStore(), neo4j: await lentNeo4jStore() };
      for (const { store } of Object.values(lent)) await store.ensureSchema();
    }, TURN_TIMEOUT_MS);
    afterAll(async () => {
      for (const store of Object.values(lent ?? {})) await store.giveBack();
    });
    body(() => {
      if (lent === undefined) throw new Error('getStores() is for tests and hooks, not for the body of describe');
      return { embedded: lent.embedded.store, neo4j: lent.neo4j.store };
    });
  });
}
