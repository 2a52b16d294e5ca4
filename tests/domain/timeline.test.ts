import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  BUCKET_LENGTH,
  bucketCount,
  bucketsOf,
  rangeOf,
  STEPS,
  type Span,
  type Step,
} from '../../src/domain/timeline.ts';

const one = (first: string, last = first): Span => ({ first, last, count: 1 });
const told = (spans: readonly Span[], step: Step): string[] =>
  bucketsOf(spans, step).map(({ bucket, certain, possible }) => `${bucket} ${certain} ${possible}`);

describe('a timeline', () => {
  test('counts what lies in one bucket as certain, and what may lie in several as possible in each', () => {
    expect(told([one('2022'), one('2022'), one('2022', '2024')], 'YEAR')).toEqual(['2022 2 1', '2023 0 1', '2024 0 1']);
  });

  test('has no gap, over the ends of months, of years and of February', () => {
    expect(told([one('2023-12-30'), one('2024-01-02')], 'DAY').map((line) => line.slice(0, 10))).toEqual([
      '2023-12-30',
      '2023-12-31',
      '2024-01-01',
      '2024-01-02',
    ]);
    expect(told([one('2023-11'), one('2024-01')], 'MONTH')).toEqual(['2023-11 1 0', '2023-12 0 0', '2024-01 1 0']);
    expect(told([one('2024-02-28'), one('2024-03-01')], 'DAY')).toHaveLength(3);
    expect(told([one('0033'), one('0034')], 'YEAR')).toEqual(['0033 1 0', '0034 1 0']);
  });

  test('is not stretched by open ends and by dates without a year, which are possible as far as they reach', () => {
    const spans = [one('2020'), one('2022'), one('2021', '9999'), one('0000', '2020'), one('0000', '9999')];
    expect(told(spans, 'YEAR')).toEqual(['2020 1 2', '2021 0 2', '2022 1 2']);
    expect(told([one('0000', '9999')], 'YEAR')).toEqual([]);
    expect(rangeOf([one('0000', '9999')])).toBeNull();
  });

  const days = fc
    .date({ min: new Date('1999-12-01'), max: new Date('2001-02-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const dates = fc.array(
    fc.tuple(days, days).map(([a, b]) => (a < b ? [a, b] : [b, a])),
    { minLength: 1, maxLength: 20 },
  );

  test.each(STEPS)('by %s: certain ones add up, each of the others is possible in at least two', (step) => {
    fc.assert(
      fc.property(dates, (pairs) => {
        const spans = pairs.map((pair) =>
          one(...(pair.map((day) => day.slice(0, BUCKET_LENGTH[step])) as [string, string])),
        );
        const buckets = bucketsOf(spans, step);
        const spread = spans.filter(({ first, last }) => first !== last).length;
        const sum = (key: 'certain' | 'possible') => buckets.reduce((total, bucket) => total + bucket[key], 0);
        expect(sum('certain')).toBe(spans.length - spread);
        expect(sum('possible')).toBeGreaterThanOrEqual(2 * spread);
        const range = rangeOf(spans)!;
        expect(buckets).toHaveLength(bucketCount(range.first, range.last, step));
        expect([buckets[0]!.bucket, buckets.at(-1)!.bucket]).toEqual([range.first, range.last]);
      }),
    );
  });
});
