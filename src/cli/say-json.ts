import type { Terminal } from './terminal.ts';

/**
 * Prints an object as JSON whose last property is a list of any length, so that nobody has to hold all of it.
 *
 * @param said its other properties
 */
export function sayJson(terminal: Terminal, said: object, list: string, items: Iterable<unknown>): void {
  const empty = JSON.stringify({ ...said, [list]: [] }, null, 2);
  const begun = empty.slice(0, -']\n}'.length);
  // Each is printed when it is known whether another follows.
  let last = '';
  for (const item of items) {
    terminal.out(last === '' ? begun : `${last},`);
    last = indented(JSON.stringify(item, null, 2));
  }
  terminal.out(last === '' ? empty : `${last}\n  ]\n}`);
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
