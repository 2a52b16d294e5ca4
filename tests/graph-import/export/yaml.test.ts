import { resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readDataset } from '../../../graph-import/dataset.ts';
import { yamlFiles } from '../../../graph-import/export/yaml.ts';
import { graphHash } from '../../../graph-import/graph-hash.ts';
import { datasetGraph, importDataset, importGraph } from '../../../graph-import/import.ts';
import { openEmbedded } from '../../../src/store/embedded.ts';
import type { Store } from '../../../src/store/port.ts';
import { graphOfSeed } from '../../fuzz/any-graph.ts';
import { aDataset, aSource, removeDatasets, writtenDataset, type DatasetFiles } from '../a-dataset.ts';

let store: Store;
beforeEach(async () => {
  store = await openEmbedded({ directory: null });
});
afterEach(() => store.close());
afterAll(removeDatasets);

/** The files that a dataset comes back as. */
async function comingBack(files: DatasetFiles, mostClaims?: number): Promise<Record<string, string>> {
  await importDataset(store, writtenDataset(files));
  return filesOf(mostClaims);
}

async function filesOf(mostClaims?: number): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for await (const { path, pieces } of yamlFiles(store, mostClaims)) {
    all[path] = '';
    for await (const piece of pieces) all[path] += piece;
  }
  return all;
}

async function expectSameGraph(files: Record<string, string>): Promise<void> {
  const other = await openEmbedded({ directory: null });
  await importDataset(other, writtenDataset(files));
  expect(await graphHash(other)).toBe(await graphHash(store));
  await other.close();
}

describe('a dataset as YAML', () => {
  test('is what a person would have written: a file a source, records with their passages, events with who came', async () => {
    const files = await comingBack(aDataset());
    expect(Object.keys(files)).toEqual([
      'dataset.yaml',
      'sources/gazette.yaml',
      'sources/herald.yaml',
      'registers/people.yaml',
    ]);
    expect(files['sources/herald.yaml']).toBe(`source:
  kind: article
  publisher: The Example Herald
  title: Ministers meet
  published: 2022-04-24
  retrieved: 2022-05-01
  language: en

passages:
  p1: { paragraph: 1, characters: [ 0, 120 ], sha256: ${'a'.repeat(64)} }
  p9: { paragraph: 9 }

events:
  exchange-2022:
    at: p1
    names: Border Exchange of 2022
    type: exchange
    status: held
    mode: in person
    when: 2022-04-23
    places: north-gate
    topics: trade
    editions: { border-exchange: 7 }
    participants:
      ann-archer: { roles: host, rank: { value: General, at: p9 }, offices: arda-minister }
      ben-brook: { roles: [ delegation head, guest ], offices: brun-minister }
  talks-2022:
    at: p1
    names: Talks
    type: talks
    status: held
    mode: in person
    when: 2022-04-23
    places: north-gate
    partOf: exchange-2022
    participants:
      ann-archer: { roles: host, offices: arda-minister }
      ben-brook: { roles: [ delegation head, guest ], offices: brun-minister }

mentions: { cai-crane: { at: p9 } }
`);
    expect(files['registers/people.yaml']).toContain(
      '  arda: { names: [ Arda, { text: Árdà, language: vi, kind: transliteration } ], kind: country }\n',
    );
  });

  test('writes claims out only where records cannot say them', async () => {
    const head = { id: 'list', source: aSource({ title: 'A list' }) };
    const of = (property: string, value: string, more = {}) => ({
      subject: 'official/cai-crane',
      property,
      value,
      ...more,
    });
    const lines = [
      { ...head, claims: [of('country', 'place/brun'), of('country', 'place/arda'), of('name', 'C. Crane')] },
      { id: 'list', claims: [of('wikidata', 'Q7', { lastSeen: '2023-01-01' })] },
    ];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const files = await comingBack({ ...aDataset(), 'list.jsonl': text });
    expect(files['sources/list.yaml']).toMatch(/\nofficials:\n {2}cai-crane: \{ names: C\. Crane, country: \w+ \}\n/);
    expect(files['sources/list.yaml']?.match(/^ {2}- .*$/gm)).toEqual([
      expect.stringContaining('property: country'),
      expect.stringContaining('lastSeen: 2023-01-01'),
    ]);
    await expectSameGraph(files);
  });

  test('leaves sources that say more than anybody would edit to a file of lines', async () => {
    const files = await comingBack(aDataset(), 39);
    expect(Object.keys(files)).toEqual(['dataset.yaml', 'sources/gazette.yaml', 'large-sources.jsonl']);
    await expectSameGraph(files);
  });

  test('of any graph comes back as the same graph', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      await store.close();
      store = await openEmbedded({ directory: null });
      await expectSameGraph(await comingBack(graphOfSeed(seed).files));
    }
  }, 240_000);

  test('of the bundled dataset needs no claim written out', async () => {
    const data = resolve(import.meta.dirname, '../../../data');
    await importGraph(store, datasetGraph(await readDataset(data)));
    const files = await filesOf();
    expect(Object.entries(files).filter(([, text]) => /^claims:/m.test(text))).toEqual([]);
    expect(Object.keys(files).length).toBeGreaterThan(100);
  });
});
