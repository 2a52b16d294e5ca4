import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { ParleyError } from '../../src/domain/errors.ts';
import { documentOf } from '../../src/explorer/document.tsx';
import { LANGUAGES, languageOf } from '../../src/explorer/language/texts.ts';
import { addressOf, hasPage, PREFIXES } from '../../src/explorer/page.ts';
import { pageAt } from '../../src/explorer/pages.ts';
import { explorerFiles } from '../../src/server/explorer-files.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { served, type Served } from '../server/served.ts';

const DATA = resolve(import.meta.dirname, '../../data');

/** What a person reads of a document: its text without the data that is there for the client. */
const textOf = (html: string): string =>
  html
    .replace(/<script[^]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the pages over the bundled dataset', () => {
  let store: Store;
  let parley: Served;
  beforeAll(async () => {
    store = await openEmbedded({ directory: null });
    await importDataset(store, DATA);
    parley = await served({ store });
  });
  afterAll(() => store.close());

  test.each([
    ['/', 'Latest encounters'],
    ['/official/phan-van-giang', 'Dong Jun'],
    ['/organization/cn-ministry-of-national-defence', 'Minister of National Defence'],
    ['/place/cao-bang-province', 'Seventh'],
    ['/event/border-defence-friendship-exchange-9', 'Phan Van Giang'],
    ['/series/border-defence-friendship-exchange', 'Ninth'],
    ['/search?q=Giang+Phan+Van', 'Phan Van Giang'],
    ['/search?q=friendship&kind=event', 'Ninth Vietnam-China Border Defence Friendship Exchange'],
    ['/search?q=Wei+Fenge', 'nearly this name'],
    ['/pair?a=official/phan-van-giang&b=official/dong-jun', 'Minister of National Defence'],
    ['/paths?from=official/wei-fenghe&to=official/dong-jun', 'Phan Van Giang'],
    ['/paths?from=wei-fenghe&to=dong-jun', 'Phan Van Giang'],
    ['/source/vns-2025-04-ninth-exchange', 'would be lost without it'],
    ['/search', 'Type a name or a word above'],
    ['/topic/border-defence', 'Where it was talked about'],
    ['/agreement/border-exchange-minutes-2017', 'Signed or spoken of at'],
    ['/official/li-keqiang', 'No source tells of an encounter.'],
    ['/explore?of=li-keqiang', 'No encounter fits these conditions.'],
    ['/position/cn-minister-of-national-defence', 'Dong Jun'],
    ['/explore', 'Everybody’s encounters'],
    ['/explore?of=phan-van-giang&from=2024&to=2025', 'Ninth Vietnam-China Border Defence Friendship Exchange'],
    ['/explore?from=1900&to=1901', 'No encounter fits these conditions.'],
    ['/explore?from=soon', 'could not be read'],
  ])('%s is readable without JavaScript', async (path, expected) => {
    const { status, text, headers } = await parley.request(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(textOf(text)).toContain(expected);
    expect(text).toMatch(/<h1[ >]/);
  });

  test.each(['official/phan-van-giang', 'organization/cn-ministry-of-national-defence'])(
    '%s tells in words where it was, and what is on no map',
    async (id) => {
      const { text } = await parley.request(`/${id}`);
      expect(textOf(text)).toMatch(/Hanoi \d+ · .*Beijing \d+ .* · \d+ on no map/);
    },
  );

  test('whom the people of a body met most is told with how often, first and last', async () => {
    const { text } = await parley.request('/organization/cn-ministry-of-national-defence');
    const said = textOf(text);
    expect(said).toContain('Whom its people met most');
    expect(said.slice(said.indexOf('Whom its people met most'))).toMatch(/Phan Van Giang .*2026 .*\d+/);
  });

  test('names are in their own script, with its language', async () => {
    const { text } = await parley.request('/official/phan-van-giang');
    expect(text).toContain('<span lang="vi">Phan Văn Giang</span>');
    expect(text).toContain('<span lang="zh-Hans">潘文江</span>');
  });

  test.each([
    ['en', '17 April 2025', '22 November 2026'],
    ['zh', '2025年4月17日', '2026年11月22日'],
  ])('the days of a source are written in the language of the page: %s', async (language, published, retrieved) => {
    const { text } = await parley.request(`/source/vns-2025-04-ninth-exchange?hl=${language}`);
    expect(textOf(text)).toContain(published);
    expect(textOf(text)).toContain(retrieved);
  });

  test('an event that nobody reports as held says so', async () => {
    const { text } = await parley.request('/event/border-defence-friendship-exchange-8');
    expect(textOf(text)).toMatch(/Planned before for .*September 2023/);
  });

  test('a search that the API refuses says why', async () => {
    const { status, text } = await parley.request(`/search?q=${'x'.repeat(300)}`);
    expect([status, textOf(text).includes('at most 200')]).toEqual([400, true]);
  });

  test('two who are only named together have not met', async () => {
    const { text } = await parley.request('/pair?a=official/phan-van-giang&b=official/xi-jinping');
    expect(textOf(text)).toContain('To be named in the same story is not to meet.');
  });

  test.each([
    '/official/nobody-of-this-name',
    '/event/never',
    '/no/such/page',
    '/pair?a=official/dong-jun&b=official/nobody',
  ])('%s is told to be missing', async (path) => {
    const { status, text } = await parley.request(path, { headers: { accept: 'text/html' } });
    expect([status, textOf(text).includes('Not in this graph')]).toEqual([404, true]);
  });

  test('the language is that of the address, else of the browser, else English', async () => {
    const [asked, accepted, other] = await Promise.all([
      parley.request('/?hl=zh', { headers: { 'accept-language': 'vi' } }),
      parley.request('/', { headers: { 'accept-language': 'vi-VN,vi;q=0.9,en;q=0.5' } }),
      parley.request('/', { headers: { 'accept-language': 'fi' } }),
    ]);
    expect([asked, accepted, other].map(({ text }) => /<html lang="([^"]+)"/.exec(text)?.[1])).toEqual([
      'zh-Hans',
      'vi',
      'en',
    ]);
    expect(accepted.headers.get('vary')).toContain('accept-language');
  });

  test('a script that is none of ours could not run: nothing is inline but data', async () => {
    const { text, headers } = await parley.request('/official/phan-van-giang');
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(text.match(/<script(?![^>]*src=)[^>]*>/g)).toEqual(['<script type="application/json" id="data">']);
    expect(text).not.toMatch(/ (style|on\w+)="/);
  });
});

test.each(PREFIXES)('a claim that leads to %s/… leads to its page', (prefix) => {
  const id = `${prefix}/ann-archer`;
  const match = pageAt(addressOf(new URL(`http://localhost/${id}`)));
  expect([hasPage(id), hasPage(`${id} <b>`), match?.variables]).toEqual([true, false, { id }]);
});

test('hostile names are shown as text', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'parley-hostile-'));
  mkdirSync(join(directory, 'sources'));
  writeFileSync(
    join(directory, 'dataset.yaml'),
    'key: hostile\ntitle: Hostile names\ndescription: Synthetic.\nlicence: CC0-1.0\n',
  );
  const name = '<img src=x onerror=alert(1)></script><b>evil';
  writeFileSync(
    join(directory, 'sources/one.yaml'),
    `source: {kind: article, publisher: Synthetic, title: Synthetic, published: 2020-01-01, retrieved: 2020-01-02, language: en}
places: {arda: {names: [{text: Arda}], kind: country}}
officials: {eve: {names: [{text: ${JSON.stringify(name)}}], country: arda}}
`,
  );
  const store = await openEmbedded({ directory: null });
  await importDataset(store, directory);
  const { text } = await (await served({ store })).request('/official/eve');
  expect(text).toContain('&lt;img src=x onerror=alert(1)>&lt;/script>&lt;b>evil</h1>');
  expect(text).not.toMatch(/<img|<b>/);
  await store.close();
  rmSync(directory, { recursive: true });
});

test('a store that fails is told as such, with what to quote', async () => {
  const working = await openEmbedded({ directory: null });
  const read = () => Promise.reject(new ParleyError('STORE_UNAVAILABLE', 'bolt://graph:7687 broke'));
  const { request, log } = await served({ store: { ...working, read } });
  const { status, text, headers } = await request('/official/wei-fenghe');
  expect(status).toBe(503);
  expect(textOf(text)).toContain('the store cannot be reached');
  expect(text).not.toContain('bolt:');
  expect(textOf(text)).toContain(String(headers.get('x-request-id')));
  expect(log.filter(({ level }) => level === 'error')).toMatchObject([{ message: 'page failed' }]);
  await working.close();
});

test('a page of a client that has not been built is a plain document', () => {
  const address = addressOf(new URL('http://localhost/'));
  const scene = { address, page: pageAt(address)?.page ?? null, data: null };
  const failure = { message: 'gone', requestId: 'r-1', isPart: false };
  expect(documentOf({ scene, language: 'en', files: null, failure }).html).not.toMatch(/src=|stylesheet/);
  expect(explorerFiles('/nowhere')).toBeNull();
});

test('every language has every text', () => {
  const keysOf = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
      : [`${path}: ${typeof value}`];
  for (const texts of Object.values(LANGUAGES)) expect(keysOf(texts)).toEqual(keysOf(LANGUAGES.en));
  expect(languageOf(new URLSearchParams('hl=xx'), ['zh-CN'])).toBe('zh');
  expect(languageOf(new URLSearchParams('hl=constructor'), [])).toBe('en');
});
