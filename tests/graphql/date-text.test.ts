import { describe, expect, test } from '@jest/globals';
import { dateText } from '../../src/graphql/date-text.ts';

describe('dateText', () => {
  test.each([
    ['2022-04-23', '23 April 2022'],
    ['2024-04', 'April 2024'],
    ['2022', '2022'],
    ['2024-04-11/2024-04-12', '11–12 April 2024'],
    ['2024-04-30/2024-05-02', '30 April – 2 May 2024'],
    ['2024-12-31/2025-01-02', '31 December 2024 – 2 January 2025'],
    ['2024-03/2024-05', 'March–May 2024'],
    ['2021/2023', '2021–2023'],
    ['2022~', 'about 2022'],
    ['2022-04?', 'April 2022 (uncertain)'],
    ['2022-04-23%', 'about 23 April 2022 (uncertain)'],
    ['XXXX-04-23', '23 April'],
    ['202X', '2020s'],
    ['2024-05/..', 'since May 2024'],
    ['../2024-05', 'until May 2024'],
  ])('%s reads %s', (edtf, text) => {
    expect(dateText(edtf)).toBe(text);
  });
});
