import { STRENGTHS } from '../../domain/encounter.ts';
import { compareText } from '../../domain/text-order.ts';
import { timeOf, type Chain } from './chain.ts';
import { ChainTimes, NO_BAR, type Bar, type LatestStarts } from './chain-times.ts';
import type { HopGraph } from './hops.ts';
import { START, type TimeOrder } from './time-order.ts';

/** A chain's first officials, and those that must not come next. */
export interface Beginning {
  readonly officials: readonly string[];
  readonly notNext: ReadonlySet<string>;
}

/**
 * Finds the best of all chains that begin in a given way, by the order of compareChains. Shortest first, so that
 * behind the beginning no chain comes to an official twice: cutting the loop out would give a shorter one. The closest
 * weakest hop and the latest oldest hop are the highest bars that a chain of that length still passes.
 */
export class BestChain {
  readonly #longest: number;
  readonly #times: ChainTimes;
  /** Every time that a meeting has, the oldest first. */
  readonly #allTimes: readonly string[];

  constructor(graph: HopGraph, order: TimeOrder) {
    this.#longest = graph.length;
    this.#times = new ChainTimes(graph, order);
    const meetings = [...graph.out.values()].flatMap((row) => [...row.values()].flat());
    this.#allTimes = [...new Set(meetings.map(timeOf))].sort(compareText);
  }

  /** @returns null where no chain of at most the graph's length begins so */
  after(beginning: Beginning): Chain | null {
    const length = this.#shortest(beginning);
    if (length === null) return null;
    const bar = this.#highestBar(beginning, length);
    const starts = this.#starts(beginning, length, bar);
    if (starts === null) return null;
    const officials = this.#firstByIds(beginning, length, bar, starts);
    return { officials, meetings: this.#times.cited(officials, bar) };
  }

  /** How many hops at least a chain needs behind its beginning. */
  #shortest(beginning: Beginning): number | null {
    const most = this.#longest - beginning.officials.length + 1;
    for (let length = 1; length <= most; length += 1) {
      if (this.#starts(beginning, length, NO_BAR) !== null) return length;
    }
    return null;
  }

  #highestBar(beginning: Beginning, length: number): Bar {
    const passable = (bar: Bar) => this.#starts(beginning, length, bar) !== null;
    const closeness = [...STRENGTHS.keys()].find((rank) => passable({ ...NO_BAR, closeness: rank })) ?? Infinity;
    let [low, high] = [0, this.#allTimes.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (passable({ closeness, time: this.#allTimes[middle] ?? '' })) low = middle;
      else high = middle - 1;
    }
    return { closeness, time: this.#allTimes[low] ?? '' };
  }

  /** The latest starts of chains with so many hops behind the beginning; null where none passes the bar. */
  #starts(beginning: Beginning, length: number, bar: Bar): LatestStarts | null {
    const day = this.#times.dayAfter(beginning.officials, bar);
    if (day === null) return null;
    const starts = this.#times.latestStarts(length, new Set(beginning.officials), bar);
    return this.#next(beginning, day, bar, starts[length - 1]).length > 0 ? starts : null;
  }

  #next({ officials, notNext }: Beginning, day: string, bar: Bar, starts: LatestStarts[number] | undefined) {
    const next = this.#times.next(officials.at(-1) ?? '', day, bar, starts);
    return next.filter(({ official }) => !notNext.has(official));
  }

  /** Goes on from the beginning, each time to the official whose id comes first. */
  #firstByIds(beginning: Beginning, length: number, bar: Bar, starts: LatestStarts): string[] {
    const officials = [...beginning.officials];
    let day = this.#times.dayAfter(officials, bar) ?? START;
    for (let left = length - 1; left >= 0; left -= 1) {
      const notNext = left === length - 1 ? beginning.notNext : new Set<string>();
      const [next] = this.#next({ officials, notNext }, day, bar, starts[left]);
      if (next === undefined) break;
      officials.push(next.official);
      day = next.day;
    }
    return officials;
  }
}
