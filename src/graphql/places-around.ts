import type { Loaded } from './reading/backend.ts';
import type { Reader } from './reading/reader.ts';

type Place = Loaded<'Place'>;

/** The places and everything that they lie in, each once. */
export async function placesAround(reader: Reader, ids: readonly string[]): Promise<Place[]> {
  const found = new Map<string, Place>();
  for (let level = [...ids]; level.length > 0;) {
    const places = await reader.records('Place', level);
    for (const place of places) found.set(place.id, place);
    level = [...new Set(places.flatMap((place) => place.within))].filter((id) => !found.has(id));
  }
  return [...found.values()];
}

/** Ids of the countries that the places lie in; two for what stands on a border. */
export async function countriesAround(reader: Reader, ids: readonly string[]): Promise<string[]> {
  const around = await placesAround(reader, ids);
  return around.filter(({ kind }) => kind === 'country').map(({ id }) => id);
}
