import { expect, test } from '@jest/globals';
import { claimList } from '../../src/store/claim-list.ts';
import { encounterList } from '../../src/store/encounter.ts';
import { eventList } from '../../src/store/event.ts';
import { countStatement, pageStatement, type Key, type ListQuery } from '../../src/store/page.ts';
import { sourceList } from '../../src/store/source.ts';
import type { Store } from '../../src/store/port.ts';
import { ALL_ROWS, describeOverMeetings } from './imported.ts';

type Rows = { keys: readonly Key[] }[];

/** Reads a list page by page until a page is short. */
async function walked(store: Store, list: ListQuery<unknown>, limit: number, backward: boolean): Promise<Rows> {
  const rows: Rows = [];
  for (;;) {
    const last = rows.at(-1)?.keys ?? null;
    const bounds = backward ? { after: null, before: last } : { after: last, before: null };
    const page = await store.read(pageStatement(list, { limit, backward, ...bounds }));
    rows.push(...page);
    if (page.length < limit) return rows;
  }
}

const LISTS: [string, ListQuery<unknown>][] = [
  ['events', eventList(null, null, {})],
  ['encounters', encounterList(null, null, {})],
  ['encounters by strength', encounterList(null, null, {}, { by: 'STRENGTH', reversed: false })],
  ['encounters by evidence', encounterList(null, null, {}, { by: 'EVIDENCE', reversed: true })],
  ['sources, which are ordered both ways', sourceList({})],
  ['claims of one source, by three columns', claimList('source', ['source/herald'], {})],
];

describeOverMeetings('pages', (getStore) => {
  test.each(LISTS)('of %s hold each row once, in order, whatever their size and direction', async (_name, list) => {
    const whole = (await getStore().read(pageStatement(list, ALL_ROWS))).map((row) => row.keys);
    expect(whole.length).toBeGreaterThan(2);
    for (const limit of [1, 2, 3]) {
      const forth = await walked(getStore(), list, limit, false);
      expect(forth.map((row) => row.keys)).toEqual(whole);
      const back = await walked(getStore(), list, limit, true);
      expect(back.map((row) => row.keys).reverse()).toEqual(whole);
    }
  });

  test.each(LISTS)('of %s are counted, and no further than the caller wants', async (_name, list) => {
    const { length } = await getStore().read(pageStatement(list, ALL_ROWS));
    const counted = async (most: number | null) => {
      const [row] = await getStore().read(countStatement(list, most));
      return row!.count;
    };
    const isKnown = list.total !== undefined;
    expect(await counted(null)).toEqual({ number: length, isCapped: false });
    expect(await counted(length)).toEqual({ number: length, isCapped: false });
    for (const most of [length - 1, 1]) {
      const capped = { number: most, isCapped: true };
      expect(await counted(most)).toEqual(isKnown ? { number: length, isCapped: false } : capped);
    }
  });

  test('between two rows hold what lies between them', async () => {
    const list = eventList(null, null, {});
    const whole = await getStore().read(pageStatement(list, ALL_ROWS));
    const between = { limit: 9, backward: false, after: whole[0]!.keys, before: whole[3]!.keys };
    const rows = await getStore().read(pageStatement(list, between));
    expect(rows.map((row) => row.keys)).toEqual(whole.slice(1, 3).map((row) => row.keys));
  });
});
