import { fragment } from './cypher.ts';
import { encounterRows, measuresAskedFor, type EncounterFilter, type EncounterKey } from './encounter.ts';
import { LATEST_FIRST } from './encounter-order.ts';
import { whereOf, type ListQuery } from './page.ts';

/** An encounter as it stands in time. */
export interface DatedEncounter extends EncounterKey {
  /** Sort key of its occasion, whose date is that of the encounter. */
  readonly at: string;
}

/** Encounters of a pair in the order of time, undated ones first. A sort key is of one encounter of a pair. */
export const TIME_ORDER = [{ by: 'at', way: 'asc' }] as const;

/** When the encounters of a pair were: those of a filter that names both. */
export function encounterDates(filter: EncounterFilter): ListQuery<DatedEncounter> {
  const { body, where } = encounterRows(null, filter, measuresAskedFor(filter, LATEST_FIRST), 'nothing');
  return {
    name: 'encounter-dates',
    parents: null,
    body: fragment`${body} ${whereOf(where)} WITH first, second, root, substring(occasion, 1) AS at`,
    where: [],
    order: TIME_ORDER,
    of: '[first, second, root, at]',
    item: (row) => row,
    decode: (item) => {
      const [first, second, root, at] = item as [string, string, string, string];
      return { first, second, root, at };
    },
  };
}
