import type { Chain } from './chain.ts';
import { Exploration } from './exploration.ts';
import type { PathSearch, PathsFound } from './path-search.ts';

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
