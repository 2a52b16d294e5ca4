import { Lexer } from 'yaml';

/** Deeper than any dataset file: a record is seven levels deep. */
const DEEPEST = 64;

/**
 * Finds where a YAML text nests deeper than a reader can follow, before the parser recurses into it: 20,000 open
 * brackets take half a second to parse, 200,000 end the process. Reads tokens only and stops at the first excess.
 *
 * @returns the offset of the bracket or indicator that opens one level too many, or null
 */
export function tooDeepAt(text: string): number | null {
  const columns: number[] = [];
  let flow = 0;
  let offset = 0;
  let column = 0;
  let leading = true;
  for (const token of new Lexer().lex(text)) {
    if (token === '\x02' || token === '\x1f' || token === '\x18') continue; // the lexer's own marks have no width
    if (token === '[' || token === '{') flow += 1;
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
    if (leading && token.trim() !== '') {
      openLevel(columns, column);
      leading = token === '-' || token === '?';
    }
    if (columns.length + flow > DEEPEST) return offset;
    offset += token.length;
    const newline = token.lastIndexOf('\n');
    column = newline < 0 ? column + token.length : token.length - newline - 1;
    if (newline >= 0) leading = true;
  }
  return null;
}

/** A block level begins at each column from which content hangs; returning to the left closes those to the right. */
function openLevel(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) > column) columns.pop();
  if ((columns.at(-1) ?? -1) < column) columns.push(column);
}
