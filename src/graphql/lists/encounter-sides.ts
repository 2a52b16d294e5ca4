import type { SharedActivity } from '../../domain/encounter.ts';
import type { EncounterFilter, EncounterParent } from '../../store/encounter.ts';
import { sidesOf, type SideFilter, type Sides } from '../../store/encounter-sides.ts';
import type { Reader } from '../reading/reader.ts';
import { allOf } from '../soon.ts';
import { allowed, same } from './conditions.ts';
import { ofBody, officesHeld } from './office-held.ts';

/** A participant of a shared activity fulfils what is asked of a side. */
export async function fits(
  reader: Reader,
  part: SharedActivity['a'],
  event: SharedActivity['event'],
  side: Sides['one'],
): Promise<boolean> {
  const { officials, country, position, organization } = side;
  if (!allowed(officials, part.participant)) return false;
  if (country !== undefined && (await reader.required('Official', part.participant)).country !== country) return false;
  if (position !== undefined) {
    const offices = await officesHeld(reader, part.participant, event);
    if (!offices.some(({ id }) => id === position)) return false;
  }
  return organization === undefined || ofBody(reader, part, event, organization);
}

async function countriesMatch(reader: Reader, { a, b }: SharedActivity, sides: Sides): Promise<boolean> {
  const { countries, acrossCountries } = sides;
  if (countries === undefined && acrossCountries === undefined) return true;
  const [one, other] = await allOf([a, b].map((side) => reader.required('Official', side.participant)));
  if (one === undefined || other === undefined) return false;
  return (
    same(acrossCountries, one.country !== other.country) &&
    allowed(countries, one.country) &&
    allowed(countries, other.country)
  );
}

/**
 * The participations of a shared activity that are its other side, as `with…` means it: one of the two, both where
 * nothing tells them apart, or none where the two do not fulfil what is asked of them.
 */
export async function otherSides(
  reader: Reader,
  meeting: SharedActivity,
  filter: SideFilter,
): Promise<SharedActivity['a'][]> {
  const { event, a, b } = meeting;
  const sides = sidesOf(filter);
  const way = async (one: SharedActivity['a'], other: SharedActivity['a']) =>
    (await fits(reader, one, event, sides.one)) && (await fits(reader, other, event, sides.other)) ? [other] : [];
  if (!(await countriesMatch(reader, meeting, sides))) return [];
  return [...(await way(a, b)), ...(await way(b, a))];
}

/** What is asked of the sides in a list: as in the store, an official is the one side of their own list. */
export function sidesInList(parent: EncounterParent | null, id: string, filter: EncounterFilter): EncounterFilter {
  return parent === 'official' && filter.officials === undefined ? { ...filter, officials: [id] } : filter;
}
