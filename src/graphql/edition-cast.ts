import type { CastEvent, EditionCast } from '../domain/edition-cast.ts';
import { kindOf } from '../domain/ids.ts';
import { partsWithin } from './event-parts.ts';
import { countriesAround } from './places-around.ts';
import type { Loaded } from './reading/backend.ts';
import type { Reader } from './reading/reader.ts';

async function countryOf(reader: Reader, participant: string): Promise<string | null> {
  const record =
    kindOf(participant) === 'Official'
      ? await reader.record('Official', participant)
      : await reader.record('Organization', participant);
  return record?.country ?? null;
}

async function castOf(reader: Reader, event: Loaded<'Event'>): Promise<CastEvent> {
  const [parts, places] = await Promise.all([
    reader.referrers('Participation', 'event', 'Event', event.id),
    Promise.all(event.place.map(async (id) => ({ id, countries: await countriesAround(reader, [id]) }))),
  ]);
  const cast = await Promise.all(
    parts.map(async (part) => ({ part, country: await countryOf(reader, part.participant) })),
  );
  return { event, places, cast };
}

/** Who is named in an edition and in its parts, of which countries, and where: what hosts and heads are worked out from. */
export async function castOfEdition(reader: Reader, event: Loaded<'Event'>): Promise<EditionCast> {
  const [whole, parts] = await Promise.all([
    castOf(reader, event),
    partsWithin(reader, event.id).then((found) => Promise.all(found.map((part) => castOf(reader, part)))),
  ]);
  return { whole, parts };
}
