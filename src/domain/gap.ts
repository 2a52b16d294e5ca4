import { FIRST_DAY, LAST_DAY } from './dates.ts';

/** The first and the last day that a date can mean. */
interface Days {
  readonly earliest: string;
  readonly latest: string;
}

/** The time between two neighbours in a list of dates. */
export interface Gap {
  /** Whole days from the one to the other: so many at least, whatever days the two dates mean. */
  readonly leastDays: number;
  /** So many at most; null where a date has an open end or no year. */
  readonly mostDays: number | null;
  /** Whatever days the dates mean, the second is not before the first, and no other date lies between them. */
  readonly certain: boolean;
}

const MS_PER_DAY = 86_400_000;

function daysFrom(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / MS_PER_DAY;
}

function mostDays(before: Days, after: Days): number | null {
  const open = [before, after].some(({ earliest, latest }) => earliest === FIRST_DAY || latest === LAST_DAY);
  // Where the dates overlap, the second may as well have been the first.
  return open ? null : Math.max(daysFrom(before.earliest, after.latest), daysFrom(after.earliest, before.latest));
}

/**
 * The gaps between neighbours: one fewer than there are dates.
 *
 * @param dates in the order of their first days
 */
export function gapsBetween(dates: readonly Days[]): Gap[] {
  let latestBefore = FIRST_DAY;
  return dates.slice(1).map((after, index) => {
    const before = dates[index] ?? after;
    const next = dates[index + 2];
    const apart = before.latest <= after.earliest;
    const alone = latestBefore <= before.earliest && (next === undefined || after.latest <= next.earliest);
    if (before.latest > latestBefore) latestBefore = before.latest;
    return {
      leastDays: Math.max(0, daysFrom(before.latest, after.earliest)),
      mostDays: mostDays(before, after),
      certain: apart && alone,
    };
  });
}
