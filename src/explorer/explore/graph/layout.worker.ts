import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { LayoutAnswer, LayoutTask } from './layout.ts';

interface Body extends SimulationNodeDatum {
  readonly radius: number;
  readonly group: number;
}

/** How often the drawing may follow the layout. */
const REPORT_EVERY_MS = 200;

/** A fixed number of steps, so that the same network comes to the same layout on every machine. */
const stepsFor = (nodes: number): number => (nodes <= 600 ? 300 : nodes <= 2500 ? 160 : 80);

const scope = globalThis as unknown as {
  onmessage: (message: MessageEvent<LayoutTask>) => void;
  postMessage: (answer: LayoutAnswer) => void;
};

scope.onmessage = ({ data: task }) => {
  const bodies = bodiesOf(task);
  const steps = stepsFor(bodies.length);
  const simulation = simulationOf(task, bodies)
    .alphaDecay(1 - Math.pow(0.001, 1 / steps))
    .stop();
  let reportedAt = performance.now();
  for (let step = 0; step < steps; step += 1) {
    simulation.tick();
    if (performance.now() - reportedAt < REPORT_EVERY_MS) continue;
    report(task, bodies, false);
    reportedAt = performance.now();
  }
  report(task, bodies, true);
};

function bodiesOf({ x, y, stays, radii, groups }: LayoutTask): Body[] {
  return Array.from(x, (_, index) => {
    const spot = { x: x[index] ?? 0, y: y[index] ?? 0 };
    const held = stays[index] === 1 ? { fx: spot.x, fy: spot.y } : {};
    return { ...spot, ...held, radius: radii[index] ?? 4, group: groups[index] ?? 0 };
  });
}

function simulationOf({ ends, groupCount, seed }: LayoutTask, bodies: Body[]) {
  const links: SimulationLinkDatum<Body>[] = [];
  for (let link = 0; link < ends.length; link += 2)
    links.push({ source: ends[link] ?? 0, target: ends[link + 1] ?? 0 });
  const around = 60 * Math.sqrt(bodies.length);
  const centre = ({ group }: Body, turn: (angle: number) => number): number =>
    groupCount < 2 ? 0 : around * turn((2 * Math.PI * group) / groupCount);
  const pull = groupCount < 2 ? 0.05 : 0.3;
  const simulation = forceSimulation(bodies)
    .randomSource(randomOf(seed))
    .force('link', forceLink(links).distance(50 + 700 / (bodies.length + 8)))
    .force('charge', forceManyBody<Body>().strength(-220).distanceMax(900))
    .force('x', forceX<Body>((body) => centre(body, Math.cos)).strength(pull))
    .force('y', forceY<Body>((body) => centre(body, Math.sin)).strength(pull));
  return bodies.length > 2500
    ? simulation
    : simulation.force('collide', forceCollide<Body>(({ radius }) => radius + 7).iterations(3));
}

/** A linear congruential generator, the one of d3 with a seed (constants of Numerical Recipes). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function report({ turn }: LayoutTask, bodies: readonly Body[], isDone: boolean): void {
  scope.postMessage({
    turn,
    x: Float32Array.from(bodies, ({ x = 0 }) => x),
    y: Float32Array.from(bodies, ({ y = 0 }) => y),
    isDone,
  });
}
