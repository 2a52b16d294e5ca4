import type { FuzzyDate } from '../domain/dates.ts';
import type { Span } from './graph.ts';

/** What a date without a beginning or an end, or without a year, has for its first and last day. */
const OPEN_START = '0000-01-01';
const OPEN_END = '9999-12-31';

/**
 * The days that a date can mean. Open ends are null: the days that stand for them inside are no days of any calendar
 * program, and most forms refuse the year 0.
 */
export function spanOf(date: FuzzyDate | null): Span | null {
  if (date === null) return null;
  const start = date.earliest <= OPEN_START ? null : date.earliest;
  const end = date.latest >= OPEN_END ? null : date.latest;
  return start === null && end === null ? null : { start, end };
}
