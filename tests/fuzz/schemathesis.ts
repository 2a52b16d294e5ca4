import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { jsonLogger } from '../../src/server/log.ts';
import { createServer } from '../../src/server/server.ts';
import type { Store } from '../../src/store/port.ts';
import { python } from '../../scripts/python-tools.ts';
import { kindAskedFor, type Material } from './material.ts';
import { allInputs } from './schema-walk.ts';

const HOOKS = resolve(import.meta.dirname, '../../scripts/python');

export interface SchemathesisRun {
  readonly passed: boolean;
  readonly report: string;
  /** How many requests came to each code, or to an answer without errors (`ok`). */
  readonly codes: Readonly<Record<string, number>>;
}

/** Ids that the graph has, by the name of the argument that takes them: see scripts/python/no_server_error.py. */
function idsByArgument({ ids }: Material): Record<string, readonly string[]> {
  const all = [...ids.values()].flat();
  const taking = allInputs().filter(({ takesIds }) => takesIds);
  const entries = taking.map(({ name, gives }) => {
    const kind = kindAskedFor(name, gives) ?? 'any';
    return [name === 'id' ? (gives ?? name) : name, kind === 'any' ? all : (ids.get(kind) ?? all)] as const;
  });
  return { ...Object.fromEntries(entries), ids: all };
}

/**
 * Sends the queries that schemathesis makes of the served schema, so many for each field of the root, and looks for
 * server errors. The same seed makes the same queries.
 *
 * @param only fields of the root; all where there are none
 */
export async function schemathesisRun(
  store: Store,
  material: Material,
  seed: number,
  examples: number,
  only: readonly string[] = [],
): Promise<SchemathesisRun> {
  const codes: Record<string, number> = {};
  const log = jsonLogger(
    (line) => {
      const { message, codes: seen = ['ok'] } = JSON.parse(line) as { message: string; codes?: string[] };
      if (message === 'request') for (const code of seen) codes[code] = (codes[code] ?? 0) + 1;
    },
    (text) => text,
  );
  const directory = mkdtempSync(join(tmpdir(), 'parley-fuzz-'));
  const server = createServer({ store, log, port: 0 });
  try {
    writeFileSync(join(directory, 'ids.json'), JSON.stringify(idsByArgument(material)));
    const { url } = await server.start();
    const args = ['run', `${url}/graphql`, '--checks', 'no_server_error', '--phases', 'fuzzing', '--mode', 'positive'];
    const drawn = ['--max-examples', String(examples), '--seed', String(seed), '--generation-database', 'none'];
    const chosen = only.flatMap((field) => ['--include-name', `Query.${field}`]);
    const quiet = ['--request-timeout', '60', '--suppress-health-check', 'all', '--warnings', 'off', '--no-color'];
    const { status, stdout, stderr } = await python(
      ['-m', 'schemathesis.cli', ...args, ...chosen, ...drawn, ...quiet],
      '',
      directory,
      {
        SCHEMATHESIS_HOOKS: 'no_server_error',
        PYTHONPATH: HOOKS,
        PARLEY_FUZZ_IDS: join(directory, 'ids.json'),
      },
    );
    return { passed: status === 0, report: stdout + stderr, codes };
  } finally {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
