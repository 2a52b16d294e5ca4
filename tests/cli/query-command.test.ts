import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aDataset, removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { parley, removeStores, storeDirectory } from './run-parley.ts';
import type { Run } from './run-parley.ts';

const env = { PARLEY_DATA_DIR: '' };
beforeAll(async () => {
  env.PARLEY_DATA_DIR = storeDirectory();
  await parley(['import', writtenDataset(aDataset())], { env });
});
afterAll(() => {
  removeDatasets();
  removeStores();
});

const dataOf = ({ stdout }: Run): unknown => (JSON.parse(stdout) as { data?: unknown }).data;
const ANN = { official: { name: 'Ann Archer' } };

describe('query', () => {
  test('takes a document, standard input, a file or the name of an operation', async () => {
    const document = '{ official(id: "ann-archer") { name } }';
    expect(dataOf(await parley(['query', document], { env }))).toEqual(ANN);
    expect(dataOf(await parley(['query', '-'], { env, input: document }))).toEqual(ANN);
    const file = join(mkdtempSync(join(tmpdir(), 'parley-query-')), 'question.graphql');
    writeFileSync(file, document);
    expect(dataOf(await parley(['query', file], { env }))).toEqual(ANN);
    for (const name of ['whom-has-met', 'WhomHasMet']) {
      const run = await parley(['query', name, '--variables', '{"official": "ann-archer"}'], { env });
      expect(dataOf(run)).toMatchObject(ANN);
    }
  });

  test('chooses one of several operations', async () => {
    const document = 'query A { a: __typename } query B { b: __typename }';
    expect(dataOf(await parley(['query', document, '--operation', 'B'], { env }))).toEqual({ b: 'Query' });
    expect((await parley(['query', document], { env })).code).toBe(1);
  });

  test.each([
    ['a field that there is not', '{ nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no GraphQL', '{', 'GRAPHQL_PARSE_FAILED'],
    ['an id that can be none', '{ official(id: "not/an id") { name } }', 'BAD_USER_INPUT'],
  ])('ends with 1 for %s, and prints the error as the API would', async (_, document, code) => {
    const run = await parley(['query', document], { env });
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  test('a name that there is not is a fault of the command line, with the nearest one', async () => {
    const { code, stderr } = await parley(['query', 'whom-has-mett'], { env });
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean whom-has-met?')]);
  });

  test('variables that are no object are a fault of the command line', async () => {
    const { code, stderr } = await parley(['query', '{ __typename }', '--variables', '[1]'], { env });
    expect([code, stderr]).toEqual([2, expect.stringContaining('expected a JSON object')]);
  });

  test('finds nothing in a new directory, which is no error', async () => {
    const document = '{ search(query: "giang") { nodes { match } } }';
    const run = await parley(['query', document], { env: { PARLEY_DATA_DIR: storeDirectory() } });
    expect(dataOf(run)).toEqual({ search: { nodes: [] } });
  });

  test('without a store ends with 3', async () => {
    const run = await parley(['query', '{ official(id: "ann-archer") { name } }'], {
      env: { NEO4J_URI: 'bolt://127.0.0.1:9' },
    });
    expect(run.code).toBe(3);
  });
});
