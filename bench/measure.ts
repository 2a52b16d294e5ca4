import { deepStrictEqual } from 'node:assert';
import type { Running } from './engines.ts';
import type { Engine, Workload } from './workload.ts';

/** How one engine did one workload. Milliseconds. */
export interface Measured {
  readonly engine: Engine;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
}

export interface Effort {
  /** Turns of each engine before any counts. */
  readonly warmUp: number;
  /** Turns that count. */
  readonly turns: number;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

async function turn({ asked }: Workload, engine: Running): Promise<{ ms: number; bytes: number; answers: unknown[] }> {
  const form = asked[engine.engine];
  if (form === undefined) throw new TypeError(`${engine.engine} is not asked`);
  const answers: unknown[] = [];
  let bytes = 0;
  const start = performance.now();
  for (const body of form.bodies) {
    const got = await engine.ask(body);
    answers.push(got.answer);
    bytes += got.bytes;
  }
  return { ms: performance.now() - start, bytes, answers };
}

/** All engines must say the same before their speed means anything. @throws AssertionError */
async function checkAnswers(workload: Workload, engines: readonly Running[]): Promise<void> {
  const [first, ...others] = await Promise.all(
    engines.map(async (engine) => ({
      engine: engine.engine,
      said: workload.asked[engine.engine]?.answerOf((await turn(workload, engine)).answers) ?? null,
    })),
  );
  for (const { engine, said } of others) {
    if (said !== null)
      deepStrictEqual(said, first?.said, `${workload.name}: ${engine} and ${first?.engine ?? ''} differ`);
  }
}

/** Measures the engines that are asked, one turn of each after another, so that what disturbs one disturbs all. */
export async function measured(workload: Workload, all: readonly Running[], effort: Effort): Promise<Measured[]> {
  const engines = all.filter(({ engine }) => workload.asked[engine] !== undefined);
  await checkAnswers(workload, engines);
  for (let round = 0; round < effort.warmUp; round++) for (const engine of engines) await turn(workload, engine);
  const times = new Map(engines.map(({ engine }) => [engine, [] as number[]]));
  const sizes = new Map<Engine, number>();
  for (let round = 0; round < effort.turns; round++) {
    for (const engine of engines) {
      const { ms, bytes } = await turn(workload, engine);
      times.get(engine.engine)?.push(ms);
      sizes.set(engine.engine, bytes);
    }
  }
  return [...times].map(([engine, ms]) => ({
    engine,
    p50: quantile(ms, 0.5),
    p99: quantile(ms, 0.99),
    bytes: sizes.get(engine) ?? 0,
  }));
}
