import { stringify } from 'yaml';
import { checkedDataset, readDataset, type ReadDataset } from '../../graph-import/dataset.ts';
import { DatasetError, describeProblem } from '../../src/domain/errors.ts';
import type { DatasetFiles } from './a-dataset.ts';

/** A dataset from files in memory: texts as they are, anything else as YAML. */
export function checked(files: DatasetFiles): ReadDataset {
  return checkedDataset(
    Object.entries(files).map(([path, content]) => ({
      path,
      text: typeof content === 'string' ? content : stringify(content),
    })),
  );
}

function linesOf(error: unknown): string[] {
  if (error instanceof DatasetError) return error.problems.map(describeProblem);
  throw error;
}

/** What is wrong with a dataset, one `file:line:column: field: message` for each problem; none where nothing is. */
export function problemsOf(files: DatasetFiles): string[] {
  try {
    checked(files);
    return [];
  } catch (error) {
    return linesOf(error);
  }
}

/** The same for a directory, with files called as they are in it. */
export async function problemsIn(directory: string): Promise<string[]> {
  const lines = await readDataset(directory).then(() => [], linesOf);
  return lines.map((line) => line.replaceAll(`${directory}/`, ''));
}
