import type { SearchStep, StepTaken } from '../../store/attendance.ts';
import type { Chain } from './chain.ts';
import { Exploration } from './exploration.ts';
import type { HopConditions } from './known-meetings.ts';
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
  /** Attendances, and officials of levels of which only these are told, that may be read. */
  readonly budget: number;
  /** Of a level whose officials were named for more events, only who was there is told. */
  readonly detailedMax: number;
  /** Meetings of pairs that may be weighed, each time chains are looked for. */
  readonly pairsBudget: number;
  /** Goes on from the end that costs less, with everybody who was there: `limit` attendances or officials at most. */
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

/** The first step of every search. */
export function firstStep(search: Pick<PathSearch, 'from' | 'to' | 'maxHops' | 'detailedMax'>): SearchStep {
  const { from, to, maxHops, detailedMax } = search;
  return { forth: [from], back: [to], read: [], joining: maxHops === 1, detailedMax };
}

/**
 * The best chains of encounters between two officials: breadth first from both ends, a level at a time from the end
 * whose officials attended less, each level in one batch. With levels of depths f and b, every hop of every chain of
 * f + b hops has an end whose meetings have been read, so that all chains of that length are known, and their ranking
 * is final. A chain of one hop more than that leads from the one frontier to the other: of the last level only what
 * joins the two is read. Of a large level only the names are read; once the ends have come together, what joins those
 * on a chain is, level by level.
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
    const ranked = await exploration.chains(length);
    if (ranked === 'BUDGET' || ranked === 'DEADLINE') return exploration.found(chains, ranked, hops - 1);
    // Cut short it has the best chains, too, but perhaps fewer than the step before.
    if (ranked.length >= chains.length) chains = ranked;
    if (search.late()) return exploration.found(chains, 'DEADLINE', hops - 1);
    if (chains.length === search.first) return exploration.found(chains, 'ENOUGH', hops);
    if (stopped === 'EXHAUSTED') return exploration.found(chains, exploration.exhausted(chains), search.maxHops);
  }
  return exploration.found(chains, 'HOPS', search.maxHops);
}
