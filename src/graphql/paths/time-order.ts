import type { Meeting } from './chain.ts';

type Dated = Pick<Meeting, 'earliest' | 'latest'>;

/** Before and after every day that a date can mean. */
export const START = '';
export const END = '9999-12-31';

/**
 * Whether the hops of a chain must follow each other in time, and what that means for dates that are not exact. A
 * chain stands on a day: the earliest one that its hops so far allow.
 *
 * @see Wu and others, Path Problems in Temporal Graphs, VLDB 7 (2014): a path that arrives earlier is never worse
 */
export interface TimeOrder {
  /** Undated meetings have no place in an order of time. */
  readonly needsDates: boolean;
  /** The day on which a chain stands after the meeting; null where the meeting may not follow. */
  readonly arrival: (meeting: Dated, day: string) => string | null;
  /** The latest day on which a chain may stand before the meeting, to stand on `next` at the latest after it. */
  readonly latestStart: (meeting: Dated, next: string) => string | null;
}

const smaller = (a: string, b: string): string => (a < b ? a : b);
const larger = (a: string, b: string): string => (a > b ? a : b);

/** Hops in any order of time. */
export const ANY_TIME: TimeOrder = {
  needsDates: false,
  arrival: (_, day) => day,
  latestStart: (_, next) => next,
};

/** There are days, one within the date of each hop, none of which is before the one of the hop before. */
export const POSSIBLY_IN_ORDER: TimeOrder = {
  needsDates: true,
  arrival: ({ earliest, latest }, day) => (day <= latest ? larger(day, earliest) : null),
  latestStart: ({ earliest, latest }, next) => (earliest <= next ? smaller(latest, next) : null),
};

/** Whatever days the dates of the hops mean, none is before the one of the hop before. */
export const CERTAINLY_IN_ORDER: TimeOrder = {
  needsDates: true,
  arrival: ({ earliest, latest }, day) => (day <= earliest ? latest : null),
  latestStart: ({ earliest, latest }, next) => (latest <= next ? earliest : null),
};
