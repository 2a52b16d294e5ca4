import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readDataset, type DatasetInput } from '../../../graph-import/dataset.ts';
import { LeftOutTally, type DatasetForm } from '../../../graph-import/export/form.ts';
import { DATASET_FORMS, leaveOutRemembered } from '../../../graph-import/export/forms.ts';
import { graphHash } from '../../../graph-import/graph-hash.ts';
import { datasetGraph, importDataset, importGraph } from '../../../graph-import/import.ts';
import { openEmbedded } from '../../../src/store/embedded.ts';
import type { Store } from '../../../src/store/port.ts';
import { describeOnEachStore } from '../../store/stores.ts';
import { emptied } from '../../store/emptied.ts';
import { redirectsByIds } from '../../../src/store/redirect.ts';
import { aDataset, aMeeting, aSource, removeDatasets, writtenDataset, type DatasetFiles } from '../a-dataset.ts';

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
    foreign: { boat: { schema: 'Vessel', statements: ['name: Boat', 'imoNumber: 9074729'] } },
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

const STAYS = 'official/ann-archer';

/** The rich dataset with somebody under five slugs: three are the same by decision, one by an identifier, one is not. */
function aMergedDataset(): DatasetFiles {
  const decided = { by: 'Dora Dale', on: '2026-11-28', why: 'the same office on the same day' };
  const of = (verdict: string, first: string, second: string): object => ({
    verdict,
    pair: [`official/${first}`, `official/${second}`],
    ...decided,
  });
  const another = (names: string): object => ({
    names,
    country: 'arda',
    tenures: { 'arda-minister': { from: '2020' } },
  });
  return {
    ...aRichDataset(),
    'sources/courier.yaml': {
      source: aSource({ publisher: 'The Courier' }),
      officials: {
        ann: another('Ann'),
        'a-archer': another('A. Archer'),
        anna: another('Anna'),
        other: another('Other'),
        'ann-archer': { names: 'Ann', wikidata: 'Q5' },
      },
      events: { visit: aMeeting({ participants: { anna: { offices: 'arda-minister' }, other: {} } }) },
    },
    'sources/mail.yaml': {
      source: aSource({ publisher: 'The Mail' }),
      officials: { anna: { names: 'Anna', wikidata: 'Q5' } },
    },
    'decisions.yaml': {
      decisions: [
        of('same', 'ann', 'a-archer'),
        of('same', 'ann-archer', 'ann'),
        of('different', 'ann-archer', 'other'),
        { verdict: 'undecided', pair: ['official/ben-brook', 'official/other'], by: 'Dora Dale' },
      ],
    },
  };
}

/** The forms from which the same graph comes back. */
const WHOLE = DATASET_FORMS.filter(({ name }) => name !== 'ftm').map((form) => [form.name, form] as const);

/** What a form writes, by path. */
async function written({ files }: DatasetForm, store: Store): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for await (const { path, pieces } of files(store, new LeftOutTally())) {
    all[path] = '';
    for await (const piece of pieces) all[path] += piece;
  }
  return all;
}

/** The same as what an import reads. */
async function exported(form: DatasetForm, store: Store): Promise<{ text: string; input: DatasetInput }> {
  const files = await written(form, store);
  const text = JSON.stringify(files);
  if (form.isDirectory) return { text, input: writtenDataset(files) };
  const chunks = (async function* () {
    yield await Promise.resolve(Buffer.from(files['']!));
  })();
  return { text: files['']!, input: [{ name: form.name, format: form.name, from: { chunks } }] };
}

async function leftOut(store: Store): Promise<unknown> {
  const tally = new LeftOutTally();
  await leaveOutRemembered(store, tally);
  return tally.list();
}

async function hashOf(input: DatasetInput): Promise<string> {
  const store = await openEmbedded({ directory: null });
  await importDataset(store, input);
  const hash = await graphHash(store);
  await store.close();
  return hash;
}

describeOnEachStore('a dataset that is exported', (getStore) => {
  test.each(WHOLE)(
    'as %s is the same graph',
    async (_, form) => {
      const store = getStore();
      await emptied(store);
      await importDataset(store, writtenDataset(aRichDataset()));
      const { text, input } = await exported(form, store);
      expect(await hashOf(input)).toBe(await graphHash(store));
      expect(await leftOut(store)).toEqual([]);
      expect((await exported(form, store)).text).toBe(text);
    },
    120_000,
  );

  test.each(WHOLE)(
    'as %s keeps which records are one, and by whose word',
    async (_, form) => {
      const store = getStore();
      await emptied(store);
      await importDataset(store, writtenDataset(aMergedDataset()));
      const { text, input } = await exported(form, store);
      const clean = await openEmbedded({ directory: null });
      await importDataset(clean, input);
      expect(await graphHash(clean)).toBe(await graphHash(store));
      // What was merged into what was merged leads to the same record, whatever the order of the decisions.
      const ids = ['ann', 'a-archer', 'anna'].map((slug) => `official/${slug}`);
      expect(await clean.read(redirectsByIds(ids))).toEqual(ids.toSorted().map((from) => ({ from, to: STAYS })));
      expect(text).toContain('Dora Dale');
      await clean.close();
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
    const { text, input } = await exported(
      DATASET_FORMS.find(({ name }) => name === 'jsonl')!,
      store,
    );
    expect(text).toContain('"retracted":{"on":"2022-05-02","reason":"corrected"}');
    expect(text).not.toContain('"id":"gazette"');
    expect(await leftOut(store)).toMatchObject([{ count: 1 }]);
    expect(await hashOf(input)).toBe(await graphHash(store));
  });
});

describe('the bundled dataset', () => {
  test.each(WHOLE)(
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
