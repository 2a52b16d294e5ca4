import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomOf } from '../../bench/graph/random.ts';
import { importDataset } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { graphOfSeed } from '../fuzz/any-graph.ts';
import { QueryMaker } from '../fuzz/any-query.ts';
import { materialOf } from '../fuzz/material.ts';
import { shrunkQuery } from '../fuzz/shrunk.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { asking } from './asking.ts';

const QUERIES = Number(process.env['LOOK_BACKS'] ?? 60);

/** A look back is bounded by what it may judge, where the live graph has pages. */
const REFUSED_ONLY_THEN = 'a look back (asOf) judges at most';

/** What differs between the graph as it is and as everything that was ever said makes it; null where nothing does. */
async function differenceOf(store: Store, query: string, known = '9999-12-31'): Promise<string | null> {
  const [now, then] = [await asking(store, query), await asking(store, `{ asOf(known: "${known}") ${query} }`)];
  if (then.errors.some(({ message }) => message.startsWith(REFUSED_ONLY_THEN))) return null;
  const messages = ({ errors }: typeof now) => errors.map(({ message }) => message).sort();
  const [shown, shownThen] = [
    JSON.stringify([now.errors.length > 0 ? null : now.data, messages(now)], null, 1),
    JSON.stringify([then.errors.length > 0 ? null : (then.data as { asOf: unknown }).asOf, messages(then)], null, 1),
  ];
  return shown === shownThen ? null : `${query}\nnow:\n${shown}\nthen:\n${shownThen}`;
}

describe('whatever can be asked of the graph', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openEmbedded({ directory: null, shuffleUnordered: true });
    await importDataset(store, writtenDataset(graphOfSeed(16).files));
  });
  afterAll(async () => {
    await store.close();
    removeDatasets();
  });

  test('has another answer where less had been said', async () => {
    const query = '{ events { totalCount } claims { totalCount } conflicts { totalCount } sources { totalCount } }';
    expect(await differenceOf(store, query, '2000')).toContain('totalCount');
  });

  test('has the same answer in a look back to the end of time', async () => {
    const maker = new QueryMaker(randomOf(16), await materialOf(store));
    const failures: string[] = [];
    for (let asked = 0; asked < QUERIES;) {
      const query = maker.query();
      if (/\b(asOf|datasets?)\b/.test(query)) continue;
      asked += 1;
      if ((await differenceOf(store, query)) === null) continue;
      const smallest = await shrunkQuery(query, async (smaller) => (await differenceOf(store, smaller)) !== null);
      failures.push((await differenceOf(store, smallest)) ?? query);
    }
    expect(failures).toEqual([]);
  }, 300_000);
});
