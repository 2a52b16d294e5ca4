import type { SearchStep, StepTaken } from '../../store/attendance.ts';
import { bestChains } from './best-chains.ts';
import type { Chain } from './chain.ts';
import { hopsBetween } from './hops.ts';
import { KnownMeetings, type HopConditions } from './known-meetings.ts';
import { reachable } from './reachable.ts';
import type { TimeOrder } from './time-order.ts';

/** Why a search ended. */
export type Ending =
  /** It has as many chains as were asked for. */
  | 'ENOUGH'
  /** Everybody whom a chain from one of the ends can come to is known. */
  | 'EXHAUSTED'
  /** A further chain would be longer than asked for. */
  | 'HOPS'
  | 'BUDGET'
  | 'DEADLINE';

/** Whom a step of the search comes across, or why it cannot tell. */
type Step = StepTaken | 'BUDGET' | 'DEADLINE';

export interface PathSearch {
  readonly from: string;
  readonly to: string;
  /** How many chains are wanted. */
  readonly first: number;
  readonly maxHops: number;
  readonly conditions: HopConditions;
  readonly order: TimeOrder;
  /** Attendances that may be read. */
  readonly budget: number;
  /** Meetings of pairs that may be weighed, each time chains are looked for. */
  readonly pairsBudget: number;
  /** Goes on from the end that costs less, with everybody who was there; BUDGET for more attendances than `limit`. */
  readonly step: (step: SearchStep, limit: number) => Promise<Step>;
  /** Whether the time for the search is over. */
  readonly late: () => boolean;
}

export interface PathsFound {
  /** Best first. */
  readonly chains: readonly Chain[];
  readonly ending: Ending;
  readonly looked: Looked;
}

/** What a search has looked at. */
export interface Looked {
  /** Every chain of at most so many hops is known. */
  readonly hops: number;
  readonly officials: number;
  readonly events: number;
  readonly attendances: number;
}

/** One of the two searches that run towards each other. */
interface Half {
  readonly seen: Set<string>;
  frontier: string[];
  depth: number;
}

const half = (start: string): Half => ({ seen: new Set([start]), frontier: [start], depth: 0 });

/** The first step of every search. */
export const firstStep = ({ from, to, maxHops }: Pick<PathSearch, 'from' | 'to' | 'maxHops'>): SearchStep => ({
  ...{ forth: [from], back: [to], read: [], joining: maxHops === 1 },
});

/**
 * The best chains of encounters between two officials: breadth first from both ends, a level at a time from the end
 * whose officials attended less, each level in one batch. With levels of depths f and b, every hop of every chain of
 * f + b hops has an end whose meetings have been read, so that all chains of that length are known, and their ranking
 * is final. A chain of one hop more than that leads from the one frontier to the other: of the last level only what
 * joins the two is read.
 *
 * @see Pohl, Bi-directional Search, Machine Intelligence 6 (1971)
 */
export async function searchPaths(search: PathSearch): Promise<PathsFound> {
  const exploration = new Exploration(search);
  let chains: readonly Chain[] = [];
  for (let hops = 1; hops <= search.maxHops; hops += 1) {
    const stopped = await exploration.upTo(hops);
    if (stopped === 'BUDGET' || stopped === 'DEADLINE') return exploration.found(chains, stopped, hops - 1);
    const length = stopped === 'EXHAUSTED' ? search.maxHops : hops;
    const ranked = exploration.chains(length);
    if (ranked === 'BUDGET') return exploration.found(chains, ranked, hops - 1);
    // Cut short it has the best chains, too, but perhaps fewer than the step before.
    if (ranked.length >= chains.length) chains = ranked;
    if (search.late()) return exploration.found(chains, 'DEADLINE', hops - 1);
    if (chains.length === search.first) return exploration.found(chains, 'ENOUGH', hops);
    if (stopped === 'EXHAUSTED') return exploration.found(chains, exploration.exhausted(), search.maxHops);
  }
  return exploration.found(chains, 'HOPS', search.maxHops);
}

class Exploration {
  readonly #search: PathSearch;
  readonly #known: KnownMeetings;
  readonly #forth: Half;
  readonly #back: Half;
  /** Officials whose meetings have been read. */
  readonly #read = new Set<string>();
  #attendances = 0;

  constructor(search: PathSearch) {
    this.#search = search;
    this.#known = new KnownMeetings(search.conditions);
    this.#forth = half(search.from);
    this.#back = half(search.to);
  }

  /** Reads on until all chains of so many hops are known. */
  async upTo(hops: number): Promise<'KNOWN' | 'EXHAUSTED' | 'BUDGET' | 'DEADLINE'> {
    const [forth, back] = [this.#forth, this.#back];
    while (forth.depth + back.depth < hops) {
      if (forth.frontier.length === 0 || back.frontier.length === 0) return 'EXHAUSTED';
      if (this.#search.late()) return 'DEADLINE';
      const left = this.#search.budget - this.#attendances;
      const step = left > 0 ? await this.#search.step(this.#next(), left) : 'BUDGET';
      if (step === 'BUDGET' || step === 'DEADLINE') return step;
      this.#attendances += step.attendances.length;
      this.#known.add(step.attendances);
      if (step.side !== 'BACK') this.#advance(forth);
      if (step.side !== 'FORTH') this.#advance(back);
    }
    return 'KNOWN';
  }

  #next(): SearchStep {
    const [forth, back] = [this.#forth, this.#back];
    if (forth.depth + back.depth === 0) return firstStep(this.#search);
    const joining = forth.depth + back.depth === this.#search.maxHops - 1;
    const unread = ({ frontier }: Half) => frontier.filter((official) => !this.#read.has(official));
    return { forth: unread(forth), back: unread(back), read: [...this.#read], joining };
  }

  /** The best chains of at most so many hops; BUDGET where there are too many pairs to weigh. */
  chains(length: number): Chain[] | 'BUDGET' {
    const { from, to, first, order, conditions, pairsBudget, late } = this.#search;
    if (![...this.#forth.seen].some((official) => this.#back.seen.has(official))) return [];
    const weighing = { closeness: conditions.closeness, everyMeeting: order.needsDates, budget: pairsBudget };
    const graph = hopsBetween(this.#known, { from, to, length }, weighing);
    return graph === null ? 'BUDGET' : bestChains(graph, first, order, late);
  }

  /** Where everybody within reach is known: whether only a longer chain could be in the order of time. */
  exhausted(): Ending {
    const { from, to, order } = this.#search;
    return order.needsDates && reachable(this.#known, from, to, order) ? 'HOPS' : 'EXHAUSTED';
  }

  found(chains: readonly Chain[], ending: Ending, hops: number): PathsFound {
    const officials = new Set([...this.#forth.seen, ...this.#back.seen]).size;
    return {
      chains,
      ending,
      looked: { hops, officials, events: this.#known.size, attendances: this.#attendances },
    };
  }

  #advance(side: Half): void {
    for (const official of side.frontier) this.#read.add(official);
    side.frontier = [...this.#known.joined(side.frontier)].filter((official) => !side.seen.has(official)).sort();
    for (const official of side.frontier) side.seen.add(official);
    side.depth += 1;
  }
}
