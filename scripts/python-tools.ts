/**
 * Installs the Python programs of `scripts/python/requirements.txt` into `.python`, a virtual environment in the
 * checkout, once for each version of that list, and prints where their Python is. Nothing but tests needs them.
 */
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = resolve(import.meta.dirname, '..');
const HOME = join(ROOT, '.python');
const REQUIREMENTS = join(ROOT, 'scripts/python/requirements.txt');
const INSTALLED = 'requirements.txt';

const run = (command: string, args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(command, args, { encoding: 'utf8' });

/** Whether this machine has a Python that can make the environment: 3.11 or later, with venv. */
export function hasPython(): boolean {
  const wanted = 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))';
  return run('python3', ['-c', wanted]).status === 0;
}

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const isCurrent = (): boolean => textOf(join(HOME, INSTALLED)) === textOf(REQUIREMENTS);

/**
 * The Python with the tools, installed where they are not. Start a tool with `-m`: the environment is made aside and
 * moved into its place whole, so that two tests may ask at once, and scripts in `bin` would name the old place.
 *
 * @throws Error with pip's own words where the tools cannot be installed
 */
export function pythonWithTools(): string {
  const python = join(HOME, 'bin/python');
  if (isCurrent()) return python;
  const fresh = mkdtempSync(join(ROOT, '.python-'));
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--disable-pip-version-check', '-r', REQUIREMENTS];
  for (const [command, args] of [
    ['python3', ['-m', 'venv', fresh]],
    [join(fresh, 'bin/python'), pip],
  ] as const) {
    const { status, stderr, stdout } = run(command, args);
    if (status === 0) continue;
    rmSync(fresh, { recursive: true, force: true });
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
  cpSync(REQUIREMENTS, join(fresh, INSTALLED));
  if (!isCurrent()) {
    rmSync(HOME, { recursive: true, force: true });
    renameSync(fresh, HOME);
  }
  rmSync(fresh, { recursive: true, force: true });
  return python;
}

export interface PythonRun {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the Python that has the tools of `scripts/python/requirements.txt`, with a text on its standard input. */
export async function python(
  args: readonly string[],
  input = '',
  cwd?: string,
  env: Readonly<Record<string, string>> = {},
): Promise<PythonRun> {
  const own = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...env };
  const child = spawn(pythonWithTools(), args, { cwd, env: own });
  child.stdin.end(input);
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { status, stdout, stderr };
}

if (process.argv[1] === import.meta.filename) console.log(pythonWithTools());
