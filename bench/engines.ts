import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Body, Engine } from './workload.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** Long: how long it took is told, and whether that is too long. */
const START_TIMEOUT_MS = 600_000;

/** An engine that has not answered by then is not waited for: the others would not have their turns. */
export const ANSWER_WITHIN_S = 30;

/** An engine did not answer in time. */
export class NoAnswer extends Error {
  constructor() {
    super(`no answer within ${ANSWER_WITHIN_S} s`);
  }
}

/** An engine that answers over HTTP on loopback, in a process of its own. */
export interface Running {
  readonly engine: Engine;
  /** Sends one request; the answer, and the bytes of it. @throws NoAnswer; Error for any other status than 200 */
  ask(body: Body): Promise<{ answer: unknown; bytes: number }>;
  /** Milliseconds from its start until it was ready. */
  readonly startMs: number;
  /** Time of processors that it has used, in milliseconds, where the system tells. */
  cpuMs(): number | null;
  /** Resident memory in MiB, where the system tells. */
  memory(): number | null;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

/** The server as it ships, once it is built. */
export const BUILT = resolve(ROOT, 'dist/src/cli/parley.js');

/** Of all engines: what `npm start` gives Node. */
function nodeOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  const words = scripts.start.split(' ');
  return words.slice(words.indexOf('node') + 1, words.indexOf('bin/parley.js'));
}

/** What is run. */
function commandOf(engine: Engine, program: string, port: number): string[] {
  const isPeer = engine === 'hand-written' || engine === 'neo4j-graphql';
  const run = isPeer
    ? [resolve(ROOT, `bench/peers/${engine}.js`), String(port)]
    : [program, 'serve', '--port', String(port)];
  return [...nodeOptions(), ...run];
}

async function untilReady(child: ChildProcess, engine: Engine): Promise<void> {
  let said: string[] = [];
  child.stderr?.on('data', (chunk) => {
    said = [...said.slice(-20), String(chunk)];
  });
  const ready = new Promise<void>((done, failed) => {
    child.stdout?.on('data', (chunk) => {
      said.push(String(chunk));
      if (/ready|listens on/.test(String(chunk))) done();
    });
    child.once('exit', (code) => {
      failed(new Error(`${engine} ended with ${code}:\n${said.join('').slice(-2000)}`));
    });
    setTimeout(() => {
      failed(new Error(`${engine} was not ready in ten minutes`));
    }, START_TIMEOUT_MS).unref();
  });
  await ready;
}

/** Starts an engine. @param program of Parley; @param env `NEO4J_URI`, or `PARLEY_DATA_DIR` for the embedded one */
export async function running(engine: Engine, program: string, env: NodeJS.ProcessEnv): Promise<Running> {
  const port = await freePort();
  // W5 is deeper than the API allows to strangers. What is slow is measured as slow, not broken off.
  const deadlines = { PARLEY_LIMIT_DEADLINE_MS: '60000', PARLEY_LIMIT_PATH_DEADLINE_MS: '60000' };
  const limits = { PARLEY_LIMIT_DEPTH_MAX: '20', PARLEY_LIMIT_COST_MAX: '50000', ...deadlines };
  const begun = performance.now();
  const child = spawn(process.execPath, commandOf(engine, program, port), {
    cwd: ROOT,
    env: { ...process.env, ...limits, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await untilReady(child, engine).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  const agent = new Agent({ keepAlive: true });
  return {
    engine,
    startMs: performance.now() - begun,
    ask: (body) => post(agent, port, JSON.stringify(body)),
    cpuMs: () => cpuMs(child.pid ?? 0),
    memory: () => residentMiB(child.pid ?? 0),
    stop: async () => {
      agent.destroy();
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function post(agent: Agent, port: number, text: string): ReturnType<Running['ask']> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  const sent = request({ agent, port, path: '/graphql', host: '127.0.0.1', method: 'POST', headers });
  const tooLong = setTimeout(() => sent.destroy(new NoAnswer()), ANSWER_WITHIN_S * 1000);
  sent.once('close', () => {
    clearTimeout(tooLong);
  });
  sent.end(text);
  const responded = once(sent, 'response') as Promise<[NodeJS.ReadableStream & { statusCode: number }]>;
  const [response] = await responded.catch((error: unknown) => {
    // The server may close a connection that was idle in the moment in which it is used again.
    if (sent.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET') return [null];
    throw error;
  });
  if (response === null) return post(agent, port, text);
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const whole = Buffer.concat(chunks);
  const answer = JSON.parse(whole.toString('utf8')) as { errors?: unknown };
  if (response.statusCode !== 200 || answer.errors !== undefined) {
    throw new Error(`${response.statusCode}: ${whole.toString('utf8').slice(0, 600)}\nfor ${text.slice(0, 600)}`);
  }
  return { answer, bytes: whole.length };
}

/** What the system tells of a process; empty where it tells nothing. */
function told(pid: number, file: 'status' | 'stat'): string {
  const path = `/proc/${pid}/${file}`;
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function residentMiB(pid: number): number | null {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(told(pid, 'status'))?.[1];
  return kib === undefined ? null : Math.round(Number(kib) / 1024);
}

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;

function cpuMs(pid: number): number | null {
  // Behind the name of the program, which may have spaces: the state, ten other things, then the two times.
  const [user, system] = told(pid, 'stat').split(') ').at(-1)?.split(' ').slice(11, 13) ?? [];
  return user === undefined || system === undefined ? null : (Number(user) + Number(system)) * TICK_MS;
}
