import type { ExplorePageQuery } from '../../generated/explorer.ts';
import type { ExploreState } from './state.ts';

export type Bucket = ExplorePageQuery['time']['timeline']['buckets'][number];

/** The first and the last of neighbouring bars. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** First day of a year, a month or a day. */
export const firstDay = (edtf: string): string => `${edtf}-01-01`.slice(0, 10);
/** Not before its last day; compared as text, that is enough. */
const lastDay = (edtf: string): string => (edtf.length === 4 ? `${edtf}-12-31` : `${edtf}-31`.slice(0, 10));

/** The day behind a year, a month or a day, as `YYYY-MM-DD`. */
export function dayBehind(edtf: string): string {
  const [year = 0, month, day] = edtf.split('-').map(Number);
  const behind =
    month === undefined
      ? Date.UTC(year + 1, 0, 1)
      : day === undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year, month - 1, day + 1);
  return new Date(behind).toISOString().slice(0, 10);
}

/** The bars that a period has a part of, or null where no period is chosen or none of them is in it. */
export function chosenBuckets(
  buckets: readonly Bucket[],
  { from, to }: Pick<ExploreState, 'from' | 'to'>,
): Range | null {
  if (from === null && to === null) return null;
  const first = from === null ? 0 : buckets.findIndex(({ when }) => when.latest >= firstDay(from));
  const last = to === null ? buckets.length - 1 : buckets.findLastIndex(({ when }) => when.earliest <= lastDay(to));
  return first < 0 || last < first ? null : { first, last };
}

/** The period from a bar to a bar; no period where none is chosen. */
export function periodOf(buckets: readonly Bucket[], range: Range | null): { from: string | null; to: string | null } {
  return {
    from: range === null ? null : (buckets[range.first]?.when.edtf ?? null),
    to: range === null ? null : (buckets[range.last]?.when.edtf ?? null),
  };
}
