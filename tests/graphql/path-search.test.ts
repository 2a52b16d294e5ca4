import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { searchPath, type PathSearch } from '../../src/graphql/path-search.ts';
import type { Counterpart } from '../../src/store/path.ts';

type Meeting = [a: string, b: string, closeness: number, latest: string];

/** Whom officials met, by a list of meetings; remembers the batches in which it was asked. */
function world(meetings: readonly Meeting[]) {
  const rows: Counterpart[] = meetings.flatMap(([a, b, closeness, latest]) => [
    { official: a, other: b, closeness, latest },
    { official: b, other: a, closeness, latest },
  ]);
  const asked: string[][] = [];
  const counterparts = (officials: readonly string[]) => {
    asked.push([...officials]);
    return Promise.resolve(rows.filter((row) => officials.includes(row.official)));
  };
  const search = (over: Partial<PathSearch> = {}) =>
    searchPath({ from: 'a', to: 'z', maxHops: 6, budget: 1000, counterparts, ...over });
  return { search, asked };
}

const chain = (hops: readonly { from: string; to: string }[]) => [hops[0]?.from, ...hops.map((hop) => hop.to)].join('');

describe('searchPath', () => {
  test('finds a shortest chain', async () => {
    const { search } = world([
      ['a', 'b', 0, '2020'],
      ['b', 'c', 0, '2020'],
      ['c', 'z', 0, '2020'],
      ['a', 'd', 3, '2000'],
      ['d', 'z', 3, '2000'],
    ]);
    const { outcome, hops } = await search();
    expect([outcome, chain(hops)]).toEqual(['FOUND', 'adz']);
  });

  test('of equally short chains takes the one whose weakest hop is strongest', async () => {
    const { search } = world([
      ['a', 'b', 0, '2024'],
      ['b', 'z', 3, '2024'],
      ['a', 'c', 1, '2001'],
      ['c', 'z', 1, '2001'],
    ]);
    expect(chain((await search()).hops)).toBe('acz');
  });

  test('among these the one whose oldest hop is latest, then the one whose ids come first', async () => {
    const { search } = world([
      ['a', 'b', 1, '2024'],
      ['b', 'z', 1, '2001'],
      ['a', 'd', 1, '2010'],
      ['d', 'z', 1, '2011'],
      ['a', 'c', 1, '2010'],
      ['c', 'z', 1, '2030'],
    ]);
    expect(chain((await search()).hops)).toBe('acz');
  });

  test('tells apart that there is none, none so short, and that it gave up', async () => {
    const far: Meeting[] = [
      ['a', 'b', 0, ''],
      ['b', 'c', 0, ''],
      ['c', 'z', 0, ''],
    ];
    expect((await world(far).search({ maxHops: 2 })).outcome).toBe('NONE_WITHIN_HOPS');
    expect((await world(far).search({ maxHops: 3 })).outcome).toBe('FOUND');
    expect((await world(far.slice(1)).search()).outcome).toBe('NONE');
    expect((await world(far).search({ budget: 3 })).outcome).toBe('BUDGET_SPENT');
    expect((await world(far).search({ counterparts: () => Promise.resolve(null) })).outcome).toBe('BUDGET_SPENT');
  });

  test('asks for one level at a time, from the end where fewer are', async () => {
    const { search, asked } = world([
      ['a', 'b', 0, ''],
      ['a', 'c', 0, ''],
      ['b', 'y', 0, ''],
      ['y', 'z', 0, ''],
    ]);
    await search();
    expect(asked).toEqual([['a'], ['z'], ['y']]);
  });

  test('agrees with trying every chain', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'z'];
    const meeting = fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.nat(3), fc.constantFrom('2001', '2002', '2003'))
      .filter(([x, y]) => x !== y);
    const unique = { selector: ([x, y]: Meeting) => [x, y].sort().join() };
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(meeting, { ...unique, maxLength: 12 }), async (meetings) => {
        const { outcome, hops } = await world(meetings).search();
        const best = everyChain(meetings)[0];
        expect(outcome).toBe(best === undefined ? 'NONE' : 'FOUND');
        expect(best === undefined ? '' : chain(hops)).toBe(best?.text ?? '');
      }),
      { numRuns: 300 },
    );
  });
});

/** All chains without a repetition from a to z, the one that is to be chosen first. */
function everyChain(meetings: readonly Meeting[]) {
  const found: { text: string; length: number; weakest: number; oldest: string }[] = [];
  const go = (at: string, text: string, weakest: number, oldest: string) => {
    if (at === 'z') return void found.push({ text, length: text.length, weakest, oldest });
    for (const [x, y, closeness, latest] of meetings) {
      const next = x === at ? y : y === at ? x : null;
      if (next === null || text.includes(next)) continue;
      go(next, text + next, Math.max(weakest, closeness), latest < oldest ? latest : oldest);
    }
  };
  go('a', 'a', 0, '9999');
  return found.sort(
    (p, q) =>
      p.length - q.length ||
      p.weakest - q.weakest ||
      (p.oldest === q.oldest ? (p.text < q.text ? -1 : 1) : p.oldest > q.oldest ? -1 : 1),
  );
}
