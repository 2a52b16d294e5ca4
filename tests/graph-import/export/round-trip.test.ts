import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readDataset, type DatasetInput } from '../../../graph-import/dataset.ts';
import { DATASET_FORMS, leftOutOf, type DatasetForm } from '../../../graph-import/export/forms.ts';
import { graphHash } from '../../../graph-import/graph-hash.ts';
import { datasetGraph, importDataset, importGraph } from '../../../graph-import/import.ts';
import { openEmbedded } from '../../../src/store/embedded.ts';
import type { Store } from '../../../src/store/port.ts';
import { describeOnEachStore } from '../../store/stores.ts';
import { emptied } from '../../store/emptied.ts';
import { aDataset, removeDatasets, writtenDataset, type DatasetFiles } from '../a-dataset.ts';

afterAll(removeDatasets);

/** The small dataset with everything that is rarely said: doubts, inferences, plans, withdrawals, second terms. */
function aRichDataset(): DatasetFiles {
  const files = structuredClone(aDataset()) as Record<string, Record<string, Record<string, unknown>>>;
  const taken = (): Record<string, unknown> => ({ on: '2022-05-02', reason: 'corrected' }); // anew each time: YAML would write aliases
  files['sources/rumour.yaml'] = {
    source: { ...files['sources/gazette.yaml']!['source'], title: '=cmd|calc' },
    retracted: taken(),
    topics: { trade: { names: ['Commerce', { text: '贸易', language: 'zh', kind: 'former' }] } },
  };
  files['sources/later.yaml'] = {
    source: {
      ...files['sources/gazette.yaml']!['source'],
      published: '2022-04-30',
    },
    topics: { border: { names: '+border' } },
    officials: {
      'ben-brook': {
        names: { value: 'B. Brook', confidence: 0.5, basis: 'the initials' },
        tenures: { 'brun-minister#2': { from: '2024~' } },
        ranks: { 'Lieutenant General': { from: '2020' } },
      },
      'cai-crane': { wikidata: { value: 'Q1', retracted: taken() } },
    },
    events: {
      'exchange-2024': {
        names: 'Eighth Exchange',
        type: 'exchange',
        status: 'announced',
        when: '2024-03',
        topics: 'border',
        editions: { 'border-exchange': { value: 8, basis: 'counted' } },
        participants: {
          'ann-archer': { rank: { value: 'General', retracted: taken() } },
          'ben-brook': { attendance: 'invited', offices: ['brun-minister#2'] },
        },
      },
      'call-2022': { names: 'Call', type: 'call', status: 'held', mode: 'virtual', bodies: { 'arda-ministry': {} } },
    },
  };
  return files;
}

/** What a form writes, as what an import reads. */
async function exported({ name, pieces }: DatasetForm, store: Store): Promise<{ text: string; input: DatasetInput }> {
  let text = '';
  for await (const piece of pieces(store)) text += piece;
  const chunks = (async function* () {
    yield await Promise.resolve(Buffer.from(text));
  })();
  return { text, input: [{ name, format: name, from: { chunks } }] };
}

async function hashOf(input: DatasetInput): Promise<string> {
  const store = await openEmbedded({ directory: null });
  await importDataset(store, input);
  const hash = await graphHash(store);
  await store.close();
  return hash;
}

describeOnEachStore('a dataset that is exported', (getStore) => {
  test.each(DATASET_FORMS.map((form) => [form.name, form] as const))(
    'as %s is the same graph',
    async (_, form) => {
      const store = getStore();
      await emptied(store);
      await importDataset(store, writtenDataset(aRichDataset()));
      const { text, input } = await exported(form, store);
      expect(await hashOf(input)).toBe(await graphHash(store));
      expect(await leftOutOf(store)).toEqual([]);
      expect((await exported(form, store)).text).toBe(text);
    },
    120_000,
  );

  test('keeps what was taken back, and says which sources are only remembered', async () => {
    const store = getStore();
    await emptied(store);
    const files = aRichDataset();
    await importDataset(store, writtenDataset(files));
    const { 'sources/gazette.yaml': gone, ...rest } = files;
    expect(gone).toBeDefined();
    await importDataset(store, writtenDataset(rest), { today: '2026-01-01' });
    const { text, input } = await exported(DATASET_FORMS[0]!, store);
    expect(text).toContain('"retracted":{"on":"2022-05-02","reason":"corrected"}');
    expect(text).not.toContain('"id":"gazette"');
    expect(await leftOutOf(store)).toMatchObject([{ count: 1 }]);
    expect(await hashOf(input)).toBe(await graphHash(store));
  }, 120_000);
});

describe('the bundled dataset', () => {
  test.each(DATASET_FORMS.map((form) => [form.name, form] as const))(
    'as %s is the same graph',
    async (_, form) => {
      const store = await openEmbedded({ directory: null });
      await importGraph(store, datasetGraph(await readDataset(resolve(import.meta.dirname, '../../../data'))));
      expect(await hashOf((await exported(form, store)).input)).toBe(await graphHash(store));
      await store.close();
    },
    120_000,
  );
});
