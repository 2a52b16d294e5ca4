import type { Spot } from '../state.ts';
import { type Camera, toLayout, toScreen } from './camera.ts';
import { type Marks, paint } from './paint.ts';
import type { Figure } from './network.ts';
import type { Palette } from './palette.ts';

/** What is drawn beyond each edge, as a share of the size, so that there is something to pan into. */
const BEYOND = 0.3;
/** Up to so many links a frame draws anew; above, it moves the picture of the last drawing until the hand rests. */
const LIVE_LINKS = 700;
const REST_MS = 140;

export interface Scene {
  readonly figure: Figure;
  readonly camera: Camera;
  readonly marks: Marks;
  readonly palette: Palette;
}

/**
 * Shows a scene on a canvas. A large one is drawn once, with a margin, onto a picture that panning and zooming move:
 * five thousand nodes take a tenth of a second to draw and a few milliseconds to move.
 */
export class Surface {
  private scene: Scene | null = null;
  private readonly picture = document.createElement('canvas');
  private pictureCamera: Camera | null = null;
  /** Whether what is drawn next will be looked at for long enough to be moved about. */
  private isResting = true;
  private frame = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private lasso: readonly Spot[] = [];
  private readonly canvas: HTMLCanvasElement;
  private readonly onPaint: () => void;

  constructor(canvas: HTMLCanvasElement, onPaint: () => void = () => undefined) {
    this.canvas = canvas;
    this.onPaint = onPaint;
  }

  /** Shows another scene, drawn anew; without a margin where the next is soon to come. */
  show(scene: Scene, isResting: boolean): void {
    this.scene = scene;
    this.isResting = isResting;
    this.pictureCamera = null;
    this.request();
  }

  /** Moves over the scene. */
  move(camera: Camera): void {
    if (this.scene === null) return;
    this.scene = { ...this.scene, camera };
    this.isResting = true;
    if (isLive(this.scene)) this.pictureCamera = null;
    else this.drawWhenAtRest();
    this.request();
  }

  /** The line that a hand is drawing around nodes, in pixels; none to take it away. */
  drawLasso(line: readonly Spot[]): void {
    this.lasso = line;
    this.request();
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
  }

  private drawWhenAtRest(): void {
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.pictureCamera = null;
      this.request();
    }, REST_MS);
  }

  private request(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.paintNow();
    });
  }

  /** Does what the next frame would: a sheet of paper does not wait for one. */
  paintNow(): void {
    cancelAnimationFrame(this.frame);
    if (this.scene === null || this.scene.camera.width === 0) return;
    const isNew = this.pictureCamera === null;
    if (isNew) this.draw(this.scene);
    this.copy(this.scene);
    if (isNew) this.onPaint();
  }

  private draw(scene: Scene): void {
    const { figure, camera, marks, palette } = scene;
    const beyond = this.isResting && !isLive(scene) ? BEYOND : 0;
    const [left, top] = [Math.round(camera.width * beyond), Math.round(camera.height * beyond)];
    const wide = { ...camera, width: camera.width + 2 * left, height: camera.height + 2 * top };
    sizeTo(this.picture, wide);
    const context = contextOf(this.picture);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    paint(context, figure, wide, marks, palette, { left, top, width: camera.width, height: camera.height });
    this.pictureCamera = wide;
  }

  private copy({ camera, palette }: Scene): void {
    const drawn = this.pictureCamera;
    if (drawn === null) return;
    sizeTo(this.canvas, camera);
    const context = contextOf(this.canvas);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.fillStyle = palette.paper;
    context.fillRect(0, 0, camera.width, camera.height);
    const corner = toScreen(camera, toLayout(drawn, { x: 0, y: 0 }));
    const ratio = camera.scale / drawn.scale;
    const [x, y] = ratio === 1 ? [Math.round(corner.x), Math.round(corner.y)] : [corner.x, corner.y];
    context.drawImage(this.picture, x, y, drawn.width * ratio, drawn.height * ratio);
    this.copyLasso(context, palette);
  }

  private copyLasso(context: CanvasRenderingContext2D, { accent }: Palette): void {
    const [first, ...rest] = this.lasso;
    if (first === undefined) return;
    context.beginPath();
    context.moveTo(first.x, first.y);
    for (const { x, y } of rest) context.lineTo(x, y);
    context.closePath();
    context.strokeStyle = accent;
    context.lineWidth = 1.5;
    context.stroke();
    context.globalAlpha = 0.1;
    context.fillStyle = accent;
    context.fill();
    context.globalAlpha = 1;
  }
}

const isLive = ({ figure }: Scene): boolean => figure.strengths.length <= LIVE_LINKS;

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('expected a canvas to draw on; this browser gives none');
  return context;
}

/** Setting a size clears a canvas: only where it is another one. */
function sizeTo(canvas: HTMLCanvasElement, { width, height }: Camera): void {
  const [w, h] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
}
