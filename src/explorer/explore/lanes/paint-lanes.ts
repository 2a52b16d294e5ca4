import type { EncounterStrength } from '../../../generated/explorer.ts';
import { FONT, shortLabel } from '../graph/labels.ts';
import { colourOf, type Palette } from '../graph/palette.ts';
import type { Domain, Lane, LaneBar, Tick } from './lanes.ts';

export const LANE = 22;
export const AXIS = 18;
/** A bar of one day can still be seen and hit. */
const LEAST_WIDTH = 5;
/** The closer, the taller. */
const HEIGHTS: Readonly<Record<EncounterStrength, number>> = { TALKS: 14, CO_CHAIRED: 11, ACTIVITY: 8, GATHERING: 5 };

/** Where names, bars and the undated are, in pixels. */
interface LaneColumns {
  readonly width: number;
  readonly height: number;
  /** Where names end and time begins. */
  readonly left: number;
  /** Where time ends and the undated begin. */
  readonly right: number;
}

export interface LanesPicture {
  readonly lanes: readonly Lane[];
  readonly ticks: readonly Tick[];
  readonly domain: Domain;
  readonly columns: LaneColumns;
  /** How far the lanes are pushed up, in pixels. */
  readonly scrolled: number;
  readonly selection: readonly string[];
  /** Countries in the order of their colours. */
  readonly countries: readonly string[];
  readonly palette: Palette;
}

export function columnsOf(lanes: readonly Lane[], width: number, height: number): LaneColumns {
  const hasUndated = lanes.some(({ undated }) => undated > 0);
  return { width, height, left: Math.min(160, Math.round(width * 0.34)), right: width - (hasUndated ? 64 : 8) };
}

/** Where a bar begins and how wide it is, cut to the time that is shown; null for a bar beside it. */
function extentOf(
  { begin, end }: Pick<LaneBar, 'begin' | 'end'>,
  domain: Domain,
  { left, right }: LaneColumns,
): { x: number; width: number } | null {
  if (end <= domain.begin || begin >= domain.end) return null;
  const at = (day: number): number => left + ((day - domain.begin) / (domain.end - domain.begin)) * (right - left);
  const x = Math.max(left, at(begin));
  const width = Math.max(LEAST_WIDTH, Math.min(right, at(end)) - x);
  return { x: Math.min(x, right - width), width };
}

/** Draws the lanes in sight: names at the left, bars in time, how many have no date at the right. */
export function paintLanes(context: CanvasRenderingContext2D, picture: LanesPicture): void {
  const { lanes, columns, scrolled, palette } = picture;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, columns.width, columns.height);
  context.font = FONT;
  context.textBaseline = 'middle';
  paintTicks(context, picture);
  const first = Math.max(0, Math.floor(scrolled / LANE));
  const last = Math.min(lanes.length - 1, Math.ceil((scrolled + columns.height - AXIS) / LANE));
  const hatch = hatchOf(context, palette);
  context.save();
  context.beginPath();
  context.rect(0, AXIS, columns.width, columns.height - AXIS);
  context.clip();
  for (let index = first; index <= last; index += 1) {
    const lane = lanes[index];
    if (lane !== undefined) paintLane(context, lane, AXIS + index * LANE - scrolled, picture, hatch);
  }
  context.restore();
}

function paintTicks(context: CanvasRenderingContext2D, { ticks, domain, columns, palette }: LanesPicture): void {
  const { left, right, height } = columns;
  context.textAlign = 'left';
  for (const { day, text } of ticks) {
    const x = Math.round(left + ((day - domain.begin) / (domain.end - domain.begin)) * (right - left)) + 0.5;
    context.fillStyle = palette.line;
    context.fillRect(x - 0.5, 0, 1, height);
    if (x + context.measureText(text).width + 4 > right) continue;
    context.fillStyle = palette.muted;
    context.fillText(text, x + 3, AXIS / 2);
  }
}

function paintLane(
  context: CanvasRenderingContext2D,
  lane: Lane,
  top: number,
  picture: LanesPicture,
  hatch: CanvasPattern | null,
): void {
  const { columns, palette, selection, domain, countries } = picture;
  const middle = top + LANE / 2;
  context.fillStyle = palette.line;
  context.fillRect(columns.left, middle, columns.right - columns.left, 1);
  paintName(context, lane, middle, picture);
  // A selection makes all pale that is not of it, as in the drawing.
  const isAnySelected = selection.length > 0;
  for (const bar of lane.bars) {
    const extent = extentOf(bar, domain, columns);
    if (extent === null) continue;
    const { officials, event } = bar.encounter;
    const isSelected = isOf(selection, officials, event.id);
    const height = HEIGHTS[bar.strength];
    const y = middle - height / 2;
    const colour = colourOf(palette, countries.indexOf(lane.country));
    context.fillStyle = palette.paper;
    context.fillRect(extent.x - 1, y, extent.width + 2, height);
    context.globalAlpha = isSelected || !isAnySelected ? 1 : 0.3;
    context.fillStyle = bar.isVague ? (hatch ?? colour) : colour;
    context.fillRect(extent.x, y, extent.width, height);
    context.strokeStyle = palette.muted;
    context.lineWidth = 1;
    if (bar.isVague) context.strokeRect(extent.x + 0.5, y + 0.5, extent.width - 1, height - 1);
    context.globalAlpha = 1;
  }
  if (lane.undated === 0) return;
  context.fillStyle = palette.muted;
  context.textAlign = 'right';
  context.fillText(String(lane.undated), columns.width - 10, middle);
}

/** Whether an encounter is one of what is selected: of the event, of the one official, or of several among themselves. */
function isOf(selection: readonly string[], officials: readonly { readonly id: string }[], event: string): boolean {
  if (selection.includes(event)) return true;
  const isSelected = ({ id }: { readonly id: string }): boolean => selection.includes(id);
  return selection.length === 1 ? officials.some(isSelected) : officials.every(isSelected);
}

function paintName(
  context: CanvasRenderingContext2D,
  { id, name, country }: Lane,
  middle: number,
  { columns, palette, selection, countries }: LanesPicture,
): void {
  context.fillStyle = colourOf(palette, countries.indexOf(country));
  context.beginPath();
  context.arc(6, middle, 4, 0, 2 * Math.PI);
  context.fill();
  context.textAlign = 'left';
  context.fillStyle = selection.includes(id) ? palette.accent : palette.ink;
  context.fillText(fitting(context, shortLabel(name), columns.left - 22), 16, middle);
}

/** As much of a text as there is room for. */
function fitting(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > room) letters.pop();
  return `${letters.join('')}…`;
}

/** Stripes for what is only known to lie somewhere within. */
function hatchOf(context: CanvasRenderingContext2D, { accent, paper }: Palette): CanvasPattern | null {
  const tile = document.createElement('canvas');
  [tile.width, tile.height] = [6, 6];
  const brush = tile.getContext('2d');
  if (brush === null) return null;
  brush.fillStyle = paper;
  brush.fillRect(0, 0, 6, 6);
  brush.strokeStyle = accent;
  brush.lineWidth = 1.8;
  brush.beginPath();
  for (const x of [-6, 0, 6]) {
    brush.moveTo(x, 6);
    brush.lineTo(x + 6, 0);
  }
  brush.stroke();
  return context.createPattern(tile, 'repeat');
}

/** What is under a spot: an official's name, an encounter, or nothing. */
export function laneHit(
  { lanes, domain, columns, scrolled }: Pick<LanesPicture, 'lanes' | 'domain' | 'columns' | 'scrolled'>,
  x: number,
  y: number,
): { readonly lane: Lane; readonly bar: LaneBar | null } | null {
  const lane = y < AXIS ? undefined : lanes[Math.floor((y - AXIS + scrolled) / LANE)];
  if (lane === undefined) return null;
  if (x < columns.left) return { lane, bar: null };
  const bar = lane.bars.findLast((one) => {
    const extent = extentOf(one, domain, columns);
    return extent !== null && x >= extent.x - 3 && x <= extent.x + extent.width + 3;
  });
  return bar === undefined ? null : { lane, bar };
}
