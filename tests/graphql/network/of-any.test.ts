import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { importDataset } from '../../../graph-import/import.ts';
import { STRENGTHS } from '../../../src/domain/encounter.ts';
import { removeDatasets, writtenDataset } from '../../graph-import/a-dataset.ts';
import { describeOnEachStore } from '../../store/stores.ts';
import { anyMeetings, PEOPLE, PLACES } from '../any-meetings.ts';
import { answer } from '../asking.ts';
import { naiveGraph, naiveNodes, type Ask, type NaiveGraph } from './naive.ts';

interface Answered {
  nodes: {
    id: string;
    distance: number;
    count: number;
    strength: string | null;
    neighbours: number;
    hidden: number;
  }[];
  links: {
    source: string;
    target: string;
    count: number;
    strength: string;
    first: { earliest: string; latest: string } | null;
    last: { earliest: string; latest: string } | null;
  }[];
  levels: { distance: number; count: number; leftOut: number }[];
  leftOut: number;
  complete: boolean;
  limitedBy: string[];
}

const FIELDS = `nodes { id distance count strength neighbours hidden }
  links { source target count strength first { earliest latest } last { earliest latest } }
  levels { distance count leftOut } leftOut complete limitedBy`;

const anyFilter = fc.record(
  {
    officials: fc.subarray(PEOPLE, { minLength: 1, maxLength: 3 }),
    withCountry: fc.constantFrom('arda', 'brun'),
    acrossCountries: fc.boolean(),
    place: fc.constantFrom(...PLACES),
    period: fc.constantFrom({ from: '2020' }, { from: '2020', to: '2022-05', certainty: 'CERTAIN' }),
    eventType: fc.constantFrom(['TALKS'], ['TALKS', 'VISIT', 'CEREMONY']),
    strength: fc.constantFrom(['TALKS'], ['CO_CHAIRED', 'ACTIVITY']),
    independentSources: fc.constant(2),
    source: fc.constantFrom('first', 'second'),
  },
  { requiredKeys: [] },
);

const EVENTS = Array.from({ length: 40 }, (_, index) => `event/event-${index}`);
const OFFICIALS = PEOPLE.map((slug) => `official/${slug}`);

const anyQuestion = fc.constantFrom('TIES' as const, 'EVENTS' as const).chain((form) => {
  const nodes = form === 'TIES' ? OFFICIALS : [...OFFICIALS, ...EVENTS.slice(0, 12)];
  return fc.record({
    form: fc.constant(form),
    around: fc.shuffledSubarray(nodes, { minLength: 1, maxLength: 3 }),
    without: fc.subarray(nodes, { maxLength: 4 }),
    hops: fc.integer({ min: 1, max: 4 }),
    first: fc.integer({ min: 0, max: 12 }),
    filter: fc.oneof(fc.constant({}), anyFilter),
  });
});
type Question = typeof anyQuestion extends fc.Arbitrary<infer Q> ? Q : never;

const TYPES = {
  'form: NetworkForm!': 'form',
  'around: [ID!]!': 'around',
  'without: [ID!]': 'without',
  'hops: Int!': 'hops',
  'first: Int!': 'first',
  'filter: EncounterFilter': 'filter',
} as const;

async function network(ask: Ask, question: Question): Promise<Answered> {
  const variables = Object.fromEntries(Object.entries(TYPES).map(([type, name]) => [type, question[name]]));
  const args = Object.values(TYPES).map((name) => `${name}: $${name}`);
  return ((await ask(`network(${args.join(', ')}) { ${FIELDS} }`, variables)) as { network: Answered }).network;
}

const span = (days: string | undefined) => {
  const [earliest, latest] = days?.split('/') ?? [];
  return earliest === undefined ? null : { earliest, latest };
};

/** The links that the naive graph has among nodes and from them to those in `without`, in no order. */
function naiveLinks(graph: NaiveGraph, nodes: readonly string[], without: readonly string[]) {
  const here = new Set(nodes);
  const links = [...here].flatMap((a) =>
    [...(graph.get(a) ?? [])]
      .filter(([b]) => here.has(b) || without.includes(b))
      .map(([b, { count, closeness, days }]) => {
        const [source, target] = b.startsWith('event/') || (!a.startsWith('event/') && a < b) ? [a, b] : [b, a];
        return { source, target, count, strength: STRENGTHS[closeness], first: span(days[0]), last: span(days.at(-1)) };
      }),
  );
  return [...new Map(links.map((link) => [`${link.source} ${link.target}`, link])).values()];
}

const sorted = <T extends { source: string; target: string }>(links: readonly T[]): T[] =>
  [...links].sort((x, y) => (`${x.source} ${x.target}` < `${y.source} ${y.target}` ? -1 : 1));

/** Checks an answer against the graph that its encounters make pair by pair. */
async function check(ask: Ask, question: Question): Promise<Answered> {
  const { form, around, without, hops, first, filter } = question;
  const [graph, answered] = [await naiveGraph(ask, form, filter), await network(ask, question)];
  const all = naiveNodes(graph, around, hops);
  const news = all.filter(({ id, distance }) => distance > 0 && !without.includes(id));
  const shown = [...all.filter(({ distance }) => distance === 0), ...news.slice(0, first)];
  const ids = shown.map(({ id }) => id);
  const drawn = [...ids, ...without];
  expect(answered.nodes).toEqual(
    shown.map(({ id, distance, count, closeness }) => {
      const neighbours = [...(graph.get(id)?.keys() ?? [])];
      const hidden = neighbours.filter((other) => !drawn.includes(other)).length;
      return { id, distance, count, strength: STRENGTHS[closeness] ?? null, neighbours: neighbours.length, hidden };
    }),
  );
  expect(sorted(answered.links)).toEqual(sorted(naiveLinks(graph, ids, without)));
  const cut = news[first]?.distance ?? Infinity;
  const levels = [...new Set(all.map(({ distance }) => distance))].filter((distance) => distance <= cut);
  expect(answered.levels).toEqual(
    levels.map((distance) => {
      const level = all.filter((node) => node.distance === distance);
      return { distance, count: level.length, leftOut: level.filter(({ id }) => !drawn.includes(id)).length };
    }),
  );
  expect(answered.complete).toBe(news.length <= first);
  expect(answered.limitedBy).toEqual(news.length <= first ? [] : ['FIRST']);
  return answered;
}

/** Asked in every run, so that there is something to find however few the runs are. */
const EXAMPLES: [Question][] = [
  [{ form: 'TIES', around: ['official/ann-archer'], without: [], hops: 2, first: 12, filter: {} }],
  [{ form: 'EVENTS', around: ['official/ben-brook'], without: ['official/eve-elm'], hops: 3, first: 12, filter: {} }],
];

const VIEWS = { 'the live graph': '', 'a look back': 'asOf(known: "2025")' };

describeOnEachStore('the network of any meetings', (getStore, kind) => {
  const [files] = fc.sample(anyMeetings, { seed: 11, numRuns: 1, unbiased: true });
  beforeAll(async () => {
    await importDataset(getStore(), writtenDataset(files!));
  });
  afterAll(removeDatasets);

  const asking =
    (view: string): Ask =>
    async (fields, variables = {}) => {
      const declared = Object.keys(variables).map((each) => `$${each}`);
      const head = declared.length === 0 ? '' : `query (${declared.join(', ')})`;
      const values = Object.fromEntries(
        Object.entries(variables).map(([each, value]) => [each.split(':')[0] ?? '', value] as const),
      );
      const body = view === '' ? `{ ${fields} }` : `{ view: ${view} { ${fields} } }`;
      const data = (await answer(getStore(), `${head} ${body}`, values)) as { view?: unknown };
      return data.view ?? data;
    };

  // Each filter is another plan for Neo4j, and takes it half a second.
  const runs = kind === 'embedded' ? 80 : 8;

  test.each(Object.entries(VIEWS))(
    'of %s is the one that its encounters make, pair by pair',
    async (_name, view) => {
      let links = 0;
      const property = fc.asyncProperty(anyQuestion, async (question) => {
        links += (await check(asking(view), question)).links.length;
      });
      await fc.assert(property, { numRuns: view === '' ? runs : Math.ceil(runs / 4), examples: EXAMPLES });
      // Otherwise the generator makes nothing worth finding.
      expect(links).toBeGreaterThan(20);
    },
    600_000,
  );

  test('has the same nodes and links first where more are asked for', async () => {
    const ask = asking('');
    const property = fc.asyncProperty(anyQuestion, async (question) => {
      const [less, more] = [
        await network(ask, question),
        await network(ask, { ...question, first: question.first + 3 }),
      ];
      expect(more.nodes.map(({ id }) => id).slice(0, less.nodes.length)).toEqual(less.nodes.map(({ id }) => id));
      expect(more.links.slice(0, less.links.length)).toEqual(less.links);
    });
    await fc.assert(property, { numRuns: runs / 2 });
  }, 600_000);

  describe('an expansion', () => {
    test('counts what a network with one hop brings, and its groups what narrower filters bring', async () => {
      const ask = asking('');
      const anyExpansion = anyQuestion.filter(({ filter }) => !('eventType' in filter) && !('withCountry' in filter));
      const property = fc.asyncProperty(anyExpansion, async (question) => {
        const [of = ''] = question.around;
        const without = question.without.filter((id) => id !== of);
        const asked = {
          'form: NetworkForm!': question.form,
          'without: [ID!]': without,
          'filter: EncounterFilter': question.filter,
        };
        const { expansion } = (await ask(
          `expansion(of: "${of}", form: $form, without: $without, filter: $filter) { count new complete
            groups(by: TYPE) { groups { key count } } }`,
          asked,
        )) as {
          expansion: {
            count: number;
            new: number;
            complete: boolean;
            groups: { groups: { key: string; count: number }[] };
          };
        };
        const whole = await network(ask, { ...question, around: [of], without, hops: 1, first: 100 });
        expect(expansion).toMatchObject({
          count: whole.nodes[0]!.neighbours,
          new: whole.nodes.length - 1,
          complete: true,
        });
        for (const { key, count } of expansion.groups.groups) {
          const filter = { ...question.filter, eventType: [key] };
          const narrow = await network(ask, { ...question, filter, around: [of], without, hops: 1, first: 100 });
          expect(narrow.nodes.length - 1).toBe(count);
        }
      });
      await fc.assert(property, { numRuns: runs / 4 });
    }, 600_000);
  });
});
