import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fuzzyDate } from '../../src/domain/dates.ts';
import { daysBetween, missingNumbers, type Numbered } from '../../src/domain/edition-numbers.ts';

const numbered = (ordinal: number, when: string | null, held = true): Numbered => ({
  ordinal,
  held,
  when: when === null ? null : fuzzyDate(when),
});
const between = (...editions: Numbered[]) =>
  missingNumbers(editions).map(({ ordinal, between: dates }) => [ordinal, dates]);

test('a missing edition lies between those around it that were held and are dated', () => {
  expect(between(numbered(1, '2019-05'), numbered(3, '2021-04-23/2021-04-24'))).toEqual([[2, '2019-05-01/2021-04-24']]);
  expect(between(numbered(1, '2019'), numbered(2, null), numbered(4, '2022', false), numbered(5, '2023'))).toEqual([
    [3, '2019-01-01/2023-12-31'],
  ]);
});

test('is open where nothing bounds it, and has no dates where they contradict the numbers', () => {
  expect(between(numbered(2, '2011-08'))).toEqual([[1, '../2011-08-31']]);
  expect(between(numbered(1, '2020'), numbered(3, 'XXXX-04-23'))).toEqual([[2, '2020-01-01/..']]);
  expect(between(numbered(2, null))).toEqual([[1, null]]);
  expect(between(numbered(1, '2022'), numbered(3, '2019'))).toEqual([[2, null]]);
  expect(missingNumbers([])).toEqual([]);
});

test('every number up to the highest is known or missing, and never both', () => {
  const anyEditions = fc.array(fc.record({ ordinal: fc.integer({ min: 1, max: 40 }), held: fc.boolean() }));
  fc.assert(
    fc.property(anyEditions, (editions) => {
      const known = editions.map(({ ordinal }) => ordinal);
      const missing = missingNumbers(editions.map((edition) => ({ ...edition, when: null }))).map((one) => one.ordinal);
      const all = [...new Set([...known, ...missing])].sort((a, b) => a - b);
      expect(all).toEqual(Array.from({ length: Math.max(0, ...known) }, (_, index) => index + 1));
      expect(missing.filter((ordinal) => known.includes(ordinal))).toEqual([]);
    }),
  );
});

test('the days between two dates are as vague as the dates', () => {
  const days = (from: string, to: string) => daysBetween(fuzzyDate(from), fuzzyDate(to));
  expect(days('2021-04-24', '2022-04-23')).toEqual({ atLeast: 364, atMost: 364 });
  expect(days('2021-04', '2022')).toEqual({ atLeast: 246, atMost: 639 });
  expect(days('2021', '2021-06-01')).toEqual({ atLeast: -213, atMost: 151 });
  expect(days('2021/..', '2022-04-23')).toEqual({ atLeast: null, atMost: 477 });
  expect(days('2021-04-24', 'XXXX-04-23')).toEqual({ atLeast: null, atMost: null });
});
