import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomOf } from '../../bench/graph/random.ts';
import { writingStates } from '../../src/store/graph-state.ts';
import { openStore } from '../../src/store/open.ts';
import { begun, type Begun } from '../cli/run-parley.ts';
import { emptied } from '../store/emptied.ts';
import { faultAfterAnother, foundIn, within, type Edition } from './editions.ts';

export interface KillsOptions {
  readonly kills: number;
  readonly seed: number;
  /** A text for each kill after which the law did not hold. */
  readonly onFault: (text: string) => void;
  readonly onKill?: (text: string) => void;
}

/** What the kills hit. */
export interface Kills {
  /** Imports that were killed before they had written a node. */
  readonly before: number;
  /** While nodes were pending. */
  readonly amidst: number;
  /** While none was, though some had been written or removed. */
  readonly between: number;
}

/** Tells whether an import has begun to write, from outside. */
async function writingOf(
  env: NodeJS.ProcessEnv,
): Promise<{ hasBegun: () => Promise<boolean>; close: () => Promise<void> }> {
  const directory = env['PARLEY_DATA_DIR'];
  if (directory === undefined) {
    // Read through a connection of our own: the lock has an owner.
    const store = await openStore(env);
    const hasBegun = async (): Promise<boolean> =>
      (await store.read(writingStates(), { deadlineMs: 60_000 })).some(({ owner }) => owner !== '');
    return { hasBegun, close: () => store.close() };
  }
  // The engine lets nobody else in, but counts commits in a file.
  const commits = (): string => {
    const path = join(directory, 'last-commit');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const earlier = commits();
  return { hasBegun: () => Promise.resolve(commits() !== earlier), close: () => Promise.resolve() };
}

/** An import in a process of its own. */
interface Importing extends Begun {
  /** Resolves when it begins to write, or has ended without. */
  readonly writing: Promise<void>;
}

export function importing(env: NodeJS.ProcessEnv, { path }: Edition): Importing {
  const run = begun(['import', path, '--wait', '120'], env);
  const state = { isOver: false };
  void run.code.then(() => (state.isOver = true));
  const begins = async (): Promise<void> => {
    const { hasBegun, close } = await writingOf(env);
    while (!state.isOver && !(await hasBegun())) await sleep(10);
    await close();
  };
  return { ...run, writing: begins() };
}

/** How long an undisturbed import reads and checks, and how long it writes. */
interface Pace {
  readMs: number;
  writeMs: number;
}

export async function paceOf(env: NodeJS.ProcessEnv, edition: Edition): Promise<Pace> {
  const beganMs = performance.now();
  const run = importing(env, edition);
  await run.writing;
  const readMs = performance.now() - beganMs;
  if ((await run.code) !== 0) throw new Error(`an undisturbed import of ${edition.path} failed`);
  return { readMs, writeMs: performance.now() - beganMs - readMs };
}

/** Begins an import and kills it; false where it ended before. One kill in five comes before the first is written. */
async function killed(env: NodeJS.ProcessEnv, edition: Edition, pace: Pace, moment: number): Promise<boolean> {
  const run = importing(env, edition);
  if (moment > EARLY) await run.writing;
  const afterMs = moment > EARLY ? ((moment - EARLY) / (1 - EARLY)) * pace.writeMs : (moment / EARLY) * pace.readMs;
  await Promise.race([sleep(afterMs), run.code]);
  run.kill();
  const wasKilled = (await run.code) === null;
  // On a machine that has become faster an import ends before its turn: kill sooner.
  if (!wasKilled) pace.writeMs *= 0.8;
  await run.writing;
  return wasKilled;
}

const EARLY = 0.2;

/**
 * Imports in a process of its own, one edition over the other and each fourth time into an empty graph, and kills it
 * at moments spread evenly over the time that an import takes, each at random within its share. The law: whatever it
 * was doing, the next import completes it, and the graph is then that of an undisturbed import: nothing is lost,
 * nothing is there in part, nothing twice.
 */
export async function killedImports(
  env: NodeJS.ProcessEnv,
  editions: readonly [Edition, Edition],
  { kills, seed, onFault, onKill }: KillsOptions,
): Promise<Kills> {
  const random = randomOf(seed);
  await within(env, emptied);
  const pace = await paceOf(env, editions[0]);
  const hit = { before: 0, amidst: 0, between: 0 };
  for (let done = 0, turn = 0; done < kills; turn++) {
    const edition = editions[turn % 2 === 0 ? 0 : 1];
    if (turn % 4 === 0) await within(env, emptied);
    const earlier = await within(env, foundIn);
    const wasKilled = await killed(env, edition, pace, (done + random()) / kills);
    const found = await within(env, foundIn);
    const fault = await faultAfterAnother(env, edition);
    const text = `kill ${done + 1}: ${found.pending} of ${found.nodes} nodes were pending`;
    if (fault !== null) onFault(`${text}; ${fault}`);
    if (!wasKilled) continue;
    done += 1;
    hit[found.pending > 0 ? 'amidst' : found.nodes === earlier.nodes ? 'before' : 'between'] += 1;
    onKill?.(text);
  }
  return hit;
}
