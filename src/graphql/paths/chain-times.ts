import { compareText } from '../../domain/text-order.ts';
import { timeOf, type Meeting } from './chain.ts';
import type { HopGraph } from './hops.ts';
import { END, START, type TimeOrder } from './time-order.ts';

/** What every meeting of a chain has to come up to. */
export interface Bar {
  readonly closeness: number;
  readonly time: string;
}

export const NO_BAR: Bar = { closeness: Infinity, time: '' };

/** For each number of further hops, the latest day on which a chain may stand at an official to reach the end. */
export type LatestStarts = readonly ReadonlyMap<string, string>[];

function passes(meeting: Meeting, { closeness, time }: Bar): boolean {
  return meeting.closeness <= closeness && timeOf(meeting) >= time;
}

/** On what days chains can stand where, in a graph of hops and an order of time. */
export class ChainTimes {
  readonly #graph: HopGraph;
  readonly #order: TimeOrder;

  constructor(graph: HopGraph, order: TimeOrder) {
    this.#graph = graph;
    this.#order = order;
  }

  /** The meetings of a hop, the better first. */
  meetings(official: string, next: string): readonly Meeting[] {
    return this.#graph.out.get(official)?.get(next) ?? [];
  }

  /** The earliest day after one of the meetings; null where none may follow. */
  arrival(meetings: readonly Meeting[], day: string, bar: Bar): string | null {
    let earliest: string | null = null;
    for (const meeting of meetings) {
      const one = passes(meeting, bar) ? this.#order.arrival(meeting, day) : null;
      if (one !== null && (earliest === null || one < earliest)) earliest = one;
    }
    return earliest;
  }

  /** The latest day before one of the meetings from which `next` can be kept; null where there is none. */
  latestStart(meetings: readonly Meeting[], next: string, bar: Bar): string | null {
    let latest: string | null = null;
    for (const meeting of meetings) {
      const one = passes(meeting, bar) ? this.#order.latestStart(meeting, next) : null;
      if (one !== null && (latest === null || one > latest)) latest = one;
    }
    return latest;
  }

  /** The earliest day on which a chain can stand after these officials; null where it cannot. */
  dayAfter(officials: readonly string[], bar: Bar): string | null {
    let day: string | null = START;
    for (const [index, official] of officials.slice(1).entries()) {
      day = this.arrival(this.meetings(officials[index] ?? '', official), day, bar);
      if (day === null) return null;
    }
    return day;
  }

  /** Latest starts with fewer than so many further hops, coming to none of the officials that are left out. */
  latestStarts(length: number, leftOut: ReadonlySet<string>, bar: Bar): LatestStarts {
    let level = new Map([[this.#graph.to, END]]);
    const levels = [level];
    while (levels.length < length) {
      const earlier = new Map<string, string>();
      for (const [official, next] of level) {
        for (const [before, meetings] of this.#graph.into.get(official) ?? []) {
          if (leftOut.has(before)) continue;
          const start = this.latestStart(meetings, next, bar);
          if (start !== null && start > (earlier.get(before) ?? '')) earlier.set(before, start);
        }
      }
      level = earlier;
      levels.push(level);
    }
    return levels;
  }

  /** Who can come next to be in time for `starts`, by id, with the day on which the chain then stands. */
  next(
    official: string,
    day: string,
    bar: Bar,
    starts: ReadonlyMap<string, string> | undefined,
  ): { official: string; day: string }[] {
    const next: { official: string; day: string }[] = [];
    for (const [other, meetings] of this.#graph.out.get(official) ?? []) {
      const latest = starts?.get(other);
      if (latest === undefined) continue;
      const arrival = this.arrival(meetings, day, bar);
      if (arrival !== null && arrival <= latest) next.push({ official: other, day: arrival });
    }
    return next.sort((a, b) => compareText(a.official, b.official));
  }

  /** Chooses for each hop in turn the best meeting that passes the bar and leaves the rest of the chain possible. */
  cited(officials: readonly string[], bar: Bar): Meeting[] {
    const hops = officials.slice(1).map((official, index) => this.meetings(officials[index] ?? '', official));
    const latest = [END];
    for (const meetings of [...hops].reverse()) {
      latest.unshift(this.latestStart(meetings, latest[0] ?? END, bar) ?? START);
    }
    let day = START;
    return hops.map((choices, index) => {
      const fits = (meeting: Meeting) => {
        const arrival = passes(meeting, bar) ? this.#order.arrival(meeting, day) : null;
        return arrival !== null && arrival <= (latest[index + 1] ?? END);
      };
      const chosen = choices.find(fits);
      if (chosen === undefined) throw new TypeError(`no meeting of ${officials[index] ?? ''} fits its chain`);
      day = this.#order.arrival(chosen, day) ?? day;
      return chosen;
    });
  }
}
