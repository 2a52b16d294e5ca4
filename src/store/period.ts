import type { Period } from '../domain/dates.ts';
import { fragment, raw, type Fragment } from './cypher.ts';

/** Days between which something is to lie, and whether every day that its date can mean must. */
export interface PeriodFilter extends Period {
  readonly certain: boolean;
}

/**
 * An event's date lies in the period. An undated event lies in none. A participation repeats the dates of its event.
 * The sort key begins with the first day, so that what is said of it lets an index on it leave out the rest.
 */
export function inPeriod(variable: 'event' | 'node', { from, to, certain }: PeriodFilter): Fragment {
  const event = raw(variable);
  // The first character behind the slash that ends a day in a sort key.
  const before = fragment`${event}.sortKey < ${`${to}0`}`;
  return certain
    ? fragment`${event}.sortKey >= ${from} AND ${before} AND ${event}.earliest >= ${from} AND ${event}.latest <= ${to}`
    : fragment`${before} AND ${event}.earliest <= ${to} AND ${event}.latest >= ${from}`;
}
