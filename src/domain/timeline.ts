/** How wide the buckets of a timeline are, the finest first. */
export const STEPS = ['DAY', 'MONTH', 'YEAR'] as const;
export type Step = (typeof STEPS)[number];

/** How many characters of a day, written `YYYY-MM-DD`, tell the bucket that it lies in. */
export const BUCKET_LENGTH: Readonly<Record<Step, number>> = { DAY: 10, MONTH: 7, YEAR: 4 };

/** Items whose dates begin in one bucket and end in another, or in the same. */
export interface Span {
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

/** A day, month or year, written as in EDTF, with how many items lie in it. */
export interface Bucket {
  readonly bucket: string;
  /** Items that lie in it on every day that their dates can mean. */
  readonly certain: number;
  /** Items that may lie in it and may lie in others. */
  readonly possible: number;
}

/** Dates without a beginning start in the year 0, those without an end stop in 9999; those without a year do both. */
const OPEN_YEARS = ['0000', '9999'];
const isOpen = (bucket: string): boolean => OPEN_YEARS.includes(bucket.slice(0, 4));

function bucketAfter(bucket: string, step: Step): string {
  const [year = 0, month = 1, day = 1] = bucket.split('-').map(Number);
  const next = new Date(0);
  if (step === 'YEAR') next.setUTCFullYear(year + 1, 0, 1);
  else if (step === 'MONTH') next.setUTCFullYear(year, month, 1);
  else next.setUTCFullYear(year, month - 1, day + 1);
  return next.toISOString().slice(0, BUCKET_LENGTH[step]);
}

/** The first and the last bucket that a dated end lies in; null where no date has an end. */
export function rangeOf(spans: readonly Span[]): { readonly first: string; readonly last: string } | null {
  const ends = spans
    .flatMap(({ first, last }) => [first, last])
    .filter((bucket) => !isOpen(bucket))
    .sort();
  const [first] = ends;
  const last = ends.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** How many buckets there are from one to another, both included. */
export function bucketCount(first: string, last: string, step: Step): number {
  const [from, to] = [first, last].map((bucket) => {
    const [year = 0, month = 1, day = 1] = bucket.split('-').map(Number);
    if (step === 'YEAR') return year;
    return step === 'MONTH' ? year * 12 + month : new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000;
  }) as [number, number];
  return to - from + 1;
}

/**
 * Buckets in the order of time without a gap, from the first to the last that a dated end lies in. What may lie in
 * several buckets is possible in each of them and certain in none; a date with an open end, or without a year, is
 * possible in all buckets that it reaches and makes none of its own.
 */
export function bucketsOf(spans: readonly Span[], step: Step): Bucket[] {
  const range = rangeOf(spans);
  if (range === null) return [];
  const buckets: { bucket: string; certain: number; possible: number }[] = [];
  const places = new Map<string, number>();
  for (let bucket = range.first; bucket <= range.last; bucket = bucketAfter(bucket, step)) {
    places.set(bucket, buckets.length);
    buckets.push({ bucket, certain: 0, possible: 0 });
  }
  for (const { first, last, count } of spans) {
    const from = places.get(first) ?? 0;
    const to = places.get(last) ?? buckets.length - 1;
    for (const bucket of buckets.slice(from, to + 1)) {
      if (first === last && places.has(first)) bucket.certain += count;
      else bucket.possible += count;
    }
  }
  return buckets;
}
