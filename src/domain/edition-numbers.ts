import type { FuzzyDate } from './dates.ts';

/** An edition with its number and the date of its event. */
export interface Numbered {
  readonly ordinal: number;
  readonly held: boolean;
  readonly when: FuzzyDate | null;
}

/** A number that no known edition has, with the dated editions around it. */
export interface MissingNumber<T extends Numbered> {
  readonly ordinal: number;
  readonly after: T | null;
  readonly before: T | null;
  /**
   * EDTF: the days between which it must lie if numbers follow time, from the first day of the edition before to the
   * last of the one behind. Open at an end where no edition bounds it; null where none does at all, or where the dates
   * around it contradict the numbers.
   */
  readonly between: string | null;
}

const OPEN = /^(0000|9999)-/;

/** The day, or null for one that stands for an open end. */
function knownDay(day: string): string | null {
  return OPEN.test(day) ? null : day;
}

function betweenOf(after: Numbered | null, before: Numbered | null): string | null {
  const from = after?.when == null ? null : knownDay(after.when.earliest);
  const to = before?.when == null ? null : knownDay(before.when.latest);
  if ((from === null && to === null) || (from !== null && to !== null && from > to)) return null;
  return `${from ?? '..'}/${to ?? '..'}`;
}

/**
 * Numbers below the highest that no edition has, in their order.
 *
 * @param editions in the order of their numbers, then of time; those not held have their numbers but bound nothing
 */
export function missingNumbers<T extends Numbered>(editions: readonly T[]): MissingNumber<T>[] {
  const known = new Set(editions.map(({ ordinal }) => ordinal));
  const bounding = editions.filter(({ held, when }) => held && when !== null);
  return Array.from({ length: Math.max(0, ...known) }, (_each, index) => index + 1)
    .filter((ordinal) => !known.has(ordinal))
    .map((ordinal) => {
      const after = bounding.filter((edition) => edition.ordinal < ordinal).at(-1) ?? null;
      const before = bounding.find((edition) => edition.ordinal > ordinal) ?? null;
      return { ordinal, after, before, between: betweenOf(after, before) };
    });
}

/** How many days passed from one date to a later one; null where an end is open. Negative where the dates overlap. */
export interface DaysBetween {
  /** From the last day of the earlier one to the first of the later one. */
  readonly atLeast: number | null;
  /** From the first day of the earlier one to the last of the later one. */
  readonly atMost: number | null;
}

const DAY_MS = 86_400_000;

function daysFrom(from: string, to: string): number | null {
  if (knownDay(from) === null || knownDay(to) === null) return null;
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

export function daysBetween(earlier: FuzzyDate, later: FuzzyDate): DaysBetween {
  return { atLeast: daysFrom(earlier.latest, later.earliest), atMost: daysFrom(earlier.earliest, later.latest) };
}
