import { Command } from 'commander';
import type { DiffEntry, PlanSummary } from '../../graph-import/change.ts';
import type { GraphNode } from '../../graph-import/graph-node.ts';
import { withDataset, withInputOptions, type InputOptions } from './dataset-input.ts';
import { EXIT } from './exit-codes.ts';
import { waitOption } from './option-values.ts';
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
      const { diffLines } = await import('../../graph-import/change.ts');
      const { diff, summary } =
        options.against === undefined
          ? await fromGraph(terminal, paths, options)
          : await fromDataset(options.against, paths, options);
      if (options.json === true) terminal.out(JSON.stringify({ summary, changes: diff }, null, 2));
      else if (diff.length === 0) terminal.err('no changes');
      else sayLines(terminal, diffLines(diff), diff);
      if (options.exitCode === true && diff.length > 0) terminal.exitCode = EXIT.failed;
    });
}

interface Difference {
  readonly diff: readonly DiffEntry[];
  readonly summary: PlanSummary;
}

async function fromGraph(terminal: Terminal, paths: readonly string[], options: Options): Promise<Difference> {
  const { importDataset } = await import('../../graph-import/import.ts');
  const { replace = false, wait: deadlineMs } = options;
  return withDataset(paths, options, (input) =>
    withStore(terminal.env, (store) => importDataset(store, input, { dryRun: true, replace, deadlineMs })),
  );
}

async function fromDataset(
  before: readonly string[],
  after: readonly string[],
  options: InputOptions,
): Promise<Difference> {
  const { readDataset } = await import('../../graph-import/dataset.ts');
  const { datasetGraph } = await import('../../graph-import/import.ts');
  const { changesBetween, diffOf, summaryOf } = await import('../../graph-import/change.ts');
  const nodesOf = async (paths: readonly string[]): Promise<readonly GraphNode[]> =>
    datasetGraph(await withDataset(paths, options, (input) => readDataset(input))).nodes;
  const changes = changesBetween(await nodesOf(before), await nodesOf(after));
  return { diff: diffOf(changes), summary: summaryOf(changes) };
}

function sayLines(terminal: Terminal, lines: readonly string[], diff: readonly DiffEntry[]): void {
  const { green, red, yellow } = terminal.paint;
  const paints = { added: green, restored: green, removed: red, retracted: red, changed: yellow };
  diff.forEach(({ change }, index) => {
    terminal.out(paints[change](lines[index] ?? ''));
  });
}
