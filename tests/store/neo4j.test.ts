import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { cypher } from '../../src/store/cypher.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import type { Neo4jOptions } from '../../src/store/neo4j-connection.ts';
import { neo4jError } from '../../src/store/neo4j-errors.ts';
import type { Store } from '../../src/store/port.ts';
import { rowsOf, runaway } from './port.spec.ts';
import { borrowNeo4j, describeOnNeo4j, type LentNeo4j } from './stores.ts';

const CANARY = 'canary-4f2a';
const opened: Store[] = [];
const networks: { close(): void }[] = [];

async function open(options: Neo4jOptions): Promise<Store> {
  const store = await openNeo4j(options);
  opened.push(store);
  return store;
}

/** The error of a call, with everything that hangs on it as text. */
async function failureOf(call: Promise<unknown>): Promise<{ error: unknown; everything: string }> {
  const error: unknown = await call.then(
    () => {
      throw new Error('expected the call to fail');
    },
    (cause: unknown) => cause,
  );
  return { error, everything: inspect(error, { depth: 20, showHidden: true }) };
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  for (const network of networks.splice(0)) network.close();
});

describe('the address of a Neo4j', () => {
  const refusal = (uri: string) => failureOf(open({ uri }));

  test.each(['neo4j', 'bolt'])('%s:// to another machine would be read by the network: refused', async (scheme) => {
    const { error } = await refusal(`${scheme}://graph.example.org`);
    expect(error).toMatchObject({ code: 'CONFIGURATION', message: expect.stringContaining(`${scheme}+s://`) });
  });

  test.each(['127.0.0.1.example.org', '128.0.0.1', 'localhost.example.org', '[::2]'])(
    '%s is another machine',
    async (host) => {
      expect((await refusal(`bolt://${host}:7687`)).error).toMatchObject({ code: 'CONFIGURATION' });
    },
  );

  test.each([
    'bolt://127.0.0.1',
    'bolt://127.1.2.3:9999',
    'neo4j://localhost:7687',
    'bolt://[::1]:7687',
    'neo4j+s://graph.example.org',
    'neo4j+ssc://graph.example.org:7688',
    'bolt+s://graph.example.org/',
    'neo4j+s://graph.example.org?region=south',
  ])('%s is taken', async (uri) => {
    await expect(open({ uri })).resolves.toMatchObject({ engine: 'neo4j' });
  });

  test('an unencrypted one is taken where the operator says that the network is private', async () => {
    await expect(open({ uri: 'bolt://neo4j:7687', allowUnencrypted: true })).resolves.toBeDefined();
  });

  test.each([
    '',
    'localhost:7687',
    'http://localhost:7474',
    'bolt://',
    'bolt://127.0.0.1/people',
    'bolt://127.0.0.1:x',
  ])('%j is refused with what was expected', async (uri) => {
    const { error } = await refusal(uri);
    expect(error).toMatchObject({ code: 'CONFIGURATION', message: expect.stringMatching(/^NEO4J_URI: /) });
  });

  test.each([`bolt://neo4j:${CANARY}@127.0.0.1:7687`, `bolt://${CANARY}@[broken`, `${CANARY}://x`.slice(0, 3)])(
    'a password in it is refused and not repeated',
    async (uri) => {
      const { error, everything } = await refusal(uri);
      expect(error).toMatchObject({ code: 'CONFIGURATION' });
      expect(everything).not.toContain(CANARY);
    },
  );
});

describe('a Neo4j that cannot be used', () => {
  test('that nobody listens for: every call says where, and what to do', async () => {
    const port = await closedPort();
    const store = await open({ uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password: CANARY });
    const statement = rowsOf('topics', cypher`MATCH (t:Topic) RETURN t.id`);
    const calls = [
      store.verify(),
      store.read(statement),
      store.write([statement], { deadlineMs: 3_000 }),
      store.searchNames({ ways: [[['pwei']]], among: [] }, ['Official'], 5),
      store.ensureSchema(),
    ];
    for (const { error, everything } of await Promise.all(calls.map(failureOf))) {
      // A write is tried again until its deadline: a cluster may be choosing a leader.
      expect(['STORE_UNAVAILABLE', 'STORE_TIMEOUT']).toContain((error as { code: string }).code);
      expect(everything).not.toContain(CANARY);
    }
    await expect(store.read(statement)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(
        new RegExp(`^topics: Neo4j at 127\\.0\\.0\\.1:${port} cannot be reached.*NEO4J_URI`),
      ),
    });
  });

  test.each([
    ['Neo.ClientError.Security.Unauthorized', /NEO4J_USERNAME and NEO4J_PASSWORD/],
    ['Neo.ClientError.Security.Forbidden', /lacks the rights/],
    ['Neo.ClientError.Database.DatabaseNotFound', /NEO4J_DATABASE/],
    ['Neo.TransientError.Transaction.DeadlockDetected', /try again/],
    ['SessionExpired', /cannot be reached/],
  ])('%s is STORE_UNAVAILABLE with the way out', (code, way) => {
    const error = neo4jError(Object.assign(new Error('refused'), { code }), {
      what: 'topics',
      address: 'graph.example.org:7687',
      deadlineMs: 8_000,
    });
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringMatching(way) });
    expect(error.message).toContain('graph.example.org:7687');
  });
});

describeOnNeo4j('a running Neo4j', () => {
  let lent: LentNeo4j;
  beforeAll(async () => {
    lent = await borrowNeo4j();
  }, 900_000);
  afterAll(async () => {
    await lent.giveBack();
  });

  const running = rowsOf('running', cypher`SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery`);
  const untilNothingRuns = async (store: Store) => {
    for (let tries = 0; tries < 100; tries++) {
      const queries = (await store.read(running)).filter(([query]) => (query as string).includes('AS runaway'));
      if (queries.length === 0) return [];
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return store.read(running);
  };

  test('stops a read and a write that passed their deadlines', async () => {
    const store = await open({ uri: lent.uri });
    const read = store.read(runaway(1_000_000), { deadlineMs: 300 });
    const write = store.write([runaway(1_000_000)], { deadlineMs: 300 });
    await expect(read).rejects.toMatchObject({ code: 'STORE_TIMEOUT' });
    await expect(write).rejects.toMatchObject({ code: 'STORE_TIMEOUT' });
    expect(await untilNothingRuns(store)).toEqual([]);
  });

  test('says that the pool is exhausted, and recovers', async () => {
    const store = await open({ uri: lent.uri, poolSize: 1, acquisitionTimeoutMs: 200 });
    await store.verify();
    const long = store.read(runaway(1_000_000), { deadlineMs: 1_500 });
    await expect(store.verify()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('too many requests run at once'),
    });
    await expect(long).rejects.toMatchObject({ code: 'STORE_TIMEOUT' });
    expect(await untilNothingRuns(await open({ uri: lent.uri }))).toEqual([]);
    await expect(store.verify()).resolves.toBeUndefined();
  });

  test('says that it has no such database', async () => {
    const store = await open({ uri: lent.uri, database: 'nowhere' });
    await expect(store.verify()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('NEO4J_DATABASE'),
    });
  });

  test('keeps the password out of the errors of statements', async () => {
    const store = await open({ uri: lent.uri, username: 'neo4j', password: CANARY });
    const { everything } = await failureOf(store.read(rowsOf('broken', cypher`RETURN nonsense(`)));
    expect(everything).not.toContain(CANARY);
  });

  test('refuses nodes as values: they would tie the answer to an engine', async () => {
    const store = await open({ uri: lent.uri });
    await store.write([rowsOf('make', cypher`MERGE (:Topic {id: 'node'})`)]);
    const node = store.read(rowsOf('node', cypher`MATCH (t:Topic) RETURN t LIMIT 1`));
    await expect(node).rejects.toMatchObject({ code: 'CORRUPT_RECORD', message: expect.stringContaining('a Node') });
  });

  test('fails every call after it was closed', async () => {
    const store = await open({ uri: lent.uri });
    await store.close();
    await expect(store.verify()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  test('a network that swallows everything ends in STORE_TIMEOUT, and new connections are made after it', async () => {
    const network = await swallowingNetwork(Number(new URL(lent.uri).port));
    networks.push(network);
    const store = await open({ uri: network.uri, poolSize: 1, acquisitionTimeoutMs: 500 });
    await store.verify();
    network.swallow();
    await expect(store.verify({ deadlineMs: 200 })).rejects.toMatchObject({ code: 'STORE_TIMEOUT' });
    // Connections of before stay lost, as after a firewall forgot them; the pool of one holds such a connection.
    const recovered = async () => {
      for (let tries = 0; tries < 50; tries++) {
        const answered = await store.verify({ deadlineMs: 1_000 }).then(
          () => true,
          () => false,
        );
        if (answered) return true;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return false;
    };
    expect(await recovered()).toBe(true);
  });
});

/** A way to a local port. After `swallow()` its connections so far stay open and carry nothing more. */
async function swallowingNetwork(port: number): Promise<{ uri: string; swallow(): void; close(): void }> {
  const pairs: [Socket, Socket][] = [];
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    pairs.push([near, far]);
    for (const socket of [near, far]) socket.on('error', () => socket.destroy());
    near.pipe(far);
    far.pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const swallow = () => {
    for (const [near, far] of pairs) {
      near.unpipe(far).resume();
      far.unpipe(near).resume();
    }
  };
  const close = () => {
    server.close();
    for (const socket of pairs.flat()) socket.destroy();
  };
  return { uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`, swallow, close };
}
