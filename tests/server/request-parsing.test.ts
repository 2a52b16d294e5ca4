import { describe, expect, test } from '@jest/globals';
import { served } from './served.ts';
import { aTinyApi } from './tiny-api.ts';

const QUERY = '{ echo(text: "hello") }';
const get = (params: Record<string, string>): string => `/graphql?${new URLSearchParams(params).toString()}`;

describe('what a request may look like', () => {
  test('POST takes JSON, GET a query string, and both give the same answer', async () => {
    const { api } = aTinyApi();
    const { ask, request } = await served({ api });
    expect((await ask(QUERY)).json).toEqual({ data: { echo: 'hello' } });
    expect((await request(get({ query: QUERY }))).json).toEqual({ data: { echo: 'hello' } });
    const variables = JSON.stringify({ t: 'Phan Văn Giang' });
    const withVariables = await request(get({ query: 'query($t: String) { echo(text: $t) }', variables }));
    expect(withVariables.json).toEqual({ data: { echo: 'Phan Văn Giang' } });
  });

  test.each([
    ['application/x-www-form-urlencoded', 'query=%7Becho%7D', 403, 'FORBIDDEN'],
    ['multipart/form-data; boundary=x', '--x--', 403, 'FORBIDDEN'],
    ['text/plain', JSON.stringify({ query: QUERY }), 403, 'FORBIDDEN'],
    ['TEXT/PLAIN ; charset=utf-8', JSON.stringify({ query: QUERY }), 403, 'FORBIDDEN'],
    ['application/graphql', QUERY, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['application/json; charset=latin1', JSON.stringify({ query: QUERY }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['application/octet-stream', JSON.stringify({ query: QUERY }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ])('a POST of %s is refused before anything runs', async (type, body, status, code) => {
    const { api, calls } = aTinyApi();
    const answer = await (await served({ api })).post(body, { 'content-type': type });
    expect([answer.status, answer.codes]).toEqual([status, [code]]);
    expect(calls).toEqual([]);
  });

  test('a POST that does not say what it is is refused', async () => {
    const { request } = await served({ api: aTinyApi().api });
    const body = Buffer.from(JSON.stringify({ query: QUERY }));
    expect((await request('/graphql', { method: 'POST', body })).codes).toEqual(['UNSUPPORTED_MEDIA_TYPE']);
  });

  test('JSON with a charset of UTF-8 is taken however it is written', async () => {
    const { post } = await served({ api: aTinyApi().api });
    const types = ['application/json;charset=UTF-8', 'Application/JSON; charset="utf-8"'];
    for (const type of types) {
      expect((await post(JSON.stringify({ query: QUERY }), { 'content-type': type })).status).toBe(200);
    }
  });

  test('a compressed body is refused, not taken for JSON', async () => {
    const { post } = await served({ api: aTinyApi().api });
    expect((await post('x', { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  test.each([
    ['a batch', '[{"query":"{ echo }"}]', /one operation per request/],
    ['an empty batch', '[]', /one operation per request/],
    ['no JSON', '{"query":', /must be JSON/],
    ['an empty body', '', /must be JSON/],
    ['null', 'null', /must be a JSON object/],
    ['a number', '1', /must be a JSON object/],
    ['no query', '{}', /"query" must be a string.*not nothing/],
    ['a query that is a list', '{"query":[]}', /"query" must be a string.*not a list/],
    ['an operation name that is a number', '{"query":"{ echo }","operationName":1}', /"operationName" must be/],
    ['variables that are a text', '{"query":"{ echo }","variables":"{}"}', /"variables" must be an object/],
    ['extensions that are a list', '{"query":"{ echo }","extensions":[]}', /"extensions" must be an object/],
    ['an unknown parameter', '{"qeury":"{ echo }"}', /Unknown parameter "qeury"; known: query/],
    ['100,000 levels', `{"query":"{ echo }","variables":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /too deep/],
  ])('a body with %s is a bad request that says what was expected', async (_, body, message) => {
    const { api, calls } = aTinyApi();
    const answer = await (await served({ api })).post(body);
    expect([answer.status, answer.codes]).toEqual([400, ['BAD_REQUEST']]);
    expect(answer.json?.errors?.[0]?.message).toMatch(message);
    expect(calls).toEqual([]);
  });

  test.each([
    ['"__proto__"', '{"query":"{ echo }","variables":{"a":[{"__proto__":{"polluted":1}}]}}'],
    ['"__proto__" with escapes', '{"query":"{ echo }","variables":{"\\u005f_proto__":{"polluted":1}}}'],
    ['"__proto__" at the top', '{"query":"{ echo }","__proto__":{"polluted":1}}'],
  ])('a key %s is refused and pollutes nothing', async (_, body) => {
    const answer = await (await served({ api: aTinyApi().api })).post(body);
    expect([answer.status, answer.codes]).toEqual([400, ['BAD_REQUEST']]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('"__proto__" in a query string is refused as well', async () => {
    const { request } = await served({ api: aTinyApi().api });
    expect((await request(get({ query: QUERY, variables: '{"__proto__":{}}' }))).status).toBe(400);
  });

  test('bytes that are not UTF-8 are refused, in a body and in a query string', async () => {
    const { post, request } = await served({ api: aTinyApi().api });
    const bytes = Buffer.from('7b227175657279223a227b206563686f28746578743a205c22ff5c2229207d227d', 'hex');
    expect((await post(bytes)).codes).toEqual(['BAD_REQUEST']);
    expect((await request('/graphql?query=%7B%20echo%28text%3A%22%FF%22%29%7D')).codes).toEqual(['BAD_REQUEST']);
  });

  test('a parameter that is given twice is refused, not chosen from', async () => {
    const { request } = await served({ api: aTinyApi().api });
    expect((await request('/graphql?query=%7Becho%7D&query=%7Bself%7Becho%7D%7D')).status).toBe(400);
  });

  test.each([
    ['NUL in a variable', { t: 'a\u0000b' }],
    ['half of a surrogate pair in a variable', { t: '\ud800' }],
    ['NUL deep in a variable', { t: { deep: ['\u0000'] } }],
  ])('%s is a bad input', async (_, variables) => {
    const { api, calls } = aTinyApi();
    const answer = await (await served({ api })).ask('query($t: String) { echo(text: $t) }', variables);
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(calls).toEqual([]);
  });

  test('NUL and half of a surrogate pair in a literal are bad input, a whole pair is none', async () => {
    const { ask } = await served({ api: aTinyApi().api });
    expect((await ask(String.raw`{ echo(text: "\u0000") }`)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await ask('{ echo(text: """a\u0000b""") }')).codes).not.toEqual([]);
    expect((await ask('{ echo(text: "𠮷") }')).json).toEqual({ data: { echo: '𠮷' } });
  });

  test('a body over the limit is refused, declared or counted, and the refusal names the limit', async () => {
    const { api, calls } = aTinyApi();
    const { post } = await served({ api, limits: { bodyBytes: 1000 } });
    const body = JSON.stringify({ query: QUERY, variables: { a: 'x'.repeat(1000) } });
    for (const headers of [{ 'content-length': String(body.length) }, {}]) {
      const answer = await post(body, headers as Record<string, string>);
      expect([answer.status, answer.codes]).toEqual([413, ['REQUEST_ENTITY_TOO_LARGE']]);
      expect(answer.json?.errors?.[0]?.message).toMatch(/1000 bytes/);
    }
    expect(calls).toEqual([]);
    expect((await post(JSON.stringify({ query: QUERY }))).status).toBe(200);
  });

  test('an answer that the client would not take is refused with a code and the types that there are', async () => {
    const { ask } = await served({ api: aTinyApi().api });
    const answer = await ask(QUERY, {}, { accept: 'image/png' });
    expect([answer.status, answer.codes]).toEqual([406, ['NOT_ACCEPTABLE']]);
    expect(answer.json?.errors?.[0]?.message).toMatch(/accept application\/graphql-response\+json/);
    expect(answer.headers.get('x-request-id')).toMatch(/./);
  });

  test('a mutation by GET is refused, and so is every method but GET and POST', async () => {
    const { api, calls } = aTinyApi();
    const { request } = await served({ api });
    expect((await request(get({ query: 'mutation { change }' }))).status).toBe(405);
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      expect((await request('/graphql', { method })).status).toBe(405);
    }
    expect(calls).toEqual([]);
  });
});
