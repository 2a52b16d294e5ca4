import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { shapeOf } from '../../bench/graph/shape.ts';
import { HUB, regionOf, worldOf } from '../../bench/graph/world.ts';
import { bareLoad } from '../../bench/import/bare-loader.ts';
import { inputOf, worldFile } from '../../bench/world-folder.ts';
import { checkedInput } from '../../graph-import/dataset.ts';
import { graphHash } from '../../graph-import/graph-hash.ts';
import { importDataset } from '../../graph-import/import.ts';
import { WantedNodes } from '../../graph-import/wanted-nodes.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { describeOnEachStore } from '../store/stores.ts';

const world = worldOf(shapeOf(80, 1));

describe('a synthetic world', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(worldOf(shapeOf(80, 1)).events).toEqual(world.events);
    expect(worldOf(shapeOf(80, 2)).events).not.toEqual(world.events);
  });

  test('has the participations, and a hub with the events, that its shape says', () => {
    const { shape, events, participations } = worldOf(shapeOf(20_000, 1));
    const ofHub = events.filter((event) => event.participants.includes(HUB)).length;
    expect(participations - shape.participations).toBeLessThan(40);
    expect(participations).toBeGreaterThanOrEqual(shape.participations);
    expect(ofHub).toBeLessThanOrEqual(shape.hubEvents);
    expect(ofHub).toBeGreaterThan(shape.hubEvents * 0.9);
  });

  test('leaves the last region an island', () => {
    const crossing = world.events.filter(
      ({ region, participants }) => region === 7 && participants.some((official) => regionOf(official) !== 7),
    );
    const leaving = world.events.filter(
      ({ region, participants }) => region !== 7 && participants.some((official) => regionOf(official) === 7),
    );
    expect([...crossing, ...leaving]).toEqual([]);
  });
});

describeOnEachStore('the bare loader', (getStore) => {
  test('writes the graph that the importer makes of the same lines', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
    try {
      const input = inputOf(await worldFile(world, folder));
      const store = await openEmbedded({ directory: null });
      await importDataset(store, input);
      const expected = await graphHash(store);
      await store.close();
      const checked = await checkedInput(input);
      const nodes = new WantedNodes(checked.nodes());
      checked.close();
      await getStore().ensureSchema();
      await bareLoad(getStore(), nodes);
      nodes.close();
      expect(await graphHash(getStore())).toBe(expected);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
