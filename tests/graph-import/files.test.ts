import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readDataset } from '../../graph-import/dataset.ts';
import { aDataset, aRegister, manifest, removeDatasets, writtenDataset } from './a-dataset.ts';
import { problemsIn } from './problems.ts';

afterAll(removeDatasets);

describe('the files of a dataset', () => {
  test('are every *.yaml below its directory, and nothing else', async () => {
    const directory = writtenDataset({ ...aDataset(), 'notes.md': '# notes', '.git/x.yaml': 'nonsense: [' });
    const { dataset, sources } = await readDataset(directory);
    expect(dataset).toEqual(manifest);
    expect(sources.map(({ source }) => source.id)).toEqual(['source/gazette', 'source/herald', 'source/people']);
  });

  test('may begin with a byte order mark', async () => {
    const files = {
      'dataset.yaml': `\uFEFFkey: a\ntitle: A\ndescription: A\nlicence: CC0-1.0\n`,
      'r.yaml': aRegister(),
    };
    expect(await problemsIn(writtenDataset(files))).toEqual([]);
  });

  test('need a dataset.yaml and a source', async () => {
    expect(await problemsIn(writtenDataset({}))).toEqual([
      'dataset.yaml:1:1: expected dataset.yaml with key, title, description and licence, got no such file',
      'dataset.yaml:1:1: expected at least one source: a *.yaml file beside or below dataset.yaml, got none',
    ]);
  });

  test('that cannot be reached say so', async () => {
    const directory = join(writtenDataset({}), 'absent');
    await expect(readDataset(directory)).rejects.toMatchObject({ code: 'CONFIGURATION' });
  });

  test('are refused where they are links, pipes, or end in .yml', async () => {
    const directory = writtenDataset({ ...aDataset(), 'b.yml': 'a: b' });
    symlinkSync('/etc/hostname', join(directory, 'link.yaml'));
    mkdirSync(join(directory, 'sub'));
    symlinkSync('..', join(directory, 'sub', 'loop'));
    execFileSync('mkfifo', [join(directory, 'pipe.yaml')]);
    expect(await problemsIn(directory)).toEqual([
      'b.yml:1:1: expected a name that ends in .yaml; rename the file',
      'link.yaml:1:1: expected a file or a directory, got a symbolic link; copy what it leads to',
      'pipe.yaml:1:1: expected a regular file, got a pipe, socket or device',
      'sub/loop:1:1: expected a file or a directory, got a symbolic link; copy what it leads to',
    ]);
  });

  test('are refused where they are not UTF-8, with the first such byte', async () => {
    const latin1 = Buffer.from('source:\n  title: caf\xe9\n', 'latin1');
    expect(await problemsIn(writtenDataset({ ...aDataset(), 'latin.yaml': latin1 }))).toEqual([
      'latin.yaml:2:13: expected UTF-8, got bytes that are not; save the file as UTF-8',
    ]);
  });

  test('are refused above 50 MB without being read', async () => {
    const directory = writtenDataset({ ...aDataset(), 'large.yaml': Buffer.alloc(50_000_001, '#') });
    expect(await problemsIn(directory)).toEqual([
      'large.yaml:1:1: expected at most 50000000 bytes, got 50000001; split the file',
    ]);
  });

  test('name their sources, each once and with a slug', async () => {
    const directory = writtenDataset({
      ...aDataset(),
      'other/herald.yaml': aRegister(),
      'Two Words.yaml': aRegister(),
    });
    const problems = await problemsIn(directory);
    expect(problems).toContain(
      "sources/herald.yaml:1:1: expected each source's file name once, got herald.yaml again after other/herald.yaml",
    );
    expect(problems).toContain(
      'Two Words.yaml:1:1: expected a slug as file name, got "Two Words"; it is the id of the source',
    );
  });
});
