import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ApiError, createClient, type Question } from '../../src/client/client.ts';
import { aTinyApi } from '../server/tiny-api.ts';
import { describeOnMeetings } from '../graphql/on-meetings.ts';
import { anApiAt, closeServers } from './a-server.ts';

afterEach(closeServers);

/** What a question fails with. */
async function failureOf(answer: Promise<unknown>): Promise<ApiError> {
  const failure = await answer.then(
    () => null,
    (error: unknown) => error,
  );
  if (failure instanceof ApiError) return failure;
  throw new Error(`expected an ApiError, got ${String(failure)}`);
}

/** A client of a server that answers everything with this status, text and headers. */
async function aClientOf(status: number, text: string, headers: Record<string, string> = {}) {
  const server = createServer((_, response) => response.writeHead(status, headers).end(text)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = createClient({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` });
  return { client, close: () => server.close() };
}

describe('an error of the API', () => {
  test.each([
    ['{ must(code: "INVALID_INPUT", text: "expected a day") }', 'BAD_USER_INPUT', 400, 'expected a day'],
    ['{ must(code: "LIMIT_EXCEEDED", text: "fewer") }', 'LIMIT_EXCEEDED', 400, 'fewer'],
    ['{ must(text: "secret") }', 'INTERNAL_SERVER_ERROR', 500, 'internal error'],
    ['{ ', 'GRAPHQL_PARSE_FAILED', 400, /Syntax Error/],
    ['{ absent }', 'GRAPHQL_VALIDATION_FAILED', 400, /absent/],
  ])('%s is thrown with its code, status and message', async (question, code, status, message) => {
    const client = createClient({ url: await anApiAt({ api: aTinyApi().api }) });
    const error = await failureOf(client.ask(question));
    expect([error.name, error.code, error.status]).toEqual(['ApiError', code, status]);
    expect(error.message).toMatch(message);
    expect(error.requestId).toMatch(/^[\w-]{36}$/);
    expect(error.errors[0]?.message).toBe(error.message);
  });

  test('is thrown where a part of the answer came, and brings that part', async () => {
    const client = createClient({ url: await anApiAt({ api: aTinyApi().api }) });
    const error = await failureOf(client.ask('{ echo(text: "here") fails(code: "INVALID_INPUT", text: "x") }'));
    expect([error.status, error.data]).toEqual([200, { echo: 'here', fails: null }]);
    expect(error.errors).toMatchObject([{ path: ['fails'] }]);
  });

  test('says when to try again where the server does', async () => {
    const client = createClient({ url: await anApiAt({ api: aTinyApi().api }) });
    const error = await failureOf(client.ask('{ must(code: "STORE_UNAVAILABLE", text: "x") }'));
    expect([error.code, error.status, error.retryAfterMs]).toEqual(['SERVICE_UNAVAILABLE', 503, 5000]);
    expect((await failureOf(client.ask('{ must(text: "x") }'))).retryAfterMs).toBeNull();
  });
});

describe('what is no answer of the API', () => {
  test('a server that is not there is UNREACHABLE, with the cause', async () => {
    const url = await anApiAt();
    await closeServers();
    const error = await failureOf(createClient({ url }).ask('{ __typename }'));
    expect([error.code, error.status, error.requestId]).toEqual(['UNREACHABLE', undefined, null]);
    expect(error.message).toContain(url);
    expect(error.cause).toMatchObject({ message: 'fetch failed' });
  });

  test.each([
    ['a page of a proxy', 502, '<html>Bad Gateway</html>'],
    ['other JSON', 200, '{"status":"alive"}'],
    ['a null', 200, 'null'],
    ['a number', 200, '7'],
    ['nothing', 204, ''],
    ['errors that are no list', 200, '{"errors":"many"}'],
  ])('%s is NO_GRAPHQL, with what came', async (_, status, text) => {
    const { client, close } = await aClientOf(status, text);
    const error = await failureOf(client.ask('{ __typename }'));
    expect([error.code, error.status]).toEqual(['NO_GRAPHQL', status]);
    expect(error.message).toContain(JSON.stringify(text));
    close();
  });

  test('a time to try again that is a date is read as well', async () => {
    const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
    const { client, close } = await aClientOf(503, 'busy', { 'retry-after': inAnHour });
    const { retryAfterMs } = await failureOf(client.ask('{ __typename }'));
    expect(retryAfterMs).toBeGreaterThan(3_000_000);
    close();
  });
});

describe('giving up', () => {
  test('rejects with the reason of the signal, before and while the server works', async () => {
    const { api, release } = aTinyApi();
    const client = createClient({ url: await anApiAt({ api }) });
    const reason = new Error('no longer wanted');
    await expect(client.ask('{ echo }', {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const answer = client.ask('{ held }', {}, { signal: controller.signal });
    controller.abort(reason);
    await expect(answer).rejects.toBe(reason);
    release();
  });
});

describe('a request', () => {
  test('carries the variables and headers that were given, and what was asked of another fetch', async () => {
    const seen: Request[] = [];
    const client = createClient({
      url: new URL('http://parley.test/graphql'),
      headers: { authorization: 'Bearer of news' },
      fetch: (input, init) => {
        seen.push(new Request(input, init));
        return Promise.resolve(Response.json({ data: { echo: 'back' } }));
      },
    });
    expect(await client.ask('query($t: String) { echo(text: $t) }', { t: 'Giang' })).toEqual({ echo: 'back' });
    expect([seen[0]!.url, seen[0]!.headers.get('authorization')]).toEqual([
      'http://parley.test/graphql',
      'Bearer of news',
    ]);
    expect(await seen[0]!.json()).toEqual({
      query: 'query($t: String) { echo(text: $t) }',
      variables: { t: 'Giang' },
    });
  });
});

describeOnMeetings('all rows of a list', (getStore) => {
  interface Answer {
    officials: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  }
  const officials: Question<Answer, { first?: number; after?: string | null }> = `
    query($first: Int, $after: String) {
      officials(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
    }`;

  test.each([1, 2, 5, 6, 100])('come in their order, each once, in pages of %i', async (first) => {
    const client = createClient({ url: await anApiAt({ store: getStore() }) });
    const ids: string[] = [];
    for await (const { id } of client.rows(officials, { first }, (data) => data.officials)) ids.push(id);
    expect(ids).toEqual(
      ['ann-archer', 'ben-brook', 'cai-crane', 'dan-dale', 'eve-elm', 'fay-fern'].map((slug) => `official/${slug}`),
    );
  });

  test('begin behind a cursor that was given, and end where the list is not there', async () => {
    const client = createClient({ url: await anApiAt({ store: getStore() }) });
    const { officials: page } = await client.ask(officials, { first: 4 });
    const rest: string[] = [];
    const after = page.pageInfo.endCursor;
    for await (const { id } of client.rows(officials, { first: 4, after }, (data) => data.officials)) rest.push(id);
    expect(rest).toEqual(['official/eve-elm', 'official/fay-fern']);
    for await (const row of client.rows(officials, {}, () => null)) throw new Error(`got ${String(row)}`);
  });

  test('are asked for only as far as they are read', async () => {
    const url = await anApiAt({ store: getStore() });
    let requests = 0;
    const client = createClient({ url, fetch: (...sent) => ((requests += 1), fetch(...sent)) });
    for await (const { id } of client.rows(officials, { first: 2 }, (data) => data.officials)) {
      if (id === 'official/cai-crane') break;
    }
    expect(requests).toBe(2);
  });

  test('do not go in circles where a page may have no rows', async () => {
    const client = createClient({ url: await anApiAt({ store: getStore() }) });
    const rows = client.rows(officials, { first: 0 }, (data) => data.officials);
    await expect(rows.next()).rejects.toThrow('at least one row');
  });

  test('fail with the error of the page that failed', async () => {
    const client = createClient({ url: await anApiAt({ store: getStore() }) });
    const rows = client.rows(officials, { first: 1000 }, (data) => data.officials);
    expect((await failureOf(rows.next())).code).toBe('BAD_USER_INPUT');
  });
});
