import { csvLine, withoutFormula } from '../domain/csv.ts';
import { cellText, type Cell, type Column, type ExportGraph } from './graph.ts';
import { csvMetadata } from './csv-metadata.ts';
import { zipped, type ZipFile } from './zip.ts';

/** Columns that every node and every link has. */
const NODE_HEAD: readonly Column[] = [
  { name: 'id', type: 'text', doc: 'Its id, the same as in the API.' },
  { name: 'label', type: 'text', doc: 'What to call it.' },
];
const LINK_HEAD: readonly Column[] = [
  { name: 'id', type: 'text', doc: 'Its id, the same as in the API.' },
  { name: 'source', type: 'text', doc: 'Id of the node at one end; it has no direction.' },
  { name: 'target', type: 'text', doc: 'Id of the node at the other end.' },
  { name: 'label', type: 'text', doc: 'What to call it.' },
];

/**
 * Two tables and their description in one archive: `nodes.csv`, `edges.csv`, `csv-metadata.json`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://www.w3.org/TR/tabular-data-primer/
 */
export function csv(graph: ExportGraph): AsyncGenerator<Uint8Array> {
  const nodes = [...NODE_HEAD, ...graph.nodeColumns];
  const links = [...LINK_HEAD, ...graph.linkColumns];
  const files: ZipFile[] = [
    { name: 'nodes.csv', content: table(nodes, graph.nodes(), ({ values, ...node }) => ({ ...node, ...values })) },
    { name: 'edges.csv', content: table(links, graph.links(), edgeCells) },
    { name: 'csv-metadata.json', content: [csvMetadata(graph.about, nodes, links)] },
  ];
  return zipped(files);
}

function edgeCells({
  id,
  source,
  target,
  label,
  values,
}: Record<'id' | 'source' | 'target' | 'label', string> & {
  readonly values: Readonly<Record<string, Cell>>;
}): Record<string, Cell> {
  return { id, source, target, label, ...values };
}

async function* table<T>(
  columns: readonly Column[],
  rows: AsyncIterable<T>,
  cellsOf: (row: T) => Readonly<Record<string, Cell>>,
): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name));
  for await (const row of rows) {
    const cells = cellsOf(row);
    yield csvLine(columns.map(({ name, type }) => csvText(cells[name], type === 'text')));
  }
}

function csvText(cell: Cell | undefined, isText: boolean): string {
  const text = cellText(cell) ?? '';
  return isText ? withoutFormula(text) : text;
}
