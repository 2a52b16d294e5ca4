import { inspect, isDeepStrictEqual } from 'node:util';
import { databaseHits } from './database-hits.ts';
import { NoAnswer, type Running } from './engines.ts';
import type { Wire } from './wire.ts';
import { GaveUp, type Asked, type Engine, type Workload } from './workload.ts';

/** How one engine did one workload. Milliseconds. */
export interface Measured {
  readonly engine: Engine;
  readonly p50: number;
  readonly p99: number;
  readonly turns: number;
  /** Time of processors in the server's own process, a turn. */
  readonly cpuMs: number | null;
  /** Of the answers. */
  readonly bytes: number;
  /** Resident afterwards, in MiB. */
  readonly memory: number | null;
}

/** What one turn of an engine asked of the database, which no busy machine changes. */
export interface Counted {
  readonly roundTrips: number;
  readonly hits: number;
  /** From the database. */
  readonly bytes: number;
  /** Median of a turn over the long wire, in milliseconds. */
  readonly delayedP50: number;
}

export interface Effort {
  /** Turns of each engine before any counts. */
  readonly warmUp: number;
  /** Turns that count. */
  readonly turns: number;
  /** Nobody takes longer over a workload than this; a turn that has begun is ended, and one is always taken. */
  readonly budgetMs: number;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function formFor({ asked }: Workload, engine: Engine): Asked {
  const form = asked[engine];
  if (form === undefined) throw new TypeError(`${engine} is not asked`);
  return form;
}

async function turn(workload: Workload, engine: Running): Promise<{ ms: number; bytes: number; answers: unknown[] }> {
  const answers: unknown[] = [];
  let bytes = 0;
  const start = performance.now();
  for (const body of formFor(workload, engine.engine).bodies) {
    const got = await engine.ask(body);
    answers.push(got.answer);
    bytes += got.bytes;
  }
  return { ms: performance.now() - start, bytes, answers };
}

/** The engines that a workload is asked of, without those that gave it up. */
export function askedOf({ asked }: Workload, engines: readonly Running[], givenUp: GivenUp): Running[] {
  return engines.filter(({ engine }) => asked[engine] !== undefined && givenUp[engine] === undefined);
}

/** What an engine says, in the form that all share. */
async function saidBy(workload: Workload, engine: Running): Promise<unknown> {
  try {
    const { answers } = await turn(workload, engine);
    return formFor(workload, engine.engine).answerOf(answers);
  } catch (error) {
    if (error instanceof NoAnswer) return new GaveUp(error.message);
    throw error;
  }
}

/** Why engines gave up, by engine: they are not asked again. */
export type GivenUp = Readonly<Partial<Record<Engine, string>>>;

/** All engines must say the same before their speed means anything: a text says where they do not. */
export async function checkAnswers(workload: Workload, all: readonly Running[]): Promise<GivenUp | string> {
  const givenUp: Partial<Record<Engine, string>> = {};
  const said: { engine: Engine; what: unknown }[] = [];
  for (const engine of askedOf(workload, all, {})) {
    const what = await saidBy(workload, engine);
    if (what instanceof GaveUp) givenUp[engine.engine] = what.why;
    else said.push({ engine: engine.engine, what });
  }
  const [first, ...others] = said;
  for (const { engine, what } of others) {
    if (isDeepStrictEqual(what, first?.what)) continue;
    const shown = (answer: unknown) => inspect(answer, { breakLength: Infinity, depth: 6 }).slice(0, 300);
    return `${workload.name}: ${engine} says ${shown(what)}, ${first?.engine ?? ''} ${shown(first?.what)}`;
  }
  return givenUp;
}

/** Takes turns, one of each engine after another, so that what disturbs one disturbs all. */
async function inTurns(
  engines: readonly Running[],
  turns: number,
  budgetMs: number,
  take: (engine: Running) => Promise<{ readonly ms: number }>,
): Promise<void> {
  const spent = new Map<Running, number>();
  for (let round = 0; round < turns; round++) {
    for (const engine of engines) {
      const before = spent.get(engine) ?? 0;
      if (before >= budgetMs) continue;
      spent.set(engine, before + (await take(engine)).ms);
    }
  }
}

/** Measures engines. */
export async function measured(workload: Workload, engines: readonly Running[], effort: Effort): Promise<Measured[]> {
  await inTurns(engines, effort.warmUp, effort.budgetMs / 2, (engine) => turn(workload, engine));
  const before = new Map(engines.map((engine) => [engine, engine.cpuMs()]));
  const taken = new Map(engines.map((engine) => [engine, [] as { ms: number; bytes: number }[]]));
  await inTurns(engines, effort.turns, effort.budgetMs, async (engine) => {
    const { ms, bytes } = await turn(workload, engine);
    taken.get(engine)?.push({ ms, bytes });
    return { ms };
  });
  return [...taken].map(([engine, turns]) => {
    const times = turns.map(({ ms }) => ms);
    const [cpuBefore = null, cpuAfter] = [before.get(engine), engine.cpuMs()];
    return {
      engine: engine.engine,
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      turns: turns.length,
      cpuMs: cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / turns.length,
      bytes: turns.at(-1)?.bytes ?? 0,
      memory: engine.memory(),
    };
  });
}

/** Counts what one turn of an engine asks of the database, behind a wire that takes its time. */
export async function counted(
  workload: Workload,
  engine: Running,
  { wire, uri, effort }: { wire: Wire; uri: string; effort: Effort },
): Promise<Counted> {
  // Twice before: what is planned or connected once is not what a turn costs.
  await inTurns([engine], 2, effort.budgetMs, () => turn(workload, engine));
  wire.traffic();
  await turn(workload, engine);
  const { roundTrips, bytes, sent } = wire.traffic();
  const times: number[] = [];
  await inTurns([engine], effort.turns, effort.budgetMs, async () => {
    const { ms } = await turn(workload, engine);
    times.push(ms);
    return { ms };
  });
  return { roundTrips, bytes, hits: await databaseHits(uri, sent), delayedP50: quantile(times, 0.5) };
}
