import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { drawn, totalShown, type Visits } from '../in-chromium.ts';

const GIANG = 'phan-van-giang';

/** Rules of WCAG 2.2 AA that the page breaks, each with the first place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const run = (
      globalThis as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const results = await run.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  });
}

/** The drawing, once nothing moves in it any more: fonts and the last frame may come after the layout. */
async function settledPicture(page: Page): Promise<string> {
  for (let before = ''; ;) {
    // Of the drawing alone: the buttons over it are smoothed a little differently from time to time.
    const picture = await page.locator('.drawing canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    if (picture === before) return picture;
    before = picture;
    await page.waitForTimeout(500);
  }
}

/** What holds of all screens. */
export function everyScreen({ url, visit }: Visits): void {
  test('an address opened in a fresh browser shows the same', async () => {
    const path = `/explore?of=${GIANG}+dong-jun&from=2023&to=2025&strength=talks&selected=dong-jun&pinned=dong-jun~120~-80&view=10~20~0.9`;
    const shown = async () => {
      const { page, context } = await visit(path);
      await drawn(page);
      const [total, selected] = [await totalShown(page), await page.locator('.tab-panel h3').first().innerText()];
      const picture = await settledPicture(page);
      await context.close();
      return { total, selected, picture };
    };
    expect(await shown()).toEqual(await shown());
  }, 180_000);

  test.each([
    `/explore?of=${GIANG}`,
    '/explore',
    '/explore?from=2024&to=2025&strength=talks',
    '/explore?place=place/hanoi',
    '/explore?from=1900&to=1901',
  ])('the total of %s is that of the API', async (path) => {
    const { page, context } = await visit(path);
    const { searchParams } = new URL(url() + path);
    const filter = {
      ...(searchParams.has('of') && { officials: [`official/${GIANG}`] }),
      ...(searchParams.has('from') && { period: { from: searchParams.get('from'), to: searchParams.get('to') } }),
      ...(searchParams.has('strength') && { strength: ['TALKS'] }),
      ...(searchParams.has('place') && { place: searchParams.get('place') }),
    };
    const query = 'query ($filter: EncounterFilter) { encounters(filter: $filter, first: 0) { totalCount } }';
    const answer = await page.request.post(`${url()}/graphql`, { data: { query, variables: { filter } } });
    const { data } = (await answer.json()) as { data: { encounters: { totalCount: number } } };
    expect(await totalShown(page)).toBe(`${data.encounters.totalCount} encounters`);
    await context.close();
  });

  test.each(['light', 'dark'] as const)(
    'nobody is kept out by the %s pages, and none asks another machine',
    async (colorScheme) => {
      const screens = [
        '/',
        '/search?q=giang',
        '/search?q=xqzwv',
        '/search',
        `/official/${GIANG}`,
        '/event/border-defence-friendship-exchange-9',
        '/organization/cn-ministry-of-national-defence',
        '/official/li-keqiang',
        '/topic/border-defence',
        '/agreement/border-exchange-minutes-2017',
        '/position/cn-minister-of-national-defence',
        '/series/border-defence-friendship-exchange',
        '/source/vns-2025-04-ninth-exchange',
        '/place/cao-bang-province',
        `/pair?a=official/${GIANG}&b=official/dong-jun`,
        `/paths?from=official/wei-fenghe&to=official/dong-jun`,
        `/explore?of=${GIANG}&selected=dong-jun`,
        `/explore?of=${GIANG}+dong-jun&as=events&lanes=yes&selected=${GIANG}+dong-jun`,
        '/explore?lanes=yes',
        '/explore?from=1900&to=1901',
        '/explore?from=soon',
        '/no/such/page',
        '/graphql',
      ];
      const { page, context, strangers } = await visit('/', { colorScheme });
      const found: Record<string, string[]> = {};
      for (const screen of screens) {
        await page.goto(url() + screen);
        if (screen.includes('of=') || screen.includes('lanes=')) await drawn(page);
        // GraphiQL is not ours to mend; that it asks nobody else is.
        const broken = screen === '/graphql' ? [] : await violations(page);
        if (broken.length > 0) found[screen] = broken;
      }
      expect({ found, strangers }).toEqual({ found: {}, strangers: [] });
      await context.close();
    },
    300_000,
  );

  test.each(['light', 'dark'] as const)('nor by what opens on the %s pages', async (colorScheme) => {
    const { page, context } = await visit(`/explore?of=${GIANG}&hidden=dong-jun&lanes=yes`, { colorScheme });
    await drawn(page);
    const found: Record<string, string[]> = {};
    const look = async (what: string): Promise<void> => {
      const broken = await violations(page);
      if (broken.length > 0) found[what] = broken;
    };
    for (const menu of ['Take away', 'Views']) {
      await page.locator('summary', { hasText: menu }).click();
      if (menu === 'Views') {
        await page.getByLabel('Name').fill('Without Dong Jun');
        await page.getByRole('button', { name: 'Keep this view' }).click();
        await page.getByRole('link', { name: 'Without Dong Jun' }).waitFor();
      }
      await look(menu);
      await page.locator('summary', { hasText: menu }).click();
    }
    for (const tab of ['Selection', 'Encounters', 'Officials', 'Not shown']) {
      await page.getByRole('tab', { name: new RegExp(tab) }).click();
      if (tab === 'Not shown') await page.locator('.tab-panel .evidence-list').first().waitFor();
      await look(tab);
    }
    await page.getByRole('button', { name: 'Draw around' }).click();
    await page.locator('.drawing canvas').hover();
    await look('drawing');
    await page.getByLabel('From', { exact: true }).fill('soon');
    await page.keyboard.press('Tab');
    await look('a date that is none');
    await page.goto(`${url()}/event/border-defence-friendship-exchange-9`);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    await look('evidence');
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByRole('dialog').waitFor();
    await look('keys');
    expect(found).toEqual({});
    await context.close();
  });

  test('GraphiQL opens with the question behind the page, and asks no other machine', async () => {
    const { page, context, strangers } = await visit(`/explore?of=${GIANG}`);
    await page.getByText('Take away').click();
    await page.getByRole('link', { name: 'The question in GraphQL' }).click();
    await page.getByText('ExplorePage').first().waitFor();
    expect(strangers).toEqual([]);
    await context.close();
  });

  test('an API that is gone leaves the page before and its controls, says so, and can be asked again', async () => {
    const { page, context } = await visit(`/explore?of=${GIANG}`);
    await drawn(page);
    const before = await totalShown(page);
    await page.route('**/graphql', (route) => route.abort());
    await page.getByLabel('From', { exact: true }).fill('2025');
    await page.keyboard.press('Tab');
    await page.getByRole('alert').waitFor();
    expect([await totalShown(page), await page.getByLabel('From', { exact: true }).inputValue()]).toEqual([
      before,
      '2025',
    ]);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    // The answer is on its way; where none comes, the test ends in time.
    while ((await totalShown(page)) === before) await page.waitForTimeout(100);
    await context.close();
  });

  test('an answer that takes long can be given up, and the page before is as it was', async () => {
    const { page, context } = await visit(`/explore?of=${GIANG}`);
    await drawn(page);
    const before = await totalShown(page);
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolvePromise) => (answer = resolvePromise));
    await page.route('**/graphql', async (route) => {
      await held;
      await route.abort();
    });
    await page.getByLabel('From', { exact: true }).fill('2025');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect([await totalShown(page), new URL(page.url()).search]).toEqual([before, `?of=${GIANG}`]);
    answer();
    await context.close();
  });

  test('a page that takes long can be given up, and the page before is as it was', async () => {
    const { page, context } = await visit(`/official/${GIANG}`);
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolvePromise) => (answer = resolvePromise));
    await page.route('**/graphql', async (route) => {
      await held;
      await route.abort();
    });
    await page.locator('main a[href="/official/dong-jun"]').first().click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.waitForURL(`**/official/${GIANG}`);
    await page.locator('main[aria-busy=false]').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Phan Van Giang');
    answer();
    await context.close();
  });

  test('a drawing that does not load says so, and everything beside it is there', async () => {
    const { page, context } = await visit('/');
    await page.route('**/graph-controller*', (route) => route.abort());
    await page.getByRole('link', { name: 'Explore', exact: true }).click();
    await page.getByText('The drawing could not be loaded').waitFor();
    await page.locator('.world circle').first().waitFor();
    expect(await page.locator('.rows.compact tbody tr').count()).toBeGreaterThan(0);
    await context.close();
  });

  test('a menu opens within the page on a narrow screen', async () => {
    const { page, context } = await visit(`/explore?of=${GIANG}`, { viewport: { width: 390, height: 844 } });
    for (const menu of ['Take away', 'Views']) {
      const summary = page.locator('summary', { hasText: menu });
      await summary.click();
      const { x = -1, width = Infinity } = (await page.locator('details[open] .menu').boundingBox()) ?? {};
      expect([x >= 0, x + width <= 390]).toEqual([true, true]);
      await summary.click();
    }
    await context.close();
  });

  test('hostile names are text in the drawing and in every list', async () => {
    const name = `<img src=x onerror="document.title='broken'">\u202eevil${'x'.repeat(10_000)}`;
    const { page, context, complaints } = await visit('/');
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replaceAll('"Dong Jun"', JSON.stringify(name)) });
    });
    await page.getByRole('link', { name: 'Explore', exact: true }).click();
    await drawn(page);
    await page.getByRole('tab', { name: /Officials/ }).click();
    expect(await page.locator('.official-list .name', { hasText: '<img src=x' }).count()).toBe(1);
    expect([await page.locator('main img').count(), await page.title(), complaints]).toEqual([
      0,
      'Explore – Parley',
      [],
    ]);
    const { overflow } = await page.evaluate(() => ({ overflow: document.documentElement.scrollWidth - innerWidth }));
    expect(overflow).toBeLessThanOrEqual(0);
    // What is still asked for must be answered first.
    await page.unrouteAll({ behavior: 'wait' });
    await context.close();
  });

  test('what every page loads is small', () => {
    const assets = resolve(import.meta.dirname, '../../../dist/explorer/assets');
    const [script = ''] = readdirSync(assets).filter((name) => /^client-.*\.js$/.test(name));
    expect(gzipSync(readFileSync(join(assets, script))).length).toBeLessThan(100_000);
  });
}
