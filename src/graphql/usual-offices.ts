import { leadsOf, type EditionCast, type SideLead } from '../domain/edition-cast.ts';
import { kindOf } from '../domain/ids.ts';
import { presenceOf, type Presence } from '../domain/office-presence.ts';
import { castOfEdition } from './edition-cast.ts';
import { editionsOf, type PlacedEdition } from './editions.ts';
import { officesHeld } from './lists/office-held.ts';
import type { Loaded } from './reading/backend.ts';
import type { Reader } from './reading/reader.ts';

type Part = Loaded<'Participation'>;

/** An edition at which no holder of a usual office is reported. */
export interface EditionWithout {
  readonly edition: PlacedEdition;
  readonly presence: Presence;
  /** Holders of the office that sources name in it, none of whom is reported to have come. */
  readonly named: readonly Part[];
  /** Who led the side of the office's country there; null where nobody of it is named. */
  readonly side: SideLead | null;
}

/** An office whose holders are reported at most of the editions of a series. */
export interface UsualOffice {
  readonly position: Loaded<'Position'>;
  readonly attended: number;
  readonly held: number;
  readonly without: readonly EditionWithout[];
}

interface Attended {
  readonly edition: PlacedEdition;
  readonly cast: EditionCast;
  /** By office, the participations of its holders in the edition and its parts. */
  readonly offices: ReadonlyMap<string, readonly Part[]>;
}

/** The officials of an edition and its parts by the offices that they held at the time. */
async function attendedBy(reader: Reader, edition: PlacedEdition, cast: EditionCast): Promise<Attended> {
  const parts = [cast.whole, ...cast.parts].flatMap((event) => event.cast.map(({ part }) => part));
  const officials = parts.filter(({ participant }) => kindOf(participant) === 'Official');
  const held = await Promise.all(
    officials.map(async (part) => ({ part, offices: await officesHeld(reader, part.participant, edition.event) })),
  );
  const offices = new Map<string, Part[]>();
  for (const { part, offices: positions } of held) {
    for (const { id } of positions) offices.set(id, [...(offices.get(id) ?? []), part]);
  }
  return { edition, cast, offices };
}

function withoutOffice({ edition, cast, offices }: Attended, position: Loaded<'Position'>): EditionWithout {
  const named = offices.get(position.id) ?? [];
  const side = leadsOf(cast).find(({ country }) => country === position.country) ?? null;
  return { edition, presence: presenceOf(named), named, side };
}

/**
 * Offices whose holders are reported to have come to more than half of the editions that were held, and to two at
 * least; those of most editions first, then by id.
 */
export async function usualOffices(reader: Reader, series: string): Promise<UsualOffice[]> {
  const held = (await editionsOf(reader, series)).filter((edition) => edition.held);
  const cast = await Promise.all(
    held.map(async (edition) => ({ edition, cast: await castOfEdition(reader, edition.event) })),
  );
  const attended = await Promise.all(cast.map((one) => attendedBy(reader, one.edition, one.cast)));
  const came = (one: Attended, position: string) => presenceOf(one.offices.get(position) ?? []) === 'CAME';
  const known = [...new Set(attended.flatMap(({ offices }) => [...offices.keys()]))];
  const counted = known.map((id) => ({ id, attended: attended.filter((one) => came(one, id)).length }));
  const usual = counted
    .filter(({ attended: count }) => count > 1 && count * 2 > held.length)
    .sort((a, b) => b.attended - a.attended || (a.id < b.id ? -1 : 1));
  const positions = await reader.records(
    'Position',
    usual.map(({ id }) => id),
  );
  return positions.map((position) => ({
    position,
    attended: usual.find(({ id }) => id === position.id)?.attended ?? 0,
    held: held.length,
    without: attended.filter((one) => !came(one, position.id)).map((one) => withoutOffice(one, position)),
  }));
}
