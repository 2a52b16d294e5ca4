import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const BIN = new URL('../../bin/parley.js', import.meta.url).pathname;

/** In the environment of every run, and in the output of none. */
export const CANARY = 'canary-Passw0rd';

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  env?: NodeJS.ProcessEnv;
  /** What comes in by standard input. */
  input?: string;
  /** Whether standard output is closed before anything is read, as `head` does. */
  closesOutput?: boolean;
}

const directories: string[] = [];
const running = new Set<ChildProcess>();

/** A new directory for an embedded store. {@link removeStores} removes all of them, and ends what still runs. */
export function storeDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'parley-cli-'));
  directories.push(directory);
  return join(directory, 'graph');
}

export function removeStores(): void {
  // A test that failed before it stopped its program must not leave it running.
  for (const child of running) child.kill('SIGKILL');
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
}

function started(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  // Not the environment of the tests: a NEO4J_URI there would change what is tested.
  const clean = { PATH: process.env['PATH'], NEO4J_PASSWORD: CANARY, ...env };
  return spawn(process.execPath, [BIN, ...args], { env: clean, stdio: 'pipe' });
}

/** Runs the program to its end, and throws where it says the canary. */
export async function parley(
  args: readonly string[],
  { env, input, closesOutput = false }: RunOptions = {},
): Promise<Run> {
  const child = started(args, env);
  child.stdin?.end(input);
  const closed = once(child, 'close') as Promise<[number | null]>;
  if (closesOutput) child.stdout?.destroy();
  const answer = closesOutput ? '' : text(child.stdout!);
  const [stdout, stderr, [code]] = await Promise.all([answer, text(child.stderr!), closed]);
  if (`${stdout}${stderr}`.includes(CANARY)) throw new Error(`the password is in the output of ${args.join(' ')}`);
  return { code, stdout, stderr };
}

/** A run that has begun, and may be ended before its end. */
export interface Begun {
  /** By default as a power cut does: nothing is told to it. */
  kill(signal?: NodeJS.Signals): void;
  /** Resolves at the end, however it came: `null` is the code of one that was killed. */
  readonly code: Promise<number | null>;
  /** Resolves when it has said so since this was last asked; rejects where it ends without. */
  until(said: RegExp): Promise<void>;
}

/** Starts the program and does not wait for it. {@link removeStores} ends it where it still runs. */
export function begun(args: readonly string[], env: NodeJS.ProcessEnv): Begun {
  const child = started(args, env);
  running.add(child);
  let unread = '';
  let heard = (): void => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      unread += chunk;
      heard();
    });
  }
  const code = (once(child, 'close') as Promise<[number | null]>).then(([answer]) => answer);
  void code.then(() => running.delete(child));
  const until = (said: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      heard = () => {
        if (!said.test(unread)) return;
        unread = '';
        resolve();
      };
      heard();
      void code.then(() => {
        reject(new Error(`${args.join(' ')} ended without ${String(said)}: ${unread}`));
      });
    });
  return { kill: (signal = 'SIGKILL') => child.kill(signal), code, until };
}

export interface Serving {
  url: string;
  /** The greeting on standard output. */
  greeting: string;
  /** Sends the signal and waits for the end. */
  stop: (signal: NodeJS.Signals) => Promise<Run>;
}

/** Starts `parley serve` on a free port and waits until it says where it is. Throws where it ends before that. */
export async function serving(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Serving> {
  const child = started(['serve', '--port', '0', ...args], env);
  running.add(child);
  child.once('close', () => running.delete(child));
  let [stdout, stderr] = ['', ''];
  const closed = once(child, 'close') as Promise<[number | null]>;
  child.stderr!.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
      const found = /listens on (\S+)\n(?:.*\n){5}/.exec(stdout)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('close', (code) => {
      reject(new Error(`serve ended with ${String(code)}: ${stdout}${stderr}`));
    });
  });
  const stop = async (signal: NodeJS.Signals): Promise<Run> => {
    child.kill(signal);
    const [code] = await closed;
    return { code, stdout, stderr };
  };
  return { url, greeting: stdout, stop };
}
