import { aboutText, LeftOutCount, leftOutText } from './about.ts';
import { textsOf, type Column, type ColumnType, type ExportGraph, type GraphLink, type GraphNode } from './graph.ts';
import { xmlAttributes, xmlText } from './xml.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  date: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
};

/**
 * GEXF 1.3 with time: a link stands in a spell of the days that its date can mean, so that a timeline shows it
 * whenever it can have been.
 *
 * @see https://gexf.net/schema.html
 */
export async function* gexf(graph: ExportGraph): AsyncGenerator<string> {
  const { about, nodeColumns, linkColumns } = graph;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta${xmlAttributes({ lastmodifieddate: about.data.retrieved })}>
<creator>${xmlText(about.program)}</creator>
<description>${xmlText(aboutText(about))}</description>
</meta>
<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="undirected">
`;
  yield attributes('node', nodeColumns);
  yield attributes('edge', linkColumns);
  yield '<nodes>\n';
  for await (const node of graph.nodes()) yield nodeOf(node, nodeColumns);
  yield '</nodes>\n<edges>\n';
  const undated = new LeftOutCount('spells', 'nothing says when, so that these edges show at all times');
  for await (const link of graph.links()) {
    if (link.span === null) undated.add(link.id);
    yield edgeOf(link, linkColumns);
  }
  yield '</edges>\n</graph>\n';
  // The description, which had to come first, could not know this yet.
  for (const leftOut of undated.all()) yield `<!-- ${leftOutText(leftOut)} -->\n`;
  yield '</gexf>\n';
}

function attributes(owner: 'node' | 'edge', columns: readonly Column[]): string {
  const each = columns.map(
    ({ name, type }) => `<attribute${xmlAttributes({ id: name, title: name, type: TYPES[type] })}/>\n`,
  );
  return `<attributes class="${owner}">\n${each.join('')}</attributes>\n`;
}

function nodeOf({ id, label, values }: GraphNode, columns: readonly Column[]): string {
  return `<node${xmlAttributes({ id, label })}>${attvalues(values, columns)}</node>\n`;
}

function edgeOf({ id, source, target, label, values, span, weight }: GraphLink, columns: readonly Column[]): string {
  const spells = span === null ? '' : `<spells><spell${xmlAttributes({ ...span })}/></spells>`;
  const ends = { id, source, target, label, weight: weight === undefined ? null : String(weight) };
  return `<edge${xmlAttributes(ends)}>${attvalues(values, columns)}${spells}</edge>\n`;
}

function attvalues(values: GraphNode['values'], columns: readonly Column[]): string {
  const each = textsOf(values, columns).map(([name, value]) => `<attvalue${xmlAttributes({ for: name, value })}/>`);
  return each.length === 0 ? '' : `<attvalues>${each.join('')}</attvalues>`;
}
