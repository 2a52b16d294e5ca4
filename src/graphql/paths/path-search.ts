import type { SearchStep, StepTaken } from '../../store/attendance.ts';
import type { Chain } from './chain.ts';
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
