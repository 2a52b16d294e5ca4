import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Option, type Command } from 'commander';
import { ParleyError } from '../domain/errors.ts';
import type { DatasetInput } from '../../graph-import/dataset.ts';
import { FORMAT_NAMES, formatOf } from '../../graph-import/format/formats.ts';
import { yamlContent } from '../../graph-import/format/yaml-part.ts';
import { matchingPaths } from './glob.ts';

const STANDARD_INPUT = '-';

/** How files and streams are to be read. */
export interface InputOptions {
  format?: string | undefined;
  mapping?: string | undefined;
}

/** `--format` and `--mapping`: for standard input, and for files whose names do not tell. */
export function withInputOptions(command: Command): Command {
  return command
    .argument('<path...>', 'a directory with dataset.yaml, or files of a dataset; - for standard input')
    .addOption(
      new Option('--format <form>', 'the form of what is read, where names of files do not tell').choices(FORMAT_NAMES),
    )
    .option('--mapping <file>', 'how tables are to be read; else the file beside each with .yaml behind its name');
}

/**
 * Does something with a dataset: one directory, or files. Problems and warnings name files by paths that hold from the
 * working directory, so that a terminal or an editor can open them.
 *
 * @param paths as they were typed; patterns with `*`, `?` and `**` that no shell has replaced stand for what they match
 * @throws ParleyError CONFIGURATION where a path leads nowhere, or the form of a file is not known.
 */
export async function withDataset<T>(
  paths: readonly string[],
  { format, mapping }: InputOptions,
  work: (input: DatasetInput) => Promise<T>,
): Promise<T> {
  const found = paths.flatMap((path) => (path === STANDARD_INPUT ? [path] : matchingPaths(path)));
  const [first = ''] = found;
  const isDirectory = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (found.length === 1 && isDirectory(first)) return work(first);
  return work(found.map((path) => withMapping(inputOf(path, format), mapping)));
}

/**
 * For programs that do nothing but read a dataset: they make much and keep little, of which V8 would let four times as
 * much pile up as it must before it collects any. They take a third less memory then, and as long.
 */
export function collectSoon(): void {
  setFlagsFromString('--heap-growing-percent=50');
}

type Input = Exclude<DatasetInput, string>[number];

function withMapping(input: Input, mapping: string | undefined): Input {
  return mapping === undefined ? input : { ...input, mapping: { name: mapping, path: mapping } };
}

function inputOf(path: string, format: string | undefined): Input {
  if (path === STANDARD_INPUT) {
    if (format !== undefined && format !== 'yaml') return { name: 'stdin', format, from: { chunks: process.stdin } };
    const forms = FORMAT_NAMES.filter((name) => name !== 'yaml').join(' or ');
    throw new ParleyError('CONFIGURATION', `expected --format ${forms} for standard input, got ${format ?? 'none'}`);
  }
  const content = yamlContent(basename(path));
  const named = content === 'source' ? (format ?? formatOf(path)) : content;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) {
    const what = found === undefined ? 'which is not there' : 'a directory among files';
    throw new ParleyError('CONFIGURATION', `expected a dataset directory or its files, got ${path}, ${what}`);
  }
  if (named !== null) return { name: path, format: named, from: { path } };
  const message = `expected a file whose name tells its form, got ${path}; say it with --format (${FORMAT_NAMES.join(', ')})`;
  throw new ParleyError('CONFIGURATION', message);
}
