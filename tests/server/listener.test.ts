import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createYoga } from 'graphql-yoga';
import type { Handler } from '../../src/server/handler.ts';
import { requestListener } from '../../src/server/listener.ts';
import { jsonLogger } from '../../src/server/log.ts';
import { aTinyApi } from './tiny-api.ts';

const MANY = 2_000;
const CHUNK = Buffer.alloc(64 * 1024, 'x');

/** Serves a body of 125 MB that is made as it is taken, and says how much of it was made. */
async function servingMuch() {
  const made = { chunks: 0, cancelled: false };
  const handler: Handler = createYoga<object, object>({
    schema: aTinyApi().api.schema,
    logging: false,
    plugins: [
      {
        onRequest(event) {
          const { fetchAPI } = event;
          const body = new fetchAPI.ReadableStream(
            {
              pull(controller: ReadableStreamDefaultController) {
                made.chunks += 1;
                if (made.chunks > MANY) controller.close();
                else controller.enqueue(CHUNK);
              },
              cancel() {
                made.cancelled = true;
              },
            },
            { highWaterMark: 0 },
          );
          event.endResponse(new fetchAPI.Response(body));
        },
      },
    ],
  });
  const log = jsonLogger(
    () => undefined,
    (line) => line,
  );
  const http = createServer(requestListener(handler, log, () => false)).listen(0, '127.0.0.1');
  await once(http, 'listening');
  closing.push(() => {
    http.closeAllConnections();
    http.close();
  });
  const request = get(`http://127.0.0.1:${(http.address() as AddressInfo).port}/`);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { made, response };
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Waits until nothing more is made. */
async function stillness(made: { chunks: number }): Promise<void> {
  let before = -1;
  while (before !== made.chunks) {
    before = made.chunks;
    await sleep(100);
  }
}

describe('an answer that is larger than its client takes', () => {
  test('is not made ahead, and is whole in the end', async () => {
    const { made, response } = await servingMuch();
    await stillness(made);
    expect(made.chunks).toBeLessThan(MANY / 2);
    let bytes = 0;
    for await (const chunk of response) bytes += (chunk as Buffer).length;
    expect(bytes).toBe(MANY * CHUNK.length);
  });

  test('is given up when the client has gone', async () => {
    const { made, response } = await servingMuch();
    await stillness(made);
    response.destroy();
    while (!made.cancelled) await sleep(5);
    expect(made.chunks).toBeLessThan(MANY / 2);
  });
});
