import type { SearchStep } from '../../store/attendance.ts';
import { bestChains } from './best-chains.ts';
import type { Chain } from './chain.ts';
import { hopsBetween } from './hops.ts';
import { KnownMeetings } from './known-meetings.ts';
import { reachable } from './reachable.ts';
import { firstStep, type Ending, type PathSearch, type PathsFound } from './path-search.ts';

/** One of the two searches that run towards each other. */
interface Half {
  /** How many hops away everybody is whom it came across. */
  readonly distances: Map<string, number>;
  frontier: string[];
  depth: number;
}

const half = (start: string): Half => ({ distances: new Map([[start, 0]]), frontier: [start], depth: 0 });

type Stopped = 'BUDGET' | 'DEADLINE';

/** What a search for chains knows, and how it comes to know more. */
export class Exploration {
  readonly #search: PathSearch;
  readonly #known: KnownMeetings;
  readonly #forth: Half;
  readonly #back: Half;
  /** Officials whose meetings have been read. */
  readonly #read = new Set<string>();
  /** Of some levels only the names are known. */
  #hasNames = false;
  /** The ends that came together with the other one by their last level, of which all that joins the two was read. */
  readonly #joined = new Set<Half>();
  #attendances = 0;

  constructor(search: PathSearch) {
    this.#search = search;
    this.#known = new KnownMeetings(search.conditions);
    this.#forth = half(search.from);
    this.#back = half(search.to);
  }

  /** Goes on until everybody on a chain of so many hops is known. */
  async upTo(hops: number): Promise<'KNOWN' | 'EXHAUSTED' | Stopped> {
    const [forth, back] = [this.#forth, this.#back];
    while (forth.depth + back.depth < hops) {
      if (forth.frontier.length === 0 || back.frontier.length === 0) return 'EXHAUSTED';
      const asked = this.#next();
      const step = await this.#step(asked);
      if (step === 'BUDGET' || step === 'DEADLINE') return step;
      const { side, officials } = step;
      const meetsNow = asked.joining && !this.#haveMet();
      for (const end of [forth, back]) {
        if (side !== 'BOTH' && (side === 'FORTH') !== (end === forth)) continue;
        // Of what joins the ends not all that their officials attended has been read.
        if (meetsNow) this.#joined.add(end);
        if (!asked.joining && officials === null) for (const official of end.frontier) this.#read.add(official);
        this.#hasNames ||= officials !== null;
        this.#advance(end, officials ?? []);
      }
    }
    return 'KNOWN';
  }

  /** The best chains of at most so many hops; BUDGET where there are too many pairs to weigh. */
  async chains(length: number): Promise<Chain[] | Stopped> {
    const { from, to, first, order, conditions, pairsBudget, late } = this.#search;
    if (!this.#haveMet()) return [];
    const stopped = this.#hasNames ? await this.#readChains(length) : null;
    if (stopped !== null) return stopped;
    const weighing = { closeness: conditions.closeness, everyMeeting: order.needsDates, budget: pairsBudget };
    const graph = hopsBetween(this.#known, { from, to, length }, weighing);
    return graph === null ? 'BUDGET' : bestChains(graph, first, order, late);
  }

  /** Where everybody within reach is known: whether there could be longer chains. */
  exhausted(chains: readonly Chain[]): Ending {
    const { from, to, order } = this.#search;
    const isOpen = this.#hasNames
      ? chains.length === 0 && this.#haveMet()
      : order.needsDates && reachable(this.#known, from, to, order);
    return isOpen ? 'HOPS' : 'EXHAUSTED';
  }

  found(chains: readonly Chain[], ending: Ending, hops: number): PathsFound {
    const officials = new Set([...this.#forth.distances.keys(), ...this.#back.distances.keys()]).size;
    return {
      chains,
      ending,
      looked: { hops, officials, events: this.#known.size, attendances: this.#attendances },
    };
  }

  async #step(asked: SearchStep): ReturnType<PathSearch['step']> {
    if (this.#search.late()) return 'DEADLINE';
    const left = this.#search.budget - this.#attendances;
    // One more than there is budget for tells that there are more.
    const step = left > 0 ? await this.#search.step(asked, left + 1) : 'BUDGET';
    if (step === 'BUDGET' || step === 'DEADLINE') return step;
    const taken = step.attendances.length + (step.officials?.length ?? 0);
    if (taken > left) return 'BUDGET';
    this.#attendances += taken;
    this.#known.add(step.attendances);
    return step;
  }

  #next(): SearchStep {
    const [forth, back] = [this.#forth, this.#back];
    if (forth.depth + back.depth === 0) return firstStep(this.#search);
    const joining = forth.depth + back.depth === this.#search.maxHops - 1;
    return this.#between(forth.frontier, back.frontier, joining);
  }

  /** What is not known yet of the meetings of officials at either end. */
  #between(forth: readonly string[], back: readonly string[], joining: boolean): SearchStep {
    const { detailedMax } = this.#search;
    return { forth: this.#unread(forth), back: this.#unread(back), read: [...this.#read], joining, detailedMax };
  }

  #unread(officials: readonly string[]): string[] {
    return officials.filter((official) => !this.#read.has(official));
  }

  /** @param officials whom those of the frontier were with, besides those whom known meetings tell */
  #advance(side: Half, officials: readonly string[]): void {
    const { avoidedOfficials } = this.#search.conditions;
    const next = new Set([...this.#known.joined(side.frontier), ...officials]);
    side.frontier = [...next]
      .filter((official) => !side.distances.has(official) && !avoidedOfficials.has(official))
      .sort();
    side.depth += 1;
    for (const official of side.frontier) side.distances.set(official, side.depth);
  }

  #haveMet(): boolean {
    const [few, many] = [this.#forth.distances, this.#back.distances].sort((a, b) => a.size - b.size);
    return few !== undefined && many !== undefined && [...few.keys()].some((official) => many.has(official));
  }

  /**
   * Reads the meetings of chains of at most so many hops where only names are known: from where the ends have come
   * together back to each of them, a hop at a time, what joins those who may stand behind it with those who may stand
   * in front of it.
   */
  async #readChains(length: number): Promise<Stopped | null> {
    const [forth, back] = [this.#forth, this.#back];
    // Who is exhausted knows everybody on every chain, however long.
    const middle = forth.frontier.length === 0 ? length : back.frontier.length === 0 ? 0 : forth.depth;
    const meeting = within(forth, middle).filter(
      (official) => (back.distances.get(official) ?? Infinity) <= length - middle,
    );
    for (const [end, hops] of [
      [forth, middle],
      [back, length - middle],
    ] as const) {
      let here: readonly string[] = meeting;
      for (let left = hops - 1; left >= 0 && here.length > 0; left -= 1) {
        const there = within(end, left);
        const asked = this.#between(here, there, true);
        const isKnown = left === hops - 1 && this.#joined.has(end);
        if (!isKnown && asked.forth.length > 0 && asked.back.length > 0) {
          const step = await this.#step(asked);
          if (step === 'BUDGET' || step === 'DEADLINE') return step;
        }
        const joined = this.#known.joined(here);
        here = there.filter((official) => joined.has(official));
      }
    }
    return null;
  }
}

/** Everybody at most so many hops away from an end. */
function within({ distances }: Half, hops: number): string[] {
  return [...distances].filter(([, distance]) => distance <= hops).map(([official]) => official);
}
