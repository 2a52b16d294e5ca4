import type { Caption } from '../caption.ts';
import { FONT } from './labels.ts';
import { LINES } from './paint.ts';
import { colourOf, type Palette } from './palette.ts';

const LINE = 18;
const MARGIN = 12;
const GAP = 18;

interface Item {
  readonly text: string;
  readonly x: number;
  /** Middle of the line, from the upper edge of the caption. */
  readonly y: number;
}

/** Where everything of a caption stands, in pixels. */
export interface CaptionLayout {
  readonly height: number;
  readonly samples: readonly (Item & { readonly strength: number })[];
  readonly dots: readonly (Item & { readonly rank: number })[];
  readonly lines: readonly Item[];
}

/** Sets a caption below a drawing of a width: lines are broken where they would leave it. */
export function captionLayout(
  context: CanvasRenderingContext2D,
  { lines, strengths, countries }: Caption,
  width: number,
): CaptionLayout {
  context.font = FONT;
  let [x, y] = [MARGIN, MARGIN + LINE / 2];
  const next = (text: string, mark: number): Item => {
    const needed = mark + context.measureText(text).width;
    if (x > MARGIN && x + needed > width - MARGIN) [x, y] = [MARGIN, y + LINE];
    const item = { text, x, y };
    x += needed + GAP;
    return item;
  };
  const newLine = (): void => {
    if (x > MARGIN) [x, y] = [MARGIN, y + LINE];
  };
  // The closest first, as they are read.
  const samples = strengths.map((text, strength) => ({ text, strength })).reverse();
  const placedSamples = samples.map(({ text, strength }) => ({ ...next(text, 30), strength }));
  newLine();
  const dots = countries.map(({ name, rank }) => ({ ...next(name, 14), rank }));
  newLine();
  const texts: Item[] = [];
  for (const line of lines.flatMap((text) => brokenLines(context, text, width - 2 * MARGIN))) {
    texts.push({ text: line, x: MARGIN, y });
    y += LINE;
  }
  return { height: y - LINE / 2 + MARGIN, samples: placedSamples, dots, lines: texts };
}

/** A text as lines of a width; what has no space to be broken at is broken anywhere. */
function brokenLines(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/(?<=[ &+])/)) {
    const isTooLong = context.measureText(line + part).width > width;
    if (isTooLong && line !== '') lines.push(line);
    line = isTooLong ? part : line + part;
    while (context.measureText(line).width > width && line.length > 1) {
      let length = line.length - 1;
      while (length > 1 && context.measureText(line.slice(0, length)).width > width) length -= 1;
      lines.push(line.slice(0, length));
      line = line.slice(length);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Draws a caption, its upper edge at `top`. */
export function paintCaption(
  context: CanvasRenderingContext2D,
  { samples, dots, lines }: CaptionLayout,
  top: number,
  palette: Palette,
): void {
  context.font = FONT;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  for (const { text, x, y, strength } of samples) {
    const { width, dash, opacity } = LINES[strength] ?? LINES[0];
    context.strokeStyle = palette.muted;
    context.lineWidth = width;
    context.globalAlpha = opacity;
    context.setLineDash([...dash]);
    context.beginPath();
    context.moveTo(x, top + y);
    context.lineTo(x + 24, top + y);
    context.stroke();
    context.globalAlpha = 1;
    context.fillStyle = palette.ink;
    context.fillText(text, x + 30, top + y);
  }
  context.setLineDash([]);
  for (const { text, x, y, rank } of dots) {
    context.fillStyle = colourOf(palette, rank);
    context.beginPath();
    context.arc(x + 5, top + y, 5, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = palette.ink;
    context.fillText(text, x + 14, top + y);
  }
  context.fillStyle = palette.muted;
  for (const { text, x, y } of lines) context.fillText(text, x, top + y);
}
