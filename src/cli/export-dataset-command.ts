import { Readable } from 'node:stream';
import { Command, Option } from 'commander';
import { DATASET_FORMS } from '../../graph-import/export/forms.ts';
import type { LeftOut } from '../../graph-import/export/graph-claims.ts';
import { STANDARD_OUTPUT, writeToStandardOutput } from './standard-output.ts';
import { withStore } from './store-session.ts';
import type { Terminal } from './terminal.ts';
import { writeWholeFile } from './whole-file.ts';

interface Options {
  format: string;
  output: string;
}

const EXAMPLES = `
Examples:
  parley export dataset --format jsonl --output all.jsonl
  parley export dataset --format jsonl | gzip > all.jsonl.gz`;

/** `parley export dataset`: everything that the graph rests on, to be imported elsewhere. */
export function exportDatasetCommand(terminal: Terminal): Command {
  const names = DATASET_FORMS.map(({ name }) => name);
  const forms = DATASET_FORMS.map(({ name, doc }) => `  ${name.padEnd(10)}${doc}`);
  return new Command('dataset')
    .description('Writes the dataset of the graph: its sources and all that they say.')
    .addOption(new Option('--format <form>', 'the form, see below').choices(names).makeOptionMandatory())
    .option('--output <file>', 'the file to write, whole or not at all; - for standard output', STANDARD_OUTPUT)
    .addHelpText('after', `\nForms:\n${forms.join('\n')}\n${EXAMPLES}`)
    .action((options: Options) => write(terminal, options));
}

async function write(terminal: Terminal, { format, output }: Options): Promise<void> {
  const form = DATASET_FORMS.find(({ name }) => name === format);
  if (form === undefined) throw new TypeError(`there is no export of a dataset as ${format}`);
  const { standstill } = await import('../export/standstill.ts');
  const { inChunks } = await import('../export/chunks.ts');
  const { leftOutOf } = await import('../../graph-import/export/forms.ts');
  await withStore(terminal.env, async (store) => {
    const still = await standstill(store);
    const leftOut = await leftOutOf(store);
    const pieces = async function* (): AsyncGenerator<string> {
      yield* form.pieces(store);
      await still.check();
    };
    if (output === STANDARD_OUTPUT) await writeToStandardOutput(inChunks(pieces()));
    else {
      await writeWholeFile(output, inChunks(pieces()));
      if (leftOut.length > 0) {
        await writeWholeFile(`${output}.left-out.json`, Readable.from([Buffer.from(`${JSON.stringify(leftOut)}\n`)]));
      }
    }
    sayLeftOut(terminal, leftOut);
  });
}

function sayLeftOut(terminal: Terminal, leftOut: readonly LeftOut[]): void {
  for (const { what, count, reason } of leftOut) {
    terminal.err(`${terminal.paintErr.yellow('left out:')} ${count} ${what}: ${reason}`);
  }
}
