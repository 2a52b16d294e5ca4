/**
 * Takes the pictures of the documentation anew: serves the bundled dataset on the embedded engine, opens the page in
 * Chromium and asks the first question. `CHROMIUM` names the browser where it is not on the PATH as chromium.
 */
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { importDataset } from '../graph-import/import.ts';
import { jsonLogger } from '../src/server/log.ts';
import { createServer } from '../src/server/server.ts';
import { openEmbedded } from '../src/store/embedded.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const store = await openEmbedded({ directory: null });
await importDataset(store, 'data');
const server = createServer({
  store,
  port: 0,
  log: jsonLogger(
    () => undefined,
    (line) => line,
  ),
});
const { url } = await server.start();
const executablePath = process.env['CHROMIUM'] ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
const browser = await chromium.launch({ executablePath, args: FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}/graphql`);
  await page.getByRole('button', { name: /execute/i }).click();
  await page.getByText('Dong Jun').first().waitFor();
  await page.screenshot({ path: 'docs/graphiql.png' });
  console.log('wrote docs/graphiql.png');
} finally {
  await browser.close();
  await server.stop();
  await store.close();
}
