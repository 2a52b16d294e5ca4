import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { countingStore } from '../../src/store/counting.ts';
import type { Store } from '../../src/store/port.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { describeWithPython } from '../python.ts';
import { served } from '../server/served.ts';
import { aTinyApi } from '../server/tiny-api.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { graphOfSeed } from './any-graph.ts';
import { namesThatChange } from './any-names.ts';
import { materialOf, type Material } from './material.ts';
import { bodiesHold } from './raw-bodies.ts';
import { schemathesisRun } from './schemathesis.ts';

// The long forms are `npm run fuzz -- bodies`, `names` and `schemathesis`.
describe('any bytes sent to the API', () => {
  test('are answered or refused with a code, and learn nothing of the server', async () => {
    await bodiesHold(await served(), 1500);
  });

  test('find a defect: a field that fails', async () => {
    const { api } = aTinyApi();
    const failing = { ...api, contextOf: () => Promise.reject(new TypeError('broken at /srv/app.js:1')) };
    const found = bodiesHold(await served({ api: failing }), 1500);
    await expect(found).rejects.toMatchObject({ cause: { message: expect.stringMatching(/status 500/) as unknown } });
  });
});

describeOnEachStore('any names', (getStore) => {
  test('come out as they went in, in NFC', async () => {
    expect(await namesThatChange(getStore(), 1, 400)).toEqual([]);
  }, 300_000);
});

describeWithPython('schemathesis', () => {
  let store: Store;
  let material: Material;
  beforeAll(async () => {
    store = await openEmbedded({ directory: null, shuffleUnordered: true });
    await importDataset(store, writtenDataset(graphOfSeed(16).files));
    material = await materialOf(store);
  });
  afterAll(async () => {
    await store.close();
    removeDatasets();
  });

  test('finds no server error in queries of every field of the root', async () => {
    const { passed, report, codes } = await schemathesisRun(store, material, 1, 6);
    expect({ passed, report: passed ? '' : report }).toEqual({ passed: true, report: '' });
    expect(codes['ok']).toBeGreaterThan(50);
  }, 600_000);

  test('finds a defect that was planted', async () => {
    const broken: Store = {
      ...countingStore(store).store,
      read: (statement, options) => {
        if (statement.name === 'topics') throw new TypeError('a planted defect');
        return store.read(statement, options);
      },
    };
    const { passed, report } = await schemathesisRun(broken, material, 1, 6);
    expect(passed).toBe(false);
    expect(report).toMatch(/Query\.topics[\s\S]*INTERNAL_SERVER_ERROR/);
    expect(report).not.toMatch(/Query\.positions\b[\s\S]*INTERNAL_SERVER_ERROR/);
  }, 600_000);
});
