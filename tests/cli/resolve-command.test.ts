import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { aDataset, aMeeting, aSource, removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { parley, removeStores, storeDirectory } from './run-parley.ts';

afterAll(() => {
  removeDatasets();
  removeStores();
});

const PAIR = ['event/exchange-2022', 'event/gate-meeting'];

/** The small dataset with another article on its exchange, which calls it otherwise. */
const twoArticles = (more: Record<string, unknown> = {}): string =>
  writtenDataset({
    ...aDataset(),
    'sources/courier.yaml': {
      source: aSource({ publisher: 'The Courier' }),
      events: { 'gate-meeting': aMeeting({ names: 'Exchange at the border' }) },
    },
    ...more,
  });

const decisionsOf = (directory: string): string => readFileSync(join(directory, 'decisions.yaml'), 'utf8');

describe('resolve', () => {
  test('proposes, writes the proposals for people to decide, and the second time has nothing to write', async () => {
    const directory = twoArticles();
    const first = await parley(['resolve', directory]);
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/^1\.00 SAME_LIKELY event\/exchange-2022 and event\/gate-meeting: /);
    expect(first.stderr).toMatch(/Event: 3 records, \d+ pairs looked at, 2 proposed\n/);
    expect(first.stderr).toContain(`${join(directory, 'decisions.yaml')}: 2 added, 0 removed\n`);
    const text = decisionsOf(directory);
    expect((parse(text) as { decisions: unknown[] }).decisions[0]).toMatchObject({ verdict: 'undecided', pair: PAIR });
    const second = await parley(['resolve', directory]);
    expect(second).toMatchObject({ code: 0, stdout: first.stdout });
    expect(second.stderr).not.toContain('added');
    expect(decisionsOf(directory)).toBe(text);
  }, 240_000);

  test('reads back what people decided: proposes it no more, and an import honours it', async () => {
    const directory = twoArticles();
    await parley(['resolve', directory]);
    const decided = decisionsOf(directory).replace(
      'verdict: undecided',
      'verdict: same # the day and the people\n    by: Dora Dale\n    on: 2026-11-28\n    why: one meeting',
    );
    writeFileSync(join(directory, 'decisions.yaml'), decided);
    const { stdout, code } = await parley(['resolve', directory]);
    expect(code).toBe(0);
    expect(stdout).not.toContain('gate-meeting');
    expect(decisionsOf(directory)).toContain('# the day and the people');
    const env = { PARLEY_DATA_DIR: storeDirectory() };
    expect((await parley(['import', directory], { env })).code).toBe(0);
    const query = '{ events(filter: {official: "ann-archer"}) { nodes { id } } event(id: "gate-meeting") { id } }';
    expect(JSON.parse((await parley(['query', query], { env })).stdout)).toEqual({
      data: { events: { nodes: [{ id: 'event/talks-2022' }, { id: PAIR[0] }] }, event: { id: PAIR[0] } },
    });
  }, 240_000);

  test('prints for programs with --json, and writes nothing with --dry-run', async () => {
    const directory = twoArticles();
    const { code, stdout } = await parley(['resolve', directory, '--json', '--dry-run']);
    expect(code).toBe(0);
    const { dataset, kinds } = JSON.parse(stdout) as {
      dataset: string;
      kinds: { kind: string; proposals: unknown[] }[];
    };
    expect(dataset).toBe('synthetic');
    expect(kinds.map(({ kind }) => kind)).toEqual(['Official', 'Organization', 'Place', 'Event']);
    expect(kinds.find(({ kind }) => kind === 'Event')?.proposals[0]).toMatchObject({
      a: PAIR[0],
      b: PAIR[1],
      band: 'SAME_LIKELY',
      features: expect.arrayContaining([
        expect.objectContaining({ feature: expect.any(String), value: expect.any(Number) }),
      ]),
    });
    expect(existsSync(join(directory, 'decisions.yaml'))).toBe(false);
  }, 240_000);

  test.each([
    [
      'names what is not there',
      { verdict: 'same', pair: [PAIR[0], 'event/gate-meting'] },
      'did you mean gate-meeting?',
    ],
    ['has no such verdict', { verdict: 'sme', pair: PAIR }, 'did you mean same?'],
  ])(
    'refuses with file, line and column a decision that %s, and leaves the file as it is',
    async (_what, entry, why) => {
      const decisions = { decisions: [{ ...entry, by: 'Dora Dale', on: '2026-11-28', why: 'the day' }] };
      const directory = twoArticles({ 'decisions.yaml': decisions });
      const before = decisionsOf(directory);
      const run = await parley(['resolve', directory]);
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toMatch(
        new RegExp(`^${join(directory, 'decisions.yaml')}:\\d+:\\d+: .*${why.replace('?', '\\?')}`, 'm'),
      );
      expect(decisionsOf(directory)).toBe(before);
    },
    240_000,
  );

  test('says what is missing where there is no dataset', async () => {
    expect(await parley(['resolve', '/nowhere'])).toMatchObject({ code: 2, stdout: '' });
  }, 240_000);
});
