import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { graphHash } from '../../graph-import/graph-hash.ts';
import { importDataset } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { aDataset, removeDatasets, writtenDataset } from './a-dataset.ts';

const directory = mkdtempSync(join(tmpdir(), 'parley-kill-'));
afterAll(() => {
  removeDatasets();
  rmSync(directory, { recursive: true, force: true });
});

/** Imports in a process of its own and kills it after so many batches; what it said until then. */
async function killedAfter(batches: number, dataset: string, graph: string): Promise<string[]> {
  const script = fileURLToPath(new URL('./import-child.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataset, graph], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  createInterface(child.stdout).on('line', (line) => {
    said.push(line);
    if (said.length === batches) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  expect(signal).toBe('SIGKILL');
  return said;
}

describe('an import that is killed', () => {
  test('is completed by importing again, wherever it was', async () => {
    const dataset = writtenDataset(aDataset());
    const clean = await openEmbedded({ directory: null });
    await importDataset(clean, dataset);
    const graph = join(directory, 'graph');
    const phases = [];
    for (const batches of [15, 50, 60]) {
      const said = await killedAfter(batches, dataset, graph);
      expect(said).not.toContain('complete');
      phases.push(said[batches - 1]?.split(' ')[0]);
    }
    expect(phases).toEqual(['nodes', 'nodes', 'relationships']);
    const store = await openEmbedded({ directory: graph });
    const pending = await graphHash(store);
    expect(pending).not.toBe(await graphHash(clean));
    await importDataset(store, dataset);
    expect(await graphHash(store)).toBe(await graphHash(clean));
    expect(await importDataset(store, dataset)).toMatchObject({ written: false });
    await store.close();
    await clean.close();
  }, 240_000);
});
