import { csvParts } from '../csv/csv-parts.ts';
import { ftmParts } from '../ftm/ftm-parts.ts';
import { statementParts } from '../ftm/statement-parts.ts';
import { jsonlParts } from './jsonl.ts';
import type { MappingFile } from './mapping-file.ts';
import type { Part } from './part.ts';

/** A form in which a dataset can be read as a stream. YAML, one whole source in a file, is read apart. */
export interface RowFormat {
  readonly name: string;
  /** How the names of its files end. */
  readonly extensions: readonly string[];
  /** It cannot be read without a mapping. */
  readonly isMapped: boolean;
  readonly parts: (file: string, chunks: AsyncIterable<Uint8Array>, mapping: MappingFile | null) => AsyncIterable<Part>;
}

export const ROW_FORMATS: readonly RowFormat[] = [
  { name: 'jsonl', extensions: ['.jsonl', '.ndjson'], isMapped: false, parts: jsonlParts },
  { name: 'csv', extensions: ['.csv'], isMapped: true, parts: csvParts },
  { name: 'ftm', extensions: ['.ftm.json', '.ftm.jsonl'], isMapped: true, parts: ftmParts },
  {
    name: 'ftm-statements',
    extensions: ['.statements.csv', '.statements.json', '.statements.jsonl'],
    isMapped: true,
    parts: statementParts,
  },
];

export const FORMAT_NAMES: readonly string[] = ['yaml', ...ROW_FORMATS.map(({ name }) => name)];

/** The format of a file by the end of its name, or null where that names none, or a mapping. */
export function formatOf(path: string): string | null {
  if (isMapping(path)) return null;
  if (path.endsWith('.yaml')) return 'yaml';
  const fits = ROW_FORMATS.filter(({ extensions }) => extensions.some((end) => path.endsWith(end)));
  // `all.ftm.jsonl` and `all.statements.csv` end in two ways: the longer one is meant.
  return fits.at(-1)?.name ?? null;
}

/** A mapping is named as its table, with `.yaml` behind. */
function isMapping(path: string): boolean {
  const table = path.endsWith('.yaml') ? path.slice(0, -'.yaml'.length) : '';
  return ROW_FORMATS.some(({ isMapped, extensions }) => isMapped && extensions.some((end) => table.endsWith(end)));
}
