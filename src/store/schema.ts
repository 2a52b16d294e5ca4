import { existsSync, readFileSync } from 'node:fs';

/**
 * The full-text index over the tokens of names (src/domain/name-tokens.ts). Each engine makes it in its own way, so
 * `schema/graph.cypher` leaves it out.
 */
export const NAME_TEXT_INDEX = { name: 'name_tokens', label: 'Name', property: 'tokens' } as const;

/** Sources and compiled code lie at different depths below the package: the nearest `schema/` above us is ours. */
function schemaFile(): URL {
  for (let up = new URL('..', import.meta.url); ; up = new URL('..', up)) {
    const file = new URL('schema/graph.cypher', up);
    if (existsSync(file)) return file;
    if (up.pathname === '/' || up.href === new URL('..', up).href) {
      throw new Error('schema/graph.cypher is missing from this installation of Parley: install it again');
    }
  }
}

/** The statements of `schema/graph.cypher` in file order, without comments and final semicolons. */
export function schemaStatements(): string[] {
  return readFileSync(schemaFile(), 'utf8')
    .replace(/^\s*\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
