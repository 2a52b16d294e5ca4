import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** One file of `schema/operations`: a query with the question that it answers. */
export interface NamedOperation {
  /** Name of the first operation in the file, or the file's name where it is anonymous. */
  name: string;
  /** The comment at the head of the file, its `#` signs taken off. Empty where there is none. */
  question: string;
  text: string;
  file: string;
}

/** The plainest question, which GraphiQL opens with; the others follow by name. */
const FIRST = 'whom-has-met.graphql';

/** The named operations, the plainest first, the others by the names of their files; none without the directory. */
export function readNamedOperations(directory = join(packageRoot(), 'schema', 'operations')): NamedOperation[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((file) => file.endsWith('.graphql'))
    .sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1))
    .map((file) => namedOperation(file, readFileSync(join(directory, file), 'utf8')));
}

export function namedOperation(file: string, text: string): NamedOperation {
  const header = /^(?:[ \t]*#.*\r?\n)+/.exec(text)?.[0] ?? '';
  const question = header
    .split('\n')
    .map((line) => line.replace(/^\s*#\s?/, '').trim())
    .join(' ')
    .trim();
  const name = /^\s*query\s+(\w+)/m.exec(text)?.[1] ?? file.replace(/\.graphql$/, '');
  return { name, question, text, file };
}
