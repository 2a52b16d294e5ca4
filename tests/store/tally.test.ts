import { describe, expect, test } from '@jest/globals';
import { encounterTally } from '../../src/store/encounter-tally.ts';
import type { EncounterFilter, EncounterParent } from '../../src/store/encounter.ts';
import { eventTally } from '../../src/store/event-tally.ts';
import type { EventFilter } from '../../src/store/event.ts';
import { NO_COORDINATES, tallyStatement, type TallyBy, type TallyQuery } from '../../src/store/tally.ts';
import { describeOverMeetings } from './imported.ts';

const ALL = 100;

describeOverMeetings('tallies', (getStore) => {
  const read = async (query: TallyQuery, limit = ALL) => {
    const rows = await getStore().read(tallyStatement(query, limit));
    return rows.map(({ tally: { top, values, without } }) => ({
      counts: Object.fromEntries(top.map(({ value, count }) => [value, count])),
      values,
      without,
    }));
  };
  const events = async (by: TallyBy, filter: EventFilter = {}) => (await read(eventTally(null, null, filter, by)))[0];
  const encounters = async (by: TallyBy, filter: EncounterFilter = {}) =>
    (await read(encounterTally(null, null, filter, by)))[0]?.counts;

  describe('of events', () => {
    test.each<[TallyBy, Record<string, number>, number]>([
      ['TYPE', { exchange: 2, multilateral: 1, talks: 1 }, 0],
      ['COUNTRY', { 'place/arda': 2, 'place/brun': 2 }, 0],
      ['PLACE', { 'place/north-gate': 2, 'place/south-gate': 1 }, 1],
      ['REGION', { 'place/arda': 2, 'place/brun': 2 }, 0],
      ['POINT', { 'place/north-gate': 2, [NO_COORDINATES]: 2 }, 0],
      ['SERIES', { 'series/border-exchange': 2 }, 2],
      ['ORGANIZATION', { 'organization/arda-ministry': 1 }, 3],
      ['YEAR', { '2022/2022': 2, '2023/2023': 2 }, 0],
      ['MONTH', { '2022-04/2022-04': 2, '2023-04/2023-04': 1, '2023-06/2023-06': 1 }, 0],
      ['DAY', { '2022-04-23/2022-04-23': 2, '2023-04-11/2023-04-12': 1, '2023-06-01/2023-06-30': 1 }, 0],
    ])('by %s', async (by, counts, without) => {
      expect(await events(by)).toEqual({ counts, values: Object.keys(counts).length, without });
    });

    test('inherit the filter', async () => {
      expect((await events('TYPE', { types: ['talks', 'forum'] }))?.counts).toEqual({ talks: 1 });
      expect(await events('TYPE', { types: ['visit'] })).toEqual({ counts: {}, values: 0, without: 0 });
    });

    test('are counted for several places at once', async () => {
      const rows = await read(eventTally('place', ['place/brun', 'place/south-gate', 'place/nowhere'], {}, 'TYPE'));
      expect(rows.map((row) => row.counts)).toEqual([{ exchange: 1, multilateral: 1 }, {}, { exchange: 1 }]);
    });

    test('come with the most frequent first, then by value, and with the first and the last of each', async () => {
      const [row] = await getStore().read(tallyStatement(eventTally(null, null, {}, 'PLACE'), 1));
      expect(row?.tally).toEqual({
        top: [
          {
            value: 'place/north-gate',
            count: 2,
            first: '2022-04-23/2022-04-23/event/exchange-2022',
            last: '2022-04-23/2022-04-23/event/talks-2022',
          },
        ],
        values: 2,
        without: 1,
      });
    });
  });

  describe('of encounters', () => {
    test.each<[TallyBy, Record<string, number>]>([
      // The exchange of 2022 and its talks are one encounter, which is of both types.
      ['TYPE', { exchange: 2, multilateral: 1, talks: 1 }],
      ['PLACE', { 'place/north-gate': 1, 'place/south-gate': 1 }],
      ['REGION', { 'place/arda': 1, 'place/brun': 2 }],
      ['POINT', { 'place/north-gate': 1, [NO_COORDINATES]: 2 }],
      ['SERIES', { 'series/border-exchange': 2 }],
      ['YEAR', { '2022/2022': 1, '2023/2023': 2 }],
      ['DAY', { '2022-04-23/2022-04-23': 1, '2023-04-11/2023-04-12': 1, '2023-06-01/2023-06-30': 1 }],
      ['COUNTRY', { 'place/arda': 3, 'place/brun': 3 }],
      ['ORGANIZATION', { 'organization/arda-ministry': 2 }],
    ])('by %s', async (by, counts) => {
      expect(await encounters(by)).toEqual(counts);
    });

    test('count only the activities that fulfil the filter', async () => {
      expect(await encounters('TYPE', { eventTypes: ['talks'] })).toEqual({ talks: 1 });
      expect(await encounters('TYPE', { strengths: ['TALKS'] })).toEqual({ exchange: 1, talks: 1 });
    });

    test.each<[string, EncounterFilter, Record<string, number>]>([
      ['of officials', { officials: ['official/cai-crane'] }, { 'place/arda': 2 }],
      ['with officials', { with: ['official/cai-crane'] }, { 'place/brun': 2 }],
      ['of a country', { country: 'place/brun' }, { 'place/arda': 3 }],
      ['of a body', { organization: 'organization/arda-ministry' }, { 'place/brun': 2 }],
      [
        'of two officials',
        { officials: ['official/ann-archer', 'official/ben-brook'] },
        { 'place/arda': 1, 'place/brun': 2 },
      ],
    ])('by the country of the other side, %s', async (_what, filter, counts) => {
      expect(await encounters('COUNTRY', filter)).toEqual(counts);
    });

    test.each<[EncounterParent, string, EncounterFilter, Record<string, number>]>([
      ['official', 'official/cai-crane', {}, { 'place/arda': 2 }],
      ['official', 'official/cai-crane', { officials: ['official/ann-archer'] }, { 'place/brun': 1 }],
      ['event', 'event/exchange-2022', {}, { 'place/arda': 1, 'place/brun': 1 }],
    ])('of an %s are counted by the other side: %s %j', async (parent, id, filter, counts) => {
      expect(await read(encounterTally(parent, [id], filter, 'COUNTRY'))).toMatchObject([{ counts }]);
    });
  });
});
