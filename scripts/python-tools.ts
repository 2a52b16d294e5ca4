/**
 * Installs the Python programs of `scripts/python/requirements.txt` into `.python`, a virtual environment in the
 * checkout, once for each version of that list, and prints where their Python is. Nothing but tests needs them.
 */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

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

if (process.argv[1] === import.meta.filename) console.log(pythonWithTools());
