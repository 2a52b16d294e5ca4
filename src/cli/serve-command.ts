import { Command, Option } from 'commander';
import { jsonLogger } from '../server/log.ts';
import { isLoopback } from '../server/request-address.ts';
import { DEFAULT_HOST, DEFAULT_PORT } from '../server/options.ts';
import type { Server } from '../server/options.ts';
import type { Store } from '../store/port.ts';
import { ParleyError } from '../domain/errors.ts';
import { limitVariable, unknownLimits } from '../domain/limit-settings.ts';
import { withDataset } from './dataset-input.ts';
import { progressOf, sayReport } from './import-report.ts';
import { nearestName } from './nearest-name.ts';
import { portNumber, waitOption } from './option-values.ts';
import { withStore } from './store-session.ts';
import { terminationSignal } from './termination-signal.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  import?: string;
  replace?: boolean;
  port: number;
  host: string;
  wait: number;
}

const EXAMPLES = `
Examples:
  parley serve --import data         import the bundled dataset, then serve it on this machine
  parley serve --port 0              on any free port
  parley serve --host 0.0.0.0        to everyone who reaches this machine: the API has no authentication yet

The log goes to standard error, one JSON object per line. SIGTERM and SIGINT finish the answers under way and stop.`;

/** `parley serve`: the API over HTTP, until it is told to stop. */
export function serveCommand(terminal: Terminal): Command {
  return new Command('serve')
    .summary('serve the API and GraphiQL over HTTP')
    .description('Serves the GraphQL API and GraphiQL over HTTP, read-only, on loopback unless told otherwise.')
    .option('--import <dir>', 'import this dataset first')
    .option('--replace', 'with --import: take the place of another dataset in the graph')
    .addOption(
      new Option('--port <number>', 'port to listen on; 0 takes any free one')
        .env('PORT')
        .argParser(portNumber)
        .default(DEFAULT_PORT),
    )
    .option('--host <address>', 'address to listen on', DEFAULT_HOST)
    .addOption(waitOption('with --import: how long to wait for a store that is not there yet'))
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      await withStore(terminal.env, async (store) => {
        if (options.import !== undefined) await importFirst(terminal, store, options.import, options);
        const { createServer } = await import('../server/server.ts');
        await checkLimits(terminal.env);
        const log = jsonLogger((line) => process.stderr.write(line), terminal.redact);
        const server = createServer({ store, log, host: options.host, port: options.port });
        await serveUntilTold(server, terminal, options.host);
      });
    });
}

/** A limit that is misspelt would not hold. @throws ParleyError CONFIGURATION */
async function checkLimits(env: Terminal['env']): Promise<void> {
  const { LIMITS } = await import('../graphql/limits.ts');
  const { TRANSPORT_LIMITS } = await import('../server/transport-limits.ts');
  const names = [...Object.keys(LIMITS), ...Object.keys(TRANSPORT_LIMITS)];
  const [unknown] = unknownLimits(names, env);
  if (unknown === undefined) return;
  const nearest = nearestName(unknown, names.map(limitVariable));
  const hint = nearest === undefined ? 'the README lists them' : `did you mean ${nearest}?`;
  throw new ParleyError('CONFIGURATION', `${unknown}: there is no such limit; ${hint}`);
}

async function importFirst(terminal: Terminal, store: Store, directory: string, options: Options): Promise<void> {
  const { importDataset } = await import('../../graph-import/import.ts');
  const { replace = false, wait: deadlineMs } = options;
  const report = await withDataset([directory], {}, (input) =>
    importDataset(store, input, { replace, deadlineMs, onProgress: progressOf(terminal) }),
  );
  sayReport(terminal, report, false);
}

async function serveUntilTold(server: Server, terminal: Terminal, host: string): Promise<void> {
  // Not before: an import may be cut short at any point and is completed by the next one.
  const signal = terminationSignal();
  const { url } = await server.start();
  terminal.out(greeting(url, host).join('\n'));
  await signal;
  await server.stop();
}

const EXAMPLE =
  '{ official(id: "phan-van-giang") { encounters(first: 3) { nodes { event { name } when { text } } } } }';

function greeting(url: string, host: string): string[] {
  const warning = `WARNING: anyone who reaches ${host} can read this graph; the API has no authentication yet`;
  return [
    ...(isLoopback(host) ? [] : [warning]),
    `Parley listens on ${url}`,
    `  API         ${url}/graphql`,
    `  Playground  ${url}/graphql in a browser`,
    `  Questions   ${url}/`,
    'Whom has Phan Văn Giang met?',
    `  curl -s ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: EXAMPLE })}'`,
  ];
}
