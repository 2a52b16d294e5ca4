import type { Spot } from '../state.ts';
import type { Figure } from './network.ts';

/** So far apart that a fresh network begins about as large as its layout ends. */
const SPACING = 14;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Gives every node a first spot. One that stood somewhere keeps its spot; a new one comes beside a node that it is tied
 * to; the rest are spread around the middle like the seeds of a sunflower (Vogel, 1979), the weightiest innermost.
 *
 * @returns for each node whether it has to stay where it is
 */
export function placed(figure: Figure, before: ReadonlyMap<string, Spot>, seed: number): Uint8Array {
  const { nodes, x, y } = figure;
  const stays = new Uint8Array(nodes.length);
  nodes.forEach(({ id }, index) => {
    const spot = before.get(id);
    if (spot === undefined) return;
    x[index] = spot.x;
    y[index] = spot.y;
    stays[index] = 1;
  });
  const isNew = before.size > 0;
  if (isNew) placeBesideParents(figure);
  const rest = nodes.map((_, index) => index).filter((index) => Number.isNaN(x[index]));
  rest.sort((one, other) => weightOf(figure, other) - weightOf(figure, one) || one - other);
  rest.forEach((index, rank) => {
    const radius = SPACING * Math.sqrt(rank + 0.5 + (isNew ? nodes.length : 0));
    x[index] = radius * Math.cos(rank * GOLDEN_ANGLE + seed);
    y[index] = radius * Math.sin(rank * GOLDEN_ANGLE + seed);
  });
  return stays;
}

const weightOf = ({ nodes }: Figure, index: number): number => nodes[index]?.weight ?? 0;

/** One turn over the links for each generation of new nodes, until no more are reached. */
function placeBesideParents({ x, y, ends }: Figure): void {
  const children = new Map<number, number>();
  const put = (child: number, parent: number): void => {
    const rank = children.get(parent) ?? 0;
    children.set(parent, rank + 1);
    const radius = 40 + 6 * Math.sqrt(rank);
    x[child] = (x[parent] ?? 0) + radius * Math.cos(rank * GOLDEN_ANGLE);
    y[child] = (y[parent] ?? 0) + radius * Math.sin(rank * GOLDEN_ANGLE);
  };
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (let link = 0; link < ends.length; link += 2) {
      const [a = 0, b = 0] = [ends[link], ends[link + 1]];
      const [hasA, hasB] = [!Number.isNaN(x[a]), !Number.isNaN(x[b])];
      if (hasA === hasB) continue;
      put(hasA ? b : a, hasA ? a : b);
      isMoving = true;
    }
  }
}
