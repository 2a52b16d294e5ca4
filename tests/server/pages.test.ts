import { describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { namedOperation, readNamedOperations } from '../../src/server/named-operations.ts';
import { questionsPage } from '../../src/server/questions-page.ts';
import { served } from './served.ts';

const HTML = { headers: { accept: 'text/html' } };

describe('pages', () => {
  test('/questions says what this is and leads to GraphiQL, to the schema and to each named question', async () => {
    const { request } = await served();
    const { status, text, headers } = await request('/questions', HTML);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(text).toContain('who met whom, where and when');
    expect(text).toContain('href="/graphql"');
    expect(text).toContain('href="/schema.graphql"');
    for (const { text: query } of readNamedOperations()) expect(text).toContain(encodeURIComponent(query));
  });

  test('/schema.graphql is a schema that can be built', async () => {
    const { text } = await (await served()).request('/schema.graphql');
    expect(buildSchema(text).getQueryType()?.name).toBe('Query');
  });

  test('what stands on the page is escaped', () => {
    const hostile = namedOperation('x.graphql', '# <img src=x onerror="alert(1)"> & more\nquery X { a }');
    const page = questionsPage([hostile], '/graphql');
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more');
    expect(page).not.toContain('<img');
  });

  test('an unknown address is not found', async () => {
    expect((await (await served()).request('/nope')).status).toBe(404);
  });

  test('no page and no answer may be framed, sniffed, cached or send a referrer, and scripts are files of ours', async () => {
    const { request, ask } = await served();
    const answers = [
      await request('/questions', HTML),
      await request('/graphql', HTML),
      await ask('{ __typename }'),
      await request('/nope'),
    ];
    for (const { headers } of answers) {
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'self';/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src|unsafe-eval|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
    expect((await request('/questions', HTML)).headers.get('content-security-policy')).not.toContain('unsafe-inline');
  });

  test('another origin is told nothing that would let it read an answer', async () => {
    const { ask, request } = await served();
    const origin = { origin: 'https://evil.example' };
    const preflight = await request('/graphql', {
      method: 'OPTIONS',
      headers: { ...origin, 'access-control-request-method': 'POST' },
    });
    for (const { headers } of [preflight, await ask('{ __typename }', {}, origin)]) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });
});

describe('GraphiQL', () => {
  test('opens at the address of the API with files of this server only, nothing inline', async () => {
    const { request } = await served();
    const { text } = await request('/graphql', HTML);
    const sources = [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]!);
    expect(sources).toContain('/graphiql/graphiql.js');
    expect(sources.filter((source) => !source.startsWith('/') || source.startsWith('//'))).toEqual([]);
    expect(text).not.toMatch(/<script>|<style|\son\w+=/);
    for (const source of sources) {
      expect((await request(source)).status).toBe(200);
    }
  });

  test('has a tab for each named operation, the plainest question first', async () => {
    const { text } = await (await served()).request('/graphiql/start.js');
    const options = JSON.parse(/#root'\), \{ \.\.\.(.*), variables \}\);/.exec(text)![1]!) as {
      defaultTabs: { query: string }[];
    };
    const tabs = options.defaultTabs.map(({ query }) => query);
    expect(new Set(tabs)).toEqual(new Set(readNamedOperations().map(({ text: query }) => query)));
    expect(tabs[0]).toContain('query WhomHasMet');
  });

  test.each(['editorWorkerService', 'json', 'graphql'])('finds its worker %s', async (label) => {
    const { request } = await served();
    const { status, headers, text } = await request(`/graphiql/${label}.js`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(text.length).toBeGreaterThan(1000);
  });

  test('loads from nowhere else: its files name no host that serves packages', async () => {
    const { request } = await served();
    for (const file of ['graphiql.js', 'graphiql.css', 'start.js', 'editorWorkerService.js', 'json.js', 'graphql.js']) {
      const { text } = await request(`/graphiql/${file}`);
      expect(text).not.toMatch(/unpkg\.com|jsdelivr|cdnjs|esm\.sh|googleapis|gstatic/);
    }
  });

  test('is not sent again to a browser that has it', async () => {
    const { request } = await served();
    const first = await request('/graphiql/graphiql.css');
    const again = await request('/graphiql/graphiql.css', { headers: { 'if-none-match': first.headers.get('etag')! } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test('programs that send GraphQL by GET get JSON at the same address', async () => {
    const { request } = await served();
    expect((await request('/graphql?query=%7B__typename%7D')).json).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('named operations', () => {
  test('a file is known by the name of its query, and the comment at its head is the question', () => {
    const text =
      '# Whom has X met,\n# where and when?\n\nquery WhomHasMet($id: ID!) { official(id: $id) { name } } # not this';
    expect(namedOperation('whom-has-met.graphql', text)).toMatchObject({
      name: 'WhomHasMet',
      question: 'Whom has X met, where and when?',
    });
  });

  test('an anonymous one is known by its file', () => {
    expect(namedOperation('all.graphql', '{ __typename }')).toMatchObject({ name: 'all', question: '' });
  });
});
