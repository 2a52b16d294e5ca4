import { aboutTexts } from './about.ts';
import type { Cell, ExportGraph } from './graph.ts';
import { jsonItems } from './json.ts';

/**
 * Cytoscape JSON, as Cytoscape, Cytoscape.js and networkx read it. Cytoscape's tables hold texts, numbers and lists of
 * them, so that what is more than that about the whole network is JSON in a text.
 *
 * @see https://js.cytoscape.org/#notation/elements-json
 */
export async function* cyjs(graph: ExportGraph): AsyncGenerator<string> {
  const { about } = graph;
  const { title, ...texts } = aboutTexts(about);
  const head = {
    format_version: '1.0',
    generated_by: about.program,
    target_cytoscapejs_version: '~3',
    data: { name: title, ...texts },
    // networkx asks for these two.
    directed: false,
    multigraph: true,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"elements":{"nodes":[`;
  yield* jsonItems(graph.nodes(), ({ id, label, values }) => ({
    // networkx takes a node's name in the graph from `value` and an edge's from `key`; Cytoscape shows `name`.
    data: { id, value: id, name: label, ...present(values) },
  }));
  yield '],"edges":[';
  yield* jsonItems(graph.links(), ({ id, source, target, label, values }) => ({
    data: { id, key: id, source, target, name: label, ...present(values) },
  }));
  yield ']}}\n';
}

/** Cytoscape makes a column's type from its values, which null would spoil. */
function present(values: Readonly<Record<string, Cell>>): Record<string, Cell> {
  return Object.fromEntries(Object.entries(values).filter(([, cell]) => cell !== null));
}
