import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { importDataset } from '../../graph-import/import.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { readNamedOperations } from '../../src/server/named-operations.ts';
import { documentLimits } from '../../src/server/plugins/document-limits.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { DATA } from '../questions/asked.ts';
import { read, served } from './served.ts';
import { aTinyApi } from './tiny-api.ts';

const nested = (levels: number): string => `${'{ self '.repeat(levels - 1)}{ echo }${' }'.repeat(levels - 1)}`;
const aliases = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')} }`;
const directives = (count: number): string => `{ ${'echo @include(if: true) '.repeat(count)} }`;

/** Ten fragments, each spreading the next one twice: a thousand fields out of two hundred tokens. */
const fragmentBomb = `{ ...F0 } ${Array.from(
  { length: 10 },
  (_, i) =>
    `fragment F${i} on Query { ${i === 9 ? 'x: echo' : `a${i}: self { ...F${i + 1} } b${i}: self { ...F${i + 1} }`} }`,
).join(' ')}`;

const withArguments = (count: number): string => 'echo(text: "a", code: "b", ms: 1) '.repeat(count);

describe('what a document may ask for', () => {
  test.each([
    ['11 levels', nested(11)],
    ['15 levels', nested(15)],
    ['300 levels', nested(300)],
    ['5,000 levels', nested(5000)],
    [
      '11 levels, hidden in fragments',
      '{ ...A } fragment A on Query { self { self { self { self { self { ...B } } } } } } fragment B on Query { self { self { self { self { self { echo } } } } } }',
    ],
    ['11 levels behind an inline fragment', `{ ... on Query ${nested(11)} }`],
    ['16 aliases', aliases(16)],
    ['101 aliases', aliases(101)],
    ['9 directives', directives(9)],
    ['300 directives', directives(300)],
    ['3,000 duplicate fields', `{ ${'echo '.repeat(3000)} }`],
    ['1,001 tokens', `{ ${'echo '.repeat(999)} }`],
    ['a fragment bomb', fragmentBomb],
    ['16 times the same field', `{ ${'echo '.repeat(16)} }`],
    ['16 times the same field, behind fragments', `{ self { ${'echo ... { echo } '.repeat(8)} } }`],
    ['500 times the name of the type', `{ ${'__typename '.repeat(500)} }`],
  ])('%s are refused before anything runs, with the limit and a way out', async (_, query) => {
    const { api, calls } = aTinyApi();
    const answer = await (await served({ api })).ask(query, {}, { accept: 'application/graphql-response+json' });
    expect([answer.status, answer.codes]).toEqual([400, ['LIMIT_EXCEEDED']]);
    expect(answer.json?.errors?.[0]?.message).toMatch(/limit of [\w ]+; /);
    expect(answer.json).not.toHaveProperty('data');
    expect(calls).toEqual([]);
  });

  test('fields that would be compared with each other too often are refused where other limits let them through', async () => {
    const yoga = createYoga({
      schema: aTinyApi().api.schema,
      plugins: documentLimits({ ...LIMITS, repeatsMax: 1000 }),
      logging: false,
    });
    const answer = await read(
      await yoga.fetch(`http://x/graphql?query=${encodeURIComponent(`{ ${'echo '.repeat(900)} }`)}`),
    );
    expect(answer.codes).toEqual(['LIMIT_EXCEEDED']);
    expect(answer.json?.errors?.[0]?.message).toMatch(/limit of comparisons of fields; ask for each field once/);
  });

  test('a circle of fragments is refused before anything runs', async () => {
    const { api, calls } = aTinyApi();
    const { ask } = await served({ api });
    const answer = await ask('{ ...A } fragment A on Query { self { ...B } } fragment B on Query { self { ...A } }');
    expect(answer.codes).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(calls).toEqual([]);
  });

  test.each([
    ['10 levels', nested(10)],
    ['15 aliases', aliases(15)],
    ['8 directives', directives(8)],
    ['15 times the same field', `{ ${'echo '.repeat(15)} }`],
    [
      '1,000 tokens',
      `{ ${`self { ${withArguments(13)} } `.repeat(6)} ${withArguments(3)} ${'__typename '.repeat(8)} }`,
    ],
  ])('%s are answered', async (_, query) => {
    const answer = await (await served({ api: aTinyApi().api })).ask(query);
    expect(answer.codes).toEqual([]);
  });

  test('refusing the same document twice gives the same refusal', async () => {
    const { ask } = await served({ api: aTinyApi().api });
    const [first, second] = [await ask(nested(11)), await ask(nested(11))];
    expect(second.text).toBe(first.text);
  });

  test('introspection fits, as GraphiQL and typed clients send it', async () => {
    const { ask } = await served();
    const full = getIntrospectionQuery({
      descriptions: true,
      inputValueDeprecation: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      oneOf: true,
    });
    const answer = await ask(full);
    expect(answer.codes).toEqual([]);
  });

  // Of the bundled dataset, because some questions are errors about somebody who is not there.
  let store: Store;
  beforeAll(async () => {
    store = await openEmbedded({ directory: null });
    await importDataset(store, DATA);
  });
  afterAll(() => store.close());

  test.each(readNamedOperations().map(({ name, text }) => [name, text]))(
    'the named operation %s fits',
    async (_, text) => {
      const answer = await (await served({ store })).ask(text);
      expect(answer.codes).toEqual([]);
    },
  );
});
