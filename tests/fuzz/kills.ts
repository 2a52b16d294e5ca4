import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { randomOf } from '../../bench/graph/random.ts';
import { emptied } from '../store/emptied.ts';
import { faultAfterAnother, foundIn, isWhole, within, type Edition } from './editions.ts';

export interface KillsOptions {
  readonly kills: number;
  readonly seed: number;
  /** A text for each kill after which the law did not hold. */
  readonly onFault: (text: string) => void;
  readonly onKill?: (text: string) => void;
}

/** What an import writes, in this order. */
const PHASES = ['nodes', 'relationships', 'removals'] as const;

type Moment = 'before' | (typeof PHASES)[number];

/** How many kills came before anything was written, how many in each phase, and how many left a graph that lacks something. */
export type Kills = Record<Moment | 'lacking', number>;

/** An import in a process of its own. */
interface Importing {
  kill(): void;
  /** Resolves at the end, however it came: `null` is the code of one that was killed. */
  readonly code: Promise<number | null>;
  /** Resolves when it has come so far, from 0 to 1, or has ended. What is written first of all is at 0. */
  until(moment: number): Promise<void>;
  /** In which phase it was when it last said so. */
  readonly phase: () => Moment;
}

const CHILD = fileURLToPath(new URL('./importing-child.ts', import.meta.url));

export function importing(env: NodeJS.ProcessEnv, { path }: Edition): Importing {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, path], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const state = { phase: 'before' as Moment, moment: -1, reached: (): void => undefined };
  createInterface(child.stdout).on('line', (line) => {
    const [phase = '', done, total] = line.split(' ');
    const index = PHASES.findIndex((each) => each === phase);
    state.phase = PHASES[index] ?? state.phase;
    state.moment = (index + Number(done) / Number(total)) / PHASES.length;
    state.reached();
  });
  const code = (once(child, 'close') as Promise<[number | null]>).then(([answer]) => answer);
  const until = (moment: number): Promise<void> =>
    new Promise((resolve) => {
      state.reached = () => {
        if (state.moment >= moment) resolve();
      };
      state.reached();
      void code.then(() => {
        resolve();
      });
    });
  return { kill: () => child.kill('SIGKILL'), code, until, phase: () => state.phase };
}

/** How long an undisturbed import reads and checks, and how long it writes. */
interface Pace {
  readMs: number;
  writeMs: number;
}

export async function paceOf(env: NodeJS.ProcessEnv, edition: Edition): Promise<Pace> {
  const beganMs = performance.now();
  const run = importing(env, edition);
  await run.until(0);
  const readMs = performance.now() - beganMs;
  if ((await run.code) !== 0) throw new Error(`an undisturbed import of ${edition.path} failed`);
  return { readMs, writeMs: performance.now() - beganMs - readMs };
}

/** Multiples of it, without their whole parts, are spread evenly however many there are. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** How often one import is killed before it may end. */
const IN_A_ROW = 3;
/** One kill in so many comes before anything is written. */
const EARLY = 5;

/**
 * Imports in a process of its own, one edition over the other and each second time into an empty graph, kills it three
 * times in a row, and lets the next one end. Kills are spread evenly over what an import writes. The law: the next
 * import that ends completes the graph, which is then that of an undisturbed import: nothing is lost, nothing is there
 * in part, nothing twice, and importing once more writes nothing.
 */
export async function killedImports(
  env: NodeJS.ProcessEnv,
  editions: readonly [Edition, Edition],
  { kills, seed, onFault, onKill }: KillsOptions,
): Promise<Kills> {
  const random = randomOf(seed);
  const first = random();
  await within(env, emptied);
  const { readMs } = await paceOf(env, editions[0]);
  const hit: Kills = { before: 0, nodes: 0, relationships: 0, removals: 0, lacking: 0 };
  for (let done = 0, turn = 0; done < kills; turn++) {
    const edition = editions[Math.floor(turn / IN_A_ROW) % 2 === 0 ? 0 : 1];
    if (turn % (2 * IN_A_ROW) === 0) await within(env, emptied);
    const run = importing(env, edition);
    const isEarly = turn % EARLY === EARLY - 1;
    await Promise.race([isEarly ? sleep(random() * readMs) : run.until((first + turn * GOLDEN) % 1), run.code]);
    run.kill();
    // An import that ended before its turn was not killed: another is.
    const wasKilled = (await run.code) === null;
    if (wasKilled) done += 1;
    if (wasKilled) hit[run.phase()] += 1;
    const found = await within(env, foundIn);
    const text = `kill ${done} (${run.phase()}): ${found.pending} of ${found.nodes} nodes were pending`;
    if (wasKilled && run.phase() !== 'before' && !(await isWhole(env, edition))) hit.lacking += 1;
    const isLast = turn % IN_A_ROW === IN_A_ROW - 1 || done === kills;
    const fault = isLast ? await faultAfterAnother(env, edition) : null;
    if (fault !== null) onFault(`${text}; ${fault}`);
    if (wasKilled) onKill?.(text);
  }
  return hit;
}
