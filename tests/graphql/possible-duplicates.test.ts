import { afterAll, describe, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { aDataset, aMeeting, aSource, removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { answer } from './asking.ts';

afterAll(removeDatasets);

const EVENTS = ['event/exchange-2022', 'event/gate-meeting'];

/** The small dataset with another article on its exchange, which calls it otherwise. */
async function storeWith(...decisions: object[]): Promise<Store> {
  const store = await openEmbedded({ directory: null, shuffleUnordered: true });
  const files = {
    ...aDataset(),
    'sources/courier.yaml': {
      source: aSource({ publisher: 'The Courier' }),
      events: { 'gate-meeting': aMeeting({ names: 'Exchange at the border' }) },
    },
    ...(decisions.length === 0 ? {} : { 'decisions.yaml': { decisions } }),
  };
  await importDataset(store, writtenDataset(files));
  return store;
}

const decision = (verdict: string) => ({ verdict, pair: EVENTS, by: 'Dora Dale', on: '2026-11-28', why: 'the day' });
const ASKED = 'totalCount nodes { score band a { id } b { id } features { feature } decision { verdict by } }';

describe('possibleDuplicates', () => {
  test('proposes two articles on one meeting, with what the score is made of, the same from either side', async () => {
    const store = await storeWith();
    const data = (await answer(
      store,
      `{ all: possibleDuplicates(kind: EVENT) { ${ASKED} }
         one: possibleDuplicates(kind: EVENT, of: "gate-meeting") { ${ASKED} }
         asOf(known: "2022-12") { possibleDuplicates(kind: EVENT) { ${ASKED} } } }`,
    )) as { all: { nodes: unknown[] }; one: unknown; asOf: { possibleDuplicates: unknown } };
    expect(data.all).toMatchObject({
      totalCount: 2,
      nodes: [
        { band: 'SAME_LIKELY', a: { id: EVENTS[0] }, b: { id: EVENTS[1] }, decision: null },
        // The same people on the same day, at what the first article tells apart.
        { band: 'POSSIBLE', a: { id: EVENTS[1] }, b: { id: 'event/talks-2022' }, decision: null },
      ],
    });
    expect(data.one).toEqual(data.all);
    expect(data.asOf.possibleDuplicates).toEqual(data.all);
    await store.close();
  });

  test('leaves out what was decided to be different, and shows who left a pair open', async () => {
    const different = await storeWith(decision('different'));
    expect(await answer(different, '{ possibleDuplicates(kind: EVENT) { nodes { a { id } b { id } } } }')).toEqual({
      possibleDuplicates: { nodes: [{ a: { id: EVENTS[1] }, b: { id: 'event/talks-2022' } }] },
    });
    await different.close();
    const open = await storeWith(decision('undecided'));
    expect(await answer(open, `{ possibleDuplicates(kind: EVENT) { nodes { decision { verdict by } } } }`)).toEqual({
      possibleDuplicates: { nodes: [{ decision: { verdict: 'UNDECIDED', by: 'Dora Dale' } }, { decision: null }] },
    });
    await open.close();
  });

  test('a decision counts in a look back from its day on, but one record that two have become stays one', async () => {
    const asked = 'possibleDuplicates(kind: EVENT) { totalCount }';
    const looks = `{ before: asOf(known: "2026-11-27") { ${asked} } after: asOf(known: "2026-11-28") { ${asked} } }`;
    const different = await storeWith(decision('different'));
    expect(await answer(different, looks)).toEqual({
      before: { possibleDuplicates: { totalCount: 2 } },
      after: { possibleDuplicates: { totalCount: 1 } },
    });
    await different.close();
    const same = await storeWith(decision('same'));
    const merged = `event(id: "gate-meeting") { id names { text } sources { id } encounters { totalCount } }`;
    const data = (await answer(same, `{ ${merged} asOf(known: "2022-05") { ${merged} } }`)) as Record<string, unknown>;
    expect(data['event']).toMatchObject({ id: EVENTS[0], encounters: { totalCount: 1 } });
    expect(data['asOf']).toEqual({ event: data['event'] });
    await same.close();
  });

  test('of two that are the same one is left, and the id of the other leads to it', async () => {
    const store = await storeWith(decision('same'));
    expect(
      await answer(
        store,
        `{ event(id: "gate-meeting") { id names { text } } node(id: "participation/gate-meeting/ann-archer") { id }
           possibleDuplicates(kind: EVENT) { totalCount } }`,
      ),
    ).toMatchObject({
      event: { id: EVENTS[0] },
      node: { id: 'participation/exchange-2022/ann-archer' },
      possibleDuplicates: { totalCount: 0 },
    });
    await store.close();
  });
});
