import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { takeImportLock } from '../../graph-import/lock.ts';
import { ENCOUNTER_FORMS } from '../../src/export/forms.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { writtenGathering } from '../export/a-gathering.ts';
import { removeDatasets } from '../graph-import/a-dataset.ts';
import { served } from './served.ts';

let store: Store;
beforeAll(async () => {
  store = await openEmbedded({ directory: null, shuffleUnordered: true });
  await importDataset(store, writtenGathering(25));
});
afterAll(async () => {
  await store.close();
  removeDatasets();
});

const address = (form: string, parameters: Record<string, string> = {}): string =>
  `/export/encounters.${form}?${new URLSearchParams(parameters)}`;

describe('an export', () => {
  test.each(ENCOUNTER_FORMS)('as $name comes with its type and the name of a file', async (form) => {
    const { request } = await served({ store });
    const { status, headers, text } = await request(address(form.name));
    expect([status, headers.get('content-type')]).toEqual([200, form.mediaType]);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="parley-encounters.${form.extension}"`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect(text.length).toBeGreaterThan(1000);
  });

  test('holds what the filter lets through, and the question', async () => {
    const { request } = await served({ store });
    const filter = JSON.stringify({ strength: ['TALKS'] });
    const { json } = await request(address('geojson', { filter, known: '2022-12' }));
    expect(json).toMatchObject({
      about: {
        query: { filter: { strength: ['TALKS'] }, orderBy: null, valid: null, known: '2022-12' },
        counts: { encounters: 1 },
      },
      features: [{ properties: { officials: 'Ann Archer – Ben Brook' } }],
      leftOut: [],
    });
  });

  test('of a network takes the arguments of the API, and says in the file what it left out', async () => {
    const { request } = await served({ store });
    const parameters = new URLSearchParams({ around: '["guest-001"]', first: '5', filter: '{"place": "north-gate"}' });
    const { headers, json } = await request(`/export/network.cyjs?${parameters}`);
    expect(headers.get('content-disposition')).toBe('attachment; filename="parley-network.cyjs"');
    const { data, elements } = json as unknown as {
      data: { query: string; leftOut: string };
      elements: { nodes: object[]; edges: object[] };
    };
    expect([elements.nodes.length, elements.edges.length]).toEqual([6, 15]);
    expect(JSON.parse(data.query)).toMatchObject({ around: ['guest-001'], form: 'TIES', hops: 1, first: 5 });
    expect(JSON.parse(data.leftOut)).toEqual([expect.objectContaining({ what: 'nodes at distance 1', count: 19 })]);
  });

  test('of a network is refused where the API refuses it', async () => {
    const { request } = await served({ store });
    const refused = async (parameters: Record<string, string>) => {
      const { status, codes, json } = await request(`/export/network.csv?${new URLSearchParams(parameters)}`);
      return [status, codes, json?.errors?.[0]?.message];
    };
    expect(await refused({})).toEqual([400, ['BAD_USER_INPUT'], expect.stringContaining('expected around')]);
    expect(await refused({ around: '["nobody"]' })).toEqual([
      400,
      ['BAD_USER_INPUT'],
      expect.stringContaining('expected ids that the graph has, got official/nobody'),
    ]);
    expect(await refused({ around: '["guest-001"]', form: 'RINGS' })).toEqual([
      400,
      ['BAD_USER_INPUT'],
      expect.stringContaining('in form: '),
    ]);
  });

  test('answers HEAD with the headers alone, and reads no encounter for it', async () => {
    const { request } = await served({ store });
    const { status, headers, text } = await request(address('gexf'), { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
    expect(headers.get('content-type')).toContain('gexf');
    const refused = await request(address('gexf', { filter: '{"place": 1.5}' }), { method: 'HEAD' });
    expect(refused.status).toBe(400);
  });

  test('is logged with its size, and without the question', async () => {
    const { request, log } = await served({ store });
    await request(address('cyjs', { filter: '{"officials": ["ann-archer"]}' }));
    expect(log).toContainEqual(expect.objectContaining({ message: 'export', form: 'cyjs', whole: true }));
    expect(JSON.stringify(log)).not.toContain('ann-archer');
  });
});

describe('what cannot be exported', () => {
  test.each([
    ['a form that there is not', 'encounters.xlsx'],
    ['a thing that there is not', 'secrets.csv'],
    ['nothing', ''],
    ['a path', '../../etc/passwd.csv'],
  ])('%s is not found, with the addresses that there are', async (_, name) => {
    const { status, codes, json } = await (await served({ store })).request(`/export/${encodeURIComponent(name)}`);
    expect([status, codes]).toEqual([404, ['NOT_FOUND']]);
    expect(json?.errors?.[0]?.message).toContain('/export/encounters.graphml, /export/encounters.gexf');
  });

  test.each([
    ['an unknown field', { filter: '{"plaec": "arda"}' }, 'BAD_USER_INPUT', 'in filter: Field "plaec" is not defined'],
    ['a wrong type', { filter: '{"period": {"from": 5}}' }, 'BAD_USER_INPUT', 'in filter.period.from: '],
    ['an unknown value', { filter: '{"strength": ["TALK"]}' }, 'BAD_USER_INPUT', 'in filter.strength.0: '],
    ['an id of another kind', { filter: '{"place": "official/ann"}' }, 'BAD_USER_INPUT', 'expected the id of a Place'],
    ['a list for an object', { filter: '[1]' }, 'BAD_USER_INPUT', 'in filter: '],
    [
      'a contradiction',
      { filter: '{"period": {"from": "2024", "to": "2020"}}' },
      'BAD_USER_INPUT',
      'expected a period',
    ],
    ['text that is none', { filter: '{"place": "a\\u0000"}' }, 'BAD_USER_INPUT', 'NUL'],
    ['no date', { known: 'yesterday' }, 'BAD_USER_INPUT', 'in known: expected a date in EDTF'],
    ['no JSON', { filter: '{' }, 'BAD_REQUEST', '"filter" must be JSON'],
    ['a prototype', { filter: '{"__proto__": {}}' }, 'BAD_REQUEST', '__proto__'],
    [
      'an unknown parameter',
      { fliter: '{}' },
      'BAD_REQUEST',
      'Unknown parameter "fliter"; known: filter, orderBy, valid, known',
    ],
  ])('%s is refused by its name', async (_, parameters, code, message) => {
    const { status, codes, json } = await (await served({ store })).request(address('csv', parameters));
    expect([status, codes]).toEqual([400, [code]]);
    expect(json?.errors?.[0]?.message).toContain(message);
  });

  test('too many values are over the limit', async () => {
    const officials = Array.from({ length: 251 }, (_, index) => `o-${index}`);
    const { request } = await served({ store });
    const { status, codes } = await request(address('csv', { filter: JSON.stringify({ officials }) }));
    expect([status, codes]).toEqual([400, ['LIMIT_EXCEEDED']]);
  });

  test('a parameter that is given twice is refused, not chosen from', async () => {
    const { status, codes } = await (await served({ store })).request('/export/encounters.csv?known=2022&known=2023');
    expect([status, codes]).toEqual([400, ['BAD_REQUEST']]);
  });

  test.each(['POST', 'PUT', 'DELETE'])('%s is not allowed', async (method) => {
    const { status, headers, codes } = await (await served({ store })).request(address('csv'), { method });
    expect([status, headers.get('allow'), codes]).toEqual([405, 'GET, HEAD', ['METHOD_NOT_ALLOWED']]);
  });

  test('a graph that an import is writing is not there yet, and is when the import has ended', async () => {
    const { request } = await served({ store });
    const lock = await takeImportLock(store, 0, 10_000);
    const { status, headers, codes, json } = await request(address('gexf'));
    expect([status, headers.get('retry-after'), codes]).toEqual([503, '5', ['GRAPH_CHANGING']]);
    expect(json?.errors?.[0]?.message).toContain('export again when the import has ended');
    await lock.release();
    expect((await request(address('gexf'))).status).toBe(200);
  });

  test('another host gets nothing', async () => {
    const { request } = await served({ store });
    const { status } = await request(address('csv'), { headers: { host: 'evil.example' } });
    expect(status).toBe(421);
  });
});
