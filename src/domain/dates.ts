import edtf from 'edtf';
import { ParleyError } from './errors.ts';

/**
 * A date as its source gives it (EDTF, ISO 8601-2) with the first and the last calendar day that it can mean.
 * Days are `YYYY-MM-DD` in the place's own time, so that text order is time order. `earliest` of an open interval
 * is `0000-01-01`, `latest` of one `9999-12-31`; a date without a year (`XXXX-04-23`) spans all years.
 */
export interface FuzzyDate {
  readonly edtf: string;
  readonly earliest: string;
  readonly latest: string;
}

/** A range of days, both ends included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The first day of a date with an open beginning or without a year. */
export const FIRST_DAY = '0000-01-01';
/** The last day of a date with an open end or without a year. */
export const LAST_DAY = '9999-12-31';

/** Day precision of one end of a date: 2 day, 1 month, 0 year or coarser. */
function precisionOf(part: string): number {
  const digits = part.replace(/[~?%]/g, '').split('-');
  return digits.some((d) => d.includes('X')) ? 0 : Math.min(digits.length - 1, 2);
}

function dayOf(instant: unknown, open: string): string {
  if (typeof instant !== 'number' || !Number.isFinite(instant)) return open;
  return new Date(instant).toISOString().slice(0, 10);
}

/**
 * Reads an EDTF date: a day, a month, a year, an interval, each possibly approximate (`~`), uncertain (`?`) or with
 * unspecified digits (`X`). Times of day, seasons, sets and years that are not from 0000 to 9999 are not dates of
 * events and are refused.
 *
 * @throws ParleyError INVALID_INPUT for what is not such a date, saying what was expected.
 * @see https://www.loc.gov/standards/datetime/
 */
export function fuzzyDate(text: string): FuzzyDate {
  // A whole day, as nearly all dates are, needs no grammar.
  if (WHOLE_DAY.test(text) && isDayOfCalendar(text)) return { edtf: text, earliest: text, latest: text };
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const date = parseDate(text);
  // Bounded, because queries bring dates too; a dataset's thousands of claims share a few hundred.
  if (parsed.size < MOST_PARSED) parsed.set(text, date);
  return date;
}

/** The grammar takes a quarter of a millisecond a date, and an import asks for each date many times. */
const parsed = new Map<string, FuzzyDate>();
const MOST_PARSED = 10_000;

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

function isDayOfCalendar(day: string): boolean {
  const read = new Date(day);
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === day;
}

function parseDate(text: string): FuzzyDate {
  try {
    const instants = edtf(text, { types: ['Date', 'Year', 'Interval'] }) as { min: unknown; max: unknown };
    if (text.includes('T')) throw new Error('a time of day');
    for (const part of text.replace(/[~?%]/g, '').split('/')) requireDay(part);
    const openStart = text.startsWith('../') || text.startsWith('/');
    const earliest = openStart ? FIRST_DAY : dayOf(instants.min, FIRST_DAY);
    return { edtf: text, earliest, latest: dayOf(instants.max, LAST_DAY) };
  } catch (cause) {
    throw new ParleyError(
      'INVALID_INPUT',
      `expected a date in EDTF such as 2022-04-23, 2023-12, 2024-04-11/2024-04-12, 2022~ or XXXX-04-23, got ${JSON.stringify(text.slice(0, 60))}`,
      { cause },
    );
  }
}

/** Refuses what the grammar takes: 29 February of any year, as 1 March, and years that no text of a day can hold. */
function requireDay(part: string): void {
  if (/^[Y-]/.test(part)) throw new Error('a year before 0000 or after 9999');
  if (WHOLE_DAY.test(part) && !isDayOfCalendar(part)) throw new Error('a day that its month has not');
}

/** Every day that the date can mean lies in the period. */
export function certainlyWithin(date: FuzzyDate, period: Period): boolean {
  return date.earliest >= period.from && date.latest <= period.to;
}

/** Some day that the date can mean lies in the period. */
export function possiblyWithin(date: FuzzyDate, period: Period): boolean {
  return date.earliest <= period.to && date.latest >= period.from;
}

/**
 * How much a date says, for choosing among dates that agree: an interval of days says more than a day inside it, a
 * day more than its month, a month more than its year.
 */
export function dateDetail(date: FuzzyDate): number {
  const ends = date.edtf.split('/');
  return Math.min(...ends.map(precisionOf)) * 2 + (ends.length > 1 ? 1 : 0);
}

/** The dates can both be true: one lies inside the other. `2024-04` and `2024-04-11` agree, two days do not. */
export function datesAgree(a: FuzzyDate, b: FuzzyDate): boolean {
  const inside = (x: FuzzyDate, y: FuzzyDate): boolean => x.earliest >= y.earliest && x.latest <= y.latest;
  if (a.edtf.startsWith('XXXX-') || b.edtf.startsWith('XXXX-')) {
    return a.edtf.slice(5, 10) === b.edtf.slice(5, 10);
  }
  return inside(a, b) || inside(b, a);
}
