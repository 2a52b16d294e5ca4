import { readJsonLine } from './json.ts';
import { linesOf, type Line } from './lines.ts';
import { childOf, textOf } from './located.ts';
import type { Part } from './part.ts';

/**
 * The lines of JSON Lines as parts of a dataset. A line is `{"dataset": {…}}`, `{"decisions": […]}` or something
 * that a source says: `{"id": "herald", "source": {…}, "events": {…}}`. Empty lines are passed over.
 *
 * @param file path for messages
 */
export async function* jsonlParts(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  for await (const line of linesOf(chunks)) {
    if (line.text?.trim() !== '') yield linePart(file, line);
  }
}

/** A line that cannot be read at all. */
function unreadableLine(file: string, { number, fault }: Line): Part | null {
  if (fault === null) return null;
  const problem = { file, line: number, field: '', ...fault };
  return { file, line: number, isRow: true, content: null, problems: [problem], text: '' };
}

function linePart(file: string, line: Line): Part {
  const unreadable = unreadableLine(file, line);
  if (unreadable !== null) return unreadable;
  const text = line.text ?? '';
  const { root, problems } = readJsonLine(file, line.number, text);
  const part = { file, line: line.number, isRow: true, problems, text };
  if (root === null) return { ...part, content: null };
  if (!(root.content instanceof Map)) {
    const problem = { file, line: line.number, column: 1, field: '', message: 'expected a JSON object on each line' };
    return { ...part, content: null, problems: [...problems, problem] };
  }
  if (childOf(root, 'dataset') !== undefined) return { ...part, content: { of: 'dataset', root } };
  // As a whole file would: a decision that is left out would make another graph of the rest.
  if (childOf(root, 'decisions') !== undefined) return { ...part, isRow: false, content: { of: 'decisions', root } };
  return { ...part, content: { of: 'source', id: textOf(childOf(root, 'id')) ?? '', root } };
}
