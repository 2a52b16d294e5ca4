import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { importDataset } from '../../graph-import/import.ts';
import { STRENGTHS, type Strength } from '../../src/domain/encounter.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { anyMeetings, BODIES, PEOPLE, PLACES } from './any-meetings.ts';
import { answer } from './asking.ts';

type Filter = Record<string, unknown>;

interface Counterpart {
  official: { id: string };
  count: number;
  strength: Strength;
  independentSources: number;
  first: { id: string } | null;
  last: { id: string } | null;
}

interface CounterpartList {
  totalCount: number;
  nodes: Counterpart[];
  pageInfo: { startCursor: string | null; endCursor: string | null; hasNextPage: boolean; hasPreviousPage: boolean };
}

interface EncounterList {
  totalCount: number;
  nodes: { id: string; strength: Strength }[];
}

const COUNTERPARTS = `totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  nodes { official { id } count strength independentSources first { id } last { id } }`;

/** Whose counterparts are asked for, and where the encounters stand that these are counted from. */
const PARENTS = {
  official: {
    ids: PEOPLE,
    encounters: (id: string, list: string) => `official(id: "${id}") { ${list} }`,
    narrowing: () => ({}),
  },
  organization: {
    ids: BODIES,
    encounters: (_id: string, list: string) => list,
    narrowing: (id: string) => ({ organization: id }),
  },
  place: {
    ids: ['arda', 'brun'],
    encounters: (_id: string, list: string) => list,
    narrowing: (id: string) => ({ country: id }),
  },
} as const;
type Parent = keyof typeof PARENTS;

const anyFilter = fc.record(
  {
    // Two at least: an official met with nobody but themselves is refused.
    with: fc.subarray(PEOPLE, { minLength: 2, maxLength: 3 }),
    withOrganization: fc.constantFrom(...BODIES),
    acrossCountries: fc.boolean(),
    position: fc.constantFrom('arda-minister', 'brun-general'),
    place: fc.constantFrom(...PLACES),
    period: fc.constantFrom({ from: '2020' }, { from: '2020', to: '2022-05', certainty: 'CERTAIN' }),
    eventType: fc.constantFrom(['TALKS'], ['TALKS', 'VISIT', 'CEREMONY']),
    strength: fc.constantFrom(['TALKS'], ['CO_CHAIRED', 'ACTIVITY']),
    series: fc.constant('border-exchange'),
    source: fc.constantFrom('first', 'second'),
    independentSources: fc.constant(2),
  },
  { requiredKeys: [], noNullPrototype: true },
);

describeOnEachStore('counterparts in any graph', (getStore, kind) => {
  const [files] = fc.sample(anyMeetings, { seed: 11, numRuns: 1, unbiased: true });
  beforeAll(async () => {
    await importDataset(getStore(), writtenDataset(files!));
  });
  afterAll(removeDatasets);

  // Each filter is another plan for Neo4j, and takes it half a second.
  const numRuns = kind === 'embedded' ? 40 : 2;

  const ask = async (fields: string, filter: Filter, view = '') => {
    const body = view === '' ? fields : `view: ${view} { ${fields} }`;
    const data = (await answer(getStore(), `query ($filter: EncounterFilter) { ${body} }`, { filter })) as Filter;
    return (data['view'] ?? data) as Record<string, Record<string, unknown>>;
  };

  const counterpartsOf = async (parent: Parent, id: string, filter: Filter, args: string, view = '') => {
    const list = `counterparts(filter: $filter, ${args}) { ${COUNTERPARTS} }`;
    const data = await ask(`${parent}(id: "${id}") { ${list} }`, filter, view);
    return data[parent]!['counterparts'] as CounterpartList;
  };

  const encountersOf = async (parent: Parent, id: string, filter: Filter): Promise<EncounterList> => {
    const list = 'encounters(filter: $filter, first: 100) { totalCount nodes { id strength } }';
    const data = await ask(PARENTS[parent].encounters(id, list), { ...filter, ...PARENTS[parent].narrowing(id) });
    return (data['encounters'] ?? data['official']!['encounters']) as EncounterList;
  };

  /** One of the officials in the list of counterparts against the encounters with them. */
  const checkOne = async (parent: Parent, id: string, filter: Filter, found: Counterpart | undefined) => {
    const all = await encountersOf(parent, id, filter);
    expect(found?.count ?? 0).toBe(all.totalCount);
    if (found === undefined) return;
    const strengths = all.nodes.map(({ strength }) => STRENGTHS.indexOf(strength));
    expect(STRENGTHS.indexOf(found.strength)).toBe(Math.min(...strengths));
    // Undated events lie in no period, not even in all of time.
    const { nodes: dated } = await encountersOf(parent, id, { ...filter, period: filter['period'] ?? {} });
    const ends = [found.last?.id, found.first?.id];
    if (parent === 'official' || dated.length === 0) expect(ends).toEqual([dated[0]?.id, dated.at(-1)?.id]);
    // Several of a body or a country may have met somebody at one event.
    else expect(dated.map((node) => node.id)).toEqual(expect.arrayContaining(ends));
  };

  describe.each(Object.keys(PARENTS) as Parent[])('of any %s', (parent) => {
    const anyParent = fc.constantFrom(...PARENTS[parent].ids);

    test('are those with whom the encounters narrowed to each are some, as many, as close, the first and the last of them', async () => {
      const property = fc.asyncProperty(anyParent, anyFilter, async (id, filter) => {
        const { nodes, totalCount } = await counterpartsOf(parent, id, filter, 'first: 100');
        expect(nodes).toHaveLength(totalCount);
        const asked = (filter.with ?? PEOPLE).filter((other) => other !== id);
        for (const other of asked) {
          const found = nodes.find(({ official }) => official.id === `official/${other}`);
          await checkOne(parent, id, { ...filter, with: [other] }, found);
        }
        const others = asked.map((other) => `official/${other}`);
        expect(others).toEqual(expect.arrayContaining(nodes.map(({ official }) => official.id)));
      });
      await fc.assert(property, { numRuns });
    }, 300_000);

    test('are the same in a look back to the end of what was told', async () => {
      const property = fc.asyncProperty(anyParent, anyFilter, async (id, filter) => {
        for (const args of ['first: 100', 'last: 2, orderBy: {by: LAST, direction: ASC}']) {
          const live = await counterpartsOf(parent, id, filter, args);
          expect(await counterpartsOf(parent, id, filter, args, 'asOf(known: "2025")')).toEqual(live);
        }
      });
      await fc.assert(property, { numRuns, examples: [[PARENTS[parent].ids[0], {}]] });
    }, 300_000);

    test('come page by page both ways, in either order and its opposite', async () => {
      for (const by of ['COUNT', 'LAST']) {
        const page = (args: string, direction = 'DESC') =>
          counterpartsOf(parent, PARENTS[parent].ids[0], {}, `orderBy: {by: ${by}, direction: ${direction}}, ${args}`);
        const { nodes } = await page('first: 100');
        expect(nodes.length).toBeGreaterThan(2);
        expect((await page('first: 100', 'ASC')).nodes).toEqual([...nodes].reverse());
        const start = await page('first: 2');
        const rest = await page(`first: 100, after: "${start.pageInfo.endCursor!}"`);
        expect([...start.nodes, ...rest.nodes]).toEqual(nodes);
        const end = await page('last: 1');
        const before = await page(`last: 100, before: "${end.pageInfo.startCursor!}"`);
        expect([...before.nodes, ...end.nodes]).toEqual(nodes);
        expect([start.pageInfo.hasNextPage, end.pageInfo.hasPreviousPage]).toEqual([true, true]);
      }
    }, 300_000);
  });
});
