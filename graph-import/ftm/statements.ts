import type { Problem } from '../../src/domain/errors.ts';
import { forbiddenCharacter } from '../format/characters.ts';
import { readJsonLine } from '../format/json.ts';
import { linesOf } from '../format/lines.ts';
import { childOf, textOf, type Located } from '../format/located.ts';
import { tableRows, type TableRow } from '../csv/table.ts';

/** A statement as a file has it: one dataset saying one thing of one entity. Texts are empty where nothing is given. */
export interface FtmStatement {
  readonly line: number;
  /** As it stands in the file. */
  readonly text: string;
  /** Where its value stands. */
  readonly value: Located;
  readonly field: (name: string) => string;
}

/** A statement, or what is wrong with a line of them. */
export type StatementLine =
  | { readonly statement: FtmStatement }
  | { readonly line: number; readonly text: string; readonly problems: readonly Problem[]; readonly isWhole: boolean };

/** What is asked of a statement by name. */
const FIELDS = ['entity_id', 'canonical_id', 'schema', 'prop', 'dataset', 'lang', 'first_seen', 'last_seen'] as const;

/** A statement as a line of a temporary file. */
export function writtenStatement({ line, text, value, field }: FtmStatement): string {
  return JSON.stringify([line, text, value.spot.column, value.content, ...FIELDS.map(field)]);
}

/** What `writtenStatement` wrote. */
export function readStatement(written: string): FtmStatement {
  const [line, text, column, content, ...fields] = JSON.parse(written) as [number, string, number, string, ...string[]];
  const field = (name: string): string => fields[(FIELDS as readonly string[]).indexOf(name)] ?? '';
  return { line, text, value: { spot: { line, column }, key: null, content }, field };
}

const REQUIRED = ['entity_id', 'prop', 'schema', 'value', 'dataset'] as const;

/**
 * The statements of a file in either of their forms, JSON objects a line or a table with a header. Which one it is,
 * its first character tells.
 *
 * @see https://followthemoney.tech/docs/statements/
 */
export async function* statementLines(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<StatementLine> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const rest = (async function* (): AsyncGenerator<Uint8Array> {
    for (let next = first; next.done !== true; next = await iterator.next()) yield next.value;
  })();
  const start = first.done === true ? '' : new TextDecoder().decode(first.value).trimStart();
  yield* start.startsWith('{') ? jsonStatements(file, rest) : tableStatements(file, rest);
}

async function* jsonStatements(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<StatementLine> {
  for await (const { number, text, fault } of linesOf(chunks)) {
    if (text?.trim() === '') continue;
    const unreadable = fault === null ? [] : [{ file, line: number, field: '', ...fault }];
    const { root, problems } =
      text === null ? { root: null, problems: unreadable } : readJsonLine(file, number, text, true);
    const line = { line: number, text: text ?? '' };
    const absent = REQUIRED.filter((name) => (textOf(childOf(root ?? undefined, name)) ?? '') === '');
    const missing = problems.length > 0 ? [] : absent.map((name) => missingField(file, number, name));
    const value = childOf(root ?? undefined, 'value');
    if (value === undefined || problems.length + missing.length > 0) {
      yield { ...line, problems: [...problems, ...missing], isWhole: false };
    } else yield { statement: { ...line, value, field: (name) => textOf(childOf(root ?? undefined, name)) ?? '' } };
  }
}

function missingField(file: string, line: number, field: string): Problem {
  return { file, line, column: 1, field, message: `expected ${field} of a statement, got nothing` };
}

async function* tableStatements(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<StatementLine> {
  let header: readonly string[] | null = null;
  for await (const row of tableRows(file, chunks, ',')) {
    const { line, cells, text, problem, isLast } = row;
    const refused = (problems: readonly Problem[], isWhole = false): StatementLine => ({
      line,
      text,
      problems,
      isWhole,
    });
    if (problem !== null) yield refused([problem], header === null || isLast);
    else if (header === null) {
      header = cells.map((cell) => cell.trim());
      const absent = REQUIRED.filter((name) => header?.includes(name) !== true);
      const message = `expected the columns of statements (${REQUIRED.join(', ')}), got none for ${absent.join(', ')}`;
      if (absent.length > 0) {
        yield refused([{ file, line, column: 1, field: '', message }], true);
        return;
      }
    } else yield rowStatement(file, row, header);
  }
  if (header !== null) return;
  const problem = { file, line: 1, column: 1, field: '', message: 'expected statements, got an empty file' };
  yield { line: 1, text: '', problems: [problem], isWhole: true };
}

function rowStatement(file: string, { line, cells, text }: TableRow, header: readonly string[]): StatementLine {
  if (cells.length !== header.length) {
    const message = `expected ${header.length} cells as in the header, got ${cells.length}`;
    const column = Math.min(cells.length, header.length) + 1;
    return { line, text, problems: [{ file, line, column, field: '', message }], isWhole: false };
  }
  const field = (name: string): string => (cells[header.indexOf(name)] ?? '').normalize('NFC');
  const problems = header.flatMap((name, index) => {
    const fault = forbiddenCharacter(cells[index] ?? '');
    return fault === null ? [] : [{ file, line, column: index + 1, field: name, message: fault }];
  });
  problems.push(...REQUIRED.filter((name) => field(name) === '').map((name) => missingField(file, line, name)));
  if (problems.length > 0) return { line, text, problems, isWhole: false };
  const spot = { line, column: header.indexOf('value') + 1 };
  return { statement: { line, text, value: { spot, key: null, content: field('value') }, field } };
}
