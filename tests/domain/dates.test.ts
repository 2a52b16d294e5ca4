import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { certainlyWithin, dateDetail, datesAgree, fuzzyDate, possiblyWithin } from '../../src/domain/dates.ts';
import { ParleyError } from '../../src/domain/errors.ts';

describe('a fuzzy date', () => {
  test.each([
    ['2022-04-23', '2022-04-23', '2022-04-23'],
    ['2023-12', '2023-12-01', '2023-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-04-11/2024-04-12', '2024-04-11', '2024-04-12'],
    ['2022~', '2022-01-01', '2022-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['XXXX-04-23', '0000-04-23', '9999-04-23'],
    ['2018-03/..', '2018-03-01', '9999-12-31'],
    ['../2019-10', '0000-01-01', '2019-10-31'],
  ])('%s spans %s to %s', (text, earliest, latest) => {
    expect(fuzzyDate(text)).toEqual({ edtf: text, earliest, latest });
  });

  test.each([
    '',
    '2023-02-30',
    '2023-02-29',
    '1900-02-29~',
    '2023-02-29/2023-03-05',
    '2022-13',
    '23 April 2022',
    '2024-04-12/2024-04-11',
    '2022-04-23T10:00:00',
    '2021-21',
    '99999',
    'Y99999',
    '2020/Y170000002',
    'Y-17E7',
    '-0001',
  ])('refuses %j and says what is expected', (text) => {
    expect(() => fuzzyDate(text)).toThrow(ParleyError);
    expect(() => fuzzyDate(text)).toThrow(/expected a date in EDTF such as 2022-04-23/);
  });

  test('is refused, or spans days that there are, whatever is written', () => {
    const part = fc.tuple(
      fc.constantFrom('2023', '2024', '1900', '0000', '9999', '202X', 'XXXX', 'Y12024', '-0044', '20230'),
      fc.constantFrom('', '-02', '-13', '-00', '-XX', '-1X'),
      fc.constantFrom('', '-28', '-29', '-30', '-31', '-XX', '-3X'),
      fc.constantFrom('', '~', '?', '%'),
    );
    const end = fc.oneof(
      fc.constantFrom('', '..'),
      part.map((parts) => parts.join('')),
    );
    const date = fc.oneof(
      end,
      fc.tuple(end, end).map((ends) => ends.join('/')),
    );
    const isDay = (text: string): boolean => new Date(text).toISOString().slice(0, 10) === text;
    fc.assert(
      fc.property(date, (text) => {
        let fuzzy;
        try {
          fuzzy = fuzzyDate(text);
        } catch {
          return;
        }
        expect([isDay(fuzzy.earliest), isDay(fuzzy.latest), fuzzy.earliest <= fuzzy.latest]).toEqual([
          true,
          true,
          true,
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  test('that is certainly within a period is also possibly within it, and never the other way only', () => {
    const day = fc
      .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    const date = fc.oneof(
      day,
      day.map((d) => d.slice(0, 7)),
      day.map((d) => d.slice(0, 4)),
    );
    fc.assert(
      fc.property(date, day, day, (text, a, b) => {
        const [from, to] = [a, b].sort() as [string, string];
        const fuzzy = fuzzyDate(text);
        expect(certainlyWithin(fuzzy, { from, to }) && !possiblyWithin(fuzzy, { from, to })).toBe(false);
        expect(possiblyWithin(fuzzy, { from: fuzzy.earliest, to: fuzzy.latest })).toBe(true);
      }),
    );
  });
});

describe('dates of one event', () => {
  test.each([
    ['2024-04', '2024-04-11', true],
    ['2024-04-11/2024-04-12', '2024-04-11', true],
    ['2022-04-23', '2022-04-24', false],
    ['2023-09-07/2023-09-08', '2024-04-11/2024-04-12', false],
    ['XXXX-04-23', '2022-04-23', true],
    ['XXXX-04-23', '2022-04-24', false],
  ])('%s and %s agree: %j', (a, b, agree) => {
    expect(datesAgree(fuzzyDate(a), fuzzyDate(b))).toBe(agree);
    expect(datesAgree(fuzzyDate(b), fuzzyDate(a))).toBe(agree);
  });

  test('say more the finer they are, and an interval of days says most', () => {
    const order = ['2024', '2024-04', '2024-04-11', '2024-04-11/2024-04-12'];
    const details = order.map((text) => dateDetail(fuzzyDate(text)));
    expect(details).toEqual([...details].sort((a, b) => a - b));
    expect(new Set(details).size).toBe(order.length);
  });
});
