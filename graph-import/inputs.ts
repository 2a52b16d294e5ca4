import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../src/domain/errors.ts';
import type { DatasetCollector } from './collector.ts';
import { fileFault, pathsBelow, wholeText } from './format/dataset-files.ts';
import { formatOf, ROW_FORMATS } from './format/formats.ts';
import type { MappingFile } from './format/mapping-file.ts';
import { fileChunks } from './format/regular-file.ts';
import { yamlContent, yamlPart } from './format/yaml-part.ts';

/** A file to read, or a stream that is at hand. `name` is what messages call it. */
export interface Input {
  readonly name: string;
  /** The name of a format; of the files that describe the dataset and decide on it, `dataset` and `decisions`. */
  readonly format: string;
  readonly from: { readonly path: string } | { readonly chunks: AsyncIterable<Uint8Array> };
  /** Where the mapping of a table lies. Default: beside it, with `.yaml` behind its name. */
  readonly mapping?: { readonly name: string; readonly path: string };
}

/**
 * The files of a dataset directory that are of a known format, and what is wrong with others. They are called as the
 * directory is, so that whoever sees a message can open the file from where the directory was named.
 */
export async function directoryInputs(directory: string): Promise<{ inputs: Input[]; problems: Problem[] }> {
  const { paths, problems } = await pathsBelow(directory);
  const inputs = paths.flatMap((below) => {
    const content = yamlContent(below);
    const format = content === 'source' ? formatOf(below) : content;
    const path = join(directory, below);
    return format === null ? [] : [{ name: path, format, from: { path } }];
  });
  return { inputs, problems: problems.map((problem) => ({ ...problem, file: join(directory, problem.file) })) };
}

/** Reads inputs into a collector: what the dataset is and whole sources first, so that lines may go on with these. */
export async function readInputs(inputs: readonly Input[], collector: DatasetCollector): Promise<void> {
  const rank = ({ format }: Input): number => ['yaml', 'decisions', 'dataset'].indexOf(format);
  for (const input of [...inputs].sort((a, b) => rank(b) - rank(a))) {
    if (collector.isHopeless) return;
    await readInput(input, collector);
  }
}

async function readInput(input: Input, collector: DatasetCollector): Promise<void> {
  const { name, format, from } = input;
  const refuse = (fault: Pick<Problem, 'line' | 'column' | 'message'>): void => {
    collector.report([{ file: name, field: '', ...fault }], { blind: true });
  };
  if ('path' in from) {
    const message = await fileFault(from.path);
    if (message !== null) {
      refuse({ line: 1, column: 1, message });
      return;
    }
  }
  const rows = ROW_FORMATS.find((each) => each.name === format);
  if (rows === undefined) {
    const text = 'path' in from ? await wholeText(from.path) : null;
    if (text === null) throw new TypeError(`a stream cannot be read as ${format}`);
    if (typeof text === 'string')
      collector.add(yamlPart({ path: name, text }, format === 'yaml' ? 'source' : yamlContent(`${format}.yaml`)));
    else refuse(text);
    return;
  }
  const mapping = rows.isMapped ? await mappingOf(input, collector) : null;
  for await (const part of rows.parts(name, 'path' in from ? fileChunks(from.path) : from.chunks, mapping)) {
    collector.add(part);
    if (collector.isHopeless) return;
  }
}

async function mappingOf({ name, from, mapping }: Input, collector: DatasetCollector): Promise<MappingFile | null> {
  const beside = 'path' in from ? { name: `${name}.yaml`, path: `${from.path}.yaml` } : null;
  const at = mapping ?? beside;
  if (at === null || (mapping === undefined && !existsSync(at.path))) return null;
  const fault = await fileFault(at.path);
  const text = fault === null ? await wholeText(at.path) : { line: 1, column: 1, message: fault };
  if (typeof text === 'string') return { path: at.name, text };
  collector.report([{ file: at.name, field: '', ...text }], { blind: true });
  return null;
}
