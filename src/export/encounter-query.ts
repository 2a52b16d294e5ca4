import type { Context } from '../graphql/context.ts';
import { encounterFilterOf } from '../graphql/types/encounter-filter.ts';
import { encounterSortOf } from '../graphql/types/encounter-order.ts';
import type { View } from '../graphql/view.ts';
import type { EncounterFilter } from '../store/encounter.ts';
import type { EncounterSort } from '../store/encounter-order.ts';
import { queryArguments, viewOfQuestion, type Question } from './query-arguments.ts';

/** A query for encounters that can be asked. */
export interface EncounterQuery {
  /** As it was asked, with what was not asked for. */
  readonly asked: Question;
  readonly filter: EncounterFilter;
  readonly sort: EncounterSort;
  readonly view: View;
}

/** Reads `filter`, `orderBy`, `valid` and `known`. @throws ParleyError INVALID_INPUT naming the field */
export async function encounterQuery(context: Context, question: Question): Promise<EncounterQuery> {
  const view = viewOfQuestion(question);
  const { filter, orderBy } = (await queryArguments(context, view, 'encounters', question)) as {
    filter: Parameters<typeof encounterFilterOf>[0];
    orderBy: Parameters<typeof encounterSortOf>[0];
  };
  return {
    asked: { filter: null, orderBy: null, valid: null, known: null, ...question },
    filter: encounterFilterOf(filter),
    sort: encounterSortOf(orderBy),
    view,
  };
}
