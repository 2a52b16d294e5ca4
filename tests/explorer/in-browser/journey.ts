import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { drawn, totalShown, type Visits } from '../in-chromium.ts';

/** Encounters in a GEXF file. */
const edgesIn = (file: string): number => readFileSync(file, 'utf8').match(/<edge /g)?.length ?? 0;

/** Hands on a keyboard, and nothing else: what has the focus is what keys brought it to. */
function keyboardOf(page: Page) {
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const label = element?.labels?.[0]?.innerText ?? '';
      return `${element?.getAttribute('aria-label') ?? ''} ${label} ${element?.innerText ?? ''}`.trim();
    });
  const tabTo = async (name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    const passed: string[] = [];
    for (let presses = 0; presses < 160; presses += 1) {
      await press(key);
      const text = await focused();
      if (name.test(text)) return;
      passed.push(text.slice(0, 30));
    }
    throw new Error(`expected ${String(name)} within 160 steps of ${key}, passed ${passed.join(' | ')}`);
  };
  return { press, tabTo, backTo: (name: RegExp) => tabTo(name, 'Shift+Tab') };
}

/** Keys mean something once the script of the page has come. */
async function searching(page: Page): Promise<void> {
  const isSearching = () => page.evaluate(() => document.activeElement?.id === 'search');
  while (!(await isSearching())) {
    await page.keyboard.press('/');
    await page.waitForTimeout(100);
  }
}

/** From a search to the evidence and a file for Gephi. */
export function journey({ visit }: Visits): void {
  test('from a search to the evidence and a file for Gephi, by mouse', async () => {
    const { page, context, complaints, strangers } = await visit('/');
    await page.locator('#search').fill('Giang');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Phan Van Giang' }).first().click();
    await page.getByRole('link', { name: 'Explore the network' }).click();
    await drawn(page);
    await page.getByRole('tab', { name: /Officials/ }).click();
    await page.getByRole('checkbox', { name: 'Dong Jun' }).check();
    await page.getByRole('tab', { name: /Selection/ }).click();
    await page.getByRole('button', { name: 'Expand' }).click();
    await page.waitForURL(/of=phan-van-giang\+dong-jun/);
    await page.getByLabel('From', { exact: true }).fill('2024');
    await page.keyboard.press('Tab');
    await page.getByLabel('To', { exact: true }).fill('2025');
    await page.keyboard.press('Tab');
    await page.waitForURL(/from=2024&to=2025/);
    await page.getByRole('tab', { name: /Officials/ }).click();
    await page.getByRole('checkbox', { name: 'Phan Van Giang' }).check();
    await page.getByRole('tab', { name: /Selection/ }).click();
    await page
      .getByText(/independent sources/)
      .first()
      .click();
    expect(await page.locator('.evidence-list .sources a').first().isVisible()).toBe(true);
    await page.getByText('Take away').click();
    const loading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'GEXF', exact: true }).click();
    const edges = edgesIn(await (await loading).path());
    expect(await totalShown(page)).toBe(`${edges} encounters`);
    expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
    await context.close();
  }, 180_000);

  test('from a search to the evidence and a file for Gephi, by keyboard alone', async () => {
    const { page, context } = await visit('/');
    const { press, tabTo, backTo } = keyboardOf(page);
    await searching(page);
    await page.keyboard.type('Giang');
    await press('Enter');
    await page.getByRole('link', { name: 'Phan Van Giang' }).first().waitFor();
    await tabTo(/^Phan Van Giang$/);
    await press('Enter');
    await page.getByRole('link', { name: 'Explore the network' }).waitFor();
    await tabTo(/^Explore the network$/);
    await press('Enter');
    await drawn(page);
    await tabTo(/^Officials/);
    await press('Enter');
    await tabTo(/^Dong Jun/);
    await press('Space');
    await page.waitForURL(/selected=dong-jun/);
    // On the drawing Enter expands what is selected.
    await backTo(/^Network of officials/);
    await press('Enter');
    await page.waitForURL(/of=phan-van-giang\+dong-jun/);
    await press('Control+z');
    await page.waitForURL((address) => address.searchParams.get('of') === 'phan-van-giang');
    await press('Control+Shift+z');
    await page.waitForURL(/of=phan-van-giang\+dong-jun/);
    await backTo(/^From$/);
    await page.keyboard.type('2024');
    await tabTo(/^To$/);
    await page.keyboard.type('2025');
    await press('Tab');
    await page.waitForURL(/from=2024&to=2025/);
    await tabTo(/^Officials/);
    await press('Enter');
    await tabTo(/^Phan Van Giang$/);
    await press('Space');
    await page.waitForURL(/selected=dong-jun\+phan-van-giang/);
    await backTo(/^Selection/);
    await press('Enter');
    await page
      .getByText(/independent source/)
      .first()
      .waitFor();
    await tabTo(/^\d+ independent source/);
    await press('Enter');
    expect(await page.locator('.evidence-list .sources a').first().isVisible()).toBe(true);
    await backTo(/^Take away$/);
    await press('Enter');
    await tabTo(/^GEXF$/);
    const loading = page.waitForEvent('download');
    await press('Enter');
    const edges = edgesIn(await (await loading).path());
    expect(await totalShown(page)).toBe(`${edges} encounters`);
    await context.close();
  }, 240_000);
}
