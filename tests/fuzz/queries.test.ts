import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { countingStore } from '../../src/store/counting.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { removeDatasets, writtenDataset, type DatasetFiles } from '../graph-import/a-dataset.ts';
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

/** A store with the graph of the files. */
async function aStoreOf(files: DatasetFiles): Promise<Store> {
  const store = await openEmbedded({ directory: null, shuffleUnordered: true });
  await importDataset(store, writtenDataset(files));
  return store;
}

describe('generated queries', () => {
  const graph = graphOfSeed(16);
  let store: Store;
  beforeAll(async () => {
    store = await aStoreOf(graph.files);
  });
  afterAll(() => store.close());

  test('find that one store tells another title, and are shrunk to what shows it', async () => {
    const retitled = graph.sources.map(({ source }, number) => {
      const name = `sources/s-${number}.yaml`;
      return [name, { ...(graph.files[name] as object), source: { ...source, title: `Other ${number}` } }] as const;
    });
    const other = await aStoreOf({ ...graph.files, ...Object.fromEntries(retitled) });
    const { failures } = await queriesOfGraph({ embedded: store, neo4j: other }, 1, 240);
    await other.close();
    expect(failures.length).toBeGreaterThan(0);
    for (const { query, why } of failures) {
      expect(query).toMatch(/title|name|search/);
      expect(query.length).toBeLessThan(600);
      expect(why).toContain('embedded and neo4j differ');
    }
  });

  test('are the same for the same seed', async () => {
    // What is read at one time comes in any order: the ids that a batch asks for are a set.
    const inOrder = (_: string, value: unknown): unknown =>
      Array.isArray(value) ? [...(value as unknown[])].sort() : value;
    const asked: string[][] = [];
    for (let run = 0; run < 2; run += 1) {
      const queries: string[] = [];
      const heard: Store = {
        ...countingStore(store).store,
        read: (statement) => {
          queries.push(`${statement.text} ${JSON.stringify(statement.params, inOrder)}`);
          return store.read(statement);
        },
      };
      await queriesOfGraph({ embedded: store, neo4j: heard }, 3, 10);
      asked.push(queries.sort());
    }
    expect(asked[0]).toEqual(asked[1]);
  });

  test('find an encounter that must not be, and one that is missing', async () => {
    const nothingTold: AnyGraph = { ...graph, sources: [] };
    const surplus = await encounterFaults(store, nothingTold, null);
    expect(surplus.filter((fault) => fault.startsWith('never was: encounter/'))).toHaveLength(surplus.length);
    expect(surplus.length).toBeGreaterThan(5);
    const [first] = graph.sources;
    const came = { attendance: 'attended', roles: [] };
    const told = { ...Object.values(first!.events)[0]!, status: 'held', mode: 'in person' };
    const events = { 'never-told': { ...told, partOf: undefined, participants: { ann: came, ben: came } } };
    const more: AnyGraph = { ...graph, sources: [...graph.sources, { source: {}, events }] };
    expect(await encounterFaults(store, more, null)).toEqual(['missing: encounter/ann/ben/never-told']);
  });
});

test('every argument that takes ids has a name that tells of which kind: WORDS in material.ts has the others', () => {
  const unclear = allInputs().filter(({ name, takesIds, gives }) => takesIds && kindAskedFor(name, gives) === null);
  expect(unclear.map(({ coordinate }) => coordinate)).toEqual([]);
});
