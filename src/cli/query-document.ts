import { existsSync, readFileSync, statSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { nearestName } from './nearest-name.ts';
import { ParleyError } from '../domain/errors.ts';
import type { NamedOperation } from '../server/named-operations.ts';

/**
 * The document that an argument of `parley query` means: `-` reads standard input, a text with a brace is a document
 * itself, a path that exists is read, and everything else names one of the operations, as `WhomHasMet` or
 * `whom-has-met`.
 *
 * @throws ParleyError CONFIGURATION for a name that there is not, with the nearest one.
 */
export async function queryDocument(argument: string, operations: readonly NamedOperation[]): Promise<string> {
  if (argument === '-') return text(process.stdin);
  if (argument.includes('{')) return argument;
  if (existsSync(argument) && statSync(argument).isFile()) return readFileSync(argument, 'utf8');
  const plain = plainName(argument);
  const known = operations.find(({ name, file }) => plainName(name) === plain || plainName(file) === plain);
  if (known !== undefined) return known.text;
  const nearest = nearestName(
    argument,
    operations.map(({ file }) => file.replace(/\.graphql$/, '')),
  );
  const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  const message = `expected a named operation, a file, - or a document in braces, got ${JSON.stringify(argument.slice(0, 80))}`;
  throw new ParleyError('CONFIGURATION', `${message}${hint}`);
}

function plainName(name: string): string {
  return name
    .replace(/\.graphql$/, '')
    .replaceAll('-', '')
    .toLowerCase();
}
