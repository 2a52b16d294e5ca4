import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { readDataset } from '../../graph-import/dataset.ts';
import { LeftOutTally } from '../../graph-import/export/form.ts';
import { ftmPieces } from '../../graph-import/export/ftm.ts';
import { datasetGraph, importGraph } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { describeWithPython, python } from '../python.ts';
import { aDataset, aSource, manifest, removeDatasets, writtenDataset } from './a-dataset.ts';

const SCRIPT = join(import.meta.dirname, 'ftm.py');

let store: Store;
beforeEach(async () => {
  store = await openEmbedded({ directory: null });
});
afterEach(() => store.close());
afterAll(removeDatasets);

async function exported(directory: string): Promise<string> {
  await importGraph(store, datasetGraph(await readDataset(directory)));
  let lines = '';
  for await (const line of ftmPieces(store, new LeftOutTally())) lines += line;
  return lines;
}

function entity(id: string, schema: string, properties: object): string {
  return `${JSON.stringify({ id, schema, properties })}\n`;
}

/** What the package finds wrong with entities. */
async function faultsIn(lines: string): Promise<unknown> {
  const { status, stdout, stderr } = await python([SCRIPT, 'check'], lines);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

describeWithPython('the Python package of FollowTheMoney', () => {
  test.each([
    ['the small dataset', () => writtenDataset(aDataset())],
    [
      'what Parley has no place for',
      () =>
        writtenDataset({
          'dataset.yaml': manifest,
          'all.ftm.json': [
            entity('boat', 'Vessel', { name: ['Boat'], imoNumber: ['9074729'], flag: ['vn'] }),
            entity('ministry', 'PublicBody', { name: ['Ministry'], country: ['vn'] }),
            entity('own', 'Ownership', { owner: ['ministry'], asset: ['boat'], startDate: ['2019-02'] }),
            Array.from({ length: 20 }, (_, i) => entity(`e${i}`, 'Event', { name: [`Talks ${i}`] })).join(''),
          ].join(''),
          'all.ftm.json.yaml': { id: 'list', source: aSource({ kind: 'dataset', title: 'A list' }) },
        }),
    ],
    ['the bundled dataset', () => resolve(import.meta.dirname, '../../data')],
  ])(
    'finds nothing wrong with the export of %s',
    async (_, directoryOf) => {
      const lines = await exported(directoryOf());
      expect(lines.split('\n').length).toBeGreaterThan(20);
      expect(await faultsIn(lines)).toEqual([]);
    },
    240_000,
  );

  test.each(['csv', 'json'])(
    'writes statements as %s that come to the same claims as the entities',
    async (form) => {
      const lines = [
        entity('Q1', 'Person', { name: ['Ann Archer'], alias: ['A. Archer', 'Anna'], nationality: ['vn'] }),
        entity('minister', 'Position', { name: ['Minister'], country: ['vn'] }),
        entity('term', 'Occupancy', { holder: ['Q1'], post: ['minister'], startDate: ['2020-01-02'] }),
        entity('second', 'Occupancy', { holder: ['Q1'], post: ['minister'], startDate: ['2024'] }),
        entity('body', 'PublicBody', { name: ['Ministry'], country: ['cn'], classification: ['ministry'] }),
        entity('gate', 'Address', { full: ['North Gate'], country: ['vn'], latitude: ['21.5'], longitude: ['106.5'] }),
        entity('talks', 'Event', {
          name: ['Talks'],
          involved: ['Q1', 'body'],
          date: ['2022-04'],
          addressEntity: ['gate'],
        }),
      ].join('');
      const { status, stdout, stderr } = await python([SCRIPT, form], lines);
      expect([status, stderr]).toEqual([0, '']);
      const mapping = { id: 'list', source: aSource({ kind: 'dataset', title: 'A list' }) };
      const claimsIn = async (name: string, content: string): Promise<string[]> => {
        const files = { 'dataset.yaml': manifest, [name]: content, [`${name}.yaml`]: mapping };
        const { sources } = await readDataset(writtenDataset(files));
        return sources.flatMap(({ claims }) => claims.map(({ claim }) => claim.id)).sort();
      };
      expect(await claimsIn(`all.statements.${form}`, stdout)).toEqual(await claimsIn('all.ftm.json', lines));
    },
    240_000,
  );

  test('would find what is wrong', async () => {
    const lines = [
      entity('ann', 'Person', { name: ['Ann Archer'], nationality: ['Vietnam'] }),
      entity('term', 'Occupancy', { holder: ['ann'], post: ['ann'], startDate: ['in spring'] }),
      entity('event', 'Event', { name: ['Talks'], involved: ['nobody'], strength: ['talks'] }),
      entity('other', 'Meeting', {}),
    ];
    const faults = (await faultsIn(lines.join(''))) as string[];
    for (const fault of [
      "ann: nationality: 'Vietnam' is cleaned to 'vn'",
      'term: post: ann is Person and no Position',
      "term: startDate: 'in spring' is cleaned to None",
      'event: involved: nobody is None and no LegalEntity',
      'event: no property strength',
      'other: no schema Meeting',
    ]) {
      expect(faults).toContainEqual(expect.stringContaining(fault));
    }
  }, 240_000);
});
