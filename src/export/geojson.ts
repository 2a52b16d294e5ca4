import { LeftOutCount } from './about.ts';
import type { EncounterRecord, PlaceRecord } from './encounter-record.ts';
import type { EncounterExport } from './encounters.ts';
import { jsonItems } from './json.ts';
import { spanOf } from './span.ts';

/**
 * GeoJSON: a point for each encounter, at the first of its places that has coordinates, that of the occasion before
 * others. Encounters at places without coordinates are named in `leftOut`: a point that nobody gave is not made up.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7946
 */
export async function* geojson({ about, encounters }: EncounterExport): AsyncGenerator<string> {
  const placeless = new LeftOutCount('encounters', 'no source gives coordinates of a place where they were');
  const { leftOut, ...head } = about;
  yield `${JSON.stringify({ type: 'FeatureCollection', about: head }).slice(0, -1)},"features":[`;
  yield* jsonItems(located(encounters(), placeless), featureOf);
  yield `],"leftOut":${JSON.stringify([...leftOut, ...placeless.all()])}}\n`;
}

type Point = readonly [longitude: number, latitude: number];

interface Located {
  readonly encounter: EncounterRecord;
  readonly place: PlaceRecord;
  readonly point: Point;
}

async function* located(encounters: AsyncIterable<EncounterRecord>, placeless: LeftOutCount): AsyncGenerator<Located> {
  for await (const encounter of encounters) {
    const [found] = encounter.places.flatMap((place) => {
      const point = pointOf(place);
      return point === null ? [] : [{ encounter, place, point }];
    });
    if (found === undefined) placeless.add(encounter.id);
    else yield found;
  }
}

function pointOf({ latitude, longitude }: PlaceRecord): Point | null {
  return latitude === null || longitude === null ? null : [longitude, latitude];
}

/** Properties are flat: map programs make columns of them. */
function featureOf({ encounter, place, point }: Located): object {
  const { id, sides, when, strength, event, occasion, places, sources, independentSources } = encounter;
  const span = spanOf(when);
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: point },
    properties: {
      id,
      officials: sides.map(({ name }) => name).join(' – '),
      officialIds: sides.map((side) => side.id),
      place: place.name,
      placeId: place.id,
      placeKind: place.kind,
      otherPlaceIds: places.map((other) => other.id).filter((other) => other !== place.id),
      when: when?.edtf ?? null,
      earliest: span?.start ?? null,
      latest: span?.end ?? null,
      strength,
      event: event.name,
      eventId: event.id,
      occasion: occasion.name,
      occasionId: occasion.id,
      independentSources,
      evidenceIds: sources.map((source) => source.id),
    },
  };
}
