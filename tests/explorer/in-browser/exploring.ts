import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  answering,
  syntheticEncounters,
  syntheticNetwork,
  syntheticTimeline,
} from '../../../scripts/synthetic-answers.ts';
import { drawn, totalShown, type Visits } from '../in-chromium.ts';

const GIANG = 'phan-van-giang';

/** How many colours a canvas has, to tell a picture from an empty sheet. */
const coloursOf = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((canvas: HTMLCanvasElement) => {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const colours = new Set<number>();
    for (let at = 0; at < pixels.length; at += 4) {
      colours.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0));
    }
    return colours.size;
  });

/** What can be done on the screen that explores. */
export function exploring({ url, visit }: Visits): void {
  test('as many undos as there were commands bring the beginning back, by hand', async () => {
    const path = `/explore?of=${GIANG}`;
    const { page, context } = await visit(path);
    await drawn(page);
    const before = await totalShown(page);
    for (const name of ['By country', 'Events', 'Lanes', 'talks with each other', 'Lay out anew', 'Draw around']) {
      await page.getByRole('button', { name, exact: true }).click();
    }
    await page.locator('select[name=type]').selectOption('talks');
    await page.waitForURL(/type=talks/);
    await page.locator('.drawing canvas').hover();
    await page.mouse.wheel(0, -200);
    await page.waitForURL(/view=/);
    const undo = page.getByRole('button', { name: 'Undo' });
    for (let undos = 0; undos < 20 && (await undo.isEnabled()); undos += 1) await undo.click();
    await page.waitForURL((address) => address.search === `?of=${GIANG}`);
    await page.locator('main[aria-busy=false]').waitFor();
    expect(await totalShown(page)).toBe(before);
    await context.close();
  });

  test('lanes hold every encounter as a bar that selects the two', async () => {
    const { page, context, complaints } = await visit(`/explore?of=${GIANG}&lanes=yes`);
    await page.waitForFunction(() => performance.getEntriesByName('parley:lanes').length > 0);
    expect(await coloursOf(page, '.lanes canvas')).toBeGreaterThan(5);
    const surface = page.locator('.lanes-scroller > div');
    const box = await surface.boundingBox();
    // The first lane is that of the official who was asked for: somewhere in it is a bar.
    for (let x = 170; x < (box?.width ?? 0) && !/selected=/.test(page.url()); x += 4) {
      await surface.click({ position: { x, y: 29 } });
    }
    expect(new URL(page.url()).searchParams.get('selected')).toContain(GIANG);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('ten thousand encounters have their lanes, and the list shows as many as a page can hold', async () => {
    const { page, context, complaints } = await visit('/official/phan-van-giang');
    await answering(page, { encounters: syntheticEncounters(10_000), time: { timeline: syntheticTimeline(10_000) } });
    await page.getByRole('link', { name: 'Explore the network' }).click();
    await page.getByRole('button', { name: 'Lanes' }).click();
    await page.waitForFunction(() => performance.getEntriesByName('parley:lanes').length > 0);
    expect(await coloursOf(page, '.lanes canvas')).toBeGreaterThan(5);
    await page.getByRole('tab', { name: /Encounters/ }).click();
    expect([await page.locator('.rows.compact tbody tr').count(), complaints]).toEqual([100, []]);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    expect(await page.locator('.rows.compact tbody tr').count()).toBe(200);
    await context.close();
  });

  test('five thousand nodes are drawn, and what is left out is said', async () => {
    const { page, context, complaints } = await visit('/official/phan-van-giang');
    await answering(page, { network: { ...syntheticNetwork(5000, 15_000), leftOut: 1234 } });
    await page.getByRole('link', { name: 'Explore the network' }).click();
    await page.waitForFunction(() => performance.getEntriesByName('parley:painted').length > 0);
    expect(await coloursOf(page, '.drawing canvas')).toBeGreaterThan(20);
    expect(await page.locator('.notice[role=status]').innerText()).toContain(
      '5,000 nodes are here, 1,234 are left out',
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('what is undated or on no map is counted and listed', async () => {
    const { page, context } = await visit('/explore');
    await drawn(page);
    const query = `{ encounters(first: 0) { timeline(by: YEAR) { undated } map { withoutPlace withoutCoordinates } } }`;
    const answer = await page.request.post(`${url()}/graphql`, { data: { query } });
    const { data } = (await answer.json()) as {
      data: {
        encounters: { timeline: { undated: number }; map: { withoutPlace: number; withoutCoordinates: number } };
      };
    };
    const { timeline, map } = data.encounters;
    const unplaced = map.withoutPlace + map.withoutCoordinates;
    expect(unplaced).toBeGreaterThan(0);
    await page.getByRole('button', { name: `${unplaced} on no map` }).click();
    await page.locator('.tab-panel .evidence-list').first().waitFor();
    expect(await page.getByRole('tab', { name: /Not shown/ }).innerText()).toContain(
      String(timeline.undated + unplaced),
    );
    const listed = await page.locator('.tab-panel .evidence-list > li').count();
    expect(listed).toBe(Math.min(50, timeline.undated) + Math.min(50, unplaced));
    await context.close();
  });

  test('every file parses and holds as many encounters as are shown', async () => {
    const { page, context } = await visit(`/explore?of=${GIANG}&from=2020`);
    await drawn(page);
    const total = Number((await totalShown(page)).split(' ')[0]);
    const unplaced = Number((await page.getByRole('button', { name: /on no map/ }).innerText()).split(' ')[0]);
    await page.getByText('Take away').click();
    const textOf = async (name: string): Promise<string> => {
      const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
      const answer = await page.request.get(`${url()}${href ?? ''}`);
      return answer.text();
    };
    const edgesOf = async (name: string) =>
      page.evaluate(
        (text) => {
          const parsed = new DOMParser().parseFromString(text, 'application/xml');
          return parsed.querySelector('parsererror')?.textContent ?? parsed.getElementsByTagName('edge').length;
        },
        await textOf(name),
      );
    const cyjs = JSON.parse(await textOf('Cytoscape JSON')) as { elements: { edges: unknown[] } };
    const geojson = JSON.parse(await textOf('GeoJSON')) as { features: unknown[] };
    expect([
      await edgesOf('GEXF'),
      await edgesOf('GraphML'),
      cyjs.elements.edges.length,
      geojson.features.length,
    ]).toEqual([total, total, total, total - unplaced]);
    await context.close();
  });

  test('the drawing goes out as PNG and SVG, with legend, question, date of the data and what is left out', async () => {
    const { page, context } = await visit(`/explore?of=${GIANG}&hidden=dong-jun`);
    await drawn(page);
    await page.getByText('Take away').click();
    const saved = async (name: string): Promise<Buffer> => {
      const loading = page.waitForEvent('download');
      await page.getByRole('button', { name, exact: true }).click();
      return readFileSync(await (await loading).path());
    };
    const svg = (await saved('SVG')).toString('utf8');
    const inSvg = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        error: parsed.querySelector('parsererror')?.textContent ?? null,
        text: parsed.documentElement.textContent,
      };
    }, svg);
    expect(inSvg.error).toBeNull();
    for (const part of [
      'talks with each other',
      await totalShown(page),
      'Phan Van Giang',
      'sources read up to',
      '1 node was hidden',
      `/explore?of=${GIANG}`,
    ]) {
      expect(inSvg.text).toContain(part);
    }
    const png = await saved('PNG');
    const { width = 0, height = 0 } = (await page.locator('.drawing canvas').boundingBox()) ?? {};
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20) > 2 * height + 100]).toEqual([2 * width, true]);
    await context.close();
  });

  test('an answer of which a part failed is shown with what came and why the rest did not', async () => {
    const { page, context } = await visit('/official/dong-jun');
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { data: { official: object } };
      const data = { official: { ...body.data.official, wikidata: null } };
      await route.fulfill({ response, json: { data, errors: [{ message: 'the register did not answer' }] } });
    });
    await page.locator(`main a[href="/official/${GIANG}"]`).first().click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/Only a part.*the register did not answer/);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Phan Van Giang');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await context.close();
  });

  test('the lists can be made wider by keys, and are as wide on the next visit', async () => {
    const { page, context } = await visit('/explore');
    const widthOf = async (): Promise<number> => (await page.locator('.right').boundingBox())?.width ?? 0;
    await drawn(page);
    const before = await widthOf();
    await page.getByRole('separator', { name: 'Width of the lists' }).press('ArrowLeft');
    expect(await widthOf()).toBe(before + 24);
    await page.reload();
    await drawn(page);
    expect(await widthOf()).toBe(before + 24);
    await context.close();
  });

  test('dragging draws around officials where that is chosen', async () => {
    const { page, context } = await visit(`/explore?of=${GIANG}`);
    await drawn(page);
    await page.getByRole('button', { name: 'Draw around' }).click();
    const { x, y, width, height } = (await page.locator('.drawing canvas').boundingBox()) ?? {
      ...{ x: 0, y: 0, width: 0, height: 0 },
    };
    const corners = [
      [2, 60],
      [width - 2, 60],
      [width - 2, height - 2],
      [2, height - 2],
    ] as const;
    await page.mouse.move(x + 2, y + 60);
    await page.mouse.down();
    for (const [dx, dy] of corners) await page.mouse.move(x + dx, y + dy, { steps: 3 });
    await page.mouse.up();
    await page.waitForURL(/selected=/);
    expect(new URL(page.url()).searchParams.get('selected')?.split(' ').length).toBeGreaterThan(5);
    await context.close();
  });

  test('a browser that is not to keep anything explores all the same, and says that no view is kept', async () => {
    const { page, context, complaints } = await visit('/');
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    });
    await page.goto(`${url()}/explore?of=${GIANG}`);
    await drawn(page);
    await page.locator('summary', { hasText: 'Views' }).click();
    await page.getByLabel('Name').fill('Of no avail');
    await page.getByRole('button', { name: 'Keep this view' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('keeps nothing more');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a view that was kept is there on the next visit and tells what has changed', async () => {
    const { page, context } = await visit(`/explore?of=${GIANG}&from=2024`);
    await drawn(page);
    await page.locator('summary', { hasText: 'Views' }).click();
    await page.getByLabel('Name').fill('Since 2024');
    await page.getByLabel('Note').fill('<b>Check</b> the minutes');
    await page.getByRole('button', { name: 'Keep this view' }).click();
    await page.goto(`${url()}/explore`);
    await drawn(page);
    await page.locator('summary', { hasText: 'Views' }).click();
    expect(await page.locator('.views').innerText()).toContain('<b>Check</b> the minutes');
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { data: Record<string, { totalCount: number; nodes: { id: string }[] }> };
      const list = body.data['encounters'];
      const [first] = list?.nodes ?? [];
      if ('space' in body.data && list !== undefined && first !== undefined) {
        list.nodes = [{ ...first, id: 'encounter/of-tomorrow' }, ...list.nodes];
        list.totalCount += 1;
      }
      await route.fulfill({ response, json: body });
    });
    await page.getByRole('link', { name: 'Since 2024' }).click();
    await page.getByText(/Kept as “Since 2024”/).waitFor();
    expect(await page.locator('.notice[role=status]').innerText()).toContain('1 are new, 0 are gone.');
    // What is still asked for must be answered first.
    await page.unrouteAll({ behavior: 'wait' });
    await context.close();
  });
}
