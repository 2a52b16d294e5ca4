import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { shapeOf } from '../../bench/graph/shape.ts';
import { worldOf } from '../../bench/graph/world.ts';
import { writeLines } from '../../bench/graph/lines.ts';
import { checkedInput, readDataset } from '../../graph-import/dataset.ts';
import { graphHash } from '../../graph-import/graph-hash.ts';
import { datasetGraph } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { compareText } from '../../src/domain/text-order.ts';
import { aDataset, removeDatasets, writtenDataset } from './a-dataset.ts';
import { toldImport } from './told-import.ts';

const PARLEY = resolve(import.meta.dirname, '../../bin/parley.js');
/** So little that nearly everything of a small dataset goes through files. */
const HELD = { heldBytes: 512 };
/** MiB. The program itself takes more than half of it. */
const HEAP = 56;

const directory = mkdtempSync(join(tmpdir(), 'parley-bounded-'));
afterAll(() => {
  removeDatasets();
  rmSync(directory, { recursive: true, force: true });
});

test('a dataset comes to the same however little of it is held', async () => {
  const dataset = writtenDataset(aDataset());
  const whole = await readDataset(dataset);
  expect(await readDataset(dataset, HELD)).toEqual(whole);
  const checked = await checkedInput(dataset, HELD);
  expect([...checked.nodes()].sort((a, b) => compareText(a.id, b.id))).toEqual(datasetGraph(whole).nodes);
  checked.close();
});

test('an import comes to the same however little of it is held, and again writes nothing', async () => {
  const dataset = writtenDataset(aDataset());
  const [held, all] = [await openEmbedded({ directory: null }), await openEmbedded({ directory: null })];
  const { diff, ...report } = await toldImport(held, dataset, HELD);
  const { diff: expected, ...usual } = await toldImport(all, dataset);
  expect(report).toEqual(usual);
  expect(diff).toEqual(expected);
  expect(await graphHash(held)).toBe(await graphHash(all));
  expect(await toldImport(held, dataset, HELD)).toMatchObject({ written: false, diff: [] });
  await Promise.all([held.close(), all.close()]);
});

test('a dataset that fits into no heap is imported within a small one', async () => {
  const file = join(directory, 'world.jsonl');
  await writeLines(worldOf(shapeOf(3_000, 1)), file);
  const env = { PATH: process.env['PATH'], PARLEY_DATA_DIR: join(directory, 'graph') };
  const parley = (...args: string[]): Promise<{ stdout: string }> =>
    promisify(execFile)(process.execPath, [`--max-old-space-size=${HEAP}`, PARLEY, ...args], { env });
  expect((await parley('import', file)).stdout).toContain('written');
  expect((await parley('import', file)).stdout).toContain('nothing to change');
}, 900_000);
