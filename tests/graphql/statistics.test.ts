import { describe, expect, test } from '@jest/globals';
import { answer, asking } from './asking.ts';
import { describeOnMeetings } from './on-meetings.ts';

describeOnMeetings('of a list', (getStore) => {
  const ask = (query: string) => answer(getStore(), query);

  describe('the timeline', () => {
    test('has certain and possible ones, each bucket with the period that asks for it', async () => {
      const query =
        '{ events(first: 0) { timeline(by: MONTH) { certain uncertain undated buckets { when { edtf text } certain possible } } } }';
      const { events } = (await ask(query)) as { events: { timeline: { buckets: { when: { edtf: string } }[] } } };
      const { buckets, ...counts } = events.timeline;
      expect(counts).toEqual({ certain: 4, uncertain: 0, undated: 0 });
      expect(buckets[0]).toEqual({ when: { edtf: '2022-04', text: 'April 2022' }, certain: 2, possible: 0 });
      expect(buckets.map(({ when }) => when.edtf).slice(-3)).toEqual(['2023-04', '2023-05', '2023-06']);
    });

    test('by day says what of a range or a month may lie in each of its days', async () => {
      const query = `{ events(first: 0, filter: {period: {from: "2023"}}) {
        timeline(by: DAY) { certain uncertain buckets { when { edtf } possible } } } }`;
      const { events } = (await ask(query)) as { events: { timeline: { buckets: { possible: number }[] } } };
      const { buckets, ...counts } = events.timeline;
      expect(counts).toEqual({ certain: 0, uncertain: 2 });
      expect(buckets).toHaveLength(81);
      expect(buckets.filter(({ possible }) => possible === 1)).toHaveLength(2 + 30);
    });

    test('of encounters is that of their dates: of the talks, not of the exchange that held them', async () => {
      const query = `{ official(id: "ann-archer") { encounters(first: 9) {
        nodes { when { edtf } } timeline(by: YEAR) { buckets { when { edtf } certain } } } } }`;
      expect(await ask(query)).toEqual({
        official: {
          encounters: {
            nodes: [{ when: { edtf: '2023-04-11/2023-04-12' } }, { when: { edtf: '2022-04-23' } }],
            timeline: {
              buckets: [
                { when: { edtf: '2022' }, certain: 1 },
                { when: { edtf: '2023' }, certain: 1 },
              ],
            },
          },
        },
      });
    });

    test('is empty where nothing is in the list', async () => {
      const query = '{ events(filter: {type: [CALL]}) { timeline(by: DAY) { certain buckets { certain } } } }';
      expect(await ask(query)).toEqual({ events: { timeline: { certain: 0, buckets: [] } } });
    });
  });

  describe('the groups', () => {
    test('come with what a filter takes, what they are called, how many they are, and the first and the last', async () => {
      const query = `{ encounters(first: 0) { groups(by: COUNTRY, first: 1) {
        total leftOut ungrouped groups { key name entity { id } count first { edtf } last { text } } } } }`;
      expect(await ask(query)).toEqual({
        encounters: {
          groups: {
            total: 2,
            leftOut: 1,
            ungrouped: 0,
            groups: [
              {
                key: 'place/arda',
                name: 'Arda',
                entity: { id: 'place/arda' },
                count: 3,
                first: { edtf: '2022-04-23' },
                last: { text: 'June 2023' },
              },
            ],
          },
        },
      });
    });

    test('of types have the names that a filter takes, and those of years are only of certain ones', async () => {
      const query = `{ events(first: 0) {
        types: groups(by: TYPE, first: 1) { groups { key name entity { id } } }
        years: groups(by: YEAR) { ungrouped groups { key count } } } }`;
      expect(await ask(query)).toEqual({
        events: {
          types: { groups: [{ key: 'EXCHANGE', name: 'exchange', entity: null }] },
          years: {
            ungrouped: 0,
            groups: [
              { key: '2022', count: 2 },
              { key: '2023', count: 2 },
            ],
          },
        },
      });
    });

    test.each([0, -1, 101])('are not given %d at a time', async (first) => {
      const { errors } = await asking(getStore(), `{ events { groups(by: TYPE, first: ${first}) { total } } }`);
      expect(errors).toEqual([
        {
          code: 'BAD_USER_INPUT',
          message: `expected first from 1 to 100, got ${first}; narrow the filter to see other groups`,
        },
      ]);
    });
  });

  test('the map has points, regions, and how many are in no point', async () => {
    const query = `{ events(first: 0) { map {
      points { place { id coordinates { latitude longitude } } count first { edtf } last { edtf } }
      regions { place { id } count } withoutPlace withoutCoordinates } } }`;
    expect(await ask(query)).toEqual({
      events: {
        map: {
          points: [
            {
              place: { id: 'place/north-gate', coordinates: { latitude: 21.5, longitude: 106.5 } },
              count: 2,
              first: { edtf: '2022-04-23' },
              last: { edtf: '2022-04-23' },
            },
          ],
          regions: [
            { place: { id: 'place/arda' }, count: 2 },
            { place: { id: 'place/brun' }, count: 2 },
          ],
          withoutPlace: 0,
          withoutCoordinates: 2,
        },
      },
    });
  });

  test('the map costs one statement for its points and one for its regions, of however many lists', async () => {
    const query = `{ officials { nodes { encounters(first: 0) { map {
      points { count } withoutPlace withoutCoordinates regions { count } } timeline(by: YEAR) { undated } } } } }`;
    const { calls, errors } = await asking(getStore(), query);
    expect(errors).toEqual([]);
    expect(calls.filter((name) => name === 'encounters-by-official-tally')).toHaveLength(3);
  });

  test('all of it is read as of the day of the view', async () => {
    const query = `{ asOf(known: "2022-12") { events(first: 0) {
      timeline(by: YEAR) { buckets { when { edtf } certain } } groups(by: PLACE) { groups { key count } }
      map { points { count } } } } }`;
    expect(await ask(query)).toEqual({
      asOf: {
        events: {
          timeline: { buckets: [{ when: { edtf: '2022' }, certain: 3 }] },
          groups: { groups: [{ key: 'place/north-gate', count: 3 }] },
          map: { points: [{ count: 3 }] },
        },
      },
    });
  });
});
