import { expect, test } from '@jest/globals';
import { tallyOf } from '../../src/domain/tally.ts';

const ITEMS = [
  { sortKey: '2022-04-23/2022-04-23/event/b', values: ['gate', 'hall'] },
  { sortKey: '2021-04-01/2021-04-30/event/a', values: ['hall'] },
  { sortKey: '//event/c', values: ['gate', 'yard'] },
  { sortKey: '//event/d', values: [] },
];

test('items count once under each of their values, the most frequent first, then by value', () => {
  const { top, values, without } = tallyOf(ITEMS, 9);
  expect(top.map(({ value, count }) => `${value} ${count}`)).toEqual(['gate 2', 'hall 2', 'yard 1']);
  expect({ values, without }).toEqual({ values: 3, without: 1 });
});

test('the first and the last are told of the dated ones only', () => {
  const { top } = tallyOf(ITEMS, 9);
  expect(top.map(({ value, first, last }) => [value, first, last])).toEqual([
    ['gate', ITEMS[0]!.sortKey, ITEMS[0]!.sortKey],
    ['hall', ITEMS[1]!.sortKey, ITEMS[0]!.sortKey],
    ['yard', null, null],
  ]);
});

test('the limit leaves the number of values as it is', () => {
  expect(tallyOf(ITEMS, 1)).toMatchObject({ top: [{ value: 'gate' }], values: 3, without: 1 });
});
