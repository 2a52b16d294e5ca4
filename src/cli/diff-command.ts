import { Command } from 'commander';
import type { DiffEntry } from '../../graph-import/change.ts';
import { withDataset, withInputOptions, type InputOptions } from './dataset-input.ts';
import { EXIT } from './exit-codes.ts';
import { waitOption } from './option-values.ts';
import { withStore } from './store-session.ts';
import type { Terminal } from './terminal.ts';

interface Options extends InputOptions {
  json?: boolean;
  exitCode?: boolean;
  replace?: boolean;
  wait: number;
}

const EXAMPLES = `
Examples:
  parley diff data                what an import would change: + added, ~ changed, - removed
  parley diff data --exit-code    exit code 1 where it would change anything
  parley diff data --json         each change with its values before and after`;

/** `parley diff <path...>`: what an import would change, without writing. */
export function diffCommand(terminal: Terminal): Command {
  return withInputOptions(new Command('diff'))
    .summary('say what an import would change')
    .description('Compares a dataset with the graph and says what an import would change. Writes nothing.')
    .option('--json', 'print the changes as JSON')
    .option('--exit-code', 'end with 1 where there are changes')
    .option('--replace', 'compare as if another dataset in the graph were replaced')
    .addOption(waitOption('how long to wait for a store that is not there yet'))
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: Options) => {
      const { importDataset } = await import('../../graph-import/import.ts');
      const { diffLines } = await import('../../graph-import/change.ts');
      const { replace = false, wait: deadlineMs } = options;
      const { diff, summary } = await withDataset(paths, options, (input) =>
        withStore(terminal.env, (store) => importDataset(store, input, { dryRun: true, replace, deadlineMs })),
      );
      if (options.json === true) terminal.out(JSON.stringify({ summary, changes: diff }, null, 2));
      else if (diff.length === 0) terminal.err('no changes');
      else sayLines(terminal, diffLines(diff), diff);
      if (options.exitCode === true && diff.length > 0) terminal.exitCode = EXIT.failed;
    });
}

function sayLines(terminal: Terminal, lines: readonly string[], diff: readonly DiffEntry[]): void {
  const { green, red, yellow } = terminal.paint;
  const paints = { added: green, restored: green, removed: red, retracted: red, changed: yellow };
  diff.forEach(({ change }, index) => {
    terminal.out(paints[change](lines[index] ?? ''));
  });
}
