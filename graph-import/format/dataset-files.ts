import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ParleyError, type Problem } from '../../src/domain/errors.ts';

const LARGEST_FILE = 50_000_000;

/** A file of a dataset. `path` is relative to the dataset's directory, with `/` between its parts. */
export interface DatasetFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads every `*.yaml` file below a directory, sorted by path. Names that begin with a dot are passed over, and so is
 * whatever is not YAML.
 *
 * Nothing but directories and regular files is followed or opened: a link could lead anywhere, a pipe never ends.
 *
 * @throws ParleyError CONFIGURATION where the directory cannot be read.
 */
export async function datasetFiles(directory: string): Promise<{ files: DatasetFile[]; problems: Problem[] }> {
  const files: DatasetFile[] = [];
  const problems: Problem[] = [];
  for (const path of await yamlPaths(directory, '', problems)) {
    const text = await fileText(join(directory, path));
    if (typeof text === 'string') files.push({ path, text });
    else problems.push({ file: path, line: 1, column: 1, field: '', ...text });
  }
  return { files, problems };
}

async function yamlPaths(directory: string, below: string, problems: Problem[]): Promise<string[]> {
  const entries = await readdir(join(directory, below), { withFileTypes: true }).catch((cause: unknown) => {
    throw new ParleyError('CONFIGURATION', 'expected a dataset directory that can be read; check its path', { cause });
  });
  const paths: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    const problem = (message: string): number => problems.push({ file: path, line: 1, column: 1, field: '', message });
    if (entry.isDirectory()) paths.push(...(await yamlPaths(directory, path, problems)));
    else if (entry.isSymbolicLink())
      problem('expected a file or a directory, got a symbolic link; copy what it leads to');
    else if (entry.name.endsWith('.yml')) problem('expected a name that ends in .yaml; rename the file');
    else if (entry.name.endsWith('.yaml')) paths.push(path);
  }
  return paths;
}

/** The text of a regular file, or what is wrong with it. */
async function fileText(path: string): Promise<string | Pick<Problem, 'message'> | Problem> {
  const kind = await lstat(path);
  if (!kind.isFile()) return { message: 'expected a regular file, got a pipe, socket or device' };
  // The file may have been exchanged since: it is opened without following links or waiting, and looked at again.
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const { size } = await handle.stat();
    if (size > LARGEST_FILE) return { message: `expected at most ${LARGEST_FILE} bytes, got ${size}; split the file` };
    return decodeUtf8(await handle.readFile());
  } finally {
    await handle.close();
  }
}

function decodeUtf8(bytes: Uint8Array): string | Pick<Problem, 'line' | 'column' | 'message'> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ...firstInvalid(bytes), message: 'expected UTF-8, got bytes that are not; save the file as UTF-8' };
  }
}

/** Where the first byte stands that does not decode, found by decoding line by line. */
function firstInvalid(bytes: Uint8Array): { line: number; column: number } {
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    const row = bytes.subarray(start, end);
    const text = new TextDecoder('utf-8').decode(row);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(row);
    } catch {
      return { line, column: text.indexOf('\uFFFD') + 1 };
    }
    start = end + 1;
  }
  return { line: 1, column: 1 };
}
