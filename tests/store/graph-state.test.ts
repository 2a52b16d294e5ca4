import { afterAll, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { standingSources, writingStates } from '../../src/store/graph-state.ts';
import { aDataset, aSource, removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { describeOnEachStore } from './stores.ts';

describeOnEachStore('the state of a graph', (getStore) => {
  afterAll(removeDatasets);

  test('of one that is empty is that nothing stands and nobody writes', async () => {
    expect(await getStore().read(standingSources())).toEqual([{ count: 0, retrieved: null }]);
    expect(await getStore().read(writingStates())).toEqual([]);
  });

  test('counts imports, and the sources that were not withdrawn', async () => {
    const later = { source: aSource({ title: 'Later', retrieved: '2022-06-01' }) };
    await importDataset(getStore(), writtenDataset({ ...aDataset(), 'sources/later.yaml': later }));
    expect(await getStore().read(standingSources())).toEqual([{ count: 4, retrieved: '2022-06-01' }]);
    await importDataset(getStore(), writtenDataset(aDataset()));
    expect(await getStore().read(standingSources())).toEqual([{ count: 3, retrieved: '2022-05-01' }]);
    expect(await getStore().read(writingStates())).toMatchObject([{ owner: '', generation: 2 }]);
  });
});
