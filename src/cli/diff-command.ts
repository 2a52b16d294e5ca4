import { Command } from 'commander';
import type { PlanSummary } from '../../graph-import/change.ts';
import type { Diff } from '../../graph-import/diff.ts';
import type { WantedNodes } from '../../graph-import/wanted-nodes.ts';
import { withDataset, withInputOptions, type InputOptions } from './dataset-input.ts';
import { EXIT } from './exit-codes.ts';
import { waitOption } from './option-values.ts';
import { sayJson } from './say-json.ts';
import { withStore } from './store-session.ts';
import type { Terminal } from './terminal.ts';

interface Options extends InputOptions {
  json?: boolean;
  exitCode?: boolean;
  against?: string[];
  replace?: boolean;
  wait: number;
}

const EXAMPLES = `
Examples:
  parley diff data                what an import would change: + added, ~ changed, - removed
  parley diff data --exit-code    exit code 1 where it would change anything
  parley diff data --json         each change with its values before and after
  parley diff data --against ../published    between two datasets; needs no store`;

/** `parley diff <path...>`: what an import would change, without writing. */
export function diffCommand(terminal: Terminal): Command {
  return withInputOptions(new Command('diff'))
    .summary('say what an import would change')
    .description('Compares a dataset with the graph, or with another, and says what it would change. Writes nothing.')
    .option('--json', 'print the changes as JSON')
    .option('--exit-code', 'end with 1 where there are changes')
    .option('--against <path...>', 'compare with this dataset instead of the graph')
    .option('--replace', 'compare as if another dataset in the graph were replaced')
    .addOption(waitOption('how long to wait for a store that is not there yet'))
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: Options) => {
      const { Diff } = await import('../../graph-import/diff.ts');
      const diff = new Diff();
      try {
        const summary =
          options.against === undefined
            ? await addFromGraph(diff, terminal, paths, options)
            : await addFromDataset(diff, options.against, paths, options);
        if (options.json === true) sayJson(terminal, { summary }, 'changes', diff);
        else if (diff.size === 0) terminal.err('no changes');
        else await sayLines(terminal, diff);
        if (options.exitCode === true && diff.size > 0) terminal.exitCode = EXIT.failed;
      } finally {
        diff.close();
      }
    });
}

async function addFromGraph(
  diff: Diff,
  terminal: Terminal,
  paths: readonly string[],
  options: Options,
): Promise<PlanSummary> {
  const { importDataset } = await import('../../graph-import/import.ts');
  const { replace = false, wait: deadlineMs } = options;
  const { summary } = await withDataset(paths, options, (input) =>
    withStore(terminal.env, (store) => importDataset(store, input, { dryRun: true, replace, deadlineMs, diff })),
  );
  return summary;
}

async function addFromDataset(
  diff: Diff,
  before: readonly string[],
  after: readonly string[],
  options: InputOptions,
): Promise<PlanSummary> {
  const { addDifference } = await import('../../graph-import/diff.ts');
  const { nodesOfInput } = await import('../../graph-import/import.ts');
  const nodesOf = (paths: readonly string[]): Promise<WantedNodes> => withDataset(paths, options, nodesOfInput);
  const then = await nodesOf(before);
  try {
    const now = await nodesOf(after);
    addDifference(diff, then, now);
    now.close();
  } finally {
    then.close();
  }
  return diff.summary;
}

async function sayLines(terminal: Terminal, diff: Diff): Promise<void> {
  const { diffLine } = await import('../../graph-import/change.ts');
  const { green, red, yellow } = terminal.paint;
  const paints = { added: green, restored: green, removed: red, retracted: red, changed: yellow };
  for (const entry of diff) terminal.out(paints[entry.change](diffLine(entry)));
}
