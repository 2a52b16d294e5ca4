import { type Camera, radiusOnScreen, toScreen } from './camera.ts';
import { type Box, paintLabels } from './labels.ts';
import { type Figure, STRENGTHS } from './network.ts';
import { colourOf, type Palette } from './palette.ts';

/** What is marked in the drawing, and how countries are told apart. */
export interface Marks {
  readonly selected: ReadonlySet<number>;
  readonly pinned: ReadonlySet<number>;
  /** Those whose encounters were asked for. */
  readonly expanded: ReadonlySet<number>;
  /** Countries in the order of their colours. */
  readonly countries: readonly string[];
}

/** How the strengths of {@link STRENGTHS} are drawn, so that they can be told apart without colour too. */
export const LINES = [
  { width: 0.8, dash: [2, 4], opacity: 0.45 },
  { width: 1, dash: [6, 3], opacity: 0.6 },
  { width: 1.5, dash: [], opacity: 0.7 },
  { width: 2.2, dash: [], opacity: 0.85 },
] as const;

/** Opacity of what the selection has nothing to do with. */
export const PALE_NODE = 0.25;

/** Above so many links, dashes cost more than they tell. */
const DASHES_UP_TO = 3000;

/** Draws the figure as the camera sees it; names only within a part of it, so that none is cut at the edge of that. */
export function paint(
  context: CanvasRenderingContext2D,
  figure: Figure,
  camera: Camera,
  marks: Marks,
  palette: Palette,
  labelsWithin: Box = { left: 0, top: 0, width: camera.width, height: camera.height },
): void {
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, camera.width, camera.height);
  const near = neighboursOf(figure, marks.selected);
  for (let strength = 0; strength < STRENGTHS.length; strength += 1) {
    paintLinks(context, figure, camera, { strength, marks, palette });
  }
  paintNodes(context, figure, camera, { marks, palette, near });
  paintLabels(context, figure, camera, { first: marks.selected, near, palette, within: labelsWithin });
}

/** The selected with all that they are tied to; null where nothing is selected and all count alike. */
export function neighboursOf({ ends }: Figure, selected: ReadonlySet<number>): ReadonlySet<number> | null {
  if (selected.size === 0) return null;
  const near = new Set(selected);
  for (let link = 0; link < ends.length; link += 2) {
    const [a = 0, b = 0] = [ends[link], ends[link + 1]];
    if (selected.has(a)) near.add(b);
    if (selected.has(b)) near.add(a);
  }
  return near;
}

interface LinkOptions {
  readonly strength: number;
  readonly marks: Marks;
  readonly palette: Palette;
}

/** All links of a strength: those that the selection does not touch pale, the others above them. */
function paintLinks(
  context: CanvasRenderingContext2D,
  figure: Figure,
  camera: Camera,
  { strength, marks: { selected }, palette }: LinkOptions,
): void {
  const { ends, strengths } = figure;
  const line = LINES[strength];
  if (line === undefined) return;
  context.setLineDash(strengths.length > DASHES_UP_TO ? [] : [...line.dash]);
  const passes = selected.size === 0 ? [null] : [false, true];
  for (const isTouched of passes) {
    context.beginPath();
    for (let link = 0; link < strengths.length; link += 1) {
      if (strengths[link] !== strength) continue;
      const [a = 0, b = 0] = [ends[2 * link], ends[2 * link + 1]];
      if (isTouched !== null && (selected.has(a) || selected.has(b)) !== isTouched) continue;
      addLine(context, figure, camera, a, b);
    }
    const isLarge = strengths.length > DASHES_UP_TO;
    const { colour, opacity } = lookOf(strength, isTouched, palette);
    context.lineWidth = isLarge && isTouched !== true ? 1 : line.width;
    context.strokeStyle = colour;
    context.globalAlpha = opacity * (isLarge && isTouched === null ? 0.35 : 1);
    context.stroke();
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

interface LinkLook {
  readonly colour: string;
  readonly opacity: number;
}

/** How a link looks that the selection touches or does not; null where nothing is selected. */
function lookOf(strength: number, isTouched: boolean | null, { accent, muted }: Palette): LinkLook {
  if (isTouched === null) return { colour: muted, opacity: (LINES[strength] ?? LINES[0]).opacity };
  return isTouched ? { colour: accent, opacity: 0.95 } : { colour: muted, opacity: 0.12 };
}

/** How the link from a node to a node looks. */
export function linkLook(a: number, b: number, strength: number, { selected }: Marks, palette: Palette): LinkLook {
  return lookOf(strength, selected.size === 0 ? null : selected.has(a) || selected.has(b), palette);
}

function addLine(context: CanvasRenderingContext2D, { x, y }: Figure, camera: Camera, a: number, b: number): void {
  const { scale, width, height } = camera;
  const ax = ((x[a] ?? 0) - camera.x) * scale + width / 2;
  const ay = ((y[a] ?? 0) - camera.y) * scale + height / 2;
  const bx = ((x[b] ?? 0) - camera.x) * scale + width / 2;
  const by = ((y[b] ?? 0) - camera.y) * scale + height / 2;
  const isOutside =
    (ax < 0 && bx < 0) || (ay < 0 && by < 0) || (ax > width && bx > width) || (ay > height && by > height);
  if (isOutside) return;
  context.moveTo(ax, ay);
  context.lineTo(bx, by);
}

interface NodeOptions {
  readonly marks: Marks;
  readonly palette: Palette;
  readonly near: ReadonlySet<number> | null;
}

function paintNodes(
  context: CanvasRenderingContext2D,
  figure: Figure,
  camera: Camera,
  { marks, palette, near }: NodeOptions,
): void {
  const { nodes, radii } = figure;
  nodes.forEach(({ kind, country }, index) => {
    const at = toScreen(camera, { x: figure.x[index] ?? 0, y: figure.y[index] ?? 0 });
    const radius = radiusOnScreen(camera, radii[index] ?? 4);
    const isSeen = at.x > -radius && at.y > -radius && at.x < camera.width + radius && at.y < camera.height + radius;
    if (!isSeen) return;
    const colour = kind === 'event' ? palette.muted : colourOf(palette, marks.countries.indexOf(country ?? ''));
    context.globalAlpha = near === null || near.has(index) ? 1 : PALE_NODE;
    context.fillStyle = colour;
    context.beginPath();
    if (kind === 'event') context.rect(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
    else if (radius < 2.5) context.rect(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
    else context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
    context.fill();
    paintMarks(context, index, { ...at, radius }, marks, palette);
  });
  context.globalAlpha = 1;
}

/** A ring for the selected, a thinner one for those whose encounters were asked for: how far from the circle. */
export function ringsOf(index: number, { selected, expanded }: Marks, { ink, accent }: Palette) {
  return [
    ...(expanded.has(index) ? [{ distance: 2.5, width: 1.2, colour: ink }] : []),
    ...(selected.has(index) ? [{ distance: 3.5, width: 2.5, colour: accent }] : []),
  ];
}

/** Rings, and a nail for the pinned. */
function paintMarks(
  context: CanvasRenderingContext2D,
  index: number,
  { x, y, radius }: { x: number; y: number; radius: number },
  marks: Marks,
  palette: Palette,
): void {
  for (const { distance, width, colour } of ringsOf(index, marks, palette)) {
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.beginPath();
    context.arc(x, y, radius + distance, 0, 2 * Math.PI);
    context.stroke();
  }
  if (!marks.pinned.has(index)) return;
  context.fillStyle = palette.ink;
  context.fillRect(x - 1.5, y - 1.5, 3, 3);
}
