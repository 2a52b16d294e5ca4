import { expand, hide, look, pin, select, toggleSelected, unpin } from '../commands.ts';
import type { Command } from '../commands.ts';
import type { Caption } from '../caption.ts';
import type { ExploreState, Spot } from '../state.ts';
import { type Camera, fitted, panned, viewOf, zoomed } from './camera.ts';
import { type GestureTarget, listenToGestures, nodesWithin } from './gestures.ts';
import { Layout, type LayoutAnswer } from './layout.ts';
import { type Figure, figureOf, type Network } from './network.ts';
import type { Marks } from './paint.ts';
import { paletteOf } from './palette.ts';
import { placed } from './placement.ts';
import { download, pngOf, svgOf } from './saved-drawing.ts';
import { Surface } from './surface.ts';

export interface GraphInput {
  readonly network: Network;
  readonly state: ExploreState;
  /** Countries in the order of their colours. */
  readonly countries: readonly string[];
}

export interface GraphEvents {
  readonly run: (command: Command) => void;
  readonly onHover: (id: string | null) => void;
  /** What is shown now has been drawn. */
  readonly onPaint: () => void;
}

const EMPTY_FIGURE = figureOf({ nodes: [], links: [] });
const round = ({ x, y }: Spot): Spot => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });

/** Holds a canvas to the state of the exploration, and turns what hands do on it into commands. */
export class GraphController {
  /** Whether dragging draws around nodes instead of moving the drawing. */
  isLassoing = false;
  private figure: Figure = EMPTY_FIGURE;
  private input: GraphInput | null = null;
  private camera: Camera = { x: 0, y: 0, scale: 1, width: 0, height: 0 };
  /** Where nodes stand. */
  private readonly spots = new Map<string, Spot>();
  /** Where they came to rest, so that they stay there when others come or go. */
  private settled: ReadonlyMap<string, Spot> = new Map();
  private readonly layout = new Layout((answer) => {
    this.follow(answer);
  });
  private readonly surface: Surface;
  private readonly stopListening: () => void;
  private readonly sizes: ResizeObserver;
  private readonly canvas: HTMLCanvasElement;
  private readonly events: GraphEvents;
  private readonly isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;

  constructor(canvas: HTMLCanvasElement, events: GraphEvents) {
    this.canvas = canvas;
    this.events = events;
    this.surface = new Surface(canvas, () => {
      performance.mark('parley:painted');
      events.onPaint();
    });
    this.stopListening = listenToGestures(canvas, this.gestures());
    this.sizes = new ResizeObserver(() => {
      this.resize();
    });
    this.sizes.observe(canvas);
    this.resize();
  }

  dispose(): void {
    this.stopListening();
    this.sizes.disconnect();
    this.layout.stop();
    this.surface.dispose();
  }

  /** Shows the network as the state has it. */
  show(input: GraphInput): void {
    const before = this.input;
    this.input = input;
    const isLaidOut =
      before !== null &&
      before.network === input.network &&
      before.state.seed === input.state.seed &&
      before.state.byCountry === input.state.byCountry &&
      before.state.hidden === input.state.hidden &&
      before.state.pins === input.state.pins;
    if (!isLaidOut) this.layOut(before, input);
    this.lookAsStateSays();
    this.redraw();
  }

  /** Draws in the colours of now. */
  redraw(): void {
    if (this.input === null) return;
    const { figure, camera } = this;
    const scene = { figure, camera, marks: this.marks(this.input), palette: paletteOf(document.body) };
    this.surface.show(scene, this.canvas.dataset['layout'] === 'done');
  }

  /** Draws before anything else happens. */
  redrawNow(): void {
    this.redraw();
    this.surface.paintNow();
  }

  zoomBy(factor: number): void {
    const { width, height } = this.camera;
    this.lookAt(zoomed(this.camera, factor, { x: width / 2, y: height / 2 }), true);
  }

  panBy(dx: number, dy: number): void {
    this.lookAt(panned(this.camera, dx, dy), true);
  }

  /** Hands the part in sight out as a file. */
  async save(form: 'png' | 'svg', caption: Caption): Promise<void> {
    if (this.input === null) return;
    const { figure, camera } = this;
    const drawing = { figure, camera, marks: this.marks(this.input), palette: paletteOf(document.body), caption };
    const blob = form === 'png' ? await pngOf(drawing) : new Blob([svgOf(drawing)], { type: 'image/svg+xml' });
    download(blob, `parley-network.${form}`);
  }

  private layOut(before: GraphInput | null, { network, state, countries }: GraphInput): void {
    const hidden = new Set(state.hidden);
    const nodes = network.nodes.filter(({ id }) => !hidden.has(id));
    const links = network.links.filter(({ a, b }) => !hidden.has(a) && !hidden.has(b));
    const isFresh = before === null || before.state.seed !== state.seed || before.state.byCountry !== state.byCountry;
    const known = new Map(isFresh ? [] : this.settled);
    for (const [id, spot] of Object.entries(state.pins)) known.set(id, spot);
    this.figure = figureOf({ nodes, links });
    const stays = placed(this.figure, known, state.seed);
    this.remember();
    this.layout.stop();
    delete this.canvas.dataset['layout'];
    if (!stays.includes(0)) this.settle();
    else {
      const groups = state.byCountry ? countries : [];
      this.layout.start({ figure: this.figure, stays, groups, seed: state.seed });
    }
  }

  private follow({ x, y, isDone }: LayoutAnswer): void {
    if (this.isStill && !isDone) return;
    this.figure.x.set(x);
    this.figure.y.set(y);
    this.remember();
    this.lookAsStateSays();
    if (isDone) this.settle();
    this.redraw();
  }

  /** A layout that was broken off settles nothing: the next begins from where the last one ended. */
  private settle(): void {
    this.settled = new Map(this.spots);
    this.canvas.dataset['layout'] = 'done';
  }

  private remember(): void {
    const { nodes, x, y } = this.figure;
    nodes.forEach(({ id }, index) => this.spots.set(id, { x: x[index] ?? 0, y: y[index] ?? 0 }));
  }

  private lookAsStateSays(): void {
    const view = this.input?.state.view ?? null;
    const { width, height } = this.camera;
    this.camera = view === null ? fitted(this.figure, width, height) : { ...view, width, height };
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === this.camera.width && height === this.camera.height) return;
    this.camera = { ...this.camera, width, height };
    this.lookAsStateSays();
    this.redraw();
  }

  private lookAt(camera: Camera, isOver: boolean): void {
    this.camera = camera;
    this.surface.move(camera);
    if (isOver) this.events.run(look(viewOf(camera)));
  }

  private marks({ state, countries }: GraphInput): Marks {
    const indexesOf = (ids: readonly string[]): ReadonlySet<number> =>
      new Set(ids.map((id) => this.figure.indexes.get(id)).filter((index) => index !== undefined));
    return {
      selected: indexesOf(state.selection),
      pinned: indexesOf(Object.keys(state.pins)),
      expanded: indexesOf(state.officials),
      countries,
    };
  }

  private idOf(index: number): string {
    return this.figure.nodes[index]?.id ?? '';
  }

  private gestures(): GestureTarget {
    const { run, onHover } = this.events;
    return {
      camera: () => this.camera,
      figure: () => this.figure,
      isLassoing: () => this.isLassoing,
      onLook: (camera, isOver) => {
        this.lookAt(camera, isOver);
      },
      onPick: (index, isMore) => {
        if (index === null) run(select([]));
        else run(isMore ? toggleSelected(this.idOf(index)) : select([this.idOf(index)]));
      },
      onOpen: (index) => {
        run(expand([this.idOf(index)].filter((id) => id.startsWith('official/'))));
      },
      onDrag: (index, spot, isOver) => {
        this.figure.x[index] = spot.x;
        this.figure.y[index] = spot.y;
        if (isOver) run(pin({ [this.idOf(index)]: round(spot) }));
        else this.redraw();
      },
      onHover: (index) => {
        onHover(index === null ? null : this.idOf(index));
      },
      onLasso: (line, isOver) => {
        this.surface.drawLasso(isOver ? [] : line);
        if (!isOver || line.length < 3) return;
        run(select(nodesWithin(this.figure, this.camera, line).map((index) => this.idOf(index))));
      },
    };
  }

  /** What a key does to the drawing and to what is selected on it, or null where it means nothing. */
  commandOf(key: string): (() => void) | null {
    const { selection } = this.input?.state ?? { selection: [] };
    const { run } = this.events;
    const keys: Record<string, () => void> = {
      '+': () => {
        this.zoomBy(1.3);
      },
      '=': () => {
        this.zoomBy(1.3);
      },
      '-': () => {
        this.zoomBy(1 / 1.3);
      },
      0: () => {
        run(look(null));
      },
      ArrowLeft: () => {
        this.panBy(60, 0);
      },
      ArrowRight: () => {
        this.panBy(-60, 0);
      },
      ArrowUp: () => {
        this.panBy(0, 60);
      },
      ArrowDown: () => {
        this.panBy(0, -60);
      },
      Escape: () => {
        run(select([]));
      },
      Enter: () => {
        run(expand(selection.filter((id) => id.startsWith('official/'))));
      },
      Delete: () => {
        run(hide(selection));
      },
      p: () => {
        this.togglePins(selection);
      },
    };
    return keys[key] ?? null;
  }

  private togglePins(ids: readonly string[]): void {
    const { pins } = this.input?.state ?? { pins: {} };
    if (ids.every((id) => id in pins)) this.events.run(unpin(ids));
    else this.events.run(pin(this.spotsOf(ids)));
  }

  /** Where nodes stand now. */
  spotsOf(ids: readonly string[]): Record<string, Spot> {
    return Object.fromEntries(ids.map((id) => [id, round(this.spots.get(id) ?? { x: 0, y: 0 })]));
  }
}
