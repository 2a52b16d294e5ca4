import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { countingStore } from '../../src/store/counting.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { emptied } from '../store/emptied.ts';
import { describeOnBothStores } from '../store/stores.ts';
import { graphOfSeed, type AnyGraph } from './any-graph.ts';
import { encounterFaults } from './encounter-law.ts';
import { kindAskedFor } from './material.ts';
import { queriesOfGraph } from './queries-of-graph.ts';
import { allInputs } from './schema-walk.ts';

afterAll(removeDatasets);

// The long form is `npm run fuzz -- queries`.
describeOnBothStores('any query of any graph', (getStores) => {
  test.each([16, 27, 8])(
    'has equal answers, and in it those have met who both attended in person (graph %i)',
    async (seed) => {
      const graph = graphOfSeed(seed);
      const directory = writtenDataset(graph.files);
      for (const store of Object.values(getStores())) {
        await emptied(store);
        await importDataset(store, directory);
        expect(await encounterFaults(store, graph, null)).toEqual([]);
        expect(await encounterFaults(store, graph, '9999-12-31')).toEqual([]);
      }
      const { compared, refused, failures } = await queriesOfGraph(getStores(), seed, 40);
      expect(failures).toEqual([]);
      expect(compared).toBe(40);
      expect(refused).toBeLessThan(10);
    },
    300_000,
  );
});

/** A store that loses the last row of whatever it is asked by statements of the name. */
function losingARowOf(store: Store, name: string): Store {
  return {
    ...countingStore(store).store,
    read: async (statement) => {
      const rows = await store.read(statement);
      return statement.name === name ? rows.slice(0, -1) : rows;
    },
  };
}

describe('generated queries', () => {
  const graph = graphOfSeed(16);
  let store: Store;
  beforeAll(async () => {
    store = await openEmbedded({ directory: null, shuffleUnordered: true });
    await importDataset(store, writtenDataset(graph.files));
  });
  afterAll(() => store.close());

  test('find a store that loses a row, and are shrunk to what shows it', async () => {
    const stores = { embedded: store, neo4j: losingARowOf(store, 'sources-by-subjects') };
    const { failures } = await queriesOfGraph(stores, 1, 120);
    expect(failures.length).toBeGreaterThan(0);
    for (const { query, why } of failures) {
      expect(query).toMatch(/sources/i);
      expect(query.length).toBeLessThan(200);
      expect(why).toContain('embedded and neo4j differ');
    }
  });

  test('are the same for the same seed', async () => {
    const asked: string[][] = [];
    for (let run = 0; run < 2; run += 1) {
      const queries: string[] = [];
      const heard: Store = {
        ...countingStore(store).store,
        read: (statement) => {
          queries.push(`${statement.text} ${JSON.stringify(statement.params)}`);
          return store.read(statement);
        },
      };
      await queriesOfGraph({ embedded: store, neo4j: heard }, 3, 10);
      asked.push(queries.sort());
    }
    expect(asked[0]).toEqual(asked[1]);
  });

  test('find an encounter that must not be, and one that is missing', async () => {
    const nothingTold: AnyGraph = { files: graph.files, sources: [] };
    const surplus = await encounterFaults(store, nothingTold, null);
    expect(surplus.filter((fault) => fault.startsWith('never was: encounter/'))).toHaveLength(surplus.length);
    expect(surplus.length).toBeGreaterThan(5);
    const lost = await encounterFaults(losingARowOf(store, 'encounters'), graph, null);
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatch(/^missing: encounter\//);
  });
});

test('every argument that takes ids has a name that tells of which kind: WORDS in material.ts has the others', () => {
  const unclear = allInputs().filter(({ name, takesIds, gives }) => takesIds && kindAskedFor(name, gives) === null);
  expect(unclear.map(({ coordinate }) => coordinate)).toEqual([]);
});
