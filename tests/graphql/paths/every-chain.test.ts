import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ANY_TIME, CERTAINLY_IN_ORDER, POSSIBLY_IN_ORDER } from '../../../src/graphql/paths/time-order.ts';
import { DAYS, everyChain, type InOrder } from './every-chain.ts';
import { ANY, spell, world, type Met } from './world.ts';

const letters = fc.subarray(Array.from('abcdefz'), { minLength: 2, maxLength: 4 });
const who = fc
  .tuple(letters, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }))
  .map(([names, leads]) => names.map((name, at) => (leads[at] === true ? name.toUpperCase() : name)).join(''));
const days = fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)).map((pair) => pair.sort().join('/'));
const meetings: fc.Arbitrary<Met[]> = fc
  .array(
    fc.record({
      who,
      type: fc.constantFrom('talks' as const, 'ceremony' as const, 'visit' as const, 'multilateral' as const),
      when: fc.option(days, { freq: 6 }),
      partOf: fc.constant(null),
    }),
    { maxLength: 9 },
  )
  .map((many) => many.map((one, at) => ({ ...one, id: `event/${at}` })));

const ORDERS = { CERTAIN: CERTAINLY_IN_ORDER, POSSIBLE: POSSIBLY_IN_ORDER };

test.each<InOrder>([null, 'CERTAIN', 'POSSIBLE'])(
  'the best chains are those that trying every chain gives, in the same order (in order of time: %s)',
  async (inOrder) => {
    let chains = 0;
    const asked = fc.record({
      meetings,
      first: fc.integer({ min: 1, max: 10 }),
      maxHops: fc.integer({ min: 1, max: 6 }),
      closeness: fc.nat(3),
      bothUpTo: fc.constantFrom(0, 3, 99),
      detailedMax: fc.constantFrom(0, 1, 2, 99),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ meetings: met, bothUpTo, detailedMax, first, maxHops, closeness }) => {
        const order = inOrder === null ? ANY_TIME : ORDERS[inOrder];
        const conditions = { ...ANY, closeness, dated: inOrder !== null };
        const found = await world(met, bothUpTo).search({ detailedMax, first, maxHops, conditions, order });
        const expected = everyChain(met, maxHops, inOrder, closeness);
        const spelt = found.chains.map((chain) =>
          [spell(chain), ...chain.meetings.map(({ event }) => event)].join(' '),
        );
        expect(spelt).toEqual(expected.slice(0, first));
        if (found.ending === 'ENOUGH') expect(spelt).toHaveLength(first);
        if (found.ending === 'EXHAUSTED' && spelt.length === 0) {
          expect(everyChain(met, 99, inOrder, closeness)).toEqual([]);
        }
        chains += spelt.length;
      }),
      { numRuns: 700 },
    );
    // Otherwise the generator makes nothing worth finding.
    expect(chains).toBeGreaterThan(100);
  },
);
