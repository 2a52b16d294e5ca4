import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { aDataset, aSource, removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { begun, parley, removeStores, storeDirectory } from './run-parley.ts';

afterAll(() => {
  removeStores();
  removeDatasets();
});

test('import --watch imports whenever a file is saved, tells problems and goes on, until it is told to stop', async () => {
  const env = { PARLEY_DATA_DIR: storeDirectory() };
  const directory = writtenDataset(aDataset());
  const more = (topics: object): void => {
    writeFileSync(join(directory, 'more.yaml'), stringify({ source: aSource(), topics }));
  };
  const run = begun(['import', directory, '--watch'], env);
  await run.until(/Topic: 1 added[^]*written\n[^]*watching /);
  more({ peace: { names: 'Peace' } });
  await run.until(/Topic: 1 added[^]*written\n[^]*watching /);
  more({ peace: { nmes: 'Peace' } });
  await run.until(/more\.yaml:\d+:\d+: topics\.peace\.nmes: expected [^]*did you mean names\?[^]*watching /);
  more({ calm: { names: 'Calm' } });
  await run.until(/Topic: 1 added, 1 removed[^]*written\n[^]*watching /);
  run.kill('SIGTERM');
  expect(await run.code).toBe(0);
  const again = await parley(['import', directory], { env });
  expect(again.stdout).toContain('nothing to change');
}, 300_000);

test('import --watch takes one directory', async () => {
  const file = join(writtenDataset(aDataset()), 'dataset.yaml');
  const { code, stderr } = await parley(['import', file, '--watch'], { env: { PARLEY_DATA_DIR: storeDirectory() } });
  expect([code, stderr]).toEqual([2, expect.stringContaining('expected one directory to watch')]);
});
