import { NoAnswer, type Running } from './engines.ts';
import { quantile, type Measured } from './measure.ts';
import type { Body, Engine, Goals, Workload } from './workload.ts';

/** How often each workload comes in a mix of twenty requests: the first of its requests, where it has several. */
const MIX: Readonly<Record<string, number>> = { W1: 6, W2: 5, W3: 2, W6: 1, W11e: 2, W12: 2, W13: 2 };
export const CLIENTS = [1, 16, 64] as const;

/** An engine under the requests of several clients at once. */
export interface Throughput extends Omit<Measured, 'turns' | 'cpuMs' | 'bytes'> {
  readonly perSecond: number;
}

/** Parley's throughput divided by the other's, at least. */
export const THROUGHPUT_GOALS: Goals = { 'neo4j-graphql': 1.7, 'hand-written': 0.7 };

/** The requests of the mix, a step of seven apart, so that alike ones are not neighbours. */
function mixFor(workloads: readonly Workload[], engine: Engine): Body[] {
  const requests = workloads.flatMap(({ name, asked }) => {
    const [body] = asked[engine]?.bodies ?? [];
    return body === undefined ? [] : Array.from({ length: MIX[name] ?? 0 }, () => body);
  });
  return requests.map((_, index) => requests[(index * 7) % requests.length] as Body);
}

/** Sends the mix from so many clients, each of which waits for its answer, until the time is over: how long answers took. */
async function pressed(engine: Running, mix: readonly Body[], clients: number, forMs: number): Promise<number[]> {
  const end = performance.now() + forMs;
  const times: number[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const body = mix[next++ % mix.length];
      if (body === undefined) return;
      const start = performance.now();
      const answered = await engine.ask(body).then(
        () => true,
        (error: unknown) => {
          if (error instanceof NoAnswer) return false;
          throw error;
        },
      );
      if (answered) times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return times;
}

/** Has each engine answer the mix for so long: what a server does for every request is compiled afterwards. */
export async function warmedUp(
  workloads: readonly Workload[],
  engines: readonly Running[],
  { clients, forMs }: { clients: number; forMs: number },
): Promise<void> {
  for (const engine of engines) await pressed(engine, mixFor(workloads, engine.engine), clients, forMs);
}

/** Measures how much each engine does, one after another in several rounds. */
export async function throughput(
  workloads: readonly Workload[],
  engines: readonly Running[],
  { clients, rounds, roundMs }: { clients: number; rounds: number; roundMs: number },
): Promise<Throughput[]> {
  const all = engines.map((engine) => ({
    engine,
    mix: mixFor(workloads, engine.engine),
    times: [] as number[],
    ms: 0,
  }));
  await warmedUp(workloads, engines, { clients, forMs: roundMs / 2 });
  for (let round = 0; round < rounds; round++) {
    for (const each of all) {
      const start = performance.now();
      each.times.push(...(await pressed(each.engine, each.mix, clients, roundMs)));
      each.ms += performance.now() - start;
    }
  }
  return all.map(({ engine, times, ms }) => ({
    engine: engine.engine,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    memory: engine.memory(),
    perSecond: (times.length / ms) * 1000,
  }));
}
