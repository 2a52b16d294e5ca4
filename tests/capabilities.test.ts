import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { importDataset } from '../graph-import/import.ts';
import { filledPage, PAGE } from '../scripts/capabilities.ts';
import { describeOnEachStore } from './store/stores.ts';

const ROOT = resolve(import.meta.dirname, '..');

describeOnEachStore('docs/capabilities.md', (getStore) => {
  beforeAll(async () => {
    await importDataset(getStore(), resolve(ROOT, 'data'));
  }, 300_000);

  test('gives the answers and round trips that this store gives; npm run capabilities prints them anew', async () => {
    const page = readFileSync(resolve(ROOT, PAGE), 'utf8');
    expect(await filledPage(getStore(), page)).toBe(page);
  });
});
