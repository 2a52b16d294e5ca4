import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ParleyError, type Problem } from '../../src/domain/errors.ts';
import { fileKind, openedFile } from './regular-file.ts';

const LARGEST_FILE = 50_000_000;

/** A file of a dataset. `path` is relative to the dataset's directory, with `/` between its parts. */
export interface DatasetFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The paths of all files below a directory, sorted. Names that begin with a dot are passed over.
 *
 * Nothing but directories is followed: a link could lead anywhere.
 *
 * @throws ParleyError CONFIGURATION where the directory cannot be read.
 */
export async function pathsBelow(directory: string): Promise<{ paths: string[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  return { paths: await pathsIn(directory, '', problems), problems };
}

async function pathsIn(directory: string, below: string, problems: Problem[]): Promise<string[]> {
  const entries = await readdir(join(directory, below), { withFileTypes: true }).catch((cause: unknown) => {
    throw new ParleyError('CONFIGURATION', 'expected a dataset directory that can be read; check its path', { cause });
  });
  const paths: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    const problem = (message: string): number => problems.push({ file: path, line: 1, column: 1, field: '', message });
    if (entry.isDirectory()) paths.push(...(await pathsIn(directory, path, problems)));
    else if (entry.isSymbolicLink())
      problem('expected a file or a directory, got a symbolic link; copy what it leads to');
    else if (entry.name.endsWith('.yml')) problem('expected a name that ends in .yaml; rename the file');
    else paths.push(path);
  }
  return paths;
}

/**
 * What is wrong with a file before it is opened, or null where it is a regular one: a link could lead anywhere, a pipe
 * never ends.
 */
export async function fileFault(path: string): Promise<string | null> {
  const kind = await fileKind(path).catch((cause: unknown) => {
    throw new ParleyError('CONFIGURATION', `expected a file that can be read, got ${path}; check the path`, { cause });
  });
  if (kind === 'link') return 'expected a file or a directory, got a symbolic link; copy what it leads to';
  return kind === 'other' ? 'expected a regular file, got a pipe, socket or device' : null;
}

/** The text of a regular file that is read whole, or what is wrong with it. */
export async function wholeText(path: string): Promise<string | Pick<Problem, 'line' | 'column' | 'message'>> {
  const handle = await openedFile(path);
  try {
    const { size } = await handle.stat();
    if (size > LARGEST_FILE) {
      return { line: 1, column: 1, message: `expected at most ${LARGEST_FILE} bytes, got ${size}; split the file` };
    }
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
