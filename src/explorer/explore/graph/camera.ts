import type { Spot, View } from '../state.ts';
import type { Figure } from './network.ts';

/** A view with the size of what shows it, in pixels. */
export interface Camera extends View {
  readonly width: number;
  readonly height: number;
}

const MARGIN = 48;
const LEAST = 0.02;
const MOST = 8;

export const toScreen = ({ x, y, scale, width, height }: Camera, spot: Spot): Spot => ({
  x: (spot.x - x) * scale + width / 2,
  y: (spot.y - y) * scale + height / 2,
});

export const toLayout = ({ x, y, scale, width, height }: Camera, spot: Spot): Spot => ({
  x: (spot.x - width / 2) / scale + x,
  y: (spot.y - height / 2) / scale + y,
});

/** In pixels. Circles grow and shrink less than what is between them, but enough that a crowd seen from afar is no blot. */
export const radiusOnScreen = ({ scale }: Camera, radius: number): number =>
  Math.max(1.5, radius * Math.min(1.4, Math.pow(scale, 0.65)));

/** Moved by pixels of the screen. */
export const panned = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x - dx / camera.scale,
  y: camera.y - dy / camera.scale,
});

/** Larger or smaller by a factor, with what is at a spot of the screen staying there. */
export function zoomed(camera: Camera, factor: number, at: Spot): Camera {
  const scale = Math.min(MOST, Math.max(LEAST, camera.scale * factor));
  const fixed = toLayout(camera, at);
  return {
    ...camera,
    scale,
    x: fixed.x - (at.x - camera.width / 2) / scale,
    y: fixed.y - (at.y - camera.height / 2) / scale,
  };
}

/** The whole figure, not larger than life. */
export function fitted({ x, y, radii }: Figure, width: number, height: number): Camera {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let index = 0; index < x.length; index += 1) {
    const [atX = 0, atY = 0, radius = 0] = [x[index], y[index], radii[index]];
    left = Math.min(left, atX - radius);
    right = Math.max(right, atX + radius);
    top = Math.min(top, atY - radius);
    bottom = Math.max(bottom, atY + radius);
  }
  if (left > right) return { x: 0, y: 0, scale: 1, width, height };
  const scale = Math.min(
    1.6,
    Math.max(1, width - 2 * MARGIN) / Math.max(1, right - left),
    Math.max(1, height - 2 * MARGIN) / Math.max(1, bottom - top),
  );
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.max(LEAST, scale), width, height };
}

/** As it stands in an address: enough digits for the eye. */
export const viewOf = ({ x, y, scale }: Camera): View => ({
  x: Math.round(x * 10) / 10,
  y: Math.round(y * 10) / 10,
  scale: Math.max(0.01, Math.round(scale * 1000) / 1000),
});
