import { cursorsOf } from './cursors.ts';
import { running, type Running } from './engines.ts';
import {
  askedOf,
  checkAnswers,
  counted,
  measured,
  type Counted,
  type Effort,
  type GivenUp,
  type Measured,
} from './measure.ts';
import type { Subjects } from './subjects.ts';
import { CLIENTS, throughput, warmedUp, type Throughput } from './throughput.ts';
import { wired, type Wire } from './wire.ts';
import type { Engine, Workload } from './workload.ts';
import { workloadsOf } from './workloads.ts';

/** A workload with all that is known of it. */
export interface Result {
  readonly workload: Workload;
  readonly counted: Readonly<Partial<Record<Engine, Counted>>>;
  readonly givenUp: GivenUp;
  readonly measured: readonly Measured[];
}

export interface Findings {
  readonly results: readonly Result[];
  /** Workloads that were left out because answers differ, and how. */
  readonly differing: readonly string[];
  /** By the number of clients. */
  readonly pressed: readonly { readonly clients: number; readonly engines: readonly Throughput[] }[];
  /** Of the embedded engine, in milliseconds; null where it is left out. */
  readonly startMs: number | null;
}

export interface BenchmarkOptions {
  /** The program of Parley that is measured. */
  readonly program: string;
  /** Of a Neo4j that holds the world. */
  readonly uri: string;
  /** Of an embedded store that holds it; null leaves the embedded engine out. */
  readonly directory: string | null;
  readonly subjects: Subjects;
  /** Names of workloads; all where it is empty. `W15` is the mix. */
  readonly only: readonly string[];
  readonly delayMs: number;
  readonly effort: Effort;
  /** How long each engine answers the mix before anything is timed. */
  readonly warmUpMs: number;
  /** How long the mix is sent at a time. */
  readonly roundMs: number;
  readonly say: (text: string) => void;
}

/** Engines that ask Neo4j. */
const ON_NEO4J = ['parley', 'neo4j-graphql', 'hand-written'] as const;
/** Turns over the long wire: what it adds hardly varies. */
const DELAYED_TURNS = 10;
const ROUNDS = 3;
const WARM_UP_CLIENTS = 4;

/** Compares the answers of all, and counts behind wires. */
async function allCounted(
  options: BenchmarkOptions,
  embedded: readonly Running[],
): Promise<{ found: Omit<Result, 'measured'>[]; differing: string[] }> {
  const { uri, subjects, only, say } = options;
  const wires: Wire[] = [];
  const engines: Running[] = [];
  const effort = { ...options.effort, turns: Math.min(DELAYED_TURNS, options.effort.turns) };
  try {
    for (const engine of ON_NEO4J) {
      const wire = await wired(uri, options.delayMs);
      wires.push(wire);
      engines.push(await running(engine, options.program, { NEO4J_URI: wire.uri }));
    }
    const [parley] = engines;
    if (parley === undefined) throw new TypeError('nobody runs');
    const found: Omit<Result, 'measured'>[] = [];
    const differing: string[] = [];
    for (const workload of workloadsOf(subjects, await cursorsOf(subjects, parley))) {
      if (only.length > 0 && !only.includes('W15') && !only.includes(workload.name)) continue;
      say(`${workload.name}: comparing and counting`);
      const givenUp = await checkAnswers(workload, [...engines, ...embedded]);
      if (typeof givenUp === 'string') {
        differing.push(givenUp);
        continue;
      }
      const counts: Partial<Record<Engine, Counted>> = {};
      for (const engine of askedOf(workload, engines, givenUp)) {
        const wire = wires[engines.indexOf(engine)];
        if (wire === undefined) throw new TypeError('an engine has no wire');
        counts[engine.engine] = await counted(workload, engine, { wire, uri, effort });
      }
      found.push({ workload, counted: counts, givenUp });
    }
    return { found, differing };
  } finally {
    await Promise.all(engines.map((engine) => engine.stop()));
    for (const wire of wires) wire.stop();
  }
}

/** Answers compared, then counted, then timed, then pressed. */
export async function benchmark(options: BenchmarkOptions): Promise<Findings> {
  const { uri, directory, only, effort, warmUpMs, roundMs, say } = options;
  const embedded =
    directory === null ? [] : [await running('embedded', options.program, { PARLEY_DATA_DIR: directory })];
  const engines = [...embedded];
  try {
    const { found: all, differing } = await allCounted(options, embedded);
    for (const engine of ON_NEO4J) engines.unshift(await running(engine, options.program, { NEO4J_URI: uri }));
    say('warming up');
    const workloads = all.map(({ workload }) => workload);
    await warmedUp(workloads, engines, { clients: WARM_UP_CLIENTS, forMs: warmUpMs });
    const results: Result[] = [];
    for (const each of all) {
      if (only.length > 0 && !only.includes(each.workload.name)) continue;
      say(`${each.workload.name}: timing`);
      const asked = askedOf(each.workload, engines, each.givenUp);
      results.push({ ...each, measured: await measured(each.workload, asked, effort) });
    }
    const pressed: Findings['pressed'][number][] = [];
    for (const clients of only.length === 0 || only.includes('W15') ? CLIENTS : []) {
      say(`W15: ${clients} clients`);
      pressed.push({ clients, engines: await throughput(workloads, engines, { clients, rounds: ROUNDS, roundMs }) });
    }
    return { results, differing, pressed, startMs: embedded[0]?.startMs ?? null };
  } finally {
    await Promise.all(engines.map((engine) => engine.stop()));
  }
}
