import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DATASET, worldFiles } from '../../bench/graph/chunks.ts';
import { loadWorld } from '../../bench/graph/load.ts';
import { shapeOf } from '../../bench/graph/shape.ts';
import { HUB, regionOf, worldOf } from '../../bench/graph/world.ts';
import { graphHash } from '../../graph-import/graph-hash.ts';
import { importDataset } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { removeDatasets, writtenDataset, type DatasetFiles } from '../graph-import/a-dataset.ts';
import { describeOnEachStore } from '../store/stores.ts';

const world = worldOf(shapeOf(80, 1));

/** The hash of the graph that the importer makes of a world written as a dataset. */
async function importedHash(): Promise<string> {
  const files: DatasetFiles = { 'dataset.yaml': DATASET };
  for (const { stem, content } of worldFiles(world)) files[`${stem}.yaml`] = content;
  const store = await openEmbedded({ directory: null });
  try {
    await importDataset(store, writtenDataset(files));
    return await graphHash(store);
  } finally {
    await store.close();
  }
}

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

describeOnEachStore('the bulk loader', (getStore) => {
  let expected = '';
  beforeAll(async () => {
    expected = await importedHash();
  });
  afterAll(removeDatasets);

  test('writes the graph that the importer makes of the same files, chunk by chunk', async () => {
    await loadWorld(getStore(), world, { chunkClaims: 300 });
    expect(await graphHash(getStore())).toBe(expected);
  }, 180_000);
});
