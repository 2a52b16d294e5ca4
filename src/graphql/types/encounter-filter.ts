import type { EncounterFilter, EncounterParent } from '../../store/encounter.ts';
import { given, idOrNone, idsOrNone, listOf, periodOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { type Page, type PageArguments, readPage } from '../connection.ts';
import type { Context } from '../context.ts';
import { ENCOUNTERS, ENCOUNTERS_AT_EVENT, ENCOUNTERS_OF_OFFICIAL } from '../lists/encounter.ts';
import { type EncounterEntry, encounterEntry } from '../node.ts';
import type { View } from '../view.ts';
import { EncounterStrength, EventType } from './enums.ts';
import { PeriodFilterInput } from './period.ts';

export const EncounterFilterInput = builder.inputType('EncounterFilter', {
  description:
    'Which encounters. All conditions given must hold; those on place, period, type and source must hold of one and the same shared activity.',
  fields: (t) => ({
    officials: t.idList({ description: 'One side is one of these officials.' }),
    with: t.idList({ description: 'The other side is one of these officials.' }),
    countries: t.idList({ description: 'The countries of both sides are among these.' }),
    acrossCountries: t.boolean({ description: 'Whether the two are officials of different countries.' }),
    place: t.id({ description: 'At this place or anywhere within it.' }),
    period: t.field({ type: PeriodFilterInput, description: 'In this period. Undated events lie in none.' }),
    strength: t.field({ type: [EncounterStrength], description: 'Of one of these strengths.' }),
    eventType: t.field({ type: [EventType], description: 'At an event of one of these types.' }),
    series: t.id({ description: 'At an edition of this series or a part of one.' }),
    source: t.id({ description: 'At an event that this source says something about.' }),
  }),
});

/** The conditions of a filter of encounters. */
function encounterFilterOf(input: typeof EncounterFilterInput.$inferInput | null | undefined): EncounterFilter {
  return given<EncounterFilter>({
    officials: idsOrNone('Official', input?.officials, 'officials'),
    with: idsOrNone('Official', input?.with, 'with'),
    countries: idsOrNone('Place', input?.countries, 'countries'),
    acrossCountries: input?.acrossCountries,
    place: idOrNone('Place', input?.place),
    period: periodOf(input?.period),
    strengths: listOf(input?.strength, 'strength'),
    eventTypes: listOf(input?.eventType, 'eventType'),
    series: idOrNone('EventSeries', input?.series),
    source: idOrNone('Source', input?.source),
  });
}

const LISTS = { official: ENCOUNTERS_OF_OFFICIAL, event: ENCOUNTERS_AT_EVENT };

/** A page of encounters: of an official, at an event, or of the whole graph. */
export function encounterPage(
  context: Context,
  view: View,
  parent: { readonly kind: EncounterParent; readonly id: string } | null,
  input: typeof EncounterFilterInput.$inferInput | null | undefined,
  args: PageArguments,
): Promise<Page<EncounterEntry>> {
  const reader = context.loaders(view);
  const list = parent === null ? ENCOUNTERS : LISTS[parent.kind];
  return readPage(reader, list, parent?.id ?? null, encounterFilterOf(input), args, async (key) => {
    const encounter = await reader.encounter(key);
    return encounter === null ? null : encounterEntry(view, encounter);
  });
}
