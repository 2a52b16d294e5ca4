import { digest } from '../../src/domain/claim.ts';
import { redirectId } from '../../src/store/redirect.ts';
import type { GraphNode } from '../graph-node.ts';
import { pairKey } from './decision.ts';
import type { Resolution } from './resolution.ts';

/** The nodes that keep what was decided, and lead from the ids of what was merged to what stays. */
export function resolutionNodes({ decisions, redirects }: Resolution): GraphNode[] {
  const decided = decisions.map(({ verdict, pair, by, on, why }): GraphNode => {
    const [first, second] = pair;
    const id = `decision/${digest([pairKey(first, second)]).slice(0, 24)}`;
    const said = Object.fromEntries(Object.entries({ by, on, why }).filter(([, value]) => value !== null));
    return { id, label: 'Decision', properties: { id, verdict, first, second, ...said }, relationships: [] };
  });
  const led = redirects.map(([from, to]): GraphNode => {
    const id = redirectId(from);
    return { id, label: 'Redirect', properties: { id, from, to }, relationships: [] };
  });
  return [...decided, ...led];
}
