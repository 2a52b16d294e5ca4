import { groupBy } from '../domain/group.ts';
import type { Counterpart } from '../store/path.ts';
import { type Hop, bestPath } from './best-path.ts';

export type PathOutcome = 'FOUND' | 'NONE' | 'NONE_WITHIN_HOPS' | 'BUDGET_SPENT';

export interface PathSearch {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  /** Officials that the search may come across before it gives up. */
  readonly budget: number;
  /** Whom each of the officials met, or null where that is more than can be looked through. */
  readonly counterparts: (officials: readonly string[]) => Promise<readonly Counterpart[] | null>;
}

/** One of the two searches that run towards each other: what it has seen, level by level. */
interface Half {
  readonly seen: Set<string>;
  frontier: string[];
  /** The hops from each level to the next, in the direction in which this half runs. */
  readonly levels: Hop[][];
}

const half = (start: string): Half => ({ seen: new Set([start]), frontier: [start], levels: [] });

/** Goes one level further. Hops to what this half has seen before are no part of a shortest path. */
function advance(side: Half, met: readonly Counterpart[]): void {
  const hops = new Map<string, Hop>();
  for (const { official: from, other: to, closeness, latest } of met) {
    if (side.seen.has(to)) continue;
    const key = `${from} ${to}`;
    const known = hops.get(key);
    if (known === undefined || closeness < known.closeness) hops.set(key, { from, to, closeness, latest });
  }
  const level = [...hops.values()];
  side.levels.push(level);
  side.frontier = [...groupBy(level, (hop) => hop.to).keys()].sort();
  for (const official of side.frontier) side.seen.add(official);
}

const reversed = ({ from, to, ...rest }: Hop): Hop => ({ from: to, to: from, ...rest });

/**
 * A shortest chain of encounters between two officials: breadth first from both ends, the smaller side a level at a
 * time, each level in one batch. Both searches are complete up to where they meet, so that every shortest chain is
 * known and the choice among them (see {@link bestPath}) does not depend on the order of rows.
 *
 * @see Pohl, Bi-directional Search, Machine Intelligence 6 (1971)
 */
export async function searchPath(search: PathSearch): Promise<{ outcome: PathOutcome; hops: Hop[] }> {
  const forth = half(search.from);
  const back = half(search.to);
  const none = (outcome: PathOutcome) => ({ outcome, hops: [] });
  while (!forth.frontier.some((official) => back.seen.has(official))) {
    if (forth.frontier.length === 0 || back.frontier.length === 0) return none('NONE');
    if (forth.levels.length + back.levels.length >= search.maxHops) return none('NONE_WITHIN_HOPS');
    const side = forth.frontier.length <= back.frontier.length ? forth : back;
    const met = await search.counterparts(side.frontier);
    if (met === null) return none('BUDGET_SPENT');
    advance(side, met);
    if (forth.seen.size + back.seen.size > search.budget) return none('BUDGET_SPENT');
    if (side === back && back.frontier.some((official) => forth.seen.has(official))) break;
  }
  const levels = [...forth.levels, ...[...back.levels].reverse().map((level) => level.map(reversed))];
  return { outcome: 'FOUND', hops: bestPath(levels, search.from, search.to) };
}
