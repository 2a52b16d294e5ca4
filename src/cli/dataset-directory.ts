import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatasetError, ParleyError } from '../domain/errors.ts';

/**
 * Does something with a dataset directory. Problems come out with paths that hold from the working directory, so that
 * a terminal or an editor can open them.
 *
 * @throws ParleyError CONFIGURATION where there is no such directory.
 */
export async function inDirectory<T>(directory: string, work: () => Promise<T>): Promise<T> {
  if (!(statSync(directory, { throwIfNoEntry: false })?.isDirectory() ?? false)) {
    throw new ParleyError('CONFIGURATION', `expected a dataset directory, got ${directory}; check the path`);
  }
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    throw new DatasetError(error.problems.map((problem) => ({ ...problem, file: join(directory, problem.file) })));
  }
}
