/**
 * Takes the pictures of the documentation anew: serves the bundled dataset on the embedded engine and opens the pages in
 * Chromium. `CHROMIUM` names the browser where it is not on the PATH.
 */
import { importDataset } from '../graph-import/import.ts';
import { jsonLogger } from '../src/server/log.ts';
import { createServer } from '../src/server/server.ts';
import { openEmbedded } from '../src/store/embedded.ts';
import { chromiumPath, launched } from './chromium.ts';

const executable = chromiumPath();
if (executable === null) throw new Error('expected Chromium on the PATH or its path in CHROMIUM; found neither');
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
const browser = await launched(executable);
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' });
  page.setDefaultTimeout(120_000);
  await page.goto(`${url}/graphql`);
  await page.getByRole('button', { name: /execute/i }).click();
  await page.getByText('Dong Jun').first().waitFor();
  await page.screenshot({ path: 'docs/graphiql.png' });
  console.log('wrote docs/graphiql.png');
  await page.goto(`${url}/explore?of=phan-van-giang+dong-jun&from=2023&to=2026&selected=phan-van-giang+dong-jun`);
  await page.locator('canvas[data-layout=done]').waitFor();
  await page.getByText('independent sources').filter({ visible: true }).first().waitFor();
  await page.waitForTimeout(1000);
  await page.screenshot({ path: 'docs/explorer.png' });
  console.log('wrote docs/explorer.png');
} finally {
  await browser.close();
  await server.stop();
  await store.close();
}
