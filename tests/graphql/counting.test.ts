import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { importDataset } from '../../graph-import/import.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { anyMeetings, BODIES, PEOPLE, PLACES } from './any-meetings.ts';

const MOST = 1;
// Limits are read with the modules that they limit.
process.env['PARLEY_LIMIT_COUNT_MAX'] = String(MOST);
const { answer, asking } = await import('./asking.ts');

interface Counted {
  totalCount: number;
  totalCountIsCapped: boolean;
  nodes: unknown[];
}

const FIELDS = '{ totalCount totalCountIsCapped nodes { __typename } }';

const encounterFilter = fc.record(
  {
    officials: fc.subarray(PEOPLE, { minLength: 1, maxLength: 3 }),
    country: fc.constantFrom('arda', 'brun'),
    organization: fc.constantFrom(...BODIES),
    acrossCountries: fc.boolean(),
    place: fc.constantFrom(...PLACES),
    eventType: fc.constantFrom(['TALKS'], ['TALKS', 'VISIT', 'CEREMONY']),
    strength: fc.constantFrom(['TALKS'], ['CO_CHAIRED', 'ACTIVITY']),
    independentSources: fc.constant(2),
  },
  { requiredKeys: [] },
);
const period = fc.constantFrom({ from: '2020' }, { from: '2020', to: '2022-05', certainty: 'CERTAIN' });

/** A list, asked for as `counted`, and whether how many rows it has is known without counting them. */
interface Asked {
  readonly fields: string;
  readonly type: string;
  readonly filter: Record<string, unknown>;
  readonly isKnown: boolean;
}

const isEmpty = (filter: object): boolean => Object.keys(filter).length === 0;
const order = fc.constantFrom('DATE', 'STRENGTH', 'EVIDENCE').map((by) => `orderBy: {by: ${by}}`);

const LISTS: Record<string, fc.Arbitrary<Asked>> = {
  encounters: fc.tuple(encounterFilter, order, fc.constantFrom(null, ...PEOPLE)).map(([filter, by, official]) => {
    const list = `counted: encounters(filter: $filter, first: 100, ${by}) ${FIELDS}`;
    const fields = official === null ? list : `in: official(id: "${official}") { ${list} }`;
    return { fields, type: 'EncounterFilter', filter, isKnown: false };
  }),
  counterparts: fc
    .tuple(fc.constantFrom(...PEOPLE), fc.record({ place: fc.constantFrom(...PLACES) }, { requiredKeys: [] }))
    .map(([official, filter]) => ({
      fields: `in: official(id: "${official}") { counted: counterparts(filter: $filter, first: 100) ${FIELDS} }`,
      type: 'EncounterFilter',
      filter,
      isKnown: false,
    })),
  events: fc
    .record({ period, official: fc.constantFrom(...PEOPLE), place: fc.constantFrom(...PLACES) }, { requiredKeys: [] })
    .map((filter) => ({
      fields: `counted: events(filter: $filter, first: 100) ${FIELDS}`,
      type: 'EventFilter',
      filter,
      isKnown: isEmpty(filter),
    })),
  participations: fc
    .tuple(fc.constantFrom(...PEOPLE), fc.record({ period }, { requiredKeys: [] }))
    .map(([official, filter]) => ({
      fields: `in: official(id: "${official}") { counted: participations(filter: $filter, first: 100) ${FIELDS} }`,
      type: 'ParticipationFilter',
      filter,
      isKnown: isEmpty(filter),
    })),
};

/** One of each that has more rows than are counted, however few are tried. */
const LONG: Record<string, Asked> = {
  encounters: {
    fields: `counted: encounters(filter: $filter, first: 100) ${FIELDS}`,
    type: 'EncounterFilter',
    filter: {},
    isKnown: false,
  },
  counterparts: {
    fields: `in: official(id: "${PEOPLE[0]!}") { counted: counterparts(filter: $filter, first: 100) ${FIELDS} }`,
    type: 'EncounterFilter',
    filter: {},
    isKnown: false,
  },
  events: {
    fields: `counted: events(filter: $filter, first: 100) ${FIELDS}`,
    type: 'EventFilter',
    filter: { period: { from: '2020' } },
    isKnown: false,
  },
  participations: {
    fields: `in: official(id: "${PEOPLE[0]!}") { counted: participations(filter: $filter, first: 100) ${FIELDS} }`,
    type: 'ParticipationFilter',
    filter: { period: { from: '2020' } },
    isKnown: false,
  },
};

const VIEWS = { 'the graph as it is': '', 'a look back': 'asOf(known: "2025")' };

describeOnEachStore('a count', (getStore, kind) => {
  const [files] = fc.sample(anyMeetings, { seed: 7, numRuns: 1, unbiased: true });
  beforeAll(async () => {
    await importDataset(getStore(), writtenDataset(files!));
  });
  afterAll(removeDatasets);

  /** What the list is answered with, which must be one thing whether it is read ahead or step by step. */
  const countedIn = async (view: string, { fields, type, filter }: Asked): Promise<Counted> => {
    const query = `query ($filter: ${type}) ${view === '' ? `{ ${fields} }` : `{ view: ${view} { ${fields} } }`}`;
    const [ahead, stepByStep] = await Promise.all(
      [true, false].map((readsAhead) => asking(getStore(), query, { filter }, { readsAhead })),
    );
    expect(ahead!.errors).toEqual([]);
    expect(ahead!.data).toEqual(stepByStep!.data);
    const data = ahead!.data as { view?: { in?: object; counted?: Counted } };
    const root = (data.view ?? data) as { in?: { counted: Counted }; counted?: Counted };
    return root.counted ?? root.in!.counted;
  };

  // Each filter is another plan for Neo4j.
  const runs = kind === 'embedded' ? 40 : 6;

  describe.each(Object.entries(VIEWS))('in %s', (_name, view) => {
    test.each(Object.entries(LISTS))(
      'is the number of rows up to the limit, and says where there are more: %s',
      async (list, lists) => {
        let capped = 0;
        const law = fc.asyncProperty(lists, async (asked) => {
          const { nodes, totalCount, totalCountIsCapped } = await countedIn(view, asked);
          const isCapped = !asked.isKnown && nodes.length > MOST;
          if (isCapped) capped += 1;
          expect({ totalCount, totalCountIsCapped }).toEqual({
            totalCount: isCapped ? MOST : nodes.length,
            totalCountIsCapped: isCapped,
          });
        });
        await fc.assert(law, { numRuns: runs, examples: [[LONG[list]!]] });
        expect(capped).toBeGreaterThan(0);
      },
      300_000,
    );
  });

  test('is read once for both fields, and by itself for either', async () => {
    const ask = (fields: string) =>
      asking(getStore(), `{ encounters(first: 0) { ${fields} } }`, {}, { readsAhead: false });
    const both = await ask('totalCount totalCountIsCapped');
    expect(both.calls.filter((name) => name === 'encounters-count')).toHaveLength(1);
    const data = await answer(getStore(), '{ encounters(first: 0) { totalCountIsCapped } }');
    expect(data).toEqual({ encounters: { totalCountIsCapped: true } });
  });

  test('of a pair, a counterpart or a group goes to the end', async () => {
    const mostMet = `{ official(id: "${PEOPLE[0]!}") { counterparts(first: 1) { nodes { count official { id } } } } }`;
    const { official } = (await answer(getStore(), mostMet)) as {
      official: { counterparts: { nodes: { count: number; official: { id: string } }[] } };
    };
    const [counterpart] = official.counterparts.nodes;
    const query = `{ pair(a: "${PEOPLE[0]!}", b: "${counterpart!.official.id}") { count
        encounters(first: 100) { totalCountIsCapped nodes { id } } }
      encounters(first: 0) { groups(by: COUNTRY, first: 20) { groups { count } } } }`;
    const { pair, encounters } = (await answer(getStore(), query)) as {
      pair: { count: number; encounters: Counted };
      encounters: { groups: { groups: { count: number }[] } };
    };
    expect(pair.encounters.totalCountIsCapped).toBe(true);
    expect([pair.count, counterpart!.count]).toEqual([pair.encounters.nodes.length, pair.encounters.nodes.length]);
    expect(Math.max(...encounters.groups.groups.map(({ count }) => count))).toBeGreaterThan(MOST);
  });
});
