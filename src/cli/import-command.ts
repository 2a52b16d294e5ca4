import { Command } from 'commander';
import { inDirectory } from './dataset-directory.ts';
import { progressOf, sayReport } from './import-report.ts';
import { waitOption } from './option-values.ts';
import { withStore } from './store-session.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  dryRun?: boolean;
  replace?: boolean;
  json?: boolean;
  wait: number;
}

const EXAMPLES = `
Examples:
  parley import data              bring the graph to what data/ says; again: nothing happens
  parley import data --dry-run    check and count, write nothing
  parley import other --replace   remove whatever the graph holds and put this dataset there`;

/** `parley import <dir>`: checks a dataset and writes what differs into the store. */
export function importCommand(terminal: Terminal): Command {
  return new Command('import')
    .summary('check a dataset and bring the graph to it')
    .description('Checks all files of a dataset, then writes what differs into the graph.')
    .argument('<dir>', 'directory with dataset.yaml')
    .option('--dry-run', 'stop before anything is written')
    .option('--replace', 'take the place of another dataset in the graph')
    .option('--json', 'print the report as JSON')
    .addOption(waitOption('how long to wait for a store that is not there yet'))
    .addHelpText('after', EXAMPLES)
    .action(async (directory: string, options: Options) => {
      const { importDataset } = await import('../../graph-import/import.ts');
      const { dryRun = false, replace = false, wait: deadlineMs } = options;
      const report = await inDirectory(directory, () =>
        withStore(terminal.env, (store) =>
          importDataset(store, directory, { dryRun, replace, deadlineMs, onProgress: progressOf(terminal) }),
        ),
      );
      if (options.json === true) terminal.out(JSON.stringify(report, null, 2));
      else sayReport(terminal, report, dryRun);
    });
}
