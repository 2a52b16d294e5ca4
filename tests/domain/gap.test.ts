import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fuzzyDate } from '../../src/domain/dates.ts';
import { gapsBetween } from '../../src/domain/gap.ts';

const gapsOf = (...dates: string[]) => gapsBetween(dates.map((date) => fuzzyDate(date)));

/** Days of a few months, close enough for dates to overlap. */
const anyDay = fc.integer({ min: 0, max: 150 }).map((day) => day * 86_400_000 + Date.parse('2022-01-01'));
const textOf = (day: number) => new Date(day).toISOString().slice(0, 10);

/** The days that a date can mean, and one of them. */
const anyDate = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([start, length, part]) => ({
    earliest: textOf(start),
    latest: textOf(start + length * 86_400_000),
    meant: start + Math.round(length * part) * 86_400_000,
  }));

describe('gaps', () => {
  test('between days are so many days and no others', () => {
    expect(gapsOf('2022-04-23', '2022-04-24', '2023-04-24')).toEqual([
      { leastDays: 1, mostDays: 1, certain: true },
      { leastDays: 365, mostDays: 365, certain: true },
    ]);
  });

  test('between a range and a month have a least and a most', () => {
    expect(gapsOf('2023-04-11/2023-04-12', '2023-06')).toEqual([{ leastDays: 50, mostDays: 80, certain: true }]);
  });

  test('on one day are none, in certain order or not', () => {
    expect(gapsOf('2022-04-23', '2022-04-23')).toEqual([{ leastDays: 0, mostDays: 0, certain: true }]);
  });

  test('beside a date that may lie anywhere near are not certain', () => {
    expect(gapsOf('2022', '2022-06-01', '2022-09-01')).toEqual([
      { leastDays: 0, mostDays: 213, certain: false },
      { leastDays: 92, mostDays: 92, certain: false },
    ]);
  });

  test('to an open end have no most', () => {
    expect(gapsOf('2020-01-01', '2021/..')).toEqual([{ leastDays: 366, mostDays: null, certain: true }]);
  });

  test('of one date or none are none', () => {
    expect([gapsOf(), gapsOf('2022')]).toEqual([[], []]);
  });

  test('hold whatever days the dates mean', () => {
    const property = fc.property(fc.array(anyDate, { maxLength: 8 }), (dates) => {
      dates.sort((x, y) => (x.earliest < y.earliest ? -1 : 1));
      gapsBetween(dates).forEach(({ leastDays, mostDays, certain }, index) => {
        const [before, after] = [dates[index]!.meant, dates[index + 1]!.meant];
        const days = Math.abs(after - before) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(leastDays);
        expect(days).toBeLessThanOrEqual(mostDays!);
        if (!certain) return;
        expect(after).toBeGreaterThanOrEqual(before);
        expect(dates.filter(({ meant }) => meant > before && meant < after)).toEqual([]);
      });
    });
    fc.assert(property);
  });
});
