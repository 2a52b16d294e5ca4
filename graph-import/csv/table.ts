import { CsvError, parse, type Parser } from 'csv-parse';
import type { Problem } from '../../src/domain/errors.ts';
import { LARGEST_RECORD, linesOf } from '../format/lines.ts';

/** A row of a table, the header's included, or what is wrong with it. */
export interface TableRow {
  /** The line on which it begins. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem: Problem | null;
  /** Nothing behind it can be read. */
  readonly isLast: boolean;
  /** As it stands in the file. */
  readonly text: string;
}

interface Parsed {
  readonly record: string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/**
 * The rows of a table in the manner of RFC 4180, one at a time. Empty lines are passed over. A quote that is not
 * closed, or stands where it cannot, ends the reading: what comes behind it cannot be told.
 *
 * @param file path for messages
 */
export async function* tableRows(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<TableRow> {
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    raw: true,
    record_delimiter: ['\n'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_RECORD,
  });
  const faults: Problem[] = [];
  const fed = feed(file, parser, chunks, faults).catch((error: unknown) => parser.destroy(error as Error));
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<Parsed>) {
      const text = raw.replace(/\n$/, '');
      const line = info.lines - (text.replace(/^\n+/, '').match(/\n/g)?.length ?? 0);
      yield { line, cells: record, problem: null, isLast: false, text: text.replace(/^\n+/, '') };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield unreadable(
      { file, line: Number(error['lines'] ?? 1), column: 1, field: '', message: faultText(error) },
      true,
    );
  }
  await fed;
  for (const fault of faults) yield unreadable(fault, false);
}

function unreadable(problem: Problem, isLast: boolean): TableRow {
  return { line: problem.line, cells: [], problem, isLast, text: '' };
}

/** Gives the lines to the parser no faster than it takes them; such as cannot be read are left out and noted. */
async function feed(file: string, parser: Parser, chunks: AsyncIterable<Uint8Array>, faults: Problem[]): Promise<void> {
  const closed = new Promise((resolve) => parser.once('close', resolve));
  for await (const { number, text, fault } of linesOf(chunks)) {
    if (parser.destroyed) return;
    if (fault !== null) faults.push({ file, line: number, field: '', ...fault });
    if (!parser.write(`${text ?? ''}\n`)) {
      await Promise.race([new Promise((resolve) => parser.once('drain', resolve)), closed]);
    }
  }
  parser.end();
}

function faultText({ code, message }: CsvError): string {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- the rest bring messages of their own
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'expected a quote that is closed, got the end of the file; what follows the quote cannot be read';
    case 'CSV_MAX_RECORD_SIZE':
      return `expected a record of at most ${LARGEST_RECORD} characters; perhaps a quote is not closed`;
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'expected a quote at the ends of a cell only, and doubled inside; what follows cannot be read';
    default:
      return message;
  }
}
