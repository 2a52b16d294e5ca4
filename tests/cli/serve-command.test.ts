import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aDataset, removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { CANARY, parley, removeStores, serving, storeDirectory } from './run-parley.ts';

let directory = '';
beforeAll(() => {
  directory = writtenDataset(aDataset());
});
afterAll(() => {
  removeDatasets();
  removeStores();
});

const QUERY = '?query=%7Bofficial%28id%3A%22ann-archer%22%29%7Bname%7D%7D';

describe('serve', () => {
  test('imports, says where it is, answers, and on SIGTERM stops with 0', async () => {
    const server = await serving(['--import', directory], { PARLEY_DATA_DIR: storeDirectory() });
    expect(server.greeting).toMatch(/written\nParley listens on http:\/\/127\.0\.0\.1:\d+\n/);
    for (const what of ['API', 'Playground', 'curl -s']) expect(server.greeting).toContain(what);
    const answer = await fetch(`${server.url}/graphql${QUERY}`);
    expect(await answer.json()).toEqual({ data: { official: { name: 'Ann Archer' } } });
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
    const { code, stderr } = await server.stop('SIGTERM');
    expect(code).toBe(0);
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { message: string });
    expect(lines.map(({ message }) => message)).toEqual(['listening', 'request', 'request', 'stopping', 'stopped']);
  });

  test('stops on SIGINT as well, and what it imported is still there', async () => {
    const env = { PARLEY_DATA_DIR: storeDirectory() };
    expect((await (await serving(['--import', directory], env)).stop('SIGINT')).code).toBe(0);
    const again = await serving([], env);
    expect(await (await fetch(`${again.url}/graphql${QUERY}`)).json()).toHaveProperty('data.official.name');
    await again.stop('SIGTERM');
  });

  test('takes limits from the environment, and refuses those that there are not', async () => {
    const env = { PARLEY_DATA_DIR: storeDirectory(), PARLEY_LIMIT_PAGE_MAX: '2', PARLEY_LIMIT_BODY_BYTES: '60' };
    const server = await serving([], env);
    const query = '{ events(first: 3) { nodes { id } } }';
    const answer = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`);
    expect(await answer.text()).toContain('expected first from 0 to 2, got 3');
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: `${query} # ${'and more '.repeat(9)}` });
    expect((await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })).status).toBe(413);
    await server.stop('SIGTERM');
    for (const [variable, message] of [
      ['PARLEY_LIMIT_PAGES_MAX', 'there is no such limit; did you mean PARLEY_LIMIT_PAGE_MAX?'],
      ['PARLEY_LIMIT_BODY_BYTES', 'expected a whole number from 1 to 2147483647, got "lots"'],
    ] as const) {
      const { code, stderr } = await parley(['serve', '--port', '0'], { env: { ...env, [variable]: 'lots' } });
      expect([code, stderr]).toEqual([2, `error: ${variable}: ${message}\n`]);
    }
  });

  test('a store that another process holds is refused, with the way out', async () => {
    const env = { PARLEY_DATA_DIR: storeDirectory() };
    const server = await serving([], env);
    const { code, stderr } = await parley(['hash'], { env });
    await server.stop('SIGTERM');
    expect(code).toBe(2);
    expect(stderr).toMatch(/in use by another process.*PARLEY_DATA_DIR/);
  });

  test('a port in use is refused, with its number and the way out', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    for (const [args, env] of [
      [['--port', port], {}],
      [[], { PORT: port }],
    ] as const) {
      const { code, stderr } = await parley(['serve', ...args], { env: { PARLEY_DATA_DIR: storeDirectory(), ...env } });
      expect([code, stderr]).toEqual([2, expect.stringMatching(new RegExp(`Port ${port} .*in use.*--port`))]);
    }
    other.close();
  });

  test('shown to the network, it says so loudly', async () => {
    const server = await serving(['--host', '0.0.0.0'], { PARLEY_DATA_DIR: storeDirectory() });
    const { stderr } = await server.stop('SIGTERM');
    expect(server.greeting).toMatch(/^WARNING: anyone who reaches 0\.0\.0\.0 can read this graph/);
    expect(stderr).toMatch(/"level":"warn"/);
  });

  test('without its Neo4j is alive, not ready, and says no secret', async () => {
    const server = await serving([], { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_USERNAME: 'neo4j' });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    const ready = await fetch(`${server.url}/ready`);
    const asked = await fetch(`${server.url}/graphql${QUERY}`);
    const told = `${await ready.text()}${await asked.text()}`;
    expect([ready.status, asked.headers.get('retry-after')]).toEqual([503, '5']);
    const { code, stdout, stderr } = await server.stop('SIGTERM');
    expect(code).toBe(0);
    expect(stderr).toContain('127.0.0.1:9');
    expect(told).not.toContain('127.0.0.1:9');
    expect(`${stdout}${stderr}${told}`).not.toContain(CANARY);
  });

  test('with --import and without its Neo4j ends with 3', async () => {
    const env = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_USERNAME: 'neo4j' };
    const { code, stderr } = await parley(['serve', '--import', directory, '--wait', '0', '--port', '0'], { env });
    expect([code, stderr]).toEqual([3, expect.stringMatching(/^error: .*cannot be reached/)]);
  });
});
