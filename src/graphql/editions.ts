import { fuzzyDate, type FuzzyDate } from '../domain/dates.ts';
import { daysBetween, type DaysBetween } from '../domain/edition-numbers.ts';
import { compareText } from '../domain/text-order.ts';
import type { Loaded } from './reading/backend.ts';
import type { Reader } from './reading/reader.ts';

/** An edition with its event, as the rules of numbers and turns take it. */
export interface PlacedEdition {
  readonly edition: Loaded<'Edition'>;
  readonly event: Loaded<'Event'>;
  readonly ordinal: number;
  readonly held: boolean;
  readonly when: FuzzyDate | null;
}

/** The editions of a series by their number, then by the date of their events. */
export async function editionsOf(reader: Reader, series: string): Promise<PlacedEdition[]> {
  const editions = await reader.referrers('Edition', 'series', 'EventSeries', series);
  const placed = await Promise.all(
    editions.map(async (edition) => {
      const event = await reader.required('Event', edition.event);
      const when = event.when === null ? null : fuzzyDate(event.when);
      return { edition, event, ordinal: edition.ordinal, held: event.status === 'held', when };
    }),
  );
  return placed.sort((a, b) => a.ordinal - b.ordinal || compareText(a.event.sortKey, b.event.sortKey));
}

/** The time between an edition and the one before. */
export interface SincePrevious {
  readonly previous: PlacedEdition;
  readonly days: DaysBetween | null;
  /** Numbers between the two that no edition has. */
  readonly missing: readonly number[];
}

/** The nearest edition of a lower number that was held; null where none is known. */
export async function sincePrevious(reader: Reader, { id, series }: Loaded<'Edition'>): Promise<SincePrevious | null> {
  const editions = await editionsOf(reader, series);
  const own = editions.find(({ edition }) => edition.id === id);
  if (own === undefined) return null;
  const previous = editions.filter(({ ordinal, held }) => held && ordinal < own.ordinal).at(-1);
  if (previous === undefined) return null;
  const known = new Set(editions.map(({ ordinal }) => ordinal));
  const between = Array.from(
    { length: own.ordinal - previous.ordinal - 1 },
    (_, index) => previous.ordinal + 1 + index,
  );
  return {
    previous,
    days: previous.when === null || own.when === null ? null : daysBetween(previous.when, own.when),
    missing: between.filter((ordinal) => !known.has(ordinal)),
  };
}
