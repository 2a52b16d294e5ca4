import { hostname } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { graphHash } from '../../graph-import/graph-hash.ts';
import { datasetGraph, importGraph } from '../../graph-import/import.ts';
import { takeImportLock } from '../../graph-import/lock.ts';
import { planImport } from '../../graph-import/plan.ts';
import { WantedNodes } from '../../graph-import/wanted-nodes.ts';
import { applyPlan } from '../../graph-import/write.ts';
import { ParleyError } from '../../src/domain/errors.ts';
import { countingStore } from '../../src/store/counting.ts';
import { cypher, type Statement } from '../../src/store/cypher.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { writingStates } from '../../src/store/graph-state.ts';
import type { Store } from '../../src/store/port.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { aDataset } from './a-dataset.ts';
import { checked } from './problems.ts';

const smaller = Object.fromEntries(Object.entries(aDataset()).filter(([path]) => path !== 'sources/gazette.yaml'));
const whole = datasetGraph(checked(aDataset()));
const part = datasetGraph(checked(smaller));

const statement = (text: ReturnType<typeof cypher>): Statement<readonly unknown[]> => ({
  name: 'test',
  ...text,
  decode: (columns) => columns,
});

/** A lock as an import of another process holds it. */
const heldBy = (owner: string, until: number): Statement<unknown> =>
  statement(cypher`MERGE (l:ImportLock {id: 'import'}) SET l.owner = ${owner}, l.until = ${until}, l.generation = 1`);

async function hashOf(graph: typeof whole): Promise<string> {
  const store = await openEmbedded({ directory: null });
  await importGraph(store, graph);
  const hash = await graphHash(store);
  await store.close();
  return hash;
}

describeOnEachStore('the import lock', (getStore, kind) => {
  beforeEach(() => getStore().write([statement(cypher`MATCH (n) DETACH DELETE n`)]));

  test('keeps a second import out until the first has ended', async () => {
    const lock = await takeImportLock(getStore(), 0, 0);
    await expect(importGraph(getStore(), whole)).rejects.toMatchObject({
      code: 'CONFIGURATION',
      message: expect.stringContaining(`another import is writing this graph (process ${process.pid}`),
    });
    await lock.release();
    expect(await importGraph(getStore(), whole)).toMatchObject({ written: true });
  }, 300_000);

  test('lets imports that wait follow each other, each with a plan that fits', async () => {
    const options = { lockWaitMs: 120_000, batchSize: 20 };
    await Promise.all([importGraph(getStore(), whole, options), importGraph(getStore(), part, options)]);
    expect([await hashOf(whole), await hashOf(part)]).toContain(await graphHash(getStore()));
  }, 300_000);

  test('has a plan made again that was made while another import was writing', async () => {
    const { store, calls } = countingStore(getStore());
    const wanted = new WantedNodes(whole.nodes);
    const first = await planImport(store, { key: whole.dataset.key, wanted, hasSource: () => true });
    const lock = await takeImportLock(store, 0, 0);
    const second = importGraph(store, part, { lockWaitMs: 120_000 });
    // It has read the graph once it asks for the lock, the second one to do so.
    while (calls().filter((name) => name === 'import-lock').length < 2) await setImmediate();
    await applyPlan(store, first, { lock });
    await lock.release();
    await second;
    expect(await graphHash(store)).toBe(await hashOf(part));
  }, 300_000);

  test('is taken from a process that has died, and from any whose lease has ended', async () => {
    const inAnHour = Date.now() + 3_600_000;
    // Above the largest process id that a kernel gives.
    for (const [owner, until] of [
      [`${hostname()}/99999999/x/y`, inAnHour],
      ['elsewhere/1/x/y', 1],
    ] as const) {
      await getStore().write([heldBy(owner, until)]);
      await (await takeImportLock(getStore(), 0, 0)).release();
    }
    await getStore().write([heldBy('elsewhere/1/x/y', inAnHour)]);
    const taken = takeImportLock(getStore(), 0, 0);
    // Nobody else can have an embedded graph open.
    if (kind === 'embedded') await (await taken).release();
    else await expect(taken).rejects.toMatchObject({ code: 'CONFIGURATION' });
  });

  test('is prolonged while a plan is made again', async () => {
    const lock = await takeImportLock(getStore(), 0, 0);
    await getStore().write([statement(cypher`MATCH (l:ImportLock) SET l.until = 1`)]);
    // The lock's timer alone goes off at once: nobody waits for half a minute.
    const setTimer = jest.spyOn(globalThis, 'setInterval').mockImplementationOnce(((renew: () => void) => {
      renew();
      return undefined;
    }) as unknown as typeof setInterval);
    await lock.holdWhile(async () => {
      while ((await getStore().read(writingStates())).some(({ until }) => until === 1)) await setImmediate();
    });
    setTimer.mockRestore();
    await lock.release();
  }, 300_000);

  test('undoes a write of an import that has lost it', async () => {
    const lock = await takeImportLock(getStore(), 0, 0);
    await getStore().write([heldBy('elsewhere/1/x/y', Date.now() + 3_600_000)]);
    const late = statement(cypher`MERGE (n:Topic {id: 'topic/late'})`);
    await expect(lock.guard(() => getStore().write([lock.renewal(), late]))).rejects.toMatchObject({
      code: 'CONFIGURATION',
      message: 'another import has taken over this graph; import again',
    });
    expect(await getStore().read(statement(cypher`MATCH (n:Topic) RETURN n.id`))).toEqual([]);
  });

  test('is given back where an import fails', async () => {
    const failing: Store = Object.assign(Object.create(getStore()) as Store, {
      engine: getStore().engine,
      read: getStore().read.bind(getStore()),
      ensureSchema: getStore().ensureSchema.bind(getStore()),
      write(statements: readonly Statement<unknown>[]) {
        return statements.some(({ name }) => name === 'import-relationships')
          ? Promise.reject(new ParleyError('STORE_TIMEOUT', 'the store gave no answer'))
          : getStore().write(statements);
      },
    });
    await expect(importGraph(failing, whole)).rejects.toMatchObject({ code: 'STORE_TIMEOUT' });
    await importGraph(getStore(), whole);
    expect(await graphHash(getStore())).toBe(await hashOf(whole));
  }, 300_000);

  test('and a store that fails after it has written lead to no duplicates', async () => {
    let failures = 0;
    const unacknowledged: Store = Object.assign(Object.create(getStore()) as Store, {
      engine: getStore().engine,
      read: getStore().read.bind(getStore()),
      ensureSchema: getStore().ensureSchema.bind(getStore()),
      async write(statements: readonly Statement<unknown>[]) {
        await getStore().write(statements);
        failures += 1;
        if (failures % 2 === 1) throw new ParleyError('STORE_UNAVAILABLE', 'the acknowledgement was lost');
      },
    });
    await importGraph(unacknowledged, whole, { batchSize: 100 });
    expect(failures).toBeGreaterThan(4);
    expect(await graphHash(getStore())).toBe(await hashOf(whole));
  }, 300_000);
});
