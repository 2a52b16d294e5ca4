import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { importDataset } from '../../graph-import/import.ts';
import { askedName } from '../../src/domain/name-match.ts';
import { type AnsweringName, bestName, rankOf } from '../../src/domain/name-rank.ts';
import type { Name } from '../../src/domain/names.ts';
import { aName, dressed, mistyped } from '../domain/typed-names.ts';
import { aDataset, aRegister, removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { answer } from './asking.ts';

/** Generated officials by id, half of them with another form of the name. */
const OFFICIALS = new Map(
  fc.sample(aName, { numRuns: 150, seed: 11 }).map((name, i): [string, Name[]] => {
    const form = (text: string, kind: Name['kind']): Name => ({ text, language: '', script: 'Latn', kind });
    const alias = i % 2 === 0 ? [form(`${name.split(' ').at(-1) ?? name} Khoa`, 'alias')] : [];
    return [`official/person-${i}`, [form(dressed(name, i * 5), 'primary'), ...alias]];
  }),
);

function withOfficials() {
  const register = aRegister();
  const officials = Object.fromEntries(
    [...OFFICIALS].map(([id, names]) => [
      id.replace('official/', ''),
      { names: names.map(({ text, kind }) => ({ text, kind })), country: 'arda' },
    ]),
  );
  return {
    ...aDataset(),
    'registers/people.yaml': { ...register, officials: { ...(register['officials'] as object), ...officials } },
  };
}

/** What a search must give, found by asking every name: the oracle that knows no index. */
function expected(query: string): string[] {
  const asked = askedName(query)!;
  const all = (typos: boolean) =>
    [...OFFICIALS].flatMap(([id, names]): { id: string; keys: (string | number)[] }[] => {
      const best: AnsweringName | null = bestName(asked, names, typos);
      return best === null ? [] : [{ id, keys: [...rankOf(best), id] }];
    });
  const found = all(false);
  const compare = (a: (string | number)[], b: (string | number)[]): number => {
    const first = a.findIndex((key, i) => key !== b[i]);
    return a[first]! < b[first]! ? -1 : 1;
  };
  const rows = found.length > 0 ? found : all(true);
  return rows.sort((a, b) => compare(a.keys, b.keys)).map(({ id }) => id);
}

describeOnEachStore('a search among generated names', (getStore) => {
  beforeAll(async () => {
    await importDataset(getStore(), writtenDataset(withOfficials()));
  }, 300_000);
  afterAll(removeDatasets);

  async function found(query: string): Promise<string[]> {
    const document = `query ($query: String!) {
      search(query: $query, kinds: [OFFICIAL], first: 100) { totalCount nodes { node { id } } } }`;
    const { search } = (await answer(getStore(), document, { query })) as {
      search: { totalCount: number; nodes: { node: { id: string } }[] };
    };
    expect(search.nodes).toHaveLength(Math.min(100, search.totalCount));
    return search.nodes.map(({ node }) => node.id);
  }

  const someone = fc.constantFrom(...OFFICIALS).map(([id, [name]]) => ({ id, name: name!.text }));
  const numbers = fc.record({ seed: fc.nat(), place: fc.nat(), slip: fc.nat({ max: 3 }), cut: fc.nat({ max: 6 }) });

  test('gives what asking every name gives, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(someone, numbers, async ({ name }, { seed, place, slip, cut }) => {
        const plain = name.toLowerCase();
        const queries = [
          name,
          mistyped(plain, place, slip),
          plain
            .split(' ')
            .map((word) => word.slice(0, 2 + cut))
            .join(' '),
          plain.split(' ')[seed % 2] ?? plain,
        ].filter((query) => query.length > 2);
        for (const query of queries)
          expect([query, await found(query)]).toEqual([query, expected(query).slice(0, 100)]);
      }),
      { numRuns: 50 },
    );
  });

  test('finds a name whatever the order of its words, its marks, its case and its spacing', async () => {
    await fc.assert(
      fc.asyncProperty(someone, numbers, async ({ id, name }, { seed }) => {
        const words = name.split(' ');
        for (const query of [
          [...words].reverse().join(' '),
          dressed(name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd'), seed),
          name.toUpperCase(),
          words.join(''),
        ]) {
          expect([query, await found(query)]).toEqual([query, expect.arrayContaining([id])]);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('finds a name with one typo, unless another is really written that way', async () => {
    let typos = 0;
    await fc.assert(
      fc.asyncProperty(someone, numbers, async ({ id, name }, { place, slip }) => {
        const query = mistyped(name, place, slip);
        const written = [...OFFICIALS].some(([, names]) => bestName(askedName(query)!, names, false) !== null);
        if (written) return;
        typos += 1;
        expect([query, await found(query)]).toEqual([query, expect.arrayContaining([id])]);
      }),
      { numRuns: 60 },
    );
    expect(typos).toBeGreaterThan(30);
  });
});
