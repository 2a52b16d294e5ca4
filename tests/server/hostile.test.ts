import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { HOSTILE } from '../fuzz/hostile.ts';
import { LEAK } from '../fuzz/leak.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { aDatasetOfMeetings } from '../graphql/meetings.ts';
import { served, type Served } from './served.ts';

// How long each takes: `npm run fuzz -- hostile`.
describe('the server refuses', () => {
  let store: Store;
  let server: Served;
  beforeAll(async () => {
    store = await openEmbedded({ directory: null });
    await importDataset(store, writtenDataset(aDatasetOfMeetings()));
    server = await served({ store });
  });
  afterAll(async () => {
    await store.close();
    removeDatasets();
  });

  test.each(HOSTILE.map((hostile) => [hostile.name, hostile] as const))('%s, with a code', async (_, hostile) => {
    const answer = await hostile.send(server);
    expect([...new Set(answer.codes)]).toEqual([hostile.code]);
    expect(Object.values(answer.json?.data ?? {}).filter((value) => value !== null)).toEqual([]);
    expect(answer.text).not.toMatch(LEAK);
    expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('and leaves prototypes as they were', () => {
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  test('and answers what it is asked in earnest right afterwards', async () => {
    const answer = await server.ask('{ events { totalCount } }');
    expect(answer.json).toEqual({ data: { events: { totalCount: 4 } } });
  });
});
