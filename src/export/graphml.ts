import { textsOf, type Cell, type Column, type ColumnType, type ExportGraph } from './graph.ts';
import { aboutTexts } from './about.ts';
import { xmlAttributes, xmlText } from './xml.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  date: 'string',
  integer: 'int',
  number: 'double',
  boolean: 'boolean',
};

/** Texts about the whole graph, which GraphML keeps as data of the graph itself. */
const GRAPH_KEYS: readonly Column[] = [
  { name: 'title', type: 'text', doc: 'What the graph shows.' },
  { name: 'query', type: 'text', doc: 'The query that was asked, as JSON.' },
  { name: 'data', type: 'text', doc: 'The data that it was asked of, as JSON; retrieved is their date.' },
  { name: 'program', type: 'text', doc: 'The program that wrote the file.' },
  { name: 'counts', type: 'text', doc: 'How much the query comes to, as JSON.' },
  { name: 'leftOut', type: 'text', doc: 'What of it the file does not hold, as JSON.' },
];

const LABEL: Column = { name: 'label', type: 'text', doc: 'What to call it.' };

/**
 * GraphML: the query as data of the graph, then nodes, then links, each property declared with its meaning.
 *
 * @see http://graphml.graphdrawing.org/specification.html
 */
export async function* graphml(graph: ExportGraph): AsyncGenerator<string> {
  const { about, nodeColumns, linkColumns } = graph;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;
  yield* keys('graph', GRAPH_KEYS);
  yield* keys('node', [LABEL, ...nodeColumns]);
  yield* keys('edge', [LABEL, ...linkColumns]);
  yield `<graph id="parley" edgedefault="undirected">\n`;
  yield `${dataOf('graph', aboutTexts(about), GRAPH_KEYS)}\n`;
  for await (const { id, label, values } of graph.nodes()) {
    yield `<node${xmlAttributes({ id })}>${dataOf('node', { label, ...values }, [LABEL, ...nodeColumns])}</node>\n`;
  }
  for await (const { id, source, target, label, values } of graph.links()) {
    const data = dataOf('edge', { label, ...values }, [LABEL, ...linkColumns]);
    yield `<edge${xmlAttributes({ id, source, target })}>${data}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

type Owner = 'graph' | 'node' | 'edge';

function* keys(owner: Owner, columns: readonly Column[]): Generator<string> {
  for (const { name, type, many, doc } of columns) {
    const attributes = { id: keyOf(owner, name), for: owner, 'attr.name': name, 'attr.type': TYPES[type] };
    yield `<key${xmlAttributes(attributes)}><desc>${xmlText(many ? `${doc} Separated by |.` : doc)}</desc></key>\n`;
  }
}

/** Keys share one space of names in the document. */
function keyOf(owner: Owner, name: string): string {
  return `${owner}-${name}`;
}

function dataOf(owner: Owner, values: Readonly<Record<string, Cell>>, columns: readonly Column[]): string {
  return textsOf(values, columns)
    .map(([name, text]) => `<data key="${keyOf(owner, name)}">${xmlText(text)}</data>`)
    .join('');
}
