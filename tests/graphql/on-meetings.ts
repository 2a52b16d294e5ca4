import { afterAll, beforeAll, describe } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { aDatasetOfMeetings } from './meetings.ts';

/** Runs tests over the invented meetings in an embedded store: the statements have their own tests on both. */
export function describeOnMeetings(name: string, body: (getStore: () => Store) => void): void {
  describe(name, () => {
    let store: Store | undefined;
    beforeAll(async () => {
      store = await openEmbedded({ directory: null, shuffleUnordered: true });
      await importDataset(store, writtenDataset(aDatasetOfMeetings()));
    });
    afterAll(async () => {
      await store?.close();
      removeDatasets();
    });
    body(() => {
      if (store === undefined) throw new Error('getStore() is for tests, not for the body of describe');
      return store;
    });
  });
}
