import { join } from 'node:path';
import type { Problem } from '../src/domain/errors.ts';
import { groupBy } from '../src/domain/group.ts';
import { compareText } from '../src/domain/text-order.ts';
import type { CheckedDataset } from './checked-dataset.ts';
import type { SourceClaims } from './claims.ts';
import { DatasetCollector, type CollectorOptions } from './collector.ts';
import type { Dataset } from './dataset-description.ts';
import type { DatasetFile } from './format/dataset-files.ts';
import type { Skipped } from './format/part.ts';
import { DECISIONS, MANIFEST, yamlPart } from './format/yaml-part.ts';
import type { Resolution } from './resolution/resolution.ts';
import { directoryInputs, readInputs, type Input } from './inputs.ts';

/** A dataset that can be imported, and what its editors should look at again. */
export interface ReadDataset {
  readonly dataset: Dataset;
  /** In the order of their ids; what is said of a record that is the same as another is said of that one. */
  readonly sources: readonly SourceClaims[];
  readonly warnings: readonly Problem[];
  /** Lines and rows that were left out, where that was asked for. */
  readonly skipped: readonly Skipped[];
  /** Which records were decided to be one. */
  readonly resolution: Resolution;
}

/** A dataset directory, or the files and streams that make up a dataset. */
export type DatasetInput = string | readonly Input[];

/**
 * Reads and checks a dataset: a directory with `dataset.yaml` and one file per source, files of lines or rows among
 * them, or such files and streams by themselves. However large it is, little of it is held; close it in the end.
 *
 * @throws DatasetError with all problems of all files, in their order.
 * @throws ParleyError CONFIGURATION where the directory or a file cannot be read.
 */
export async function checkedInput(input: DatasetInput, options: CollectorOptions = {}): Promise<CheckedDataset> {
  const collector = new DatasetCollector(options);
  try {
    const { inputs, problems } =
      typeof input === 'string' ? await directoryInputs(input) : { inputs: input, problems: [] };
    collector.report(problems, { blind: problems.length > 0 });
    if (typeof input === 'string') collector.report(absences(input, inputs, problems), { blind: false });
    await readInputs(inputs, collector);
  } catch (error) {
    collector.close();
    throw error;
  }
  return collector.finish();
}

/** The same, and all of it in memory. */
export async function readDataset(input: DatasetInput, options: CollectorOptions = {}): Promise<ReadDataset> {
  return inMemory(await checkedInput(input, options));
}

/** The same for YAML files at hand, such as one that is being written. */
export function checkedDataset(files: readonly DatasetFile[]): ReadDataset {
  const collector = new DatasetCollector();
  const inputs = files.map(({ path }) => ({ name: path }));
  collector.report(absences('', inputs, []), { blind: false });
  for (const file of files) collector.add(yamlPart(file));
  return inMemory(collector.finish());
}

function inMemory(checked: CheckedDataset): ReadDataset {
  const placed = [...checked.entities()].flatMap((entity) => entity.placed).sort((a, b) => a.order - b.order);
  const bySource = groupBy(placed, ({ claim }) => claim.source);
  const sources = [...checked.sources()]
    .map((head) => ({ ...head, claims: bySource.get(head.source.id) ?? [] }))
    .sort((a, b) => compareText(a.source.id, b.source.id));
  const { dataset, warnings, skipped, resolution } = checked;
  checked.close();
  return { dataset, sources, warnings, skipped, resolution };
}

/** A directory without the description of a dataset, or without anything that a source says. */
function absences(
  directory: string,
  inputs: readonly Pick<Input, 'name'>[],
  unreadable: readonly Problem[],
): Problem[] {
  const [manifest, decisions] = [join(directory, MANIFEST), join(directory, DECISIONS)];
  const at = { file: manifest, line: 1, column: 1, field: '' };
  const absent: Problem[] = [];
  const isThere = [...inputs.map(({ name }) => name), ...unreadable.map(({ file }) => file)].includes(manifest);
  if (!isThere) {
    absent.push({ ...at, message: 'expected dataset.yaml with key, title, description and licence, got no such file' });
  }
  if (inputs.every(({ name }) => name === manifest || name === decisions) && unreadable.length === 0) {
    absent.push({
      ...at,
      message: 'expected at least one source: a *.yaml file beside or below dataset.yaml, got none',
    });
  }
  return absent;
}
