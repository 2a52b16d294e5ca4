import { kindOf } from '../../domain/ids.ts';
import type { TalliedItem } from '../../domain/tally.ts';
import { BUCKET_LENGTH } from '../../domain/timeline.ts';
import type { StoredEvent } from '../../store/event.ts';
import { isStep, NO_COORDINATES, REGION_KINDS, type TallyBy } from '../../store/tally.ts';
import { countriesAround, placesAround } from '../places-around.ts';
import type { Loaded } from '../reading/backend.ts';
import type { Reader } from '../reading/reader.ts';

type Place = Loaded<'Place'>;

/** The places of events, as a map shows them. */
async function pointsOf(reader: Reader, ids: readonly string[]): Promise<string[]> {
  const places = await reader.records('Place', ids);
  const points = places.filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
  return points.length === 0 && places.length > 0 ? [NO_COORDINATES] : points.map(({ id }) => id);
}

/** The bucket that a date begins in and the one that it ends in; nothing for what is undated. */
export function spanOf(sortKey: string, by: keyof typeof BUCKET_LENGTH): string[] {
  const [first = '', last = ''] = sortKey.split('/').map((day) => day.slice(0, BUCKET_LENGTH[by]));
  return first === '' ? [] : [`${first}/${last}`];
}

/** What events of one item have in common with others, other than a date: the value of any of them counts once. */
export async function valuesOfEvents(
  reader: Reader,
  events: readonly StoredEvent[],
  by: 'PLACE' | 'REGION' | 'POINT' | 'TYPE',
): Promise<string[]> {
  if (by === 'TYPE') return [...new Set(events.map((event) => event.type))];
  const places = [...new Set(events.flatMap((event) => event.place))];
  if (by === 'POINT') return pointsOf(reader, places);
  const around = await placesAround(reader, places);
  const isRegion = ({ kind }: Place) => REGION_KINDS.some((region) => region === kind);
  return around.filter((place) => (by === 'REGION' ? isRegion(place) : place.kind !== 'country')).map(({ id }) => id);
}

/** The series of which one of the events is an edition. */
export async function seriesOf(reader: Reader, events: readonly string[]): Promise<string[]> {
  const editions = await Promise.all(events.map((id) => reader.referrers('Edition', 'event', 'Event', id)));
  return [...new Set(editions.flat().map((edition) => edition.series))];
}

async function valuesOf(reader: Reader, event: StoredEvent, by: TallyBy): Promise<string[]> {
  if (isStep(by)) return spanOf(event.sortKey, by);
  if (by === 'SERIES') return seriesOf(reader, [event.id]);
  if (by === 'COUNTRY') {
    return countriesAround(reader, event.place);
  }
  if (by !== 'ORGANIZATION') return valuesOfEvents(reader, [event], by);
  const parts = await reader.referrers('Participation', 'event', 'Event', event.id);
  const bodies = parts.map((part) => part.participant).filter((id) => kindOf(id) === 'Organization');
  return [...new Set(bodies)];
}

/** An event of a look back as it is counted. */
export async function talliedEvent(reader: Reader, event: StoredEvent, by: TallyBy): Promise<TalliedItem> {
  return { sortKey: event.sortKey, values: await valuesOf(reader, event, by) };
}
