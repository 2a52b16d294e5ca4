import type { Caption } from '../caption.ts';
import { type Camera, radiusOnScreen, toScreen } from './camera.ts';
import { placedLabels } from './labels.ts';
import { captionLayout, type CaptionLayout, paintCaption } from './drawing-caption.ts';
import { type Figure, STRENGTHS } from './network.ts';
import { LINES, linkLook, type Marks, neighboursOf, paint, PALE_NODE, ringsOf } from './paint.ts';
import { colourOf, type Palette } from './palette.ts';

export interface Drawing {
  readonly figure: Figure;
  readonly camera: Camera;
  readonly marks: Marks;
  readonly palette: Palette;
  /** Below it: legend, what was asked, what is left out, of which data, when. */
  readonly caption: Caption;
}

function sheet(width: number, height: number, scale: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.max(1, width * scale), Math.max(1, height * scale)];
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('expected a canvas to draw on; this browser gives none');
  context.scale(scale, scale);
  return context;
}

/** The part in sight as a picture of twice the size, with its caption. */
export function pngOf({ figure, camera, marks, palette, caption }: Drawing): Promise<Blob> {
  const layout = captionLayout(sheet(1, 1, 1), caption, camera.width);
  const context = sheet(camera.width, camera.height + layout.height, 2);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, camera.width, camera.height + layout.height);
  paint(context, figure, camera, marks, palette);
  // What lies beyond the lower edge of the drawing is not part of the caption.
  context.fillStyle = palette.paper;
  context.fillRect(0, camera.height, camera.width, layout.height);
  paintCaption(context, layout, camera.height, palette);
  return new Promise((resolve, reject) => {
    context.canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('expected a picture, got none; it is too large for this browser'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** Without what XML cannot hold, and with what it takes for marks written out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/gu, (character) => (character.length === 2 ? character : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The part in sight as lines that stay sharp. Every node tells its whole name when it is pointed at. */
export function svgOf({ figure, camera, marks, palette, caption }: Drawing): string {
  const context = sheet(1, 1, 1);
  const layout = captionLayout(context, caption, camera.width);
  const [width, height] = [camera.width, camera.height + layout.height];
  const within = { left: 0, top: 0, width: camera.width, height: camera.height };
  const near = neighboursOf(figure, marks.selected);
  const labels = placedLabels(context, figure, camera, { first: marks.selected, near, within }).map(
    ({ text, x, y }) =>
      `<text x="${x.toFixed(1)}" y="${(y + 4).toFixed(1)}" stroke="${palette.paper}" stroke-width="3">${escaped(text)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, sans-serif" font-size="12">
<desc>${escaped(caption.lines.join(' '))}</desc>
<clipPath id="seen"><rect width="${camera.width}" height="${camera.height}"/></clipPath>
<rect width="100%" height="100%" fill="${palette.paper}"/>
<g clip-path="url(#seen)">
${linksOf(figure, camera, marks, palette).join('\n')}
${nodesOf(figure, camera, marks, palette).join('\n')}
<g fill="${palette.ink}" paint-order="stroke" stroke-linejoin="round">
${labels.join('\n')}
</g>
</g>
${captionOf(layout, camera.height, palette).join('\n')}
</svg>
`;
}

/** The closest last, on top, as they are painted. */
function linksOf({ x, y, ends, strengths, counts }: Figure, camera: Camera, marks: Marks, palette: Palette): string[] {
  const byStrength = Array.from(strengths.keys()).sort((one, other) => (strengths[one] ?? 0) - (strengths[other] ?? 0));
  return byStrength.map((link) => {
    const [a = 0, b = 0, strength = 0] = [ends[2 * link], ends[2 * link + 1], strengths[link]];
    const from = toScreen(camera, { x: x[a] ?? 0, y: y[a] ?? 0 });
    const to = toScreen(camera, { x: x[b] ?? 0, y: y[b] ?? 0 });
    const place = `x1="${from.x.toFixed(1)}" y1="${from.y.toFixed(1)}" x2="${to.x.toFixed(1)}" y2="${to.y.toFixed(1)}"`;
    const title = `<title>${counts[link] ?? 0} ${STRENGTHS[strength] ?? ''}</title>`;
    const { colour, opacity } = linkLook(a, b, strength, marks, palette);
    return `<line ${place} stroke="${colour}"${lineLook(strength, opacity)}>${title}</line>`;
  });
}

function lineLook(strength: number, opacity: number): string {
  const { width, dash } = LINES[strength] ?? LINES[0];
  const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
  return ` stroke-width="${width}" stroke-opacity="${opacity}"${dashes}`;
}

function nodesOf(figure: Figure, camera: Camera, marks: Marks, palette: Palette): string[] {
  const near = neighboursOf(figure, marks.selected);
  return figure.nodes.map(({ label, kind, country }, index) => {
    const { x, y } = toScreen(camera, { x: figure.x[index] ?? 0, y: figure.y[index] ?? 0 });
    const radius = radiusOnScreen(camera, figure.radii[index] ?? 4);
    const colour = kind === 'event' ? palette.muted : colourOf(palette, marks.countries.indexOf(country ?? ''));
    const pale = near === null || near.has(index) ? '' : ` opacity="${PALE_NODE}"`;
    const place = `cx="${x.toFixed(1)}" cy="${y.toFixed(1)}"`;
    const rings = ringsOf(index, marks, palette).map(
      ({ distance, width, colour: stroke }) =>
        `<circle ${place} r="${(radius + distance).toFixed(1)}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`,
    );
    const nail = marks.pinned.has(index)
      ? `<rect x="${(x - 1.5).toFixed(1)}" y="${(y - 1.5).toFixed(1)}" width="3" height="3" fill="${palette.ink}"/>`
      : '';
    const dot = `<circle ${place} r="${radius.toFixed(1)}" fill="${colour}"><title>${escaped(label)}</title></circle>`;
    return `<g${pale}>${dot}${rings.join('')}${nail}</g>`;
  });
}

function captionOf({ samples, dots, lines }: CaptionLayout, top: number, palette: Palette): string[] {
  const text = (x: number, y: number, content: string, colour: string): string =>
    `<text x="${x.toFixed(1)}" y="${(top + y + 4).toFixed(1)}" fill="${colour}">${escaped(content)}</text>`;
  return [
    ...samples.map(
      ({ x, y, strength }) =>
        `<line x1="${x.toFixed(1)}" x2="${(x + 24).toFixed(1)}" y1="${top + y}" y2="${top + y}" stroke="${palette.muted}"${lineLook(strength, (LINES[strength] ?? LINES[0]).opacity)}/>`,
    ),
    ...samples.map(({ x, y, text: content }) => text(x + 30, y, content, palette.ink)),
    ...dots.map(
      ({ x, y, rank }) =>
        `<circle cx="${(x + 5).toFixed(1)}" cy="${top + y}" r="5" fill="${colourOf(palette, rank)}"/>`,
    ),
    ...dots.map(({ x, y, text: content }) => text(x + 14, y, content, palette.ink)),
    ...lines.map(({ x, y, text: content }) => text(x, y, content, palette.muted)),
  ];
}

/** Hands a file to whoever looks at the page. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
