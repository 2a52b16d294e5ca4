import { groupBy } from '../domain/group.ts';
import type { JudgedClaim } from '../domain/standing.ts';
import { editionsOf } from './editions.ts';
import type { Loaded } from './reading/backend.ts';
import type { Reader } from './reading/reader.ts';

/** One number that sources give an event, in one series. */
export interface EventCount {
  readonly edition: Loaded<'Edition'>;
  readonly ordinal: number;
  /** The claims that give it. */
  readonly claims: readonly JudgedClaim[];
}

/** An event that sources number differently. */
export interface DifferentCounts {
  readonly event: Loaded<'Event'>;
  /** In the order of the series, then of the numbers. */
  readonly counts: readonly EventCount[];
}

/** The numbers that live claims give an event as an edition of one series. */
async function countsOf(reader: Reader, edition: Loaded<'Edition'>): Promise<EventCount[]> {
  const claims = (await reader.claims(edition.id)).filter(
    ({ property, standing }) => property === 'ordinal' && standing !== 'RETRACTED' && standing !== 'SUPERSEDED',
  );
  return [...groupBy(claims, (claim) => Number(claim.value))]
    .map(([ordinal, group]) => ({ edition, ordinal, claims: group }))
    .sort((a, b) => a.ordinal - b.ordinal);
}

/**
 * Editions of a series whose event has another number too: in another series, or by another source. In the order of
 * the editions.
 */
export async function differentCounts(reader: Reader, series: string): Promise<DifferentCounts[]> {
  const editions = await editionsOf(reader, series);
  const counted = await Promise.all(
    editions.map(async ({ event }) => {
      const all = await reader.referrers('Edition', 'event', 'Event', event.id);
      return { event, counts: (await Promise.all(all.map((edition) => countsOf(reader, edition)))).flat() };
    }),
  );
  return counted.filter(({ counts }) => new Set(counts.map(({ ordinal }) => ordinal)).size > 1);
}
