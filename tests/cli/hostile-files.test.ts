import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { aDataset, aSource, removeDatasets, writtenDataset, type DatasetFiles } from '../graph-import/a-dataset.ts';
import { parley, removeStores, storeDirectory } from './run-parley.ts';

afterAll(() => {
  removeStores();
  removeDatasets();
});

/** A YAML file of a source with sections below its head, which takes seven lines. */
const yaml = (sections: string): string => `${stringify({ source: aSource() })}${sections}\n`;
const table = (cells: string): DatasetFiles => ({ '.csv': cells, '.csv.yaml': { row: ROW } });
const ROW = { id: 'table', source: aSource(), topics: { '{t | slug}': { names: '{t}' } } };
const HEAD = JSON.stringify({ id: 'lines', source: aSource() });
const lines = (line: string): string => `${HEAD}\n${line}\n`;

/** Files that somebody may send, each with one thing wrong, and where that is said to be. */
const HOSTILE: Readonly<Record<string, readonly [content: unknown, said: string]>> = {
  'bomb.yaml': [
    yaml('topics:\n  a: &a {names: A}\n  b: [*a, *a, *a, *a]'),
    ':10:7: topics.b[0]: expected a value, got an',
  ],
  'deep.yaml': [yaml(`topics: ${'['.repeat(50_000)}`), ':8:72: expected at most 64 nested levels'],
  'tag.yaml': [yaml('topics: !!js/function x'), ':8:9: Unresolved tag'],
  'doubled.yaml': [yaml('topics:\n  t: {names: T}\n  t: {names: T}'), ':10:3: topics.t: expected each key once'],
  'type.yaml': [yaml('topics: [t]'), ':8:1: topics: expected a map'],
  'field.yaml': [yaml('topics:\n  t: {nmes: T}'), ':9:7: topics.t.nmes: expected'],
  'bytes.yaml': [Buffer.from(yaml('topics: caf\xe9'), 'latin1'), ':8:12: expected UTF-8'],
  'record.yaml': [
    yaml(`topics:\n  t: {names: ${'x'.repeat(1_000_001)}}`),
    ':9:3: topics.t: expected a record of at most',
  ],
  'bidi.yaml': [yaml('topics:\n  t: {names: "a\u202eb"}'), ':9:14: topics.t.names: expected text as it is read'],
  'path.yaml': [yaml('topics:\n  ../../etc/passwd: {names: T}'), ':9:3: topics.../../etc/passwd: expected a slug'],
  'deep.jsonl': [lines(`{"id": ${'['.repeat(50_000)}`), ':2:72: expected at most 64 nested levels'],
  'doubled.jsonl': [lines('{"id": "lines", "id": "x"}'), ':2:17: id: expected each key once'],
  'bytes.jsonl': [Buffer.from(lines('{"id": "caf\xe9"}'), 'latin1'), ':2:12: expected UTF-8'],
  'record.jsonl': [lines(`{"id": "${'x'.repeat(1_000_001)}"}`), ':2:1: expected a record of at most 1000000 bytes'],
  'path.jsonl': [lines('{"id": "../lines"}'), ':2:8: id: expected a slug'],
  'ragged.csv': [table('t,u\na,b\nc\n'), ':3:2: expected 2 cells as in the header, got 1'],
  'columns.csv': [table('t,t\na,b\n'), ':1:2: t: expected each column once'],
  'bytes.csv': [Buffer.from('t\ncaf\xe9\n', 'latin1'), ':2:4: expected UTF-8'],
};

/** The files of a directory; what is a table brings its mapping along. */
function filesOf(hostile: typeof HOSTILE): DatasetFiles {
  return Object.fromEntries(
    Object.entries(hostile).flatMap(([path, [content]]): [string, unknown][] => {
      if (!path.endsWith('.csv')) return [[path, content]];
      const its = Buffer.isBuffer(content) ? table(content as unknown as string) : (content as DatasetFiles);
      return [
        [path, its['.csv']],
        [`${path}.yaml`, its['.csv.yaml']],
      ];
    }),
  );
}

test('files that were made to harm are each refused where the harm is, all in one run, and the graph stays as it is', async () => {
  const env = { PARLEY_DATA_DIR: storeDirectory() };
  expect((await parley(['import', writtenDataset(aDataset())], { env })).code).toBe(0);
  const before = await parley(['hash'], { env });
  const directory = writtenDataset({ ...aDataset(), ...filesOf(HOSTILE) });
  symlinkSync('/etc/hostname', join(directory, 'link.jsonl'));
  execFileSync('mkfifo', [join(directory, 'pipe.csv')]);
  const { code, stderr } = await parley(['import', directory], { env });
  expect(code).toBe(1);
  for (const [path, [, said]] of Object.entries(HOSTILE)) expect(stderr).toContain(`${join(directory, path)}${said}`);
  expect(stderr).toContain(`${join(directory, 'link.jsonl')}:1:1: expected a file or a directory, got a symbolic link`);
  expect(stderr).toContain(`${join(directory, 'pipe.csv')}:1:1: expected a regular file, got a pipe`);
  expect(stderr).toContain('did you mean names?');
  expect(stderr).not.toContain('\u202e');
  expect(await parley(['hash'], { env })).toEqual(before);
});

test.each(['link', 'pipe'])('a %s is not opened where it is named itself either', async (what) => {
  const directory = writtenDataset({});
  const path = join(directory, 'a.jsonl');
  if (what === 'link') symlinkSync('/etc/hostname', path);
  else execFileSync('mkfifo', [path]);
  const { code, stderr } = await parley(['validate', path]);
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/^\S+a\.jsonl:1:1: expected a (regular )?file\b.*, got a /),
  ]);
});

test('a name that looks Latin and is not warns and stays apart; a formula is kept as it is and defused in tables only', async () => {
  const env = { PARLEY_DATA_DIR: storeDirectory() };
  const bom = '\uFEFF';
  const files = {
    ...aDataset(),
    'x.yaml': `${bom}${yaml('topics:\n  peace: {names: Peace}\n  other: {names: "P\u0435ace"}')}`,
    'y.jsonl': `${bom}${lines('{"id": "lines", "topics": {"sum": {"names": "=cmd|calc"}}}')}`,
    'z.csv': `${bom}t\nCalm\n`,
    'z.csv.yaml': { row: ROW },
  };
  const directory = writtenDataset(files);
  const { code, stdout, stderr } = await parley(['import', directory], { env });
  expect([code, stderr]).toEqual([0, expect.stringContaining('Latin mixed with Cyrillic')]);
  expect(stderr).toContain(`warning: ${directory}/x.yaml:10:18: `);
  expect(stdout).toContain('Topic: 5 added');
  const exported = (form: string, ...rest: string[]) =>
    parley(['export', 'dataset', '--format', form, ...rest], { env });
  expect((await exported('jsonl')).stdout).toContain('"=cmd|calc"');
  const output = join(writtenDataset({}), 'tables');
  await exported('csv', '--output', output);
  expect(execFileSync('cat', [join(output, '2-claims.csv')], { encoding: 'utf8' })).toContain("'=cmd|calc");
});
