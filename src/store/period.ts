import type { Period } from '../domain/dates.ts';
import { fragment, raw, type Fragment } from './cypher.ts';

/** Days between which something is to lie, and whether every day that its date can mean must. */
export interface PeriodFilter extends Period {
  readonly certain: boolean;
}

/** An event's date lies in the period. An undated event lies in none. */
export function inPeriod(variable: 'event', { from, to, certain }: PeriodFilter): Fragment {
  const event = raw(variable);
  return certain
    ? fragment`${event}.earliest >= ${from} AND ${event}.latest <= ${to}`
    : fragment`${event}.earliest <= ${to} AND ${event}.latest >= ${from}`;
}
