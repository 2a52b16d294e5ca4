import { Command } from 'commander';
import { withStore } from './store-session.ts';
import type { Terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  parley hash            equal for equal graphs, whatever their store and history
  parley hash --json`;

/** `parley hash`: one number for everything that the graph says. */
export function hashCommand(terminal: Terminal): Command {
  return new Command('hash')
    .summary('print the SHA-256 of what the graph says')
    .description('Prints the SHA-256 of everything that the graph says. Two graphs with one hash say the same.')
    .option('--json', 'print it as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async ({ json = false }: { json?: boolean }) => {
      const { graphHash } = await import('../../graph-import/graph-hash.ts');
      const hash = await withStore(terminal.env, (store) => graphHash(store));
      terminal.out(json ? JSON.stringify({ hash }) : hash);
    });
}
