import { LATEST_FIRST, type EncounterSort } from '../../store/encounter-order.ts';
import { builder } from '../builder.ts';
import { enumOf } from './enum.ts';

export const Direction = enumOf<'ASC' | 'DESC'>('Direction', 'Which end of an order comes first.', {
  ASC: 'The least first: the exact opposite of DESC.',
  DESC: 'The most first.',
});

const EncounterOrderBy = enumOf<EncounterSort['by']>('EncounterOrderBy', 'By what encounters are put in order.', {
  DATE: 'By the latest shared activity that the filter is about. Undated ones count as the earliest.',
  STRENGTH: 'By how close the two came, talks being the most; among equals by date.',
  EVIDENCE: 'By how many independent sources report it; among equals by date.',
});

export const EncounterOrderInput = builder.inputType('EncounterOrder', {
  description: 'In which order encounters come. A cursor holds in the order in which it was given.',
  fields: (t) => ({
    by: t.field({ type: EncounterOrderBy, required: true, defaultValue: 'DATE', description: 'By what.' }),
    direction: t.field({
      type: Direction,
      required: true,
      defaultValue: 'DESC',
      description: 'Which end comes first: with DESC the latest, the closest, the best attested.',
    }),
  }),
});

/** The order that is asked for; the latest first where none is. */
export function encounterSortOf(input: typeof EncounterOrderInput.$inferInput | null | undefined): EncounterSort {
  return input == null ? LATEST_FIRST : { by: input.by, reversed: input.direction === 'ASC' };
}
