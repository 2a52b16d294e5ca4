import { STRENGTHS } from '../../domain/encounter.ts';
import { compareText } from '../../domain/text-order.ts';
import type { NetworkEvent } from '../../store/network.ts';
import type { Met } from './meetings.ts';

const GATHERING = STRENGTHS.indexOf('GATHERING');

/** What several encounters come to: how many, how close, from when to when. */
export interface Tie {
  readonly count: number;
  /** How many of them were no closer than at a gathering or in a crowd. */
  readonly gatherings: number;
  /** Place in STRENGTHS of the closest. */
  readonly closeness: number;
  /** The first and the last dated event; null where none is dated. */
  readonly first: NetworkEvent | null;
  readonly last: NetworkEvent | null;
}

/** An undated event has a sort key without days. */
const isDated = ({ earliest, latest }: NetworkEvent): boolean => earliest !== null || latest !== null;

const earlier = (a: NetworkEvent | null, b: NetworkEvent | null) =>
  a === null || (b !== null && b.sortKey < a.sortKey) ? b : a;
const later = (a: NetworkEvent | null, b: NetworkEvent | null) =>
  a === null || (b !== null && b.sortKey > a.sortKey) ? b : a;

/** What one encounter, or one meeting at an event, comes to. */
export function tieOf({ closeness, events }: Pick<Met, 'closeness' | 'events'>): Tie {
  const dated = events.filter(isDated);
  return {
    count: 1,
    gatherings: closeness >= GATHERING ? 1 : 0,
    closeness,
    first: dated[0] ?? null,
    last: dated.at(-1) ?? null,
  };
}

/** What the encounters of both come to together. */
export function joinedTies(a: Tie | undefined, b: Tie): Tie {
  if (a === undefined) return b;
  return {
    count: a.count + b.count,
    gatherings: a.gatherings + b.gatherings,
    closeness: Math.min(a.closeness, b.closeness),
    first: earlier(a.first, b.first),
    last: later(a.last, b.last),
  };
}

/** Text whose order is the order of time. */
const timeOf = (event: NetworkEvent | null) => `${event?.earliest ?? ''}/${event?.latest ?? ''}`;

/** The stronger first: the closer, then the one of more encounters, then the one whose last is later. */
export function compareTies(a: Tie, b: Tie): number {
  return a.closeness - b.closeness || b.count - a.count || compareText(timeOf(b.last), timeOf(a.last));
}
