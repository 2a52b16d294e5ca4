import type { Figure } from './network.ts';

/** What is to be laid out, as the worker takes it. */
export interface LayoutTask {
  /** Which task it is: answers to an earlier one come too late. */
  readonly turn: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly stays: Uint8Array;
  readonly radii: Float32Array;
  readonly ends: Uint32Array;
  /** For each node the group that it is drawn to; all 0 where there are none. */
  readonly groups: Uint8Array;
  readonly groupCount: number;
  readonly seed: number;
}

/** Where the nodes are by now. */
export interface LayoutAnswer {
  readonly turn: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly isDone: boolean;
}

interface LayoutOptions {
  readonly figure: Figure;
  readonly stays: Uint8Array;
  /** Countries in the order of their groups; none to let ties alone decide. */
  readonly groups: readonly string[];
  readonly seed: number;
}

/** Lays networks out beside the page, so that it answers meanwhile. One after another: a new one ends the one before. */
export class Layout {
  private worker: Worker | null = null;
  private turn = 0;
  private readonly onAnswer: (answer: LayoutAnswer) => void;

  constructor(onAnswer: (answer: LayoutAnswer) => void) {
    this.onAnswer = onAnswer;
  }

  start({ figure, stays, groups, seed }: LayoutOptions): void {
    this.stop();
    this.turn += 1;
    const { turn } = this;
    this.worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    this.worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
      if (data.turn === this.turn) this.onAnswer(data);
      if (data.isDone && data.turn === this.turn) this.stop();
    };
    this.worker.postMessage({
      turn,
      x: figure.x,
      y: figure.y,
      stays,
      radii: figure.radii,
      ends: figure.ends,
      groups: Uint8Array.from(figure.nodes, ({ country }) => Math.max(0, groups.indexOf(country ?? ''))),
      groupCount: groups.length,
      seed,
    } satisfies LayoutTask);
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}
