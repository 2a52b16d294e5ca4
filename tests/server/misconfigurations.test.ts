import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/graphql/limits.ts';
import { jsonLogger } from '../../src/server/log.ts';
import type { Server } from '../../src/server/options.ts';
import { createServer } from '../../src/server/server.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { LEAK } from '../fuzz/leak.ts';
import { read, type Answer } from './served.ts';

// What graphql-cop and the cheat sheet of OWASP look for, asked as they ask it. What is decided to be open and why:
// docs/limits.md.
let store: Store;
let server: Server;
let url: string;
beforeAll(async () => {
  store = await openEmbedded({ directory: null });
  await store.ensureSchema();
  const log = jsonLogger(
    () => undefined,
    (text) => text,
  );
  server = createServer({ store, log, port: 0 });
  url = (await server.start()).url;
});
afterAll(async () => {
  await server.stop();
  await store.close();
});

const NAME = { data: { __typename: 'Query' } };

const at = async (path: string, init?: RequestInit): Promise<Answer> => read(await fetch(url + path, init));
const post = (body: string, headers: Record<string, string> = {}): Promise<Answer> =>
  at('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
const ask = (query: string): Promise<Answer> => post(JSON.stringify({ query }));
const get = (query: string, headers: Record<string, string> = {}): Promise<Answer> =>
  at(`/graphql?query=${encodeURIComponent(query)}`, { headers });

/** Refused as a whole, with nothing of an answer. */
function expectRefusal(answer: Answer, code: string): void {
  expect(answer.codes).toEqual([code]);
  expect(answer.json).not.toHaveProperty('data');
}

describe('of the usual misconfigurations', () => {
  test('an answer to 101 aliases is not found', async () => {
    const aliases = Array.from({ length: 101 }, (_, i) => `alias${i}: __typename`).join('\n');
    expectRefusal(await ask(`query cop { ${aliases} }`), 'LIMIT_EXCEEDED');
  });

  test('an answer to a batch of ten queries is not found', async () => {
    expectRefusal(await post(JSON.stringify(Array(10).fill({ query: 'query cop { __typename }' }))), 'BAD_REQUEST');
  });

  test('an answer to ten directives on one field is not found, nor an error for each of them', async () => {
    expectRefusal(await ask(`query cop { __typename ${'@aa'.repeat(10)} }`), 'LIMIT_EXCEEDED');
  });

  test('an answer to fragments in a circle or too deep is not found', async () => {
    const circle = 'query cop { ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
    expectRefusal(await ask(circle), 'GRAPHQL_VALIDATION_FAILED');
    const levels = Array.from({ length: LIMITS.depthMax }, (_, i) =>
      i === 0 ? 'fragment F0 on Place { id }' : `fragment F${i} on Place { within { ...F${i - 1} } }`,
    );
    const deep = `query cop { place(id: "arda") { ...F${LIMITS.depthMax - 1} } } ${levels.join(' ')}`;
    expectRefusal(await ask(deep), 'LIMIT_EXCEEDED');
  });

  test('an answer to types of fields of types without end is not found', async () => {
    const circular = `${'fields { type { '.repeat(4)} fields { name } ${'} }'.repeat(4)}`;
    expectRefusal(await ask(`query cop { __schema { types { ${circular} } } }`), 'GRAPHQL_VALIDATION_FAILED');
  });

  test('an answer to the same field five hundred times is not found', async () => {
    expectRefusal(await ask(`query cop { ${'__typename \n'.repeat(500)} }`), 'LIMIT_EXCEEDED');
  });

  test('a mutation by GET is not found', async () => {
    const answer = await get('mutation cop { __typename }');
    expect(answer.status).toBe(405);
    expectRefusal(answer, 'BAD_REQUEST');
  });

  test('an answer that another site could read is not found: queries by GET change nothing, and stay unread there', async () => {
    const { headers, json } = await get('query cop { __typename }', { origin: 'https://evil.example' });
    expect(json).toEqual(NAME);
    expect([...headers.keys()].filter((name) => /^access-control-|^set-cookie/.test(name))).toEqual([]);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-type')).toMatch(/^application\/json/);
  });

  test.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'an answer to a form of another site is not found, sent as %s',
    async (type) => {
      expectRefusal(await post('query=query%20cop%20%7B__typename%7D', { 'content-type': type }), 'FORBIDDEN');
    },
  );

  test('tracing and debugging are not found, whoever asks for them', async () => {
    const body = { query: 'query cop { __typename }', extensions: { tracing: true, debug: true } };
    const answer = await post(JSON.stringify(body), { 'apollo-tracing': '1', 'x-apollo-tracing': '1', debug: '1' });
    expect(answer.json).toEqual(NAME);
  });

  test.each([
    ['a word that is no GraphQL', 'qwerty cop { abc }', 'GRAPHQL_PARSE_FAILED'],
    ['a field that there is not', 'query cop { abc }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an id that is none', 'query cop { node(id: "../../") { id } }', 'BAD_USER_INPUT'],
  ])('an unhandled error is not found: %s is refused with a code, without a stack', async (_, query, code) => {
    const answer = await ask(query);
    expect(answer.codes).toEqual([code]);
    expect(answer.text).not.toMatch(LEAK);
    expect(answer.json?.errors?.map(({ extensions }) => Object.keys(extensions ?? {}))).toEqual([['code']]);
  });

  test('editors for everybody are not found: GraphiQL is ours, loads nothing from elsewhere, and is nowhere else', async () => {
    const html = { headers: { accept: 'text/html' } };
    const page = await at('/graphql', html);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'self';.*frame-ancestors 'none'/);
    expect(page.text).not.toMatch(/https?:\/\/|<script>/);
    for (const path of ['/graphiql', '/playground', '/console', '/altair', '/voyager', '/sandbox', '/v1/graphql']) {
      expect((await at(path, html)).status).toBe(404);
    }
  });

  test('only introspection is found, and the suggestions that tell no more: the schema is public', async () => {
    const schema = await ask('query cop { __schema { types { name fields { name } } } }');
    expect(schema.codes).toEqual([]);
    const suggested = (await ask('query cop { __schema { directive } }')).json?.errors?.[0]?.message;
    expect(suggested).toMatch(/Did you mean "directives"/);
    expect((await at('/schema.graphql')).status).toBe(200);
  });
});
