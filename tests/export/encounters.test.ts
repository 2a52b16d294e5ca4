import { afterAll, describe, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { openEncounters } from '../../src/export/encounters.ts';
import { countingStore } from '../../src/store/counting.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { aDatasetOfMeetings } from '../graphql/meetings.ts';
import { describeOverMeetings } from '../store/imported.ts';
import { writtenGathering } from './a-gathering.ts';
import { exported, FORMS, idsInApi } from './exported.ts';

describeOverMeetings('an export of encounters', (getStore) => {
  const FILTERS = [
    ['everything', {}],
    ['a strength and a period', { strength: ['TALKS', 'CO_CHAIRED'], period: { from: '2022', to: '2022-12' } }],
    ['a country, a series and sides', { acrossCountries: true, series: 'border-exchange', officials: 'ann-archer' }],
    ['what nobody did', { place: 'south-gate', period: { to: '2000' } }],
  ] as const;

  test.each(FILTERS)('has the encounters of the API, in its order: %s', async (_, filter) => {
    const ids = await idsInApi(getStore(), filter);
    const { about, encounters } = await openEncounters(getStore(), { filter }, 'Parley 0.0.0');
    const exportedIds: string[] = [];
    for await (const { id } of encounters()) exportedIds.push(id);
    expect(exportedIds).toEqual(ids);
    expect(about.counts).toEqual({ encounters: ids.length });
  });

  test('comes in the order that is asked for', async () => {
    const orderBy = { by: 'STRENGTH', direction: 'ASC' };
    const { about, encounters } = await openEncounters(getStore(), { orderBy }, 'Parley 0.0.0');
    const strengths: string[] = [];
    for await (const { strength } of encounters()) strengths.push(strength);
    expect(strengths).toEqual(['GATHERING', 'CO_CHAIRED', 'TALKS']);
    expect(about.query).toEqual({ filter: null, orderBy, valid: null, known: null });
  });

  test('looks back as the API does', async () => {
    const before = await idsInApi(getStore(), {}, 'known: "2022-12"');
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan((await idsInApi(getStore(), {})).length);
    const { encounters } = await openEncounters(getStore(), { known: '2022-12' }, 'Parley 0.0.0');
    const ids: string[] = [];
    for await (const { id } of encounters()) ids.push(id);
    expect(ids).toEqual(before);
  });

  test('says what was asked, of which data, and by which program', async () => {
    const request = { filter: { place: 'arda' }, valid: '2024' };
    const { about } = await openEncounters(getStore(), request, 'Parley 0.0.0');
    expect(about).toEqual({
      title: 'Encounters',
      query: { filter: { place: 'arda' }, orderBy: null, valid: '2024', known: null },
      data: {
        datasets: [{ key: 'synthetic', title: 'Synthetic meetings', licence: 'CC0-1.0' }],
        sources: 6,
        retrieved: '2023-07-02',
      },
      program: 'Parley 0.0.0',
      counts: { encounters: 1 },
      leftOut: [],
    });
  });

  test('is the same to the last byte when it is asked for again', async () => {
    for (const form of FORMS) expect(await exported(getStore(), form)).toEqual(await exported(getStore(), form));
  });
});

describe('an export of more than is read at a time', () => {
  afterAll(removeDatasets);

  async function aGraphOfAGathering(): Promise<Store> {
    const store = await openEmbedded({ directory: null, shuffleUnordered: true });
    await importDataset(store, writtenGathering(25));
    return store;
  }

  test('is whole', async () => {
    const store = await aGraphOfAGathering();
    const { about, encounters } = await openEncounters(store, { filter: { strength: 'GATHERING' } }, 'Parley 0.0.0');
    const ids = new Set<string>();
    for await (const { id } of encounters()) ids.add(id);
    expect([ids.size, about.counts]).toEqual([301, { encounters: 301 }]);
  });

  test('reads no further than it is asked for', async () => {
    const { store, calls } = countingStore(await aGraphOfAGathering());
    const batches = () => calls().filter((name) => name === 'shared-activities').length;
    const { encounters } = await openEncounters(store, {}, 'Parley 0.0.0');
    const reading = encounters()[Symbol.asyncIterator]();
    for (let taken = 0; taken < 200; taken++) await reading.next();
    expect(batches()).toBe(1);
    await reading.next();
    expect(batches()).toBe(2);
  });

  test('breaks off where an import writes in the middle of it', async () => {
    const store = await aGraphOfAGathering();
    const { encounters } = await openEncounters(store, {}, 'Parley 0.0.0');
    const reading = encounters()[Symbol.asyncIterator]();
    await reading.next();
    await importDataset(store, writtenDataset(aDatasetOfMeetings()));
    const rest = async (): Promise<void> => {
      while ((await reading.next()).done !== true);
    };
    await expect(rest()).rejects.toMatchObject({ code: 'GRAPH_CHANGING' });
  });

  test('is refused where it comes to more than a file may hold, with the way out', async () => {
    const store = await openEmbedded({ directory: null });
    await importDataset(store, writtenGathering(449));
    await expect(openEncounters(store, {}, 'Parley 0.0.0')).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: expect.stringMatching(/at most 100000 encounters, and this query comes to more; narrow the filter/),
    });
  });
});
