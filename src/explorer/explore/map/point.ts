import type { OnMapFragment } from '../../../generated/explorer.ts';

/** A place on the map and how many encounters were there. */
export interface Point {
  readonly id: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly count: number;
  /** Ids of the places opposite, such as the gate on the other side of a border. */
  readonly opposite: readonly string[];
}

/** The most frequent first, so that smaller circles come to lie on larger ones. */
export function pointsOf(points: OnMapFragment['points']): readonly Point[] {
  return points.flatMap(({ count, place: { id, name, coordinates, pairedWith } }) =>
    coordinates === null
      ? []
      : [{ id, name, ...coordinates, count, opposite: pairedWith.map(({ id: other }) => other) }],
  );
}

/** In pixels; areas grow with the count. */
export const radiusOf = (count: number, most: number): number => 4 + 14 * Math.sqrt(count / Math.max(1, most));
