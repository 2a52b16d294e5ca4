import { fuzzyDate } from '../domain/dates.ts';

/**
 * The moment from which everything below is read. Every value that a resolver returns carries its view, and every
 * loader is told apart by it, so that one request can read the graph as it is and as it was.
 */
export interface View {
  /** Day of validity: tenures default to it and later events are absent. Null: today and all events. */
  readonly valid: string | null;
  /** Only what sources had said by this day counts. Null: all that they say. */
  readonly known: string | null;
  /** Tells views apart. */
  readonly key: string;
}

/** The graph as it is. */
export const LIVE: View = { valid: null, known: null, key: '' };

/** The day that stands for "everything that was ever said". */
export const END_OF_TIME = '9999-12-31';

/**
 * The graph as it was true on a day and as sources had told by a day. Of a month or a year its last day is meant.
 *
 * @param valid EDTF, or null for no day of validity
 * @param known EDTF, or null for all that sources say
 */
export function viewAsOf(valid: string | null, known: string | null): View {
  const last = (text: string | null) => (text === null ? null : fuzzyDate(text).latest);
  const days = { valid: last(valid), known: last(known) ?? END_OF_TIME };
  return { ...days, key: `${days.valid ?? ''}/${days.known}` };
}
