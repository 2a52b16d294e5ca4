import { expect, test } from '@jest/globals';
import { LANGUAGES } from '../../src/explorer/language/texts.ts';

const OF_LARGE_LIST = { totalCount: 10_000, totalCountIsCapped: true };

test.each([
  ['en', '10,000+ encounters', '50 of 10,000+ shown'],
  ['vi', '10.000+ cuộc gặp', 'Hiển thị 50 trong 10.000+'],
  ['zh', '10,000+次会面', '显示 50 / 10,000+'],
] as const)('a list that was not counted to its end says so: %s', (language, encounters, shown) => {
  const { explore, table } = LANGUAGES[language];
  expect(explore.encounters(OF_LARGE_LIST)).toBe(encounters);
  expect(table.more(50, OF_LARGE_LIST)).toBe(shown);
});

test('a list that was counted to its end has its number alone', () => {
  const { explore } = LANGUAGES.en;
  expect(explore.encounters({ totalCount: 10_000, totalCountIsCapped: false })).toBe('10,000 encounters');
  expect(explore.encounters({ totalCount: 1, totalCountIsCapped: false })).toBe('1 encounter');
});
