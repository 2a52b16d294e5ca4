import { expect, test } from '@jest/globals';
import { csv } from '../../src/export/csv.ts';
import { cyjs } from '../../src/export/cyjs.ts';
import { gexf } from '../../src/export/gexf.ts';
import type { ExportGraph } from '../../src/export/graph.ts';
import { graphml } from '../../src/export/graphml.ts';
import { describeWithPython } from '../python.ts';
import { aGraph, aLink, aNode } from './a-graph.ts';
import { readBy, wholeFile, type ReadGraph } from './reading.ts';

/** Names that break what is not written with care. Control characters have their own test. */
const HOSTILE = {
  markup: '</node><script>alert(1)</script> & ]]> <!-- x -- -->',
  quotes: `"He said 'no'", twice; \\ "`,
  formula: "=cmd|' /C calc'!A0",
  minus: '-2+3',
  at: '@SUM(1)',
  spaced: '  =1+1 ',
  apostrophes: "'=already",
  plain: "'t Hooft",
  rightToLeft: 'אבג \u202Eevil\u202C דהו',
  scripts: '魏凤和 Phan Văn Giang đ 😀',
  breaks: 'one\ntwo\r\nthree\ttab\rfour',
  long: 'x&<'.repeat(3_500),
  separator: 'a|b,c;d',
};

const hostileGraph = (): ExportGraph => {
  const names = Object.entries(HOSTILE);
  return aGraph({
    nodes: names.map(([id, label]) => aNode(id, { label, values: { country: label } })),
    links: names.map(([id, label]) =>
      aLink({ id: `l-${id}`, source: 'markup', target: id, label, values: { place: label } }),
    ),
  });
};

const namesIn = ({ nodes, edges }: ReadGraph, name: string): unknown[] => [
  Object.values(nodes).map((node) => [node[name], node['country']]),
  Object.values(edges).map(([, , link]) => [link[name], link['place']]),
];
const twice = Object.values(HOSTILE).map((name) => [name, name]);

describeWithPython('networkx reads, of hostile names every character,', () => {
  test('GraphML', async () => {
    const read = await readBy('graphml', await wholeFile(graphml(hostileGraph())));
    expect(namesIn(read, 'label')).toEqual([twice, twice]);
  });

  test('GEXF', async () => {
    const read = await readBy('gexf', await wholeFile(gexf(hostileGraph())));
    expect(namesIn(read, 'label')).toEqual([twice, twice]);
  });

  test('Cytoscape JSON', async () => {
    const read = await readBy('cyjs', await wholeFile(cyjs(hostileGraph())));
    expect(namesIn(read, 'name')).toEqual([twice, twice]);
  });

  test.each(['graphml', 'gexf', 'cyjs'] as const)('%s with its types and ends', async (form) => {
    const read = await readBy(form, await wholeFile({ graphml, gexf, cyjs }[form](aGraph())));
    expect(read.nodes).toMatchObject({ ann: { country: 'Arda', since: '2020-02-29' }, ben: {} });
    expect(Object.keys(read.edges)).toEqual(['ann-ben']);
    const [source, target, data] = read.edges['ann-ben']!;
    expect([source, target]).toEqual(['ann', 'ben']);
    const ids = form === 'cyjs' ? ['a', 'b'] : 'a|b';
    expect(data).toMatchObject({ place: 'Gate', ids, count: -3, share: -0.5, open: true });
  });

  test('a graph without links, and one without nodes', async () => {
    for (const form of ['graphml', 'gexf', 'cyjs'] as const) {
      const write = { graphml, gexf, cyjs }[form];
      expect(await readBy(form, await wholeFile(write(aGraph({ links: [] }))))).toMatchObject({ edges: {} });
      const empty = await readBy(form, await wholeFile(write(aGraph({ nodes: [], links: [] }))));
      expect([empty.nodes, empty.edges]).toEqual([{}, {}]);
    }
  });

  test('several links of the same two nodes as several', async () => {
    const links = ['a', 'b', 'c'].map((id) => aLink({ id }));
    for (const form of ['graphml', 'gexf', 'cyjs'] as const) {
      const read = await readBy(form, await wholeFile({ graphml, gexf, cyjs }[form](aGraph({ links }))));
      expect(Object.keys(read.edges)).toEqual(['a', 'b', 'c']);
    }
  });
});

describeWithPython('the tables', () => {
  test('hold every character of hostile names, with an apostrophe before what a spreadsheet would run', async () => {
    const { tables, valid, problems } = await readBy('csv', await wholeFile(csv(hostileGraph())));
    const { formula, minus, at, spaced, apostrophes, ...harmless } = HOSTILE;
    const risky = { formula, minus, at, spaced, apostrophes };
    const written = { ...harmless, ...Object.fromEntries(Object.entries(risky).map(([id, text]) => [id, `'${text}`])) };
    expect([valid, problems]).toEqual([true, []]);
    const [head, ...rows] = tables['nodes.csv'];
    expect(head).toEqual(['id', 'label', 'country', 'since']);
    expect(Object.fromEntries(rows.map(([id, label]) => [id, label]))).toEqual(written);
    expect(tables['edges.csv'].slice(1).map((row) => row[4])).toEqual(
      tables['nodes.csv'].slice(1).map((row) => row[2]),
    );
  });

  test('have no cell that a spreadsheet would take for a command, whatever the column', async () => {
    const { tables } = await readBy('csv', await wholeFile(csv(hostileGraph())));
    const texts = Object.values(tables).flat(2);
    expect(texts.filter((text) => /^\s*[=+@\t-]/.test(text))).toEqual([]);
  });

  test('are typed for CSV on the Web, lists and negative numbers too, and edges refer to nodes', async () => {
    const { rows, metadata, valid } = await readBy('csv', await wholeFile(csv(aGraph())));
    expect(valid).toBe(true);
    expect(rows[1]).toMatchObject([{ place: 'Gate', ids: ['a', 'b'], count: -3, share: -0.5, open: true }]);
    expect(metadata).toMatchObject({
      'dc:date': '2024-05-01',
      notes: [{ query: { filter: null }, program: 'Parley 0.0.0', leftOut: [] }],
    });
  });

  test('a link to a node that is not there is no valid table', async () => {
    const broken = await wholeFile(csv(aGraph({ links: [aLink({ target: 'nobody' })] })));
    await expect(readBy('csv', broken)).rejects.toThrow('Key `nobody` not found in table nodes.csv');
  });
});
