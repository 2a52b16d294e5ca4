import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { slugOf } from '../../src/domain/ids.ts';
import { askedName } from '../../src/domain/name-match.ts';
import { mistypedLookup, type NameLookup, nameTokens, spelledLookup } from '../../src/domain/name-tokens.ts';
import { BEARER_KINDS, bearersInNeo4j } from '../../src/store/bearer.ts';
import { cypher, raw, type Value } from '../../src/store/cypher.ts';
import { answersLookup } from '../../src/store/name-lookup.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import type { Store } from '../../src/store/port.ts';
import { aName, dressed, mistyped } from '../domain/typed-names.ts';
import { rowsOf } from './port.spec.ts';
import { borrowNeo4j, describeOnEachStore, describeOnNeo4j, TURN_TIMEOUT_MS } from './stores.ts';

const clear = ['Name', 'Official'].map((label) => rowsOf('clear', cypher`MATCH (n:${raw(label)}) DETACH DELETE n`));

/** Writes names under ids of their own with those who bear them, as the importer does. */
async function write(store: Store, names: Readonly<Record<string, string>>): Promise<void> {
  const rows: Value = Object.entries(names).map(([id, text]) => ({
    id,
    of: `official/${id}`,
    ofKind: 'Official',
    tokens: nameTokens(text, id.startsWith('place') ? 'Place' : 'Official').join(' '),
  }));
  const bearers: Value = Object.keys(names).map((id) => `official/${id}`);
  await store.write([
    rowsOf('names', cypher`UNWIND ${rows} AS row MERGE (n:Name {id: row.id}) SET n = row`),
    rowsOf(
      'bearers',
      cypher`UNWIND ${bearers} AS id MERGE (o:Official {id: id}) SET o.names = '[]', o.country = 'place/arda'`,
    ),
  ]);
}

async function found(store: Store, lookup: NameLookup, limit = 1_000): Promise<string[]> {
  const { names, bearers } = await store.searchNames(lookup, ['Official'], limit);
  expect(names).toBe(bearers.length);
  return bearers.map(({ record }) => slugOf(record.id)).sort();
}

const spelled = (text: string) => spelledLookup(askedName(text)!, []);

describeOnEachStore('names by their tokens', (getStore) => {
  beforeEach(async () => {
    await getStore().write(clear);
    await write(getStore(), {
      giang: 'Phan Văn Giang',
      an: 'Nguyễn Văn An',
      to: 'Tô Lâm',
      wei: '魏凤和',
      gate: 'Hữu Nghị',
      'place-van': 'Van Giang',
    });
  });

  test.each([
    ['giang', ['giang', 'place-van']],
    ['giang phan', ['giang']],
    ['van', ['an', 'giang', 'place-van']],
    ['huunghi', ['gate']],
    ['huu ng', ['gate']],
    ['魏凤和', ['wei']],
    ['凤', ['wei']],
    ['魏 范', []],
    ['an', ['an']],
    ['to', ['to']],
    ['absent', []],
  ])('%j finds %j', async (text, expected) => {
    expect(await found(getStore(), spelled(text))).toEqual(expected);
  });

  test('keeps to kinds, in all ways', async () => {
    const asked = askedName('van giang')!;
    expect(await found(getStore(), spelledLookup(asked, ['Place']))).toEqual(['place-van']);
    expect(await found(getStore(), spelledLookup(asked, ['Place', 'Official']))).toEqual(['giang', 'place-van']);
    expect(await found(getStore(), mistypedLookup(askedName('van gaing')!, ['Place']))).toEqual(['place-van']);
  });

  test('comes with whatever bears the names, each once', async () => {
    const again: Value = { id: 'again', of: 'official/giang', ofKind: 'Official', tokens: 'pphan pgiang' };
    await getStore().write([
      rowsOf('another', cypher`UNWIND [${again}] AS row MERGE (n:Name {id: row.id}) SET n = row`),
    ]);
    const official = { id: 'official/giang', country: 'place/arda', name: [] };
    for (const kinds of [['Official'], BEARER_KINDS] as const) {
      expect(await getStore().searchNames(spelled('phan giang'), kinds, 9)).toMatchObject({
        names: 2,
        bearers: [{ kind: 'Official', record: official }],
      });
    }
    expect(await getStore().searchNames(spelled('absent'), ['Official'], 9)).toEqual({ names: 0, bearers: [] });
  });

  test('counts names that nobody bears', async () => {
    await getStore().write([rowsOf('gone', cypher`MATCH (o:Official {id: 'official/giang'}) DETACH DELETE o`)]);
    expect(await getStore().searchNames(spelled('phan'), ['Official'], 9)).toEqual({ names: 1, bearers: [] });
  });

  test('keeps to the limit', async () => {
    expect(await found(getStore(), spelled('van'), 2)).toHaveLength(2);
  });

  test('follows changes and deletions', async () => {
    await write(getStore(), { giang: 'Hoàng Xuân Chiến' });
    await getStore().write([rowsOf('delete', cypher`MATCH (n:Name {id: 'an'}) DETACH DELETE n`)]);
    expect(await found(getStore(), spelled('van'))).toEqual(['place-van']);
    expect(await found(getStore(), spelled('chien'))).toEqual(['giang']);
  });

  test('nothing asked for finds nothing', async () => {
    expect(await found(getStore(), { ways: [], among: ['kofficial'] })).toEqual([]);
  });

  test.each(['*:*', 'AND', 'gian*', 'ginag~', '"', '\\', 'a b', '', 'ă', 'pvan) OR (*:*'])(
    'the token %j is refused: it could be syntax',
    async (token) => {
      const lookups: NameLookup[] = [
        { ways: [[[token]]], among: [] },
        { ways: [[['pvan']]], among: [token] },
      ];
      for (const lookup of lookups) {
        await expect(getStore().searchNames(lookup, ['Official'], 5)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      }
    },
  );

  test('more tokens than an engine takes are refused, the most of a search are not', async () => {
    const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`);
    const refused = getStore().searchNames({ ways: [[words(1_001)]], among: [] }, ['Official'], 5);
    await expect(refused).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(await found(getStore(), { ways: [[words(1_000)]], among: [] })).toEqual([]);
  });
});

/** The tokens themselves say which names answer: both engines must find just those. */
describeOnEachStore('hundreds of generated names', (getStore) => {
  const names = new Map(fc.sample(aName, { numRuns: 400, seed: 4 }).map((name, i) => [`n${i}`, dressed(name, i * 7)]));
  beforeAll(async () => {
    await getStore().write(clear);
    await write(getStore(), Object.fromEntries(names));
  });
  const expected = (lookup: NameLookup) =>
    [...names].filter(([, name]) => answersLookup(lookup, new Set(nameTokens(name, 'Official')))).map(([id]) => id);

  test('are found as their tokens say, spelled or mistyped, whole or begun', async () => {
    const one = fc.record({ of: fc.constantFrom(...names.values()), place: fc.nat(), slip: fc.nat(), cut: fc.nat() });
    await fc.assert(
      fc.asyncProperty(one, async ({ of, place, slip, cut }) => {
        const typed = askedName(mistyped(of.toLowerCase(), place, slip))!;
        const begun = askedName(of.slice(0, 3 + (cut % of.length)))!;
        for (const lookup of [
          spelledLookup(begun, []),
          mistypedLookup(typed, []),
          mistypedLookup(begun, ['Official']),
        ]) {
          expect(await found(getStore(), lookup)).toEqual(expected(lookup).sort());
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are more than a limit or all that there are', async () => {
    const lookup = spelled('an');
    const all = expected(lookup).length;
    expect(all).toBeGreaterThan(20);
    expect(await found(getStore(), lookup, all)).toHaveLength(all);
    expect(await found(getStore(), lookup, all - 1)).toHaveLength(all - 1);
    expect(await found(getStore(), lookup, all + 1)).toHaveLength(all);
  });
});

interface Plan {
  readonly operatorType: string;
  readonly children: readonly Plan[];
}

describeOnNeo4j('on Neo4j', () => {
  const operators = ({ operatorType, children }: Plan): string[] => [
    operatorType.replace('@neo4j', ''),
    ...children.flatMap(operators),
  ];

  test(
    'a search reads indexes only: it calls the full-text index, and seeks what was found by id',
    async () => {
      const lent = await borrowNeo4j();
      const store = await openNeo4j({ uri: lent.uri });
      const driver = neo4j.driver(lent.uri);
      try {
        await store.ensureSchema();
        const planOf = async ({ text, params }: { text: string; params: object }) => {
          const session = driver.session();
          const parameters = Object.fromEntries(
            Object.entries(params).map(([key, value]) => [key, typeof value === 'number' ? neo4j.int(value) : value]),
          );
          const { summary } = await session.run(`EXPLAIN ${text}`, parameters);
          await session.close();
          return operators(summary.plan as unknown as Plan);
        };
        const search = await planOf(bearersInNeo4j(spelled('phan van giang'), ['Official', 'Source'], 1_001));
        expect(search).toEqual(expect.arrayContaining(['ProcedureCall', 'NodeUniqueIndexSeek']));
        expect(search.filter((operator) => operator.includes('Scan'))).toEqual([]);
      } finally {
        await driver.close();
        await store.close();
        await lent.giveBack();
      }
    },
    TURN_TIMEOUT_MS,
  );
});

describe('a lookup in the syntax of Lucene', () => {
  test('asks for a token of each group, in one of the ways, among the kinds', () => {
    const { params } = bearersInNeo4j(
      spelledLookup(askedName('ping xiang')!, ['Place', 'Event']),
      ['Place', 'Event'],
      9,
    );
    expect(params['p1']).toBe('+(kplace kevent) +((+(pxiang) +(pping)) (+(ppingxi)))');
  });
});
