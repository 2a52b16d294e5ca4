import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { jsonLogger } from '../../src/server/log.ts';
import type { ServerOptions } from '../../src/server/options.ts';
import { createServer } from '../../src/server/server.ts';
import { cypher } from '../../src/store/cypher.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import type { Store } from '../../src/store/port.ts';
import { rowsOf, runaway } from '../store/port.spec.ts';
import { borrowNeo4j, describeOnNeo4j, type LentNeo4j } from '../store/stores.ts';
import { read } from './served.ts';

const RUNNING = rowsOf('running', cypher`SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery`);

/** A store of which every read takes longer than anybody waits. */
function dawdling(store: Store): Store {
  const { text, params } = runaway(1_000_000);
  return {
    engine: store.engine,
    read: (statement, options) => store.read({ ...statement, text, params }, options),
    write: (statements) => store.write(statements),
    searchNames: (lookup, kinds, limit) => store.searchNames(lookup, kinds, limit),
    ensureSchema: () => store.ensureSchema(),
    verify: () => store.verify(),
    close: () => store.close(),
  };
}

describeOnNeo4j('a question over HTTP that takes too long', () => {
  let lent: LentNeo4j;
  let store: Store;
  beforeAll(async () => {
    lent = await borrowNeo4j();
    store = await openNeo4j({ uri: lent.uri, readTimeoutMs: 1_000 });
  }, 900_000);
  afterAll(async () => {
    await store.close();
    await lent.giveBack();
  });

  const runaways = async () =>
    (await store.read(RUNNING, { deadlineMs: 60_000 })).filter(([query]) => (query as string).includes('AS runaway'));

  /** What still runs, once nothing does or a hundred looks are over. */
  const leftRunning = async () => {
    for (let looks = 0; looks < 100 && (await runaways()).length > 0; looks++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return runaways();
  };

  const asking = async (options: Partial<ServerOptions>, use: (url: string) => Promise<void>) => {
    const log = jsonLogger(
      () => undefined,
      (text) => text,
    );
    const server = createServer({ store: dawdling(store), log, port: 0, ...options });
    const { url } = await server.start();
    try {
      await use(`${url}/graphql?query=${encodeURIComponent('{ topics { nodes { id } } }')}`);
    } finally {
      await server.stop();
    }
  };

  test('is answered with TIMEOUT, and its statement is stopped', async () => {
    await asking({}, async (url) => {
      expect(await read(await fetch(url))).toMatchObject({ codes: ['TIMEOUT'] });
      expect(await leftRunning()).toEqual([]);
    });
  });

  test('leaves nothing running where the deadline of the request is over first', async () => {
    await asking({ limits: { deadlineMs: 200 } }, async (url) => {
      expect(await read(await fetch(url))).toMatchObject({ status: 504, codes: ['TIMEOUT'] });
      expect(await leftRunning()).toEqual([]);
    });
  });

  test('leaves nothing running where nobody waits for the answer any more', async () => {
    await asking({}, async (url) => {
      const gone = new AbortController();
      const answer = fetch(url, { signal: gone.signal });
      while ((await runaways()).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      gone.abort();
      await expect(answer).rejects.toThrow();
      expect(await leftRunning()).toEqual([]);
    });
  });
});
