import type { Spot } from '../state.ts';
import { type Camera, radiusOnScreen, toScreen } from './camera.ts';
import type { Figure } from './network.ts';
import type { Palette } from './palette.ts';

/** What all canvases are written in. */
export const FONT = "12px 'Inter Variable', 'Noto Sans SC Variable', system-ui, sans-serif";
const LINE = 15;
/** Room for the ring around a circle that is marked, and a gap. */
const RING = 6;
/** No name comes nearer to the edge. */
const EDGE = 4;
/** The longest that is written; the whole name stands beside the drawing. */
const LONGEST = 34;
const MOST = 160;
const DOTS_AVOIDED = 300;
const NAMED_ANYHOW = 24;

interface LabelOptions {
  /** Named before all others. */
  readonly first: ReadonlySet<number>;
  /** Only these are named; null for all. */
  readonly near: ReadonlySet<number> | null;
  readonly palette: Palette;
  /** Where names may be. */
  readonly within: Box;
}

/** Letters and marks that turn the direction of a text could move the text around them. */
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export function shortLabel(label: string): string {
  const plain = label.replace(TURNING, '').replace(/\s+/g, ' ');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}

/** A name where there is room for it: its left edge and the middle of its line, in pixels. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The names that there is room for, the weightiest first: none over another, none over the edge. */
export function placedLabels(
  context: CanvasRenderingContext2D,
  figure: Figure,
  camera: Camera,
  { first, near, within }: Omit<LabelOptions, 'palette'>,
): readonly PlacedLabel[] {
  context.font = FONT;
  const taken = new Room(within);
  const dots = new Room(within);
  blockNodes(dots, figure, camera);
  const placed: PlacedLabel[] = [];
  for (const [rank, index] of ranked(figure, first, near).entries()) {
    if (placed.length >= MOST) break;
    const at = toScreen(camera, { x: figure.x[index] ?? 0, y: figure.y[index] ?? 0 });
    if (!overlaps({ left: at.x, top: at.y, width: 0, height: 0 }, within)) continue;
    const text = shortLabel(figure.nodes[index]?.label ?? '');
    const width = context.measureText(text).width;
    const away = radiusOnScreen(camera, figure.radii[index] ?? 4) + RING;
    const boxes = cornersAround(at, away, width)
      .map((corner) => ({ ...corner, width, height: LINE }))
      .filter((box) => taken.isFree(box));
    // The weightiest are named over the dots of others, as little as can be, rather than not at all.
    const [spot] = boxes.sort((one, other) => dots.coveredBy(one) - dots.coveredBy(other));
    if (spot === undefined || (rank >= NAMED_ANYHOW && dots.coveredBy(spot) > 0)) continue;
    taken.block(spot);
    placed.push({ text, x: spot.left, y: spot.top + LINE / 2 });
  }
  return placed;
}

/** Where a name of a width may begin beside a circle: right, left, below, above, then between these. */
function cornersAround({ x, y }: Spot, away: number, width: number): { left: number; top: number }[] {
  const [right, left, middle] = [x + away, x - away - width, x - width / 2];
  const [beside, below, above] = [y - LINE / 2, y + away, y - away - LINE];
  const near = away / 2;
  return [
    { left: right, top: beside },
    { left, top: beside },
    { left: middle, top: below },
    { left: middle, top: above },
    { left: right - near, top: below - near },
    { left: right - near, top: above + near },
    { left: left + near, top: below - near },
    { left: left + near, top: above + near },
  ];
}

/** Writes the names that there is room for. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  figure: Figure,
  camera: Camera,
  { palette, ...options }: LabelOptions,
): void {
  const placed = placedLabels(context, figure, camera, options);
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = palette.paper;
  context.fillStyle = palette.ink;
  for (const { text, x, y } of placed) {
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
}

/** Names keep off the dots of others, as long as there are few enough dots to go around. */
function blockNodes(dots: Room, { nodes, x, y, radii }: Figure, camera: Camera): void {
  if (nodes.length > DOTS_AVOIDED) return;
  nodes.forEach((_, index) => {
    const at = toScreen(camera, { x: x[index] ?? 0, y: y[index] ?? 0 });
    const radius = radiusOnScreen(camera, radii[index] ?? 4);
    dots.block({ left: at.x - radius, top: at.y - radius, width: 2 * radius, height: 2 * radius });
  });
}

function ranked({ nodes }: Figure, first: ReadonlySet<number>, near: ReadonlySet<number> | null): number[] {
  const rank = (index: number): number => {
    const node = nodes[index];
    return (first.has(index) ? 1e9 : 0) + (node?.weight ?? 0) - (node?.kind === 'event' ? 1e6 : 0);
  };
  return nodes
    .map((_, index) => index)
    .filter((index) => near === null || near.has(index))
    .sort((one, other) => rank(other) - rank(one) || one - other);
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Who has taken which part of the drawing, in cells, so that each box is compared only with those nearby. */
class Room {
  private readonly cells = new Map<string, Box[]>();
  private readonly walls: Box;

  constructor(walls: Box) {
    this.walls = walls;
  }

  /** Whether no part of a box is taken or beyond the walls. */
  isFree(box: Box): boolean {
    const { left, top, width, height } = box;
    const { walls } = this;
    if (left < walls.left + EDGE || left + width > walls.left + walls.width - EDGE) return false;
    if (top < walls.top + EDGE || top + height > walls.top + walls.height - EDGE) return false;
    return !cellsOf(box).some((key) => this.cells.get(key)?.some((other) => overlaps(box, other)));
  }

  /** How much of what is taken a box would cover, in square pixels. */
  coveredBy(box: Box): number {
    const covered = new Set(cellsOf(box).flatMap((key) => this.cells.get(key) ?? []));
    return [...covered].reduce((sum, other) => sum + commonArea(box, other), 0);
  }

  /** Takes a box. */
  block(box: Box): void {
    for (const key of cellsOf(box)) this.cells.set(key, [...(this.cells.get(key) ?? []), box]);
  }
}

function cellsOf({ left, top, width, height }: Box): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(left / 64); x <= Math.floor((left + width) / 64); x += 1) {
    for (let y = Math.floor(top / 32); y <= Math.floor((top + height) / 32); y += 1) keys.push(`${x} ${y}`);
  }
  return keys;
}

export function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

function commonArea(one: Box, other: Box): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return Math.max(0, width) * Math.max(0, height);
}
