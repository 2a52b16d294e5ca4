import { encounterDates, TIME_ORDER, type DatedEncounter } from '../../store/encounter-date.ts';
import type { EncounterFilter } from '../../store/encounter.ts';
import type { List } from '../reading/backend.ts';
import { encounters } from './encounter.ts';

/** When the encounters of a pair were, in the order of time: those of a filter that names both. */
export const ENCOUNTER_DATES: List<EncounterFilter, DatedEncounter> = {
  name: 'encounter-dates',
  order: TIME_ORDER,
  query: (_, filter) => encounterDates(filter),
  items: async (past, _, filter) => {
    const keys = await encounters(null).items(past, null, filter);
    const dated = await Promise.all(
      keys.map(async ({ first, second, root }): Promise<DatedEncounter[]> => {
        const encounter = await past.reader.encounter({ first, second, root });
        return encounter === null ? [] : [{ first, second, root, at: encounter.occasion.event.sortKey }];
      }),
    );
    return dated.flat();
  },
  keysOf: ({ at }) => [at],
};
