import { beforeAll, describe, expect, test } from '@jest/globals';
import { cypher, type Value } from '../../src/store/cypher.ts';
import type { Store } from '../../src/store/port.ts';
import { describeOverMeetings } from '../store/imported.ts';
import { rowsOf } from '../store/port.spec.ts';
import { answer, asking } from './asking.ts';

interface Results {
  totalCount: number;
  nodes: {
    kind: string;
    name: string;
    match: string;
    matchedName: { text: string; kind: string };
    node: { id: string };
  }[];
  facets: Record<string, { kind?: string; country?: { id: string }; count: number }[]>;
  suggestions: { name: { text: string }; kind: string; node: { id: string } }[];
  pageInfo: { endCursor: string | null; startCursor: string | null };
}

const FIELDS = `totalCount nodes { kind name match matchedName { text kind } node { id } }
  facets { kinds { kind count } countries { country { id } count } organizationKinds { kind count }
    placeKinds { kind count } eventTypes { kind count } }
  suggestions { name { text } kind node { id } } pageInfo { endCursor startCursor }`;

const SEARCH = `query ($query: String!, $kinds: [SearchKind!], $country: ID, $first: Int, $after: String, $last: Int,
  $before: String) { search(query: $query, kinds: $kinds, country: $country, first: $first, after: $after, last: $last,
  before: $before) { ${FIELDS} } }`;

async function searching(store: Store, query: string, more: Record<string, unknown> = {}): Promise<Results> {
  return ((await answer(store, SEARCH, { query, ...more })) as { search: Results }).search;
}

const ids = ({ nodes }: Results) => nodes.map(({ node }) => node.id);

describeOverMeetings('a search', (getStore) => {
  test.each([
    ['Ann Archer', 'EXACT', 'official/ann-archer'],
    ['ANN  ARCHER', 'SPELLING', 'official/ann-archer'],
    ['annarcher', 'SPACING', 'official/ann-archer'],
    ['archer, ann', 'ORDER', 'official/ann-archer'],
    ['archer', 'WORDS', 'official/ann-archer'],
    ['arch an', 'PREFIX', 'official/ann-archer'],
    ['Ann Acrher', 'FUZZY', 'official/ann-archer'],
    ['árdà', 'SPELLING', 'place/arda'],
    ['ministry of arda', 'SPELLING', 'organization/arda-ministry'],
    ['ninth border', 'WORDS', 'event/exchange-2023'],
    ['border exchange', 'SPELLING', 'series/border-exchange'],
    ['exchange announced', 'SPELLING', 'source/announcement'],
    ['forum daily', 'WORDS', 'source/forum'],
    ['Minister of Brun', 'EXACT', 'position/brun-minister'],
    ['gate framework', 'SPELLING', 'agreement/framework'],
    ['trade', 'SPELLING', 'topic/trade'],
  ])('for %j finds by %s first %s', async (query, match, id) => {
    const { nodes, suggestions } = await searching(getStore(), query);
    expect([nodes[0]?.match, nodes[0]?.node.id]).toEqual([match, id]);
    expect(suggestions).toEqual([]);
  });

  test('says what a hit is, what it is called, and which form of the name answers', async () => {
    const { nodes } = await searching(getStore(), 'example gazette');
    expect(nodes).toEqual([
      {
        kind: 'SOURCE',
        name: 'Ministers meet',
        match: 'WORDS',
        matchedName: { text: 'The Example Gazette', kind: 'ALIAS' },
        node: { id: 'source/gazette' },
      },
    ]);
  });

  test('puts the better match first, then the name of which more was asked for, then the smaller id', async () => {
    const found = await searching(getStore(), 'gate');
    const rows = found.nodes.map(({ match, node }) => `${match} ${node.id}`);
    expect(rows).toEqual(['WORDS place/north-gate', 'WORDS place/south-gate', 'WORDS agreement/framework']);
    const ministers = await searching(getStore(), 'minister');
    expect(ministers.nodes[0]).toMatchObject({ match: 'WORDS', node: { id: 'position/arda-minister' } });
    expect(ministers.nodes.at(-1)?.match).toBe('PREFIX');
  });

  test('forgives typos only where nothing is written as asked', async () => {
    const written = await searching(getStore(), 'Dan Dale');
    expect(written.nodes.map(({ match }) => match)).toEqual(['EXACT']);
    const typed = await searching(getStore(), 'exchagne');
    expect(typed.nodes.map(({ match }) => match)).toEqual(Array(typed.totalCount).fill('FUZZY'));
    expect(ids(typed)).toEqual(expect.arrayContaining(['event/exchange-2022', 'series/border-exchange']));
  });

  test('keeps to the kinds asked for, and forgives typos among them alone', async () => {
    const sources = await searching(getStore(), 'exchange', { kinds: ['SOURCE'] });
    expect(ids(sources)).toEqual(['source/report', 'source/announcement']);
    expect(sources.facets['kinds']).toEqual([{ kind: 'SOURCE', count: 2 }]);
    const none = await searching(getStore(), 'exchange', { kinds: [] });
    expect(none).toMatchObject({ totalCount: 0, nodes: [] });
    const both = await searching(getStore(), 'exchange', { kinds: ['SOURCE', 'EVENT_SERIES'] });
    expect(both.totalCount).toBe(3);
  });

  test.each([
    ['arda', ['place/arda', 'organization/arda-ministry', 'position/arda-minister']],
    ['brun', []],
  ])('keeps to the country %s', async (country, expected) => {
    expect(ids(await searching(getStore(), 'arda', { country })).sort()).toEqual(expected.sort());
  });

  test('counts an event in the country of its place, and a gate in the country that it lies in', async () => {
    expect(ids(await searching(getStore(), 'gate', { country: 'brun' }))).toEqual(['place/south-gate']);
    const held = await searching(getStore(), 'exchange', { country: 'brun', kinds: ['EVENT'] });
    expect(ids(held)).toEqual(['event/exchange-2023']);
    expect(held.facets).toMatchObject({
      countries: [{ country: { id: 'place/brun' }, count: 1 }],
      eventTypes: [{ kind: 'EXCHANGE', count: 1 }],
    });
  });

  test('divides what it found, counted over all and not only the page', async () => {
    const page = await searching(getStore(), 'arda', { first: 1 });
    expect(page.nodes).toHaveLength(1);
    expect(page.facets).toEqual({
      kinds: ['ORGANIZATION', 'PLACE', 'POSITION'].map((kind) => ({ kind, count: 1 })),
      countries: [{ country: { id: 'place/arda' }, count: 3 }],
      organizationKinds: [{ kind: 'MINISTRY', count: 1 }],
      placeKinds: [{ kind: 'COUNTRY', count: 1 }],
      eventTypes: [],
    });
    const { facets } = await searching(getStore(), 'ministers meet');
    expect(facets).toMatchObject({ kinds: [{ kind: 'SOURCE', count: 2 }], countries: [] });
  });

  test('suggests the nearest names where nothing answers', async () => {
    const { totalCount, suggestions } = await searching(getStore(), 'Anne Archibald');
    expect(totalCount).toBe(0);
    expect(suggestions[0]).toEqual({
      name: { text: 'Ann Archer' },
      kind: 'OFFICIAL',
      node: { id: 'official/ann-archer' },
    });
    expect((await searching(getStore(), 'Anne Archibald', { kinds: ['PLACE'] })).suggestions).toEqual([]);
    expect((await searching(getStore(), 'Anne Archibald', { country: 'brun' })).suggestions).toEqual([]);
    expect((await searching(getStore(), 'zzzzz')).suggestions).toEqual([]);
  });

  test('leads through the whole list once, in any page size, from either end', async () => {
    const whole = ids(await searching(getStore(), 'ex', { first: 100 }));
    expect(whole.length).toBeGreaterThan(5);
    for (const size of [1, 2, 3, 7]) {
      const [forward, backward]: [string[], string[]] = [[], []];
      for (let after: string | null = null; forward.length < whole.length;) {
        const page = await searching(getStore(), 'ex', { first: size, after });
        forward.push(...ids(page));
        after = page.pageInfo.endCursor;
      }
      for (let before: string | null = null; backward.length < whole.length;) {
        const page = await searching(getStore(), 'ex', { last: size, before });
        backward.unshift(...ids(page));
        before = page.pageInfo.startCursor;
      }
      expect([forward, backward]).toEqual([whole, whole]);
    }
  });

  test('of a look back knows the names, sources and countries of then', async () => {
    const then = async (known: string, query: string) => {
      const look = `query ($query: String!) { asOf(known: "${known}") { search(query: $query) { ${FIELDS} } } }`;
      return ((await answer(getStore(), look, { query })) as { asOf: { search: Results } }).asOf.search;
    };
    expect(ids(await then('2022-05', 'ninth border exchange'))).toEqual([]);
    const announced = await then('2022-12', 'ninth border exchange');
    expect(announced.facets['countries']).toEqual([{ country: { id: 'place/arda' }, count: 1 }]);
    const held = await then('2023-05', 'ninth border exchange');
    expect(held.facets['countries']).toEqual([{ country: { id: 'place/brun' }, count: 1 }]);
    expect(ids(await then('2023-01', 'exchange held'))).toEqual([]);
    expect(ids(await then('2023-05', 'exchange held'))).toEqual(['source/report']);
  });
});

/** What a search box may be given. Each is an answer or a refusal with a code. */
const HOSTILE: [string, string][] = [
  ['nothing', ''],
  ['spaces', '   '],
  ['10 kB', 'wei '.repeat(2_500)],
  ['a thousand letters', 'a '.repeat(1_000)],
  ['a hundred letters', 'a b c d e '.repeat(20)],
  ['one long word', 'x'.repeat(200)],
  ['control characters', 'ann\u0007archer'],
  ['NUL', 'ann\u0000'],
  ['half a character', '\uD83D'],
  ['everything of Lucene', '*:*'],
  ['operators of Lucene', 'a~0.1 OR b AND NOT c'],
  ['a field of Lucene', 'tokens:kofficial'],
  ['quotes', '"ann" "archer'],
  ['backslashes', '\\\\ann\\'],
  ['brackets', '[a TO z] {(/.*/)}^2'],
  ['Cypher', "ann'}) DETACH DELETE n //"],
  ['a flag', '🇻🇳🇨🇳'],
  ['marks on nothing', '\u0301'.repeat(150)],
  ['right to left', '\u202Eann archer'],
  ['another script', 'Сергей Шойгу'],
];

describeOverMeetings('a hostile search', (getStore) => {
  test.each(HOSTILE)('for %s is harmless', async (_what, query) => {
    const filter = 'query ($query: String!) { officials(filter: {name: $query}) { nodes { id } } }';
    for (const document of [SEARCH, filter]) {
      const { errors, calls } = await asking(getStore(), document, { query });
      for (const { code } of errors) expect(['BAD_USER_INPUT', 'LIMIT_EXCEEDED']).toContain(code);
      if (errors.length > 0) expect(calls).toEqual([]);
    }
    expect(ids(await searching(getStore(), 'ann archer'))).toEqual(['official/ann-archer']);
  });

  describe('that is part of too many names', () => {
    beforeAll(async () => {
      const rows: Value = Array.from({ length: 1_001 }, (_, i) => ({
        id: `name/crowd-${i}`,
        of: `official/crowd-${i}`,
        tokens: i < 1_000 ? 'kofficial pcr pcro tcrowd tcowd' : 'kplace pcr pcro tcrowd tcowd',
      }));
      await getStore().write([rowsOf('crowd', cypher`UNWIND ${rows} AS row CREATE (n:Name) SET n = row`)]);
    });

    test('is refused, never answered in part, and says what to do', async () => {
      const { data, errors } = await asking(getStore(), SEARCH, { query: 'cro' });
      expect(data).toBeNull();
      expect(errors).toEqual([
        { code: 'LIMIT_EXCEEDED', message: expect.stringMatching(/more than 1000 names; write more of the name/) },
      ]);
      const mistyped = await asking(getStore(), SEARCH, { query: 'corwd' });
      expect(mistyped.errors).toEqual([
        { code: 'LIMIT_EXCEEDED', message: expect.stringMatching(/more than 1000 might be meant/) },
      ]);
    });

    test('is answered within kinds of fewer', async () => {
      const { errors } = await asking(getStore(), SEARCH, { query: 'cro', kinds: ['PLACE'] });
      expect(errors).toEqual([]);
    });
  });
});
