import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { ParleyError } from '../../src/domain/errors.ts';
import { createHandler } from '../../src/server/handler.ts';
import { jsonLogger } from '../../src/server/log.ts';
import type { Server } from '../../src/server/options.ts';
import type { TransportLimits } from '../../src/server/transport-limits.ts';
import { createServer } from '../../src/server/server.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { writtenGathering } from '../export/a-gathering.ts';
import { removeDatasets } from '../graph-import/a-dataset.ts';
import { read } from './served.ts';

const PATH = '/export/encounters.cyjs';

let whole: Store;
beforeAll(async () => {
  whole = await openEmbedded({ directory: null, shuffleUnordered: true });
  // 465 encounters: three batches of them, more bytes than a chunk has.
  await importDataset(whole, writtenGathering(30));
});
afterAll(async () => {
  await whole.close();
  removeDatasets();
});

const running: Server[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

/** A store that goes away at the nth reading of encounters. */
function failingAt(store: Store, nth: number): Store {
  let readings = 0;
  return {
    engine: store.engine,
    read: (statement, options) => {
      if (statement.name === 'shared-activities') readings += 1;
      if (readings < nth) return store.read(statement, options);
      return Promise.reject(new ParleyError('STORE_UNAVAILABLE', 'bolt://secret:7687 is gone'));
    },
    write: (statements, options) => store.write(statements, options),
    searchNames: (lookup, kinds, limit, options) => store.searchNames(lookup, kinds, limit, options),
    ensureSchema: (options) => store.ensureSchema(options),
    verify: (options) => store.verify(options),
    close: () => store.close(),
  };
}

function aLog(): { log: ReturnType<typeof jsonLogger>; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string): void => {
    lines.push(JSON.parse(line) as Record<string, unknown>);
  };
  return { log: jsonLogger(write, (line) => line), lines };
}

async function serving(store: Store, limits: Partial<TransportLimits> = {}) {
  const { log, lines } = aLog();
  const server = createServer({ store, log, port: 0, limits: { drainMs: 500, ...limits } });
  running.push(server);
  return { url: (await server.start()).url, lines };
}

/** Waits for a line of the log. */
async function logged(lines: readonly Record<string, unknown>[], message: string): Promise<Record<string, unknown>> {
  for (;;) {
    const found = lines.find((line) => line['message'] === message);
    if (found !== undefined) return found;
    await sleep(5);
  }
}

describe('a store that fails', () => {
  test('in the middle of an export breaks the transfer off, and the log says why under the id of the answer', async () => {
    const { url, lines } = await serving(failingAt(whole, 2));
    const response = await fetch(url + PATH);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    const line = await logged(lines, 'answer cut short');
    expect(line['id']).toBe(response.headers.get('x-request-id'));
    expect(await logged(lines, 'export')).toMatchObject({ whole: false });
  });

  test('before the first byte gets its status and code, and gives no address away', async () => {
    const { url } = await serving(failingAt(whole, 1));
    const { status, headers, codes, text: body } = await read(await fetch(url + PATH));
    expect([status, headers.get('retry-after'), codes]).toEqual([503, '5', ['SERVICE_UNAVAILABLE']]);
    expect(body).not.toContain('secret');
  });
});

describe('several exports at once', () => {
  const fetching = (limits: Partial<TransportLimits>) => {
    const { log, lines } = aLog();
    const handler = createHandler({ store: whole, log, host: '127.0.0.1', limits });
    return { ask: async () => handler.fetch(`http://localhost:4000${PATH}`), lines };
  };

  test('are as many as may be; the next is told to come again, and may when a client has gone', async () => {
    const { ask, lines } = fetching({ exportsAtOnce: 2 });
    const [first, second] = [await ask(), await ask()];
    const refused = await read(await ask());
    expect([refused.status, refused.headers.get('retry-after'), refused.codes]).toEqual([
      503,
      '5',
      ['SERVICE_UNAVAILABLE'],
    ]);
    await first.body!.cancel();
    expect(await logged(lines, 'export')).toMatchObject({ whole: false });
    expect((await read(await ask())).status).toBe(200);
    expect((await read(second)).status).toBe(200);
    expect((await read(await ask())).status).toBe(200);
  });

  test('a question that is refused takes no place', async () => {
    const { log } = aLog();
    const handler = createHandler({ store: whole, log, host: '127.0.0.1', limits: { exportsAtOnce: 1 } });
    for (let time = 0; time < 3; time++) {
      const response = await handler.fetch(`http://localhost:4000${PATH}?filter=%7B%22place%22%3A%22x%20y%22%7D`);
      expect((await read(response)).status).toBe(400);
    }
    expect((await read(await handler.fetch(`http://localhost:4000${PATH}`))).status).toBe(200);
  });

  test('an export that takes too long is broken off and gives its place back', async () => {
    const { ask, lines } = fetching({ exportsAtOnce: 1, exportMs: 0 });
    const late = await ask();
    expect(await logged(lines, 'export')).toMatchObject({ whole: false });
    await expect(late.body!.getReader().read()).rejects.toThrow('longer than it may');
    expect((await ask()).status).toBe(200);
  });
});

describe('a client', () => {
  test('that goes in the middle ends the reading', async () => {
    const { url, lines } = await serving(whole);
    const request = get(url + PATH);
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    await once(response, 'readable');
    response.destroy();
    await logged(lines, 'export');
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('that takes its time gets everything', async () => {
    const { url } = await serving(whole);
    const [response] = (await once(get(url + PATH), 'response')) as [IncomingMessage];
    await sleep(50);
    expect((JSON.parse(await text(response)) as { elements: { edges: unknown[] } }).elements.edges).toHaveLength(438);
  });
});
