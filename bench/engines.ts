import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Body, Engine } from './workload.ts';

const ROOT = resolve(import.meta.dirname, '..');
const START_TIMEOUT_MS = 60_000;

/** An engine that answers over HTTP on loopback, in a process of its own. */
export interface Running {
  readonly engine: Engine;
  /** Sends one request; the answer, and the bytes of it. @throws Error for any other status than 200 */
  ask(body: Body): Promise<{ answer: unknown; bytes: number }>;
  /** Resident memory in MiB, where the system tells. */
  memory(): Promise<number | null>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

/** What is run, and the path that questions are sent to. */
function commandOf(engine: Engine, port: number): { args: string[]; path: string } {
  if (engine === 'hand-written' || engine === 'neo4j-graphql') {
    return { args: [resolve(ROOT, `bench/peers/${engine}.js`), String(port)], path: '/graphql' };
  }
  return { args: [resolve(ROOT, 'dist/src/cli/parley.js'), 'serve', '--port', String(port)], path: '/graphql' };
}

async function untilReady(child: ChildProcess, engine: Engine): Promise<void> {
  const said: string[] = [];
  child.stderr?.on('data', (chunk) => said.push(String(chunk)));
  const ready = new Promise<void>((done, failed) => {
    child.stdout?.on('data', (chunk) => {
      said.push(String(chunk));
      if (/ready|listens on/.test(String(chunk))) done();
    });
    child.once('exit', (code) => {
      failed(new Error(`${engine} ended with ${code}:\n${said.join('').slice(-2000)}`));
    });
    setTimeout(() => {
      failed(new Error(`${engine} was not ready in a minute`));
    }, START_TIMEOUT_MS).unref();
  });
  await ready;
}

/** Starts an engine. @param env `NEO4J_URI`, or `PARLEY_DATA_DIR` for the embedded one */
export async function running(engine: Engine, env: NodeJS.ProcessEnv): Promise<Running> {
  const port = await freePort();
  const { args, path } = commandOf(engine, port);
  // W5 is deeper than the API allows to strangers.
  const limits = { PARLEY_LIMIT_DEPTH_MAX: '20', PARLEY_LIMIT_COST_MAX: '50000' };
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...limits, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await untilReady(child, engine);
  const agent = new Agent({ keepAlive: true });
  return {
    engine,
    ask: (body) => post(agent, port, path, JSON.stringify(body)),
    memory: () => residentMiB(child.pid ?? 0),
    stop: async () => {
      agent.destroy();
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function post(agent: Agent, port: number, path: string, text: string): ReturnType<Running['ask']> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  const sent = request({ agent, port, path, host: '127.0.0.1', method: 'POST', headers });
  sent.end(text);
  const [response] = (await once(sent, 'response')) as [NodeJS.ReadableStream & { statusCode: number }];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const whole = Buffer.concat(chunks);
  const answer = JSON.parse(whole.toString('utf8')) as { errors?: unknown };
  if (response.statusCode !== 200 || answer.errors !== undefined) {
    throw new Error(`${response.statusCode}: ${whole.toString('utf8').slice(0, 600)}\nfor ${text.slice(0, 600)}`);
  }
  return { answer, bytes: whole.length };
}

async function residentMiB(pid: number): Promise<number | null> {
  const { readFile } = await import('node:fs/promises');
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kib === undefined ? null : Math.round(Number(kib) / 1024);
}
