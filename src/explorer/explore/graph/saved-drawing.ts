import { type Camera, toScreen } from './camera.ts';
import { shortLabel } from './labels.ts';
import { type Figure, STRENGTHS } from './network.ts';
import { type Marks, paint } from './paint.ts';
import { colourOf, type Palette } from './palette.ts';

const LINE = 18;
const MARGIN = 12;

export interface Drawing {
  readonly figure: Figure;
  readonly camera: Camera;
  readonly marks: Marks;
  readonly palette: Palette;
  /** Lines below it: what was asked, of what, when, and what is left out. */
  readonly caption: readonly string[];
}

/** The part in sight as a picture of twice the size, with its caption. */
export function pngOf({ figure, camera, marks, palette, caption }: Drawing): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const height = camera.height + caption.length * LINE + 2 * MARGIN;
  [canvas.width, canvas.height] = [camera.width * 2, height * 2];
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('expected a canvas to draw on; this browser gives none');
  context.scale(2, 2);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, camera.width, height);
  paint(context, figure, camera, marks, palette);
  context.fillStyle = palette.ink;
  context.textBaseline = 'alphabetic';
  caption.forEach((line, index) => {
    context.fillText(line, MARGIN, camera.height + MARGIN + LINE * (index + 0.7));
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('expected a picture, got none; it is too large for this browser'));
      else resolve(blob);
    }, 'image/png');
  });
}

const DASHES = ['2 4', '6 3', null, null];
const WIDTHS = [0.8, 1, 1.5, 2.2];

const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/gu, (character) => (character.length === 2 ? character : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The part in sight as lines that stay sharp, every node with its name. */
export function svgOf({ figure, camera, marks, palette, caption }: Drawing): string {
  const height = camera.height + caption.length * LINE + 2 * MARGIN;
  const lines = caption.map(
    (line, index) =>
      `<text x="${MARGIN}" y="${camera.height + MARGIN + LINE * (index + 0.7)}" fill="${palette.ink}">${escaped(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${camera.width}" height="${height}" viewBox="0 0 ${camera.width} ${height}" font-family="Inter, sans-serif" font-size="12">
<rect width="100%" height="100%" fill="${palette.paper}"/>
<g stroke="${palette.muted}">
${linksOf(figure, camera).join('\n')}
</g>
${nodesOf(figure, camera, marks, palette).join('\n')}
${lines.join('\n')}
</svg>
`;
}

function linksOf({ x, y, ends, strengths, counts }: Figure, camera: Camera): string[] {
  return Array.from(strengths, (strength, link) => {
    const [a = 0, b = 0] = [ends[2 * link], ends[2 * link + 1]];
    const from = toScreen(camera, { x: x[a] ?? 0, y: y[a] ?? 0 });
    const to = toScreen(camera, { x: x[b] ?? 0, y: y[b] ?? 0 });
    const dash = DASHES[strength] == null ? '' : ` stroke-dasharray="${DASHES[strength]}"`;
    const place = `x1="${from.x.toFixed(1)}" y1="${from.y.toFixed(1)}" x2="${to.x.toFixed(1)}" y2="${to.y.toFixed(1)}"`;
    const title = `<title>${counts[link] ?? 0} ${STRENGTHS[strength] ?? ''}</title>`;
    return `<line ${place} stroke-width="${WIDTHS[strength] ?? 1}"${dash}>${title}</line>`;
  });
}

function nodesOf(figure: Figure, camera: Camera, { countries }: Marks, palette: Palette): string[] {
  return figure.nodes.map(({ label, kind, country }, index) => {
    const { x, y } = toScreen(camera, { x: figure.x[index] ?? 0, y: figure.y[index] ?? 0 });
    const radius = Math.max(2, (figure.radii[index] ?? 4) * Math.min(1.4, Math.sqrt(camera.scale)));
    const colour = kind === 'event' ? palette.muted : colourOf(palette, countries.indexOf(country ?? ''));
    const dot = `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${colour}"/>`;
    const text = `<text x="${(x + radius + 4).toFixed(1)}" y="${(y + 4).toFixed(1)}" fill="${palette.ink}">${escaped(shortLabel(label))}</text>`;
    return `<g><title>${escaped(label)}</title>${dot}${text}</g>`;
  });
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
