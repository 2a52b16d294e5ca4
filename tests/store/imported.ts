import { afterAll, beforeAll } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import type { Store } from '../../src/store/port.ts';
import type { ListQuery, PageRequest } from '../../src/store/page.ts';
import { countStatement, pageStatement } from '../../src/store/page.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { aDatasetOfMeetings } from '../graphql/meetings.ts';
import { describeOnEachStore } from './stores.ts';

/** Runs tests on both stores over the dataset of invented meetings. */
export function describeOverMeetings(name: string, body: (getStore: () => Store) => void): void {
  describeOnEachStore(name, (getStore) => {
    beforeAll(async () => {
      await importDataset(getStore(), writtenDataset(aDatasetOfMeetings()));
    });
    afterAll(removeDatasets);
    body(getStore);
  });
}

export const ALL_ROWS: PageRequest = { limit: 1000, backward: false, after: null, before: null };

/** The items of a list in its order; fails where the count is not theirs. */
export async function itemsOf<T>(store: Store, list: ListQuery<T>, page: PageRequest = ALL_ROWS): Promise<T[]> {
  const rows = await store.read(pageStatement(list, page));
  const counts = await store.read(countStatement(list, null));
  const total = counts.reduce((sum, { count }) => sum + count.number, 0);
  if (page === ALL_ROWS && total !== rows.length) throw new Error(`${rows.length} rows, but a count of ${total}`);
  return rows.map((row) => row.item);
}
