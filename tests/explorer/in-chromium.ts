import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, test } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { importDataset } from '../../graph-import/import.ts';
import { chromiumPath, launched } from '../../scripts/chromium.ts';
import { jsonLogger } from '../../src/server/log.ts';
import { createServer } from '../../src/server/server.ts';
import { openEmbedded } from '../../src/store/embedded.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses outside the server that the page asked for; there must be none. */
  readonly strangers: readonly string[];
  /** What the page complained of: errors of scripts, and of the policy for contents. */
  readonly complaints: readonly string[];
}

export interface Visits {
  readonly url: () => string;
  /** A fresh profile with a page at the path. */
  readonly visit: (path: string, options?: BrowserContextOptions) => Promise<Visit>;
}

/** Describes what people see in a real Chromium without graphics hardware; said loudly where there is none. */
export function describeInChromium(title: string, body: (visits: Visits) => void): void {
  const executable = chromiumPath();
  if (executable === null) {
    if (process.env['CI'] === 'true') {
      test(title, () => {
        throw new Error('expected Chromium, found none; in CI it must be there: .ci/run installs it');
      });
      return;
    }
    console.warn(`NOT TESTED: ${title}: no Chromium on the PATH or in CHROMIUM`);
    describe.skip(title, () => {
      test('in Chromium', () => undefined);
    });
    return;
  }
  describe(title, () => {
    let browser: Browser;
    let url = '';
    const closing: (() => Promise<void>)[] = [];
    beforeAll(async () => {
      execFileSync('npm', ['run', '-s', 'build:explorer'], { cwd: ROOT });
      const store = await openEmbedded({ directory: null });
      await importDataset(store, resolve(ROOT, 'data'));
      const nowhere = jsonLogger(
        () => undefined,
        (line) => line,
      );
      const server = createServer({ store, port: 0, log: nowhere });
      ({ url } = await server.start());
      browser = await launched(executable);
      closing.push(
        () => browser.close(),
        () => server.stop(),
        () => store.close(),
      );
    }, 240_000);
    afterAll(async () => {
      for (const close of closing) await close();
    });
    body({ url: () => url, visit: (path, options) => visited(browser, url, path, options) });
  });
}

async function visited(
  browser: Browser,
  url: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en', ...options });
  context.setDefaultTimeout(60_000);
  const strangers: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(data|blob):/.test(address)) strangers.push(address);
  });
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url + path);
  return { page, context, strangers, complaints };
}

/** Once the drawing rests. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('canvas[data-layout=done]').waitFor();
}

/** How many encounters the exploration says that there are. */
export const totalShown = (page: Page): Promise<string> => page.locator('.counts strong').innerText();
