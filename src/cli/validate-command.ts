import { Command } from 'commander';
import { describeProblem } from '../domain/errors.ts';
import { collectSoon, withDataset, withInputOptions, type InputOptions } from './dataset-input.ts';
import type { Terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  parley validate data           every problem as file:line:column: field: message
  parley validate data --json    the same for programs
  zcat all.jsonl.gz | parley validate - --format jsonl`;

/** `parley validate <path...>`: everything that an import checks, without a store. */
export function validateCommand(terminal: Terminal): Command {
  return withInputOptions(new Command('validate'))
    .summary('check a dataset; needs no store')
    .description('Checks all files of a dataset as an import would, and needs no store.')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], { json = false, ...options }: InputOptions & { json?: boolean }) => {
      collectSoon();
      const { checkedInput } = await import('../../graph-import/dataset.ts');
      const checked = await withDataset(paths, options, (input) => checkedInput(input));
      const { dataset, sourceCount: sources, claimCount: claims, warnings } = checked;
      const nodes = checked.countNodes();
      checked.close();
      if (json) {
        terminal.out(JSON.stringify({ dataset: dataset.key, sources, claims, nodes, warnings }, null, 2));
        return;
      }
      for (const warning of warnings) {
        terminal.err(`${terminal.paintErr.yellow('warning:')} ${describeProblem(warning)}`);
      }
      terminal.out(
        `${terminal.paint.bold(dataset.key)} is valid: ${sources} sources, ${claims} claims, ${nodes} nodes`,
      );
    });
}
