import type { Spot } from '../state.ts';
import { type Camera, panned, toLayout, toScreen, zoomed } from './camera.ts';
import type { Figure } from './network.ts';

/** What a hand can do to the drawing. */
export interface GestureTarget {
  readonly camera: () => Camera;
  readonly figure: () => Figure;
  /** Looks elsewhere; `isOver` when the hand lets go. */
  readonly onLook: (camera: Camera, isOver: boolean) => void;
  readonly onPick: (index: number | null, isMore: boolean) => void;
  readonly onOpen: (index: number) => void;
  readonly onDrag: (index: number, spot: Spot, isOver: boolean) => void;
  readonly onHover: (index: number | null) => void;
  readonly onLasso: (line: readonly Spot[], isOver: boolean) => void;
  /** Whether a hand that begins beside the nodes draws around some, as it also does with Shift. */
  readonly isLassoing: () => boolean;
}

const CLICK_PX = 4;

/** The node under a spot of the screen, the nearest where several are. */
function nodeAt({ x, y, radii }: Figure, camera: Camera, at: Spot): number | null {
  let best: number | null = null;
  let bestDistance = Infinity;
  for (let index = 0; index < x.length; index += 1) {
    const spot = toScreen(camera, { x: x[index] ?? 0, y: y[index] ?? 0 });
    const distance = Math.hypot(spot.x - at.x, spot.y - at.y);
    const reach = Math.max(12, (radii[index] ?? 4) * camera.scale + 3);
    if (distance > reach || distance >= bestDistance) continue;
    best = index;
    bestDistance = distance;
  }
  return best;
}

/** The nodes within a closed line on the screen (even-odd rule). */
export function nodesWithin({ x, y }: Figure, camera: Camera, line: readonly Spot[]): number[] {
  const isWithin = ({ x: px, y: py }: Spot): boolean => {
    let inside = false;
    line.forEach((one, index) => {
      const other = line[(index + 1) % line.length] ?? one;
      const crosses = one.y > py !== other.y > py;
      if (crosses && px < ((other.x - one.x) * (py - one.y)) / (other.y - one.y) + one.x) inside = !inside;
    });
    return inside;
  };
  return Array.from(x.keys()).filter((index) => isWithin(toScreen(camera, { x: x[index] ?? 0, y: y[index] ?? 0 })));
}

type Grip =
  | { readonly kind: 'pan'; readonly camera: Camera }
  | { readonly kind: 'drag'; readonly index: number }
  | { readonly kind: 'lasso'; readonly line: Spot[] };

/** Reads pointers and wheel over an element; returns how to stop. */
export function listenToGestures(element: HTMLElement, target: GestureTarget): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const hand = new Hand(element, target);
  element.addEventListener(
    'pointerdown',
    (event) => {
      hand.down(event);
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      hand.move(event);
    },
    { signal },
  );
  element.addEventListener(
    'pointerup',
    (event) => {
      hand.up(event);
    },
    { signal },
  );
  element.addEventListener(
    'pointercancel',
    (event) => {
      hand.up(event);
    },
    { signal },
  );
  element.addEventListener(
    'pointerleave',
    () => {
      target.onHover(null);
    },
    { signal },
  );
  element.addEventListener(
    'wheel',
    (event) => {
      hand.wheel(event);
    },
    { signal, passive: false },
  );
  element.addEventListener(
    'dblclick',
    (event) => {
      hand.double(event);
    },
    { signal },
  );
  return () => {
    listening.abort();
  };
}

/** What the pointers hold, from down to up. */
class Hand {
  private readonly pointers = new Map<number, Spot>();
  private grip: Grip | null = null;
  private start: Spot = { x: 0, y: 0 };
  private hasMoved = false;
  private readonly element: HTMLElement;
  private readonly target: GestureTarget;

  constructor(element: HTMLElement, target: GestureTarget) {
    this.element = element;
    this.target = target;
  }

  down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const at = this.spotOf(event);
    this.element.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, at);
    const index = this.nodeAt(at);
    if (index !== null && !event.shiftKey && this.pointers.size === 1) this.grip = { kind: 'drag', index };
    else if ((event.shiftKey || this.target.isLassoing()) && index === null && this.pointers.size === 1)
      this.grip = { kind: 'lasso', line: [at] };
    else this.grip = { kind: 'pan', camera: this.target.camera() };
    this.start = at;
    this.hasMoved = false;
  }

  move(event: PointerEvent): void {
    const { target, grip } = this;
    const at = this.spotOf(event);
    if (grip === null) {
      target.onHover(this.nodeAt(at));
      return;
    }
    const before = this.pointers.get(event.pointerId);
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.pointers.set(event.pointerId, at);
    this.hasMoved ||= Math.hypot(at.x - this.start.x, at.y - this.start.y) > CLICK_PX;
    if (!this.hasMoved) return;
    if (other !== undefined && before !== undefined) {
      const factor = Math.hypot(at.x - other.x, at.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
      target.onLook(zoomed(target.camera(), factor, other), false);
    } else if (grip.kind === 'pan') {
      target.onLook(panned(grip.camera, at.x - this.start.x, at.y - this.start.y), false);
    } else if (grip.kind === 'drag') {
      target.onDrag(grip.index, toLayout(target.camera(), at), false);
    } else {
      grip.line.push(at);
      target.onLasso(grip.line, false);
    }
  }

  up(event: PointerEvent): void {
    const { target, grip } = this;
    const at = this.spotOf(event);
    this.pointers.delete(event.pointerId);
    this.grip = null;
    if (grip === null) return;
    if (!this.hasMoved) {
      if (event.type === 'pointerup') target.onPick(this.nodeAt(at), event.shiftKey);
      if (grip.kind === 'lasso') target.onLasso([], true);
    } else if (grip.kind === 'pan') target.onLook(target.camera(), true);
    else if (grip.kind === 'drag') target.onDrag(grip.index, toLayout(target.camera(), at), true);
    else target.onLasso(grip.line, true);
  }

  wheel(event: WheelEvent): void {
    event.preventDefault();
    this.target.onLook(zoomed(this.target.camera(), Math.exp(-event.deltaY / 400), this.spotOf(event)), true);
  }

  double(event: MouseEvent): void {
    const index = this.nodeAt(this.spotOf(event));
    if (index !== null) this.target.onOpen(index);
  }

  private nodeAt(at: Spot): number | null {
    return nodeAt(this.target.figure(), this.target.camera(), at);
  }

  private spotOf({ clientX, clientY }: MouseEvent): Spot {
    const { left, top } = this.element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }
}
