import { ENTITY_ORDER, entityList, type EntityFilter, type ListedKind } from '../../store/entity-list.ts';
import { PLACE_ORDER, placeList, type PlaceFilter } from '../../store/place.ts';
import type { List, Loaded } from '../reading/backend.ts';
import type { Reader } from '../reading/reader.ts';
import { allowed, atOrWithin, kept, same } from './conditions.ts';

async function heldOfficeIn(reader: Reader, official: string, organization: string): Promise<boolean> {
  const tenures = await reader.referrers('Tenure', 'official', 'Official', official);
  const positions = await reader.records(
    'Position',
    tenures.map((tenure) => tenure.position),
  );
  return positions.some((position) => position.organization === organization);
}

/** All entities of a kind. */
export function entities<K extends ListedKind>(kind: K): List<EntityFilter, Loaded<K>> {
  return {
    name: kind,
    order: ENTITY_ORDER,
    query: (_, filter) => entityList(kind, filter),
    items: async (past, _, filter) => {
      const { organization } = filter;
      return kept(await past.all(kind), (record) => {
        const own = record as Loaded<ListedKind> & {
          country?: string | null;
          kind?: string | null;
          organization?: string;
          schema?: string;
        };
        const plain =
          allowed(filter.ids, own.id) &&
          same(filter.country, own.country ?? null) &&
          allowed(filter.kinds, own.kind ?? null) &&
          same(filter.schema, own.schema ?? null);
        if (!plain || organization === undefined) return plain;
        return kind === 'Position'
          ? own.organization === organization
          : heldOfficeIn(past.reader, own.id, organization);
      });
    },
    keysOf: (record) => [record.id],
  };
}

function placesOf(parent: 'within' | null): List<PlaceFilter, Loaded<'Place'>> {
  return {
    name: parent === null ? 'places' : 'places-by-within',
    order: PLACE_ORDER,
    query: (parents, filter) => placeList(parent, parents, filter),
    items: async (past, id, filter) => {
      const { reader } = past;
      const places = id === null ? await past.all('Place') : await reader.referrers('Place', 'within', 'Place', id);
      return kept(places, async (place) => {
        const { country, paired } = filter;
        if (!allowed(filter.ids, place.id) || !allowed(filter.kinds, place.kind)) return false;
        if (country !== undefined && !(await atOrWithin(reader, [place.id], country))) return false;
        return paired === undefined || (await reader.pairedPlaces(place.id)).length > 0 === paired;
      });
    },
    keysOf: (place) => [place.id],
  };
}

/** All places. */
export const PLACES = placesOf(null);

/** Places that lie directly in a place. */
export const PLACES_WITHIN = placesOf('within');
