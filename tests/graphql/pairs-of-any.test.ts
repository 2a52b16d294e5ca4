import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { importDataset } from '../../graph-import/import.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { anyMeetings, BODIES, PEOPLE, PLACES } from './any-meetings.ts';
import { answer } from './asking.ts';

interface Node {
  id: string;
}

interface PairAnswer {
  encounters: {
    totalCount: number;
    nodes: { id: string; when: { earliest: string; latest: string } | null; sources: Node[] }[];
  };
  met: { groups: { total: number; groups: { key: string; count: number }[] } };
  gaps: { undated: number; nodes: { before: Node; after: Node; leastDays: number; certain: boolean }[] };
  longest: { nodes: { leastDays: number; after: Node }[] };
  sharedCounterparts: { totalCount: number; nodes: { official: Node; counts: [number, number] }[] };
  sharedPlaces: { nodes: { place: Node; encounters: number; visits: [number, number] }[] };
  evidence: {
    independentSources: number;
    publisherCount: number;
    publishers: { publisher: string; sources: number }[];
    sources: { totalCount: number; nodes: Node[] };
  };
}

const FIELDS = `
  encounters(first: 40) { totalCount nodes { id when { earliest latest } sources { id } } }
  met: encounters(first: 0) { groups(by: PLACE) { total groups { key count } } }
  gaps(orderBy: TIME, first: 40) { undated nodes { before { id } after { id } leastDays mostDays certain } }
  longest: gaps(first: 40) { nodes { leastDays after { id } } }
  sharedCounterparts(filter: $filter) { totalCount nodes { official { id } counts } }
  sharedPlaces { nodes { place { id } encounters visits } }
  evidence { independentSources publisherCount publishers { publisher sources } sources { totalCount nodes { id } } }`;

const anyPair = fc.shuffledSubarray(PEOPLE, { minLength: 2, maxLength: 2 });

const anyFilter = fc.record(
  {
    withOrganization: fc.constantFrom(...BODIES),
    acrossCountries: fc.boolean(),
    place: fc.constantFrom(...PLACES),
    period: fc.constant({ from: '2020', to: '2022-05', certainty: 'CERTAIN' }),
    strength: fc.constant(['CO_CHAIRED', 'ACTIVITY']),
    independentSources: fc.constant(2),
  },
  { requiredKeys: [], noNullPrototype: true },
);

describeOnEachStore('any two officials', (getStore, kind) => {
  const [files] = fc.sample(anyMeetings, { seed: 13, numRuns: 1, unbiased: true });
  beforeAll(async () => {
    await importDataset(getStore(), writtenDataset(files!));
  });
  afterAll(removeDatasets);

  // Each filter is another plan for Neo4j, and takes it half a second.
  const numRuns = kind === 'embedded' ? 15 : 2;

  const pairOf = async ([a, b]: string[], filter: object = {}, view = '{ pair: ', end = '}'): Promise<PairAnswer> => {
    const query = `query ($filter: EncounterFilter) ${view} pair(a: "${a!}", b: "${b!}") { ${FIELDS} } ${end}`;
    const data = (await answer(getStore(), query, { filter })) as { pair: PairAnswer & { pair?: PairAnswer } };
    return data.pair.pair ?? data.pair;
  };

  test('have gaps from each dated encounter to the next, and those that are certain go up in time', async () => {
    const property = fc.asyncProperty(anyPair, async (pair) => {
      const { encounters, gaps, longest } = await pairOf(pair);
      const when = new Map(encounters.nodes.map((node) => [node.id, node.when]));
      const dated = [...when.values()].filter((date) => date !== null);
      expect(gaps.undated).toBe(encounters.totalCount - dated.length);
      expect(gaps.nodes).toHaveLength(Math.max(0, dated.length - 1));
      expect(gaps.nodes.slice(1).map(({ before }) => before)).toEqual(
        gaps.nodes.slice(0, -1).map(({ after }) => after),
      );
      for (const { before, after, certain } of gaps.nodes) {
        expect(when.get(before.id)!.earliest <= when.get(after.id)!.earliest).toBe(true);
        if (certain) expect(when.get(before.id)!.latest <= when.get(after.id)!.earliest).toBe(true);
      }
      const days = gaps.nodes.map(({ leastDays }) => leastDays).sort((x, y) => y - x);
      expect(longest.nodes.map(({ leastDays }) => leastDays)).toEqual(days);
    });
    await fc.assert(property, { numRuns });
  }, 300_000);

  test('share those whom each of them met, counted as among their own counterparts', async () => {
    const property = fc.asyncProperty(anyPair, anyFilter, async (pair, filter) => {
      const { nodes, totalCount } = (await pairOf(pair, filter)).sharedCounterparts;
      const lists = pair.map(
        (id, index) =>
          `o${index}: official(id: "${id}") { counterparts(filter: $filter, first: 100) { nodes { official { id } count } } }`,
      );
      const own = (await answer(getStore(), `query ($filter: EncounterFilter) { ${lists.join(' ')} }`, {
        filter,
      })) as Record<string, { counterparts: { nodes: { official: Node; count: number }[] } }>;
      const [a, b] = [0, 1].map(
        (index) =>
          new Map(own[`o${index}`]!.counterparts.nodes.map(({ official, count }) => [official.id, count] as const)),
      );
      const shared = [...a!.keys()].filter((id) => b!.has(id));
      const expected = shared.map((id) => ({ official: { id }, counts: [a!.get(id)!, b!.get(id)!] }));
      expected.sort(
        (x, y) =>
          Math.min(...y.counts) - Math.min(...x.counts) ||
          Math.max(...y.counts) - Math.max(...x.counts) ||
          (x.official.id < y.official.id ? -1 : 1),
      );
      expect(nodes).toEqual(expected);
      expect(totalCount).toBe(expected.length);
    });
    await fc.assert(property, { numRuns, examples: [[PEOPLE.slice(0, 2), {}]] });
  }, 300_000);

  test('share the places where they met, as often as their encounters say, and those where both were apart', async () => {
    const property = fc.asyncProperty(anyPair, async (pair) => {
      const { met, sharedPlaces } = await pairOf(pair);
      const together = sharedPlaces.nodes.filter((place) => place.encounters > 0);
      const found = together.map(({ place, encounters: count }) => ({ key: place.id, count }));
      found.sort((x, y) => y.count - x.count || (x.key < y.key ? -1 : 1));
      expect(found).toEqual(met.groups.groups);
      expect(together).toHaveLength(met.groups.total);
      expect(sharedPlaces.nodes.slice(0, together.length)).toEqual(together);
      for (const place of sharedPlaces.nodes) {
        expect(Math.min(...place.visits)).toBeGreaterThanOrEqual(Math.max(1, place.encounters));
      }
    });
    await fc.assert(property, { numRuns, examples: [[PEOPLE.slice(0, 2)]] });
  }, 300_000);

  test('are told of by the sources of all their encounters', async () => {
    const property = fc.asyncProperty(anyPair, async (pair) => {
      const { encounters, evidence } = await pairOf(pair);
      const sources = [...new Set(encounters.nodes.flatMap((node) => node.sources.map(({ id }) => id)))].sort();
      expect(evidence.sources.nodes.map(({ id }) => id).sort()).toEqual(sources);
      expect(evidence.sources.totalCount).toBe(sources.length);
      // Each of the two sources is a publisher of its own.
      expect([evidence.independentSources, evidence.publisherCount]).toEqual([sources.length, sources.length]);
      expect(evidence.publishers.map((publisher) => publisher.sources)).toEqual(sources.map(() => 1));
    });
    await fc.assert(property, { numRuns });
  }, 300_000);

  test('have all of it the same in a look back to the end of what was told', async () => {
    const property = fc.asyncProperty(anyPair, anyFilter, async (pair, filter) => {
      const past = await pairOf(pair, filter, '{ pair: asOf(known: "2025") { ', '} }');
      expect(past).toEqual(await pairOf(pair, filter));
    });
    await fc.assert(property, { numRuns });
  }, 300_000);
});
