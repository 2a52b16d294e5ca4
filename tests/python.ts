import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { beforeAll, describe } from '@jest/globals';
import { hasPython, pythonWithTools } from '../scripts/python-tools.ts';

/** `describe`, or a loud `describe.skip` where there is no Python. In CI its absence is a failure. */
export const describeWithPython = hasPython() ? withPython() : withoutPython();

function withPython(): typeof describe {
  // Only the first time: what is installed stays.
  beforeAll(() => {
    pythonWithTools();
  }, 600_000);
  return describe;
}

function withoutPython(): typeof describe.skip {
  const what = 'These tests need Python 3.11 or later with venv (on Debian: apt-get install python3-venv).';
  if (process.env['CI']) throw new Error(`${what} In CI they may not be skipped.`);
  console.warn(`\n${'!'.repeat(100)}\n${what}\nTHEY ARE SKIPPED.\n${'!'.repeat(100)}\n`);
  return describe.skip;
}

export interface PythonRun {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the Python that has the tools of `scripts/python/requirements.txt`, with a text on its standard input. */
export async function python(args: readonly string[], input = '', cwd?: string): Promise<PythonRun> {
  const child = spawn(pythonWithTools(), args, { cwd, env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } });
  child.stdin.end(input);
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { status, stdout, stderr };
}
