import type { ExportGraph, GraphLink, GraphNode } from '../../src/export/graph.ts';

/** A graph of one link between two nodes, unless said otherwise. */
export function aGraph(
  over: Partial<Pick<ExportGraph, 'about'>> & { nodes?: GraphNode[]; links?: GraphLink[] } = {},
): ExportGraph {
  const { nodes = [aNode('ann'), aNode('ben')], links = [aLink()], about } = over;
  return {
    about: about ?? {
      title: 'A graph',
      query: { filter: null },
      data: { datasets: [{ key: 'a', title: 'A', licence: 'CC0-1.0' }], sources: 3, retrieved: '2024-05-01' },
      program: 'Parley 0.0.0',
      counts: { links: links.length },
      leftOut: [],
    },
    nodeColumns: [
      { name: 'country', type: 'text', doc: 'Where from.' },
      { name: 'since', type: 'date', doc: 'Since when.' },
    ],
    linkColumns: [
      { name: 'place', type: 'text', doc: 'Where.' },
      { name: 'ids', type: 'text', many: true, doc: 'Which.' },
      { name: 'count', type: 'integer', doc: 'How many.' },
      { name: 'share', type: 'number', doc: 'How much.' },
      { name: 'open', type: 'boolean', doc: 'Whether.' },
    ],
    nodes: () => inTurn(nodes),
    links: () => inTurn(links),
  };
}

export function aNode(id: string, over: Partial<GraphNode> = {}): GraphNode {
  return { id, label: id, values: { country: 'Arda', since: '2020-02-29' }, ...over };
}

export function aLink(over: Partial<GraphLink> = {}): GraphLink {
  return {
    id: 'ann-ben',
    source: 'ann',
    target: 'ben',
    label: 'Talks',
    values: { place: 'Gate', ids: ['a', 'b'], count: -3, share: -0.5, open: true },
    span: { start: '2024-04-01', end: '2024-04-30' },
    ...over,
  };
}

async function* inTurn<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}
