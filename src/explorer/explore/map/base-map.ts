import { geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import fineUrl from 'world-atlas/countries-50m.json?url';
import coarseUrl from 'world-atlas/countries-110m.json?url';
import { paletteOf } from '../graph/palette.ts';
import type { Point } from './point.ts';

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** From this scale on, the coarse coasts of 1:110 million would show. */
const FINE_FROM = 500;

/** What of the world is seen. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Pixels to a radian. */
  readonly scale: number;
  /** Longitude and latitude of the middle. */
  readonly centre: readonly [number, number];
}

const loading = new Map<string, Promise<World>>();

/** Loads outlines once, from this origin. */
async function worldAt(url: string): Promise<World> {
  const known = loading.get(url);
  if (known !== undefined) return known;
  const promise = fetch(url).then((response) => {
    if (!response.ok) throw new Error(`expected the outlines of the world at ${url}, got status ${response.status}`);
    return response.json() as Promise<World>;
  });
  loading.set(url, promise);
  promise.catch(() => loading.delete(url));
  return promise;
}

export function projectionOf({ width, height, scale, centre }: Frame): GeoProjection {
  return geoMercator()
    .scale(scale)
    .center([centre[0], centre[1]])
    .translate([width / 2, height / 2])
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
}

/** The frame that has all points in it, with some country around a single one. */
export function frameAround(points: readonly Point[], width: number, height: number): Frame {
  if (points.length === 0) return { width, height, scale: width / 6.4, centre: [20, 20] };
  const projection = geoMercator().fitExtent(
    [
      [28, 24],
      [Math.max(60, width - 28), Math.max(60, height - 24)],
    ],
    { type: 'MultiPoint', coordinates: points.map(({ longitude, latitude }) => [longitude, latitude]) },
  );
  const scale = Math.min(3500, Math.max(width / 7, Number.isFinite(projection.scale()) ? projection.scale() : 3500));
  const centre = projection.invert?.([width / 2, height / 2]) ?? [0, 0];
  return { width, height, scale, centre: Number.isFinite(centre[0]) ? centre : firstOf(points) };
}

const firstOf = ([point]: readonly Point[]): [number, number] => [point?.longitude ?? 0, point?.latitude ?? 0];

/** Draws land and borders. Nothing is drawn where the frame was left while outlines were loading. */
export async function drawBase(canvas: HTMLCanvasElement, frame: Frame, isCurrent: () => boolean): Promise<void> {
  const world = await worldAt(frame.scale >= FINE_FROM ? fineUrl : coarseUrl);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null || !isCurrent()) return;
  canvas.width = Math.round(frame.width * devicePixelRatio);
  canvas.height = Math.round(frame.height * devicePixelRatio);
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  const path = geoPath(projectionOf(frame), context);
  const { sea, land, border } = mapColours(canvas);
  context.fillStyle = sea;
  context.fillRect(0, 0, frame.width, frame.height);
  context.beginPath();
  path(feature(world, world.objects.land));
  context.fillStyle = land;
  context.fill();
  context.beginPath();
  path(mesh(world, world.objects.countries, (one, other) => one !== other));
  context.strokeStyle = border;
  context.lineWidth = 0.8;
  context.globalAlpha = 0.5;
  context.stroke();
  context.globalAlpha = 1;
}

function mapColours(canvas: HTMLElement): { sea: string; land: string; border: string } {
  const palette = paletteOf(canvas.parentElement ?? document.body);
  return { sea: palette.sea, land: palette.land, border: palette.muted };
}
