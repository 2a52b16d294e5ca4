import { statSync } from 'node:fs';
import { Command, Option } from 'commander';
import { ParleyError } from '../domain/errors.ts';
import type { Store } from '../store/port.ts';
import { collectSoon, withDataset, withInputOptions, type InputOptions } from './dataset-input.ts';
import { EXIT } from './exit-codes.ts';
import { progressOf, saySkipped, sayReport } from './import-report.ts';
import { waitOption } from './option-values.ts';
import { reportError } from './report-error.ts';
import { sayJson } from './say-json.ts';
import { withStore } from './store-session.ts';
import type { Terminal } from './terminal.ts';
import { terminationSignal } from './termination-signal.ts';
import { changesBelow } from './watched-directory.ts';

interface Options extends InputOptions {
  dryRun?: boolean;
  replace?: boolean;
  json?: boolean;
  watch?: boolean;
  onError: 'stop' | 'skip';
  skipped: string;
  wait: number;
}

const EXAMPLES = `
Examples:
  parley import data              bring the graph to what data/ says; again: nothing happens
  parley import data --dry-run    check and count, write nothing
  parley import other --replace   remove whatever the graph holds and put this dataset there
  parley import data --watch      again whenever a file changes
  parley import all.jsonl --on-error skip --skipped left-out.jsonl
  zcat all.jsonl.gz | parley import - --format jsonl`;

/** `parley import <path...>`: checks a dataset and writes what differs into the store. */
export function importCommand(terminal: Terminal): Command {
  return withInputOptions(new Command('import'))
    .summary('check a dataset and bring the graph to it')
    .description('Checks all files of a dataset, then writes what differs into the graph.')
    .addOption(
      new Option('--on-error <way>', 'what to do about a line or row with which something is wrong')
        .choices(['stop', 'skip'])
        .default('stop'),
    )
    .option('--skipped <file>', 'where --on-error skip lists what it left out, and why', 'parley-skipped.jsonl')
    .option('--dry-run', 'stop before anything is written')
    .option('--replace', 'take the place of another dataset in the graph')
    .option('--json', 'print the report as JSON')
    .addOption(waitOption('how long to wait for a store that is not there yet'))
    .option('--watch', 'import again whenever a file of the directory changes, until it is told to stop')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: Options) => {
      await withStore(terminal.env, async (store) => {
        if (options.watch === true) await importAlways(terminal, store, paths, options);
        else await importOnce(terminal, store, paths, options);
      });
    });
}

async function importOnce(terminal: Terminal, store: Store, paths: readonly string[], options: Options): Promise<void> {
  collectSoon();
  const { importDataset } = await import('../../graph-import/import.ts');
  const { Diff } = await import('../../graph-import/diff.ts');
  const { dryRun = false, replace = false, wait: deadlineMs, onError, json = false } = options;
  const diff = new Diff();
  try {
    const asked = { dryRun, replace, deadlineMs, onError, onProgress: progressOf(terminal), ...(json ? { diff } : {}) };
    const report = await withDataset(paths, options, (input) => importDataset(store, input, asked));
    await saySkipped(terminal, report.skipped, options.skipped);
    if (json) sayJson(terminal, report, 'diff', diff);
    else sayReport(terminal, report, dryRun);
  } finally {
    diff.close();
  }
}

/** Problems are told and the watching goes on: somebody is in the middle of writing. */
async function importAlways(
  terminal: Terminal,
  store: Store,
  paths: readonly string[],
  options: Options,
): Promise<void> {
  const [directory = '', ...others] = paths;
  if (others.length > 0 || !(statSync(directory, { throwIfNoEntry: false })?.isDirectory() ?? false)) {
    throw new ParleyError('CONFIGURATION', `expected one directory to watch, got ${paths.join(', ')}`);
  }
  const attempt = async (): Promise<void> => {
    try {
      await importOnce(terminal, store, paths, options);
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      reportError(error, terminal, { json: options.json === true, debug: false });
    }
    terminal.err(`watching ${directory}`);
    terminal.exitCode = EXIT.ok;
  };
  const changes = changesBelow(directory, terminationSignal());
  const first = changes.next(); // from here on nothing is missed
  await attempt();
  for (let next = await first; next.done !== true; next = await changes.next()) await attempt();
}
