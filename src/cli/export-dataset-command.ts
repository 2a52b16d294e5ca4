import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { Command, Option } from 'commander';
import { DATASET_FORMS } from '../../graph-import/export/forms.ts';
import { LeftOutTally, type DatasetForm } from '../../graph-import/export/form.ts';
import { ParleyError } from '../domain/errors.ts';
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
  parley export dataset --format jsonl | gzip > all.jsonl.gz
  parley export dataset --format csv --output tables
  parley export dataset --format ftm --output all.ftm.json    what it cannot hold: all.ftm.json.left-out.json`;

/** `parley export dataset`: everything that the graph rests on, to be imported elsewhere. */
export function exportDatasetCommand(terminal: Terminal): Command {
  const names = DATASET_FORMS.map(({ name }) => name);
  const forms = DATASET_FORMS.map(({ name, doc }) => `  ${name.padEnd(10)}${doc}`);
  return new Command('dataset')
    .description('Writes the dataset of the graph: its sources and all that they say.')
    .addOption(new Option('--format <form>', 'the form, see below').choices(names).makeOptionMandatory())
    .option(
      '--output <path>',
      'the file or directory to write, whole or not at all; - for standard output',
      STANDARD_OUTPUT,
    )
    .addHelpText('after', `\nForms:\n${forms.join('\n')}\n${EXAMPLES}`)
    .action((options: Options) => write(terminal, options));
}

async function write(terminal: Terminal, { format, output }: Options): Promise<void> {
  const form = DATASET_FORMS.find(({ name }) => name === format);
  if (form === undefined) throw new TypeError(`there is no export of a dataset as ${format}`);
  if (form.isDirectory && output === STANDARD_OUTPUT) {
    const message = `${format} is a directory of files; name one that is not there yet with --output`;
    throw new ParleyError('CONFIGURATION', message);
  }
  const { standstill } = await import('../export/standstill.ts');
  const { leaveOutRemembered } = await import('../../graph-import/export/forms.ts');
  const leftOut = new LeftOutTally();
  await withStore(terminal.env, async (store) => {
    const still = await standstill(store);
    await leaveOutRemembered(store, leftOut);
    const files = form.files(store, leftOut);
    const check = (): Promise<void> => still.check();
    if (form.isDirectory) await writeWholeDirectory(output, files, leftOut, check);
    else await writeOneFile(output, files, leftOut, check);
  });
  for (const { what, count, reason } of leftOut.list()) {
    terminal.err(`${terminal.paintErr.yellow('left out:')} ${count} ${what}: ${reason}`);
  }
}

type Files = ReturnType<DatasetForm['files']>;

async function writeOneFile(output: string, files: Files, leftOut: LeftOutTally, check: Check): Promise<void> {
  const { inChunks } = await import('../export/chunks.ts');
  for await (const { pieces } of files) {
    const whole = async function* (): AsyncGenerator<string> {
      yield* pieces;
      await check();
    };
    if (output === STANDARD_OUTPUT) await writeToStandardOutput(inChunks(whole()));
    else await writeWholeFile(output, inChunks(whole()));
  }
  if (output !== STANDARD_OUTPUT) await writeLeftOut(`${output}.left-out.json`, leftOut);
}

type Check = () => Promise<void>;

/** Beside what was written, where anything was left out. */
async function writeLeftOut(path: string, leftOut: LeftOutTally): Promise<void> {
  const list = leftOut.list();
  if (list.length === 0) return;
  await writeWholeFile(path, Readable.from([Buffer.from(`${JSON.stringify(list, null, 2)}\n`)]));
}

/** Writes a directory that is there whole or not at all. */
async function writeWholeDirectory(output: string, files: Files, leftOut: LeftOutTally, check: Check): Promise<void> {
  const { inChunks } = await import('../export/chunks.ts');
  if (existsSync(output)) {
    throw new ParleyError('CONFIGURATION', `expected a directory that is not there yet, got ${output}; name another`);
  }
  const part = join(dirname(output), `.${basename(output)}.${process.pid}.part`);
  try {
    await mkdir(part, { recursive: true });
    for await (const { path, pieces } of files) {
      await mkdir(dirname(join(part, path)), { recursive: true });
      await writeWholeFile(join(part, path), inChunks(pieces));
    }
    await writeLeftOut(join(part, 'left-out.json'), leftOut);
    await check();
    await rename(part, output);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}
