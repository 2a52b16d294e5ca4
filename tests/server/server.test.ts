import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { jsonLogger } from '../../src/server/log.ts';
import type { Server, ServerOptions } from '../../src/server/options.ts';
import { createServer } from '../../src/server/server.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { read } from './served.ts';
import { aTinyApi } from './tiny-api.ts';

const running: Server[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

async function aServer(options: Partial<ServerOptions> = {}): Promise<{ server: Server; lines: string[] }> {
  const lines: string[] = [];
  const log = jsonLogger(
    (line) => lines.push(line),
    (text) => text,
  );
  const server = createServer({ store: await openEmbedded({ directory: null }), log, port: 0, ...options });
  running.push(server);
  return { server, lines };
}

/** Sends bytes as they are and reads until the server closes or falls silent after a whole answer. */
async function exchange(url: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (answer += chunk));
  socket.end(bytes, 'latin1');
  await once(socket, 'close');
  return answer;
}

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: 'http://unused' });

  test('all 61 audits pass, with at most 3 notices', async () => {
    const { server } = await aServer();
    const { url } = await server.start();
    const results = await Promise.all(serverAudits({ url: `${url}/graphql` }).map(({ fn }) => fn()));
    const faults = results.filter(({ status }) => status === 'error' || status === 'warn');
    expect(audits).toHaveLength(61);
    expect(results).toHaveLength(61);
    expect(faults.map(({ name }) => name)).toEqual([]);
    expect(results.filter(({ status }) => status === 'notice').length).toBeLessThanOrEqual(3);
  });
});

describe('over a socket', () => {
  test('a chunked body over the limit is refused with an answer that arrives', async () => {
    const { server } = await aServer({ api: aTinyApi().api });
    const { url } = await server.start();
    const request = httpRequest(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
    const answered = once(request, 'response');
    for (let sent = 0; sent < 600; sent += 100) request.write('x'.repeat(100 * 1024));
    const [response] = (await answered) as [IncomingMessage];
    expect(response.statusCode).toBe(413);
    expect(await text(response)).toContain('REQUEST_ENTITY_TOO_LARGE');
    request.destroy();
  });

  test.each([
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
    ['half of an IPv6 address', 'GET / HTTP/1.1\r\nHost: [::1\r\nConnection: close\r\n\r\n', 400],
    ['a port that is none', 'GET / HTTP/1.1\r\nHost: localhost:99999\r\nConnection: close\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['another host', 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 421],
    ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 404],
    ['an absolute address', 'GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 404],
    ['a method that is none', 'FROB / HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['two lengths', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
  ])('a request with %s gets its refusal and no stack', async (_, bytes, status) => {
    const { server } = await aServer();
    const answer = await exchange((await server.start()).url, bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).not.toMatch(/ at |\.ts|\.js:|node_modules/);
  });

  test('HEAD gives the headers of a page alone', async () => {
    const { server } = await aServer();
    const response = await fetch(`${(await server.start()).url}/`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('starting', () => {
  test('a port in use is a fault of the configuration that names the port and the way out', async () => {
    const first = await aServer();
    const { url } = await first.server.start();
    const port = Number(new URL(url).port);
    const { server } = await aServer({ port });
    await expect(server.start()).rejects.toMatchObject({
      code: 'CONFIGURATION',
      message: expect.stringMatching(new RegExp(`Port ${port} on 127.0.0.1 is in use.*--port`)),
    });
  });

  test('an address of another machine cannot be listened on', async () => {
    const { server } = await aServer({ host: '192.0.2.1' });
    await expect(server.start()).rejects.toMatchObject({ code: 'CONFIGURATION' });
  });

  test('loopback is silent, anything else is warned of', async () => {
    const loopback = await aServer();
    await loopback.server.start();
    expect(loopback.lines.join('')).not.toContain('"warn"');
    const open = await aServer({ host: '0.0.0.0' });
    await open.server.start();
    expect(open.lines.join('')).toMatch(/"level":"warn".*no authentication/);
  });
});

describe('stopping', () => {
  test('finishes the answer under way, and takes no new connection', async () => {
    const { api, release, calls } = aTinyApi();
    const { server } = await aServer({ api });
    const { url } = await server.start();
    const underWay = fetch(`${url}/graphql?query=%7Bheld%7D`).then(read);
    while (!calls.includes('held')) await new Promise(setImmediate);
    const stopped = server.stop();
    await expect(fetch(`${url}/health`)).rejects.toThrow();
    release();
    expect((await underWay).json).toEqual({ data: { held: 'let go' } });
    await stopped;
  });

  test('cuts what is not finished in time', async () => {
    const { api, calls } = aTinyApi();
    const { server } = await aServer({ api, limits: { drainMs: 20 } });
    const { url } = await server.start();
    const cut = expect(fetch(`${url}/graphql?query=%7Bheld%7D`)).rejects.toThrow();
    while (!calls.includes('held')) await new Promise(setImmediate);
    await server.stop();
    await cut;
  });

  test('is done at once where nothing was started', async () => {
    const { server } = await aServer();
    await expect(server.stop()).resolves.toBeUndefined();
  });
});
