import type { Problem } from '../../src/domain/errors.ts';
import { forbiddenCharacter } from '../format/characters.ts';
import { childOf, textOf, type Located } from '../format/located.ts';
import type { Part } from '../format/part.ts';
import { RowFiller } from './filled-row.ts';
import type { MappingFile } from '../format/mapping-file.ts';
import { headerProblems, readMapping } from './mapping.ts';
import { tableRows, type TableRow } from './table.ts';

/**
 * The rows of a table as parts of a dataset, as a mapping reads them.
 *
 * @param file path of the table for messages
 */
export async function* csvParts(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  mappingFile: MappingFile | null,
): AsyncGenerator<Part> {
  if (mappingFile === null) {
    const message = `expected a mapping beside the table, ${file}.yaml; parley map ${file} proposes one`;
    yield refused(file, [{ file, line: 1, column: 1, field: '', message }]);
    return;
  }
  const { path, text } = mappingFile;
  const { mapping, problems } = readMapping(path, text);
  if (mapping === null) {
    yield refused(path, problems);
    return;
  }
  if (mapping.dataset !== null) yield datasetPart(path, mapping.dataset);
  let header: readonly string[] | null = null;
  let filler: RowFiller | null = null;
  for await (const row of tableRows(file, chunks, mapping.delimiter)) {
    if (row.problem === null && header === null) {
      header = row.cells.map((cell) => cell.trim());
      const faults = [...doubledColumns(file, row, header), ...headerProblems(path, mapping, header)];
      if (faults.length > 0) {
        yield refused(file, faults);
        return;
      }
      filler = new RowFiller(mapping, header);
    } else if (row.problem !== null) yield { ...refused(file, [row.problem]), isRow: header !== null && !row.isLast };
    else if (filler !== null && header !== null) yield rowPart(file, row, header, filler);
  }
  if (header === null) {
    yield refused(file, [{ file, line: 1, column: 1, field: '', message: 'expected a header, got an empty file' }]);
  }
}

function refused(file: string, problems: readonly Problem[]): Part {
  return { file, line: problems[0]?.line ?? 1, isRow: false, content: null, problems, text: '' };
}

function datasetPart(file: string, dataset: Located): Part {
  return {
    file,
    line: dataset.spot.line,
    isRow: false,
    content: { of: 'dataset', root: dataset },
    problems: [],
    text: '',
  };
}

function doubledColumns(file: string, { line }: TableRow, header: readonly string[]): Problem[] {
  return header.flatMap((name, index) => {
    if (name === '' || header.indexOf(name) === index) return [];
    const message = `expected each column once, got ${JSON.stringify(name)} again after column ${header.indexOf(name) + 1}`;
    return [{ file, line, column: index + 1, field: name, message }];
  });
}

function rowPart(file: string, row: TableRow, header: readonly string[], filler: RowFiller): Part {
  const { line, cells, text } = row;
  const part = { file, line, isRow: true, text } as const;
  const at = (column: number, field: string, message: string): Problem => ({ file, line, column, field, message });
  if (cells.length !== header.length) {
    const message = `expected ${header.length} cells as in the header, got ${cells.length}`;
    return { ...part, content: null, problems: [at(Math.min(cells.length, header.length) + 1, '', message)] };
  }
  const problems = cells.flatMap((cell, index) => {
    const fault = forbiddenCharacter(cell);
    return fault === null ? [] : [at(index + 1, header[index] ?? '', fault)];
  });
  const root = filler.fill(cells, line);
  if (root === null)
    return { ...part, content: null, problems: [...problems, at(1, '', 'expected a row that says something')] };
  return { ...part, content: { of: 'source', id: textOf(childOf(root, 'id')) ?? '', root }, problems };
}
