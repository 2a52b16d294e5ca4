import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { aDataset, aSource, manifest, removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { parley, removeStores, storeDirectory } from './run-parley.ts';

afterAll(() => {
  removeDatasets();
  removeStores();
});

/** The dataset without one of its officials. */
function aSmallerDataset(): string {
  const files = structuredClone(aDataset()) as Record<string, Record<string, Record<string, unknown>>>;
  delete files['registers/people.yaml']?.['officials']?.['cai-crane'];
  delete files['sources/herald.yaml']?.['mentions'];
  return writtenDataset(files);
}

/** Two files with three problems between them. */
function aBrokenDataset(): string {
  return writtenDataset({
    'dataset.yaml': manifest,
    'a.yaml': 'source:\n  kind: article\n  publsher: The Example Herald\n',
    'b.yaml': 'source: [\n',
  });
}

describe('JSON Lines', () => {
  test('are written by export dataset, and read from a file, a pattern and standard input', async () => {
    const env = { PARLEY_DATA_DIR: storeDirectory() };
    await parley(['import', writtenDataset(aDataset())], { env });
    const { stdout: hash } = await parley(['hash'], { env });
    const { stdout: lines, stderr } = await parley(['export', 'dataset', '--format', 'jsonl'], { env });
    expect(stderr).toBe('');
    const directory = writtenDataset({ 'sub/all.jsonl': lines });
    for (const args of [
      [join(directory, 'sub/all.jsonl')],
      [join(directory, '**/*.jsonl')],
      ['-', '--format', 'jsonl'],
    ]) {
      const other = { PARLEY_DATA_DIR: storeDirectory() };
      const run = await parley(['import', ...args], { env: other, input: lines });
      expect(run).toMatchObject({ code: 0, stderr: '' });
      expect((await parley(['hash'], { env: other })).stdout).toBe(hash);
    }
  });

  test('with faults are left out where that is asked for, and listed', async () => {
    const env = { PARLEY_DATA_DIR: storeDirectory() };
    const bad = '{"id": "people", "topics": {"t": {"nmes": "T"}}}';
    const files = {
      ...aDataset(),
      'more.jsonl': `{"id": "people", "topics": {"peace": {"names": "Peace"}}}\n${bad}\n`,
    };
    const directory = writtenDataset(files);
    const stopped = await parley(['import', directory], { env });
    expect(stopped.code).toBe(1);
    expect(stopped.stderr).toContain(`${join(directory, 'more.jsonl')}:2:35: topics.t.nmes: expected`);
    const list = join(directory, '.skipped.jsonl');
    const skipped = await parley(['import', directory, '--on-error', 'skip', '--skipped', list], { env });
    expect(skipped).toMatchObject({
      code: 0,
      stderr: `warning: 1 line or row was left out; ${list} lists them with the reasons\n`,
    });
    expect(JSON.parse(readFileSync(list, 'utf8'))).toMatchObject({
      file: join(directory, 'more.jsonl'),
      line: 2,
      text: bad,
    });
    expect(skipped.stdout).toContain('Topic: 2 added');
  });

  test.each([
    [['import', '-'], 'expected --format jsonl'],
    [['import', '/nowhere/all.jsonl'], 'got /nowhere/all.jsonl, which is not there'],
    [['validate', 'README.md'], 'expected a file whose name tells its form, got README.md; say it with --format'],
  ])('%j says what is missing', async (args, message) => {
    const run = await parley(args);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(message);
  });
});

describe('diff --against', () => {
  test('compares two datasets without a store', async () => {
    const { stdout, code } = await parley([
      'diff',
      writtenDataset(aDataset()),
      '--against',
      aSmallerDataset(),
      '--exit-code',
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('+ Official cai-crane “Cai Crane”\n');
    expect(stdout).not.toContain('~');
    const same = await parley([
      'diff',
      writtenDataset(aDataset()),
      '--against',
      writtenDataset(aDataset()),
      '--exit-code',
    ]);
    expect(same).toEqual({ code: 0, stdout: '', stderr: 'no changes\n' });
  });

  test('tells programs the same from either side, with what was before and what is after', async () => {
    interface Entry {
      readonly change: string;
      readonly id: string;
      readonly values: Readonly<Record<string, readonly [unknown, unknown]>>;
    }
    const changes = async (before: string, after: string): Promise<readonly Entry[]> => {
      const { stdout } = await parley(['diff', after, '--against', before, '--json']);
      return (JSON.parse(stdout) as { changes: readonly Entry[] }).changes;
    };
    const { 'dataset.yaml': about, ...sources } = aDataset();
    const herald = aDataset()['sources/herald.yaml'] as Readonly<Record<string, unknown>>;
    const one = writtenDataset(aDataset());
    const other = writtenDataset({
      'dataset.yaml': { ...(about as object), key: 'another' },
      ...sources,
      'sources/herald.yaml': { ...herald, mentions: {} },
    });
    const forth = await changes(one, other);
    expect(forth.map(({ change, id }) => `${change} ${id}`)).toContain('changed official/cai-crane');
    expect(forth.filter(({ change }) => change === 'removed').length).toBeGreaterThan(0);
    const back = await changes(other, one);
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    const sides = (entries: readonly Entry[], turn: (entry: Entry) => Entry): unknown =>
      entries
        .map(turn)
        .map(({ change, id, values }) => JSON.stringify([id, change, values]))
        .sort();
    expect(sides(back, (entry) => entry)).toEqual(
      sides(forth, ({ change, id, values }) => ({
        id,
        change: turned[change as keyof typeof turned],
        values: Object.fromEntries(Object.entries(values).map(([key, [was, is]]) => [key, [is, was]])),
      })),
    );
    expect(await changes(one, one)).toEqual([]);
  });
});

describe('warnings', () => {
  const lookalike = 'Аnn Archer'; // with a Cyrillic letter in front
  const file = { source: aSource(), officials: { 'ann-archer': { names: lookalike } } };

  test.each([
    ['a directory', (directory: string) => [directory]],
    ['files', (directory: string) => ['dataset.yaml', '**/*.yaml'].map((path) => join(directory, path))],
  ])(
    'of %s name files by paths that can be opened from where the command ran',
    async (_, pathsOf) => {
      const directory = relative(process.cwd(), writtenDataset({ ...aDataset(), 'sources/lookalike.yaml': file }));
      const env = { PARLEY_DATA_DIR: storeDirectory() };
      for (const command of ['validate', 'import']) {
        const { code, stderr } = await parley([command, ...pathsOf(directory)], { env });
        const [warning, path] = /^warning: (.*?):\d+:\d+: officials\.ann-archer\.names: /.exec(stderr) ?? [];
        expect([code, warning?.startsWith('warning: ../'), existsSync(path ?? '')]).toEqual([0, true, true]);
        expect(path).toBe(join(directory, 'sources/lookalike.yaml'));
      }
    },
    120_000,
  );
});

describe('export dataset', () => {
  test.each(['csv', 'yaml'])(
    'writes a directory of %s that is the same dataset, and never over another',
    async (form) => {
      const env = { PARLEY_DATA_DIR: storeDirectory() };
      await parley(['import', writtenDataset(aDataset())], { env });
      const output = join(writtenDataset({}), 'output');
      const args = ['export', 'dataset', '--format', form, '--output', output];
      expect(await parley(args, { env })).toMatchObject({ code: 0 });
      expect((await parley(['diff', output], { env })).stderr).toBe('no changes\n');
      const again = await parley(args, { env });
      expect(again).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('expected a directory that is not there yet'),
      });
    },
    120_000,
  );

  test('lists beside a file what its form cannot hold', async () => {
    const env = { PARLEY_DATA_DIR: storeDirectory() };
    await parley(['import', writtenDataset(aDataset())], { env });
    const output = join(writtenDataset({}), 'all.ftm.json');
    const { stderr } = await parley(['export', 'dataset', '--format', 'ftm', '--output', output], { env });
    expect(stderr).toContain('left out: 1 agreements: FollowTheMoney has no schema for it');
    expect(JSON.parse(readFileSync(`${output}.left-out.json`, 'utf8'))).toContainEqual(
      expect.objectContaining({ what: 'agreements', count: 1 }),
    );
  });
});

describe('import', () => {
  test('writes what the dataset says, says what it wrote, and the second time finds nothing to do', async () => {
    const env = { PARLEY_DATA_DIR: storeDirectory() };
    const directory = writtenDataset(aDataset());
    const first = await parley(['import', directory], { env });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^synthetic: 3 sources, \d+ claims, \d+ nodes\n {2}facts: \d+ added\n/);
    expect(first.stdout).toMatch(/Official: 3 added\n[^]*written\n$/);
    const second = await parley(['import', directory], { env });
    expect(second.stdout).toMatch(/\nnothing to change: the graph is as the dataset says\n$/);
  });

  test('with --dry-run counts and writes nothing', async () => {
    const env = { PARLEY_DATA_DIR: storeDirectory() };
    const directory = writtenDataset(aDataset());
    const before = await parley(['hash'], { env });
    const dry = await parley(['import', directory, '--dry-run', '--json'], { env });
    const report = JSON.parse(dry.stdout) as { dataset: string; written: boolean; diff: unknown[] };
    expect(report).toMatchObject({ dataset: 'synthetic', written: false });
    expect(report.diff.length).toBeGreaterThan(10);
    expect(await parley(['hash'], { env })).toEqual(before);
  });

  test('of an invalid dataset lists every problem where it is, ends with 1 and leaves the graph alone', async () => {
    const env = { PARLEY_DATA_DIR: storeDirectory() };
    const directory = aBrokenDataset();
    const before = await parley(['hash'], { env });
    const { code, stdout, stderr } = await parley(['import', directory], { env });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`${join(directory, 'a.yaml')}:3:3: source.publsher: `);
    expect(stderr).toMatch(/b\.yaml:\d+:\d+: /);
    expect(stderr).toMatch(/\n\d+ problems\n$/);
    expect(await parley(['hash'], { env })).toEqual(before);
  });

  test('with --json gives problems as data', async () => {
    const { code, stdout } = await parley(['import', aBrokenDataset(), '--json'], {
      env: { PARLEY_DATA_DIR: storeDirectory() },
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      error: {
        code: 'INVALID_DATASET',
        problems: expect.arrayContaining([expect.objectContaining({ line: 3, column: 3 })]),
      },
    });
  });

  test('of another dataset is refused without --replace', async () => {
    const env = { PARLEY_DATA_DIR: storeDirectory() };
    await parley(['import', writtenDataset(aDataset())], { env });
    const other = writtenDataset({ ...aDataset(), 'dataset.yaml': { ...manifest, key: 'another' } });
    const refused = await parley(['import', other], { env });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('another');
    const replaced = await parley(['import', other, '--replace'], { env });
    expect(replaced).toMatchObject({ code: 0, stdout: expect.stringContaining('written') });
  });

  test('without a store ends with 3 and says what to check', async () => {
    const env = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_USERNAME: 'neo4j' };
    const { code, stderr } = await parley(['import', writtenDataset(aDataset()), '--wait', '0'], { env });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^error: .*127\.0\.0\.1:9.*NEO4J_URI/);
  });
});

describe('diff', () => {
  test('says nothing about the same, and each change of another, with the exit code that was asked for', async () => {
    const env = { PARLEY_DATA_DIR: storeDirectory() };
    const directory = writtenDataset(aDataset());
    await parley(['import', directory], { env });
    expect(await parley(['diff', directory, '--exit-code'], { env })).toMatchObject({ code: 0, stdout: '' });
    const smaller = aSmallerDataset();
    const { code, stdout } = await parley(['diff', smaller], { env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^- Official cai-crane/m);
    const json = await parley(['diff', smaller, '--exit-code', '--json'], { env });
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      changes: expect.arrayContaining([expect.objectContaining({ change: 'removed', id: 'official/cai-crane' })]),
    });
  });
});

describe('validate', () => {
  test('needs no store', async () => {
    const env = { NEO4J_URI: 'bolt://127.0.0.1:9' };
    const { code, stdout } = await parley(['validate', writtenDataset(aDataset())], { env });
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^synthetic is valid: 3 sources, \d+ claims, \d+ nodes\n$/),
    ]);
  });

  test('finds what an import would refuse', async () => {
    const broken = aBrokenDataset();
    const [validated, imported] = [
      await parley(['validate', broken]),
      await parley(['import', broken], { env: { PARLEY_DATA_DIR: storeDirectory() } }),
    ];
    expect(validated).toEqual(imported);
  });

  test('of a directory that is none is a fault of the command line', async () => {
    const { code, stderr } = await parley(['validate', 'no-such-directory']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('no-such-directory')]);
  });
});

describe('hash', () => {
  test('is equal for equal graphs in two stores', async () => {
    const directory = writtenDataset(aDataset());
    const [one, other] = [{ PARLEY_DATA_DIR: storeDirectory() }, { PARLEY_DATA_DIR: storeDirectory() }];
    await parley(['import', directory], { env: one });
    await parley(['import', directory], { env: other });
    const hash = await parley(['hash'], { env: one });
    expect(hash.stdout).toMatch(/^[0-9a-f]{64}\n$/);
    expect(await parley(['hash'], { env: other })).toEqual(hash);
    const json = await parley(['hash', '--json'], { env: one });
    expect(JSON.parse(json.stdout)).toEqual({ hash: hash.stdout.trim() });
  });
});
