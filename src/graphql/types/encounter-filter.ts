import type { EncounterFilter } from '../../store/encounter.ts';
import { given, idOrNone, idsOrNone, listOf, periodOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { refuseContradictions } from '../encounter-contradictions.ts';
import { badInput } from '../errors.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { EncounterStrength, EventType } from './enums.ts';
import { PeriodFilterInput } from './period.ts';

export const EncounterFilterInput = builder.inputType('EncounterFilter', {
  description:
    'Which encounters. All conditions given must hold. Those on offices, place, period, type and source must hold of one and the same shared activity. `officials`, `country`, `organization` and `position` are about one side and must hold of one official; `with…` is about the other; which of the two is which does not matter. Of an official’s own list that official is the one side, unless `officials` says otherwise. What no encounter can fulfil is refused; what none does fulfil gives an empty answer.',
  fields: (t) => ({
    officials: t.idList({ ...idOf('Official'), description: 'One side is one of these officials.' }),
    country: t.id({ ...idOf('Place'), description: 'One side is an official of this country.' }),
    organization: t.id({
      ...idOf('Organization'),
      description:
        'One side held an office in this body or in a part of it at the time, or stood for it there. Held at the time is what a source names with the official at the event or another part of it, and what its dates cover; an end that no source gives counts as not yet come.',
    }),
    position: t.id({
      ...idOf('Position'),
      description: 'One side held this office at the time, by the rule of `organization`.',
    }),
    with: t.idList({ ...idOf('Official'), description: 'The other side is one of these officials.' }),
    withCountry: t.id({ ...idOf('Place'), description: 'The other side is an official of this country.' }),
    withOrganization: t.id({
      ...idOf('Organization'),
      description: 'The other side was of this body at the time, as in `organization`.',
    }),
    withPosition: t.id({ ...idOf('Position'), description: 'The other side held this office at the time.' }),
    countries: t.idList({ ...idOf('Place'), description: 'The countries of both sides are among these.' }),
    acrossCountries: t.boolean({ description: 'Whether the two are officials of different countries.' }),
    place: t.id({ ...idOf('Place'), description: 'At this place or anywhere within it.' }),
    period: t.field({ type: PeriodFilterInput, description: 'In this period. Undated events lie in none.' }),
    strength: t.field({ type: [EncounterStrength], description: 'Of one of these strengths.' }),
    eventType: t.field({ type: [EventType], description: 'At an event of one of these types.' }),
    series: t.id({ ...idOf('EventSeries'), description: 'At an edition of this series or a part of one.' }),
    source: t.id({ ...idOf('Source'), description: 'At an event that this source says something about.' }),
    independentSources: t.int({
      description:
        'At least so many sources that speak for themselves report that either side was there; at least 1. Sources of one agency or publisher count once.',
    }),
  }),
});

type EncounterFilterShape = typeof EncounterFilterInput.$inferInput;

function sourcesOrNone(least: number | null | undefined): number | undefined {
  if (least === null || least === undefined || least >= 1) return least ?? undefined;
  throw badInput(`expected independentSources of at least 1, got ${least}; leave it out for any number`);
}

/**
 * The conditions of a filter of encounters: the only way from what a caller gives to what a list takes.
 *
 * @throws ParleyError INVALID_INPUT for malformed ids and for conditions that contradict each other
 */
export function encounterFilterOf(input: EncounterFilterShape | null | undefined): EncounterFilter {
  const filter = given<EncounterFilter>({
    officials: idsOrNone('Official', input?.officials, 'officials'),
    country: idOrNone('Place', input?.country),
    organization: idOrNone('Organization', input?.organization),
    position: idOrNone('Position', input?.position),
    with: idsOrNone('Official', input?.with, 'with'),
    withCountry: idOrNone('Place', input?.withCountry),
    withOrganization: idOrNone('Organization', input?.withOrganization),
    withPosition: idOrNone('Position', input?.withPosition),
    countries: idsOrNone('Place', input?.countries, 'countries'),
    acrossCountries: input?.acrossCountries,
    place: idOrNone('Place', input?.place),
    period: periodOf(input?.period),
    strengths: listOf(input?.strength, 'strength'),
    eventTypes: listOf(input?.eventType, 'eventType'),
    series: idOrNone('EventSeries', input?.series),
    source: idOrNone('Source', input?.source),
    independentSources: sourcesOrNone(input?.independentSources),
  });
  refuseContradictions(filter);
  return filter;
}
