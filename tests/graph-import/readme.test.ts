import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { graphHash } from '../../graph-import/graph-hash.ts';
import { datasetGraph, importGraph } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { recordsByIds } from '../../src/store/record.ts';
import { checked } from './problems.ts';

/** The files of the worked example: code blocks that begin with their path as a comment. */
function exampleFiles(): Record<string, string> {
  const readme = readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8');
  const blocks = readme.matchAll(/^```yaml\n# (\S+\.yaml)\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...blocks].map(([, path = '', text = '']) => [path, text]));
}

test('the example in data/README.md is a dataset that does what the text says', async () => {
  const files = exampleFiles();
  expect(Object.keys(files)).toHaveLength(5);
  const store = await openEmbedded({ directory: null });
  const graph = datasetGraph(checked(files));
  await importGraph(store, graph);
  expect(await graphHash(store)).toMatch(/^[0-9a-f]{64}$/);
  const ids = ['ann-archer', 'ben-brook', 'cai-crane'].map((slug) => `participation/exchange-2023/${slug}`);
  const second = await store.read(recordsByIds('Participation', ids));
  expect(second.map(({ attendance }) => attendance)).toEqual(['attended', 'announced', 'attended']);
  const disputed = graph.nodes.filter(({ properties }) => properties['disputed'] === true);
  expect(disputed.map(({ properties }) => properties['value'])).toEqual(
    expect.arrayContaining(['General', 'Colonel General']),
  );
  await store.close();
});
