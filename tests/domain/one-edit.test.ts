import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withinOneEdit } from '../../src/domain/one-edit.ts';

test.each([
  ['giang', 'giang', true],
  ['giang', 'gang', true],
  ['giang', 'giangg', true],
  ['giang', 'giamg', true],
  ['giang', 'gaing', true],
  ['giang', 'ginag', true],
  ['giang', 'gian', true],
  ['giang', 'ang', false],
  ['giang', 'gnaig', false],
  ['giang', 'giamh', false],
  ['ab', 'ba', true],
  ['', 'a', true],
])('from %j to %j by one typo: %s', (a, b, expected) => {
  expect(withinOneEdit(a, b)).toBe(expected);
  expect(withinOneEdit(b, a)).toBe(expected);
});

/** The restricted Damerau-Levenshtein distance by its definition. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= b.length; j += 1) table[0]![j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (table[i - 2]?.[j - 2] ?? 9) + 1 : 9;
      const change = table[i - 1]![j - 1]! + Number(a[i - 1] !== b[j - 1]);
      table[i]![j] = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, change, swap);
    }
  }
  return table[a.length]![b.length]!;
}

test('agrees with the definition of the distance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(withinOneEdit(a, b)).toBe(distance(a, b) <= 1);
    }),
    { numRuns: 2_000 },
  );
});
