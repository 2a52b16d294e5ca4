import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { BUILT } from '../engines.ts';

/** What a run of the program took. */
export interface ProgramRun {
  readonly seconds: number;
  /** The most memory that it held at once, by the kernel's count (VmHWM); null where /proc is not. MiB. */
  readonly peakMiB: number | null;
  readonly stdout: string;
}

function peakMiB(pid: number): number | null {
  try {
    const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? null : Math.round(Number(kib) / 1024);
  } catch {
    return null;
  }
}

/** Runs `parley` as it ships to its end. @throws Error where it fails */
export async function programRun(args: readonly string[], env: NodeJS.ProcessEnv): Promise<ProgramRun> {
  const beganMs = performance.now();
  const own = { PATH: process.env['PATH'], ...env };
  const child = spawn(process.execPath, [BUILT, ...args], { env: own, stdio: ['ignore', 'pipe', 'inherit'] });
  let peak: number | null = null;
  const watching = setInterval(() => (peak = peakMiB(child.pid ?? 0) ?? peak), 100);
  const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, 'close') as Promise<[number | null]>]);
  clearInterval(watching);
  if (code !== 0) throw new Error(`parley ${args.join(' ')} ended with ${code}`);
  return { seconds: (performance.now() - beganMs) / 1000, peakMiB: peak, stdout };
}
