import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { importDataset } from '../../graph-import/import.ts';
import type { Store } from '../../src/store/port.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { anyMeetings, BODIES, PEOPLE, PLACES } from './any-meetings.ts';
import { answer, asking as ask } from './asking.ts';

interface Counted {
  totalCount: number;
  nodes: { when: { earliest: string; latest: string } | null }[];
  timeline: {
    certain: number;
    uncertain: number;
    undated: number;
    buckets: { when: { earliest: string; latest: string }; certain: number; possible: number }[];
  };
  groups: { total: number; groups: { key: string; count: number }[] };
}

type Filter = Record<string, unknown>;

/** Where the list stands, and the filter that each of its groupings narrows to. */
const LISTS = {
  events: {
    type: 'EventFilter',
    narrowing: {
      COUNTRY: (key: string) => ({ place: key }),
      ORGANIZATION: (key: string) => ({ organization: key }),
      PLACE: (key: string) => ({ place: key }),
      SERIES: (key: string) => ({ series: key }),
      TYPE: (key: string) => ({ type: [key] }),
      YEAR: (key: string) => ({ period: { from: key, to: key, certainty: 'CERTAIN' } }),
    },
    filter: fc.record(
      {
        place: fc.constantFrom(...PLACES),
        status: fc.constantFrom(['HELD'], ['POSTPONED', 'HELD']),
        type: fc.constantFrom(['TALKS'], ['TALKS', 'VISIT', 'CEREMONY']),
        official: fc.constantFrom(...PEOPLE),
        period: fc.constantFrom({ from: '2020' }, { from: '2020', to: '2022-05', certainty: 'CERTAIN' }),
        source: fc.constantFrom('first', 'second'),
      },
      { requiredKeys: [] },
    ),
  },
  encounters: {
    type: 'EncounterFilter',
    narrowing: {
      COUNTRY: (key: string) => ({ withCountry: key }),
      ORGANIZATION: (key: string) => ({ withOrganization: key }),
      PLACE: (key: string) => ({ place: key }),
      SERIES: (key: string) => ({ series: key }),
      TYPE: (key: string) => ({ eventType: [key] }),
    },
    filter: fc.record(
      {
        officials: fc.subarray(PEOPLE, { minLength: 1, maxLength: 3 }),
        country: fc.constantFrom('arda', 'brun'),
        organization: fc.constantFrom(...BODIES),
        place: fc.constantFrom(...PLACES),
        eventType: fc.constantFrom(['TALKS'], ['TALKS', 'VISIT', 'CEREMONY']),
        strength: fc.constantFrom(['TALKS'], ['CO_CHAIRED', 'ACTIVITY']),
        independentSources: fc.constant(2),
        source: fc.constantFrom('first', 'second'),
      },
      { requiredKeys: [] },
    ),
  },
} as const;

const VIEWS = { 'the live graph': '', 'a look back': 'asOf(known: "2025")' };

function inside(dates: Counted['nodes'], period: { earliest: string; latest: string }, certain: boolean): number {
  return dates.filter(({ when }) => {
    if (when === null) return false;
    return certain
      ? when.earliest >= period.earliest && when.latest <= period.latest
      : when.earliest <= period.latest && when.latest >= period.earliest;
  }).length;
}

type Ask = (fields: string, type: string, variables: Filter) => Promise<unknown>;

/** The timeline of a list against the dates of what it holds. */
async function checkTimeline(name: keyof typeof LISTS, filter: Filter, ask: Ask): Promise<void> {
  const fields = `${name}(filter: $filter, first: 100) { totalCount nodes { when { earliest latest } }
    timeline(by: YEAR) { certain uncertain undated buckets { when { earliest latest } certain possible } } }`;
  const { [name]: list } = (await ask(fields, LISTS[name].type, { filter })) as Record<typeof name, Counted>;
  const { totalCount, nodes, timeline } = list;
  expect(nodes).toHaveLength(totalCount);
  expect(timeline.certain + timeline.uncertain + timeline.undated).toBe(totalCount);
  expect(timeline.buckets.reduce((sum, { certain }) => sum + certain, 0)).toBe(timeline.certain);
  expect(timeline.undated).toBe(nodes.filter(({ when }) => when === null).length);
  for (const { when, certain, possible } of timeline.buckets) {
    expect([certain, possible]).toEqual([inside(nodes, when, true), inside(nodes, when, false) - certain]);
  }
}

/** The groups of a list against the lists whose filters are narrowed to them. */
async function checkGroups(name: keyof typeof LISTS, by: string, filter: Filter, ask: Ask): Promise<void> {
  const { type, narrowing } = LISTS[name];
  const fields = `${name}(filter: $filter, first: 0) { groups(by: ${by}, first: 100) { total groups { key count } } }`;
  const { [name]: list } = (await ask(fields, type, { filter })) as Record<typeof name, Counted>;
  const { groups, total } = list.groups;
  expect(groups).toHaveLength(total);
  expect([...groups].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))).toEqual(groups);
  const narrow = (narrowing as Record<string, (key: string) => Filter>)[by]!;
  const narrowed = groups.map(({ key }) => narrow(key));
  // A filter that names the same already cannot be narrowed by it once more.
  const isNarrowed = narrowed.some((more) => Object.keys(more).some((key) => key in filter && !/type/i.test(key)));
  if (isNarrowed || narrowed.length === 0) return;
  const aliases = narrowed.map((_, index) => `c${index}: ${name}(filter: $f${index}, first: 0) { totalCount }`);
  const filters = Object.fromEntries(narrowed.map((more, index) => [`f${index}`, { ...filter, ...more }]));
  const counts = (await ask(aliases.join(' '), type, filters)) as Record<string, { totalCount: number }>;
  expect(narrowed.map((_, index) => counts[`c${index}`]!.totalCount)).toEqual(groups.map(({ count }) => count));
}

describeOnEachStore('any list', (getStore, kind) => {
  const [files] = fc.sample(anyMeetings, { seed: 7, numRuns: 1, unbiased: true });
  beforeAll(async () => {
    await importDataset(getStore(), writtenDataset(files!));
  });
  afterAll(removeDatasets);

  const asking = (store: Store, view: string) => async (fields: string, type: string, variables: Filter) => {
    const declared = Object.keys(variables).map((name) => `$${name}: ${type}`);
    const body = view === '' ? `{ ${fields} }` : `{ view: ${view} { ${fields} } }`;
    const data = (await answer(store, `query (${declared.join(', ')}) ${body}`, variables)) as { view?: unknown };
    return data.view ?? data;
  };

  // Each filter is another plan for Neo4j, and takes it half a second.
  const runs = kind === 'embedded' ? 60 : 6;

  describe.each(Object.entries(VIEWS))('of %s', (_view, view) => {
    const numRuns = view === '' ? runs : 5;
    const names = Object.keys(LISTS) as (keyof typeof LISTS)[];

    test.each(names)(
      'of %s has a timeline that adds up',
      async (name) => {
        const property = fc.asyncProperty(LISTS[name].filter, (filter) =>
          checkTimeline(name, filter, asking(getStore(), view)),
        );
        await fc.assert(property, { numRuns, examples: [[{}]] });
      },
      300_000,
    );

    test.each(names.flatMap((name) => Object.keys(LISTS[name].narrowing).map((by) => [name, by] as const)))(
      'of %s has groups by %s that agree with the filter narrowed to them',
      async (name, by) => {
        const property = fc.asyncProperty(LISTS[name].filter, (filter) =>
          checkGroups(name, by, filter, asking(getStore(), view)),
        );
        await fc.assert(property, { numRuns: Math.ceil(numRuns / 3), examples: [[{}]] });
      },
      300_000,
    );
  });

  test('has no timeline of more buckets than a drawing can use', async () => {
    const { errors } = await ask(getStore(), '{ events { timeline(by: DAY) { certain } } }');
    expect(errors).toEqual([
      {
        code: 'LIMIT_EXCEEDED',
        message: expect.stringMatching(
          /^expected a timeline of at most 1000 buckets, got \d+ by DAY from 20\d\d-.*; ask by MONTH, or narrow the filter/,
        ),
      },
    ]);
  });
});
