import { describe, expect, test } from '@jest/globals';
import { openEmbedded } from '../../src/store/embedded.ts';
import { served } from './served.ts';

describe('health', () => {
  test('/health answers while the store does not, /ready says why without naming it', async () => {
    const store = await openEmbedded({ directory: null });
    const { request, log } = await served({ store });
    expect(await request('/ready')).toMatchObject({ status: 200, json: { status: 'ready' } });
    await store.close();
    expect(await request('/health')).toMatchObject({ status: 200, json: { status: 'alive' } });
    const { status, headers, json } = await request('/ready');
    expect([status, Object.keys(json ?? {})]).toEqual([503, ['status', 'reason']]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(log.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  test('a stopping server is alive and not ready', async () => {
    const { request } = await served({ isStopping: () => true });
    expect((await request('/health')).status).toBe(200);
    expect(await request('/ready')).toMatchObject({ status: 503, json: { reason: 'the server is stopping' } });
  });

  test('nothing but its own address is taken for a health check', async () => {
    const { request } = await served();
    expect((await request('/other/health')).status).toBe(404);
    expect((await request('/graphql?query=%7B__typename%7D&x=/health')).json).toHaveProperty('data');
  });
});

describe('the name that a request came under', () => {
  test.each(['localhost:4000', '127.0.0.1:4000', '[::1]:4000', 'LOCALHOST'])(
    '%s is believed on loopback',
    async (host) => {
      expect((await (await served()).request('/health', { headers: { host } })).status).toBe(200);
    },
  );

  test.each(['evil.example', 'localhost.evil.example', 'evil.example:4000', '127.0.0.1.nip.io', '10.0.0.5'])(
    '%s is not: a page elsewhere made it point here',
    async (host) => {
      const { request } = await served();
      expect((await request('/health', { headers: { host } })).status).toBe(421);
      expect((await request('/graphql?query=%7B__typename%7D', { headers: { host } })).json).not.toHaveProperty('data');
    },
  );

  test('a server for others answers to any name', async () => {
    const { request } = await served({ host: '0.0.0.0' });
    expect((await request('/health', { headers: { host: 'graph.example.org' } })).status).toBe(200);
  });
});
