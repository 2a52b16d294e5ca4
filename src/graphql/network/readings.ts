import { ParleyError } from '../../domain/errors.ts';
import type { EncounterFilter } from '../../store/encounter.ts';
import { asksForWhole, type NetworkAttendance, type NetworkStart } from '../../store/network.ts';
import type { Reader } from '../reading/reader.ts';
import type { Meetings } from './meetings.ts';

/** What ended the reading for a network before all was read. */
export type Shortage = 'BUDGET' | 'DEADLINE';

export interface ReadingOptions {
  readonly filter: EncounterFilter;
  /** Attendances that may be read. */
  readonly budget: number;
  /** When the time is up, by `Date.now()`. */
  readonly deadline: number;
}

/** Reads attendances under a budget and a deadline, and remembers what it could not read. */
export class Readings {
  readonly #reader: Pick<Reader, 'networkAttendances'>;
  readonly #options: ReadingOptions;
  readonly #shortages = new Set<Shortage>();
  #attendances = 0;

  constructor(reader: Pick<Reader, 'networkAttendances'>, options: ReadingOptions) {
    this.#reader = reader;
    this.#options = options;
  }

  /** How many attendances have been read. */
  get attendances(): number {
    return this.#attendances;
  }

  get shortages(): ReadonlySet<Shortage> {
    return this.#shortages;
  }

  /**
   * Reads into the meetings; where the budget does not suffice the latest events, each with all that is wanted of it.
   *
   * @returns whether all was read
   */
  async into(meetings: Meetings, start: NetworkStart): Promise<boolean> {
    if (start.ids.length === 0 || this.#shortages.size > 0) return this.#shortages.size === 0;
    const { filter, budget, deadline } = this.#options;
    const left = budget - this.#attendances;
    try {
      const options = { deadlineMs: Math.max(1, deadline - Date.now()) };
      const rows = await this.#reader.networkAttendances(start, filter, left + 1, options);
      const read = rows.length > left ? wholeGroups(rows, filter) : rows;
      if (rows.length > left) this.#shortages.add('BUDGET');
      this.#attendances += read.length;
      meetings.add(read);
    } catch (error) {
      this.#shortages.add(shortageOf(error, deadline));
    }
    return this.#shortages.size === 0;
  }
}

/** The rows without the last event, or the last outermost one, of which the end has been cut off. */
function wholeGroups(rows: readonly NetworkAttendance[], filter: EncounterFilter): NetworkAttendance[] {
  const groupOf = ({ event }: NetworkAttendance) => (asksForWhole(filter) ? event.path[0] : event.id);
  const last = rows.at(-1);
  return rows.filter((row) => last !== undefined && groupOf(row) !== groupOf(last));
}

function shortageOf(error: unknown, deadline: number): Shortage {
  // A look back refuses what it would have to judge too much for.
  if (error instanceof ParleyError && error.code === 'LIMIT_EXCEEDED') return 'BUDGET';
  if (error instanceof ParleyError && error.code === 'STORE_TIMEOUT' && Date.now() >= deadline) return 'DEADLINE';
  throw error;
}
