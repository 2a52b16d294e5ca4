import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aDataset, aSource, removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { parley, removeStores, storeDirectory, type Run } from './run-parley.ts';

const env = { PARLEY_DATA_DIR: storeDirectory() };
const history = (...args: string[]): Promise<Run> => parley(['history', ...args], { env });

/** The small dataset, in which a plan was overtaken, a wrong date was taken back, and somebody has two slugs. */
function aDatasetWithPast(): string {
  const event = (over: object): object => ({
    'exchange-2024': { names: 'Eighth Exchange', type: 'exchange', ...over },
  });
  return writtenDataset({
    ...aDataset(),
    'sources/plan.yaml': {
      source: aSource({ title: 'Next in spring', published: '2023-11', retrieved: '2023-12-24' }),
      events: event({ status: 'announced', when: '2024-03' }),
    },
    'sources/report.yaml': {
      source: aSource({ title: 'They met', published: '2024-04-12', retrieved: '2024-04-12' }),
      officials: { 'a-archer': { names: 'A. Archer', country: 'arda' } },
      events: event({ status: 'held', mode: 'in person', when: '2024-04-11' }),
    },
    'sources/slip.yaml': {
      source: aSource({ title: 'A slip', published: '2024-04-12', retrieved: '2024-04-20' }),
      events: event({
        status: 'held',
        mode: 'in person',
        when: { value: '2024-04-01', retracted: { on: '2024-04-15', reason: 'the Herald corrected it' } },
      }),
    },
    'decisions.yaml': {
      decisions: [
        {
          verdict: 'same',
          pair: ['official/ann-archer', 'official/a-archer'],
          by: 'Dora Dale',
          on: '2026-11-28',
          why: 'one office',
        },
      ],
    },
  });
}

beforeAll(async () => {
  expect(await parley(['import', aDatasetWithPast()], { env })).toMatchObject({ code: 0 });
});
afterAll(() => {
  removeDatasets();
  removeStores();
});

describe('history', () => {
  test('of a property tells who said what when, what was overtaken, and what was taken back and why', async () => {
    const { code, stdout, stderr } = await history('event/exchange-2024', '--property', 'when');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toEqual([
      'when',
      '  2023-11-30 to 2023-12-24  2024-03 (planned)',
      '                            The Example Herald: Next in spring [source/plan]',
      '                            overtaken',
      '  2024-04-12                2024-04-11',
      '                            The Example Herald: They met [source/report]',
      '                            shown',
      '  2024-04-12 to 2024-04-20  2024-04-01',
      '                            The Example Herald: A slip [source/slip]',
      '                            taken back on 2024-04-15: the Herald corrected it',
      '',
    ]);
  });

  test('as JSON has all that is known of each claim, property by property', async () => {
    const { stdout } = await history('event/exchange-2024', '--json');
    const { id, facts } = JSON.parse(stdout) as { id: string; facts: { property: string; claims: { id: string }[] }[] };
    expect(id).toBe('event/exchange-2024');
    expect(facts.map(({ property }) => property)).toEqual(['name', 'type', 'status', 'mode', 'when']);
    const [plan, , slip] = facts.at(-1)!.claims;
    expect(plan).toMatchObject({
      source: { id: 'source/plan', publisher: 'The Example Herald', published: '2023-11' },
      value: '2024-03',
      firstSeen: '2023-11-30',
      lastSeen: '2023-12-24',
      standing: 'SUPERSEDED',
      retraction: null,
    });
    expect(slip).toMatchObject({
      standing: 'RETRACTED',
      retraction: { on: '2024-04-15', reason: 'the Herald corrected it' },
    });
    const ofClaim = await history(plan!.id, '--json');
    expect(JSON.parse(ofClaim.stdout)).toEqual({ id, facts: facts.slice(-1) });
  });

  test('of an official takes the slug, and that of a merged one leads on', async () => {
    const [merged, own] = [await history('a-archer', '--json'), await history('official/ann-archer', '--json')];
    expect(merged).toEqual({ ...own, stderr: 'official/a-archer is official/ann-archer\n' });
    expect(own.stdout).toContain('"value": "A. Archer"');
  });

  test.each([
    [['nobody'], 'expected the id of something that is told of, got official/nobody'],
    [['event/exchange-2024', '--property', 'place'], 'expected the id of something that is told of with place'],
    [['event/exchange-2024', '--property', 'wen'], 'expected a property of Event (name, type, status'],
    [['nonsense/x'], 'expected the id of an Official'],
  ])(
    'of %j says what was expected',
    async (args, message) => {
      const { code, stdout, stderr } = await history(...args);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(message);
    },
    60_000,
  );
});
