import { Command, CommanderError } from 'commander';
import { version } from '../server/program.ts';
import { diffCommand } from './diff-command.ts';
import { EXIT, EXIT_CODE_HELP } from './exit-codes.ts';
import { exportCommand } from './export-command.ts';
import { hashCommand } from './hash-command.ts';
import { historyCommand } from './history-command.ts';
import { mapCommand } from './map-command.ts';
import { importCommand } from './import-command.ts';
import { queryCommand } from './query-command.ts';
import { reportError } from './report-error.ts';
import { resolveCommand } from './resolve-command.ts';
import { serveCommand } from './serve-command.ts';
import { processTerminal } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { validateCommand } from './validate-command.ts';

const ENVIRONMENT_HELP = `
Environment:
  PARLEY_DATA_DIR   directory of the embedded store (default .parley/graph)
  NEO4J_URI         use this Neo4j instead, such as neo4j+s://graph.example.org:7687
  NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE
  PORT              port of serve
  PARLEY_LIMIT_…    a limit of the API, such as PARLEY_LIMIT_PAGE_MAX; the README lists them
  NO_COLOR          no colours on a terminal`;

/** The `parley` program: one command each in a file of its own. Commands set the terminal's exit code and return. */
function program(terminal: Terminal): Command {
  const commands = [
    importCommand,
    validateCommand,
    mapCommand,
    diffCommand,
    resolveCommand,
    serveCommand,
    queryCommand,
    exportCommand,
    historyCommand,
    hashCommand,
  ];
  const parley = new Command('parley')
    .description('The knowledge graph that answers who met whom, where and when, and shows the evidence.')
    .version(version(), '--version')
    .option('--debug', 'show stacks and causes of errors')
    .showHelpAfterError('(--help says more)')
    .addHelpText('after', `${ENVIRONMENT_HELP}\n${EXIT_CODE_HELP}`);
  for (const command of commands) parley.addCommand(command(terminal).addHelpText('after', EXIT_CODE_HELP));
  return inherited(parley.exitOverride());
}

/** A command that is made before it is added gets nothing by itself from the one above it. */
function inherited(parent: Command): Command {
  for (const command of parent.commands) inherited(command.copyInheritedSettings(parent).exitOverride());
  return parent;
}

async function main(): Promise<void> {
  const terminal = processTerminal(process);
  const args = process.argv.slice(2);
  // A reader that has seen enough, such as `head`, is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.defect);
  });
  try {
    await program(terminal).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) terminal.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    else reportError(error, terminal, { json: args.includes('--json'), debug: args.includes('--debug') });
  }
  process.exitCode = terminal.exitCode;
}

await main();
