import { BestChain } from './best-chain.ts';
import { compareChains, type Chain } from './chain.ts';
import type { HopGraph } from './hops.ts';
import type { TimeOrder } from './time-order.ts';

/** A chain with the place from which it may differ from the better ones. */
interface Candidate {
  readonly chain: Chain;
  readonly from: number;
}

const startsWith = (chain: Chain, beginning: readonly string[]): boolean =>
  beginning.every((official, index) => chain.officials[index] === official);

/**
 * The best chains of a graph of hops, best first by compareChains. What has not been chosen is parted by where it
 * leaves the chosen ones, and the best of each part is the best of some order, so that none is missed and none comes
 * twice, whatever the order is.
 *
 * @param late asked between the steps; once it says so, the chains found so far are the answer
 * @see Yen, Finding the K Shortest Loopless Paths in a Network, Management Science 17 (1971)
 * @see Lawler, A Procedure for Computing the K Best Solutions, Management Science 18 (1972): no part is searched twice
 */
export function bestChains(graph: HopGraph, count: number, order: TimeOrder, late: () => boolean): Chain[] {
  const best = new BestChain(graph, order);
  const chosen: Chain[] = [];
  let candidates: Candidate[] = [];
  const consider = (beginning: readonly string[]): void => {
    const sharing = chosen.filter((chain) => startsWith(chain, beginning));
    const notNext = new Set(sharing.map((chain) => chain.officials[beginning.length] ?? ''));
    const chain = best.after({ officials: beginning, notNext });
    if (chain !== null) candidates.push({ chain, from: beginning.length });
  };
  consider([graph.from]);
  while (chosen.length < count && candidates.length > 0 && !late()) {
    candidates = candidates.sort((a, b) => compareChains(a.chain, b.chain));
    const [next, ...others] = candidates;
    if (next === undefined) break;
    candidates = others;
    chosen.push(next.chain);
    if (chosen.length === count) break;
    for (let length = next.from; length < next.chain.officials.length; length += 1) {
      if (late()) return chosen;
      consider(next.chain.officials.slice(0, length));
    }
  }
  return chosen;
}
