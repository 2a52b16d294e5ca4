import { describe, expect, test } from '@jest/globals';
import { served } from './served.ts';
import { aTinyApi } from './tiny-api.ts';

const CANARY = 'canary-Passw0rd';
const SPEC = { accept: 'application/graphql-response+json' };

describe('what a client learns of an error', () => {
  test('a defect is masked, and logged with its cause under the id that the client was given', async () => {
    const { ask, log } = await served({ api: aTinyApi().api });
    const answer = await ask('{ fails(text: "bolt://graph:7687 broke") }');
    expect(answer.json?.errors).toEqual([
      {
        message: 'internal error',
        locations: [{ line: 1, column: 3 }],
        path: ['fails'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    expect(answer.text).not.toMatch(/bolt|secret\/path| at /);
    const id = answer.headers.get('x-request-id');
    const [failed] = log.filter(({ level }) => level === 'error');
    expect(failed).toMatchObject({ id, message: 'request failed', code: 'INTERNAL_SERVER_ERROR', path: ['fails'] });
    expect(JSON.stringify(failed)).toMatch(/bolt:\/\/graph:7687 broke.*cause of it/s);
  });

  test.each([
    ['INVALID_INPUT', 'BAD_USER_INPUT', 400],
    ['LIMIT_EXCEEDED', 'LIMIT_EXCEEDED', 400],
    ['STORE_UNAVAILABLE', 'SERVICE_UNAVAILABLE', 503],
    ['STORE_TIMEOUT', 'TIMEOUT', 504],
    ['CORRUPT_RECORD', 'INTERNAL_SERVER_ERROR', 500],
    ['CONFIGURATION', 'INTERNAL_SERVER_ERROR', 500],
  ])('%s is told as %s with status %i where there is no data', async (code, told, status) => {
    const { ask } = await served({ api: aTinyApi().api });
    const answer = await ask(`{ must(code: "${code}", text: "why") }`, {}, SPEC);
    expect([answer.status, answer.codes]).toEqual([status, [told]]);
  });

  test('a result with data keeps 200 whatever failed in it', async () => {
    const { ask } = await served({ api: aTinyApi().api });
    const answer = await ask('{ echo(text: "here") fails(code: "STORE_UNAVAILABLE", text: "x") }', {}, SPEC);
    expect(answer.status).toBe(200);
    expect(answer.json?.data).toEqual({ echo: 'here', fails: null });
    expect(answer.codes).toEqual(['SERVICE_UNAVAILABLE']);
  });

  test('a root that is null because the store failed is no data', async () => {
    const { ask } = await served({ api: aTinyApi().api });
    const answer = await ask('{ fails(code: "STORE_UNAVAILABLE", text: "x") }');
    expect([answer.status, answer.json]).toEqual([503, { errors: [expect.objectContaining({ path: ['fails'] })] }]);
    const refused = await ask('{ fails(code: "INVALID_INPUT", text: "x") }');
    expect([refused.status, refused.json?.data]).toEqual([200, { fails: null }]);
  });

  test('an unavailable store says when to try again and not where it is', async () => {
    const { ask, log } = await served({ api: aTinyApi().api });
    const answer = await ask(
      '{ must(code: "STORE_UNAVAILABLE", text: "Neo4j at graph.internal:7687 cannot be reached") }',
    );
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.text).not.toContain('graph.internal');
    expect(JSON.stringify(log)).toContain('graph.internal');
  });

  test('a variable of the wrong type is bad input', async () => {
    const { ask } = await served({ api: aTinyApi().api });
    const answer = await ask('query($ms: Int) { slow(ms: $ms) }', { ms: 'soon' }, SPEC);
    expect([answer.status, answer.codes]).toEqual([400, ['BAD_USER_INPUT']]);
  });

  test.each([
    ['{ nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['query A { echo } query B { echo }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('%s has a code, and 200 or 400 by what the client accepts', async (query, code) => {
    const { ask } = await served({ api: aTinyApi().api });
    expect(await ask(query, {}, SPEC)).toMatchObject({ status: 400, codes: [code] });
    expect((await ask(query)).codes).toEqual([code]);
  });

  test('an operation past its deadline ends with TIMEOUT, and nothing further starts', async () => {
    const { api, calls } = aTinyApi();
    const { ask } = await served({ api, limits: { deadlineMs: 30 } });
    const answer = await ask('{ held self { echo(text: "x") } }', {}, SPEC);
    expect([answer.status, answer.codes]).toEqual([504, ['TIMEOUT']]);
    expect(answer.json?.errors?.[0]?.message).toMatch(/30 ms/);
    expect(calls).toContain('held');
    const late = await ask('{ slow(ms: 60) self { slow(ms: 60) } }');
    expect(late.codes).toEqual(['TIMEOUT']);
  });
});

describe('the log', () => {
  test('has one line for each request, without what was asked', async () => {
    const { ask, log } = await served({ api: aTinyApi().api });
    const answer = await ask('query WhoMet($text: String) { echo(text: $text) }', { text: 'Phan Van Giang' });
    expect(log).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        level: 'info',
        message: 'request',
        id: answer.headers.get('x-request-id'),
        method: 'POST',
        path: '/graphql',
        status: 200,
        ms: expect.any(Number),
        operation: 'WhoMet',
      },
    ]);
  });

  test('names the code that the client gets, of what graphql refuses as well', async () => {
    const { ask, log } = await served({ api: aTinyApi().api });
    const answer = await ask('query($ms: Int) { slow(ms: $ms) }', { ms: 'soon' });
    expect([answer.codes, log[0]?.['codes']]).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT']]);
  });

  test('leaves the query string out and names the codes', async () => {
    const { request, log } = await served({ api: aTinyApi().api });
    await request('/graphql?query=%7Bnope%28a%3A%22Giang%22%29%7D');
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({ path: '/graphql', codes: ['GRAPHQL_VALIDATION_FAILED'] });
    expect(JSON.stringify(log)).not.toContain('Giang');
  });

  test('keeps the id of a proxy, and makes one where it is no plain id', async () => {
    const { ask } = await served({ api: aTinyApi().api });
    const kept = await ask('{ echo }', {}, { 'x-request-id': 'proxy-12345.abc' });
    expect(kept.headers.get('x-request-id')).toBe('proxy-12345.abc');
    const made = await ask('{ echo }', {}, { 'x-request-id': '{"forged":"line"}' });
    expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('never holds a secret, not even one in the text of an error', async () => {
    const { ask, log } = await served({ api: aTinyApi().api, secrets: [CANARY] });
    const answer = await ask(`{ fails(text: "neo4j://neo4j:${CANARY}@graph refused") }`);
    expect(answer.text).not.toContain(CANARY);
    expect(JSON.stringify(log)).toMatch(/neo4j:\/\/neo4j:\[redacted\]@graph refused/);
    expect(JSON.stringify(log)).not.toContain(CANARY);
  });
});
