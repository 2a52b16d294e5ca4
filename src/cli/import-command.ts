import { Command, Option } from 'commander';
import { withDataset, withInputOptions, type InputOptions } from './dataset-input.ts';
import { progressOf, saySkipped, sayReport } from './import-report.ts';
import { waitOption } from './option-values.ts';
import { withStore } from './store-session.ts';
import type { Terminal } from './terminal.ts';

interface Options extends InputOptions {
  dryRun?: boolean;
  replace?: boolean;
  json?: boolean;
  onError: 'stop' | 'skip';
  skipped: string;
  wait: number;
}

const EXAMPLES = `
Examples:
  parley import data              bring the graph to what data/ says; again: nothing happens
  parley import data --dry-run    check and count, write nothing
  parley import other --replace   remove whatever the graph holds and put this dataset there
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
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: Options) => {
      const { importDataset } = await import('../../graph-import/import.ts');
      const { dryRun = false, replace = false, wait: deadlineMs, onError } = options;
      const report = await withDataset(paths, options, (input) =>
        withStore(terminal.env, (store) =>
          importDataset(store, input, { dryRun, replace, deadlineMs, onError, onProgress: progressOf(terminal) }),
        ),
      );
      await saySkipped(terminal, report.skipped, options.skipped);
      if (options.json === true) terminal.out(JSON.stringify(report, null, 2));
      else sayReport(terminal, report, dryRun);
    });
}
