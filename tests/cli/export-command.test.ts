import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { aDatasetOfMeetings } from '../graphql/meetings.ts';
import { parley, removeStores, serving, storeDirectory } from './run-parley.ts';

const env = { PARLEY_DATA_DIR: storeDirectory() };
let directory: string;
beforeAll(async () => {
  await parley(['import', writtenDataset(aDatasetOfMeetings())], { env });
});
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'parley-out-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});
afterAll(() => {
  removeStores();
  removeDatasets();
});

const exporting = (...args: string[]) => parley(['export', 'encounters', ...args], { env });

describe('parley export encounters', () => {
  test('writes a file and says how much is in it', async () => {
    const output = join(directory, 'encounters.geojson');
    const { code, stdout, stderr } = await exporting('--format', 'geojson', '--output', output);
    expect([code, stdout, stderr]).toEqual([0, '', `${output}: 3 encounters\n`]);
    expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({
      about: { program: expect.stringMatching(/^Parley \d/), data: { retrieved: '2023-07-02' } },
    });
  });

  test('writes to standard output where no file is named, or -', async () => {
    const filter = ['--filter', '{"officials": ["cai-crane"]}'];
    const plain = await exporting('--format', 'cyjs', ...filter);
    const dash = await exporting('--format', 'cyjs', ...filter, '--output', '-');
    const { elements } = JSON.parse(plain.stdout) as { elements: { edges: unknown[] } };
    expect([plain.code, elements.edges.length, plain.stderr]).toEqual([0, 2, '']);
    expect(dash.stdout).toBe(plain.stdout);
  });

  test('gives the same bytes as the server', async () => {
    const { stdout } = await exporting('--format', 'gexf', '--known', '2023-04');
    const { url, stop } = await serving([], env);
    const served = await (await fetch(`${url}/export/encounters.gexf?known=2023-04`)).text();
    await stop('SIGTERM');
    expect(served).toBe(stdout);
  });

  test('ends quietly where its reader has seen enough', async () => {
    const run = await parley(['export', 'encounters', '--format', 'graphml'], { env, closesOutput: true });
    expect([run.code, run.stderr]).toEqual([0, '']);
  });
});

describe('parley export network', () => {
  const network = (...args: string[]) => parley(['export', 'network', ...args], { env });

  test('writes what is around officials, with the arguments of the API', async () => {
    const output = join(directory, 'network.cyjs');
    const asked = ['cai-crane', '--form', 'EVENTS', '--hops', '2', '--first', '3', '--format', 'cyjs'];
    const { code, stdout, stderr } = await network(...asked, '--output', output);
    expect([code, stdout, stderr]).toEqual([0, '', `${output}: 4 nodes, 3 links\n`]);
    const { data } = JSON.parse(readFileSync(output, 'utf8')) as { data: { query: string } };
    expect(JSON.parse(data.query)).toMatchObject({ around: ['cai-crane'], form: 'EVENTS', hops: 2, first: 3 });
  });

  test('refuses what the API refuses', async () => {
    const { code, stdout, stderr } = await network('event/forum', '--format', 'gexf');
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining('events are nodes of the form EVENTS')]);
    expect(await network('--format', 'gexf')).toMatchObject({ code: 2, stderr: expect.stringContaining('ids') });
    expect(await network('cai-crane', '--hops', 'two', '--format', 'gexf')).toMatchObject({ code: 2 });
  });
});

describe('a file that cannot be', () => {
  test('is not begun where the question is wrong, and what was there stays', async () => {
    const output = join(directory, 'encounters.csv.zip');
    writeFileSync(output, 'of yesterday');
    const { code, stderr } = await exporting('--format', 'csv', '--filter', '{"plaec": "x"}', '--output', output);
    expect([code, stderr]).toEqual([1, expect.stringContaining('in filter: Field "plaec" is not defined')]);
    expect([readdirSync(directory), readFileSync(output, 'utf8')]).toEqual([['encounters.csv.zip'], 'of yesterday']);
  });

  test.each([
    ['a format that there is not', ['--format', 'xlsx'], 'Allowed choices are graphml, gexf, cyjs, csv'],
    ['no format', [], '--format <form>'],
    ['a filter that is no object', ['--format', 'csv', '--filter', '[]'], 'expected a JSON object'],
    ['a directory that there is not', ['--format', 'csv', '--output', '/nowhere/x.zip'], 'cannot be written: ENOENT'],
  ])('%s is a fault of the command line', async (_, args, message) => {
    const { code, stdout, stderr } = await exporting(...args);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)]);
  });

  test('a directory in the place of the file is left alone', async () => {
    const output = join(directory, 'out');
    mkdirSync(output);
    const { code, stderr } = await exporting('--format', 'csv', '--output', output);
    expect([code, stderr]).toEqual([2, expect.stringContaining('expected a file to write')]);
    expect(readdirSync(directory)).toEqual(['out']);
  });
});
