import { expect, test } from '@jest/globals';
import { searchStep, sideOf, type AttendanceFilter, type SearchStep } from '../../src/store/attendance.ts';
import { describeOverMeetings } from './imported.ts';

const [ANN, BEN, CAI, DAN] = ['ann-archer', 'ben-brook', 'cai-crane', 'dan-dale'].map((slug) => `official/${slug}`) as [
  ...[string, string, string, string],
];

describeOverMeetings('a step of a search for chains', (getStore) => {
  const taken = async (over: Partial<SearchStep>, filter: AttendanceFilter = {}, limit = 99) => {
    const step = { forth: [], back: [], read: [], joining: false, detailedMax: 99, ...over };
    const [row] = await getStore().read(searchStep(step, filter, limit));
    return row!;
  };
  const read = async (...asked: Parameters<typeof taken>) =>
    (await taken(...asked)).attendances.map(({ event, official }) => `${event.id} ${official}`).sort();

  const OF_ANN = [
    'event/exchange-2022 official/ann-archer',
    'event/exchange-2022 official/ben-brook',
    'event/exchange-2023 official/ann-archer',
    'event/exchange-2023 official/cai-crane',
    'event/talks-2022 official/ann-archer',
    'event/talks-2022 official/ben-brook',
  ];
  const AT_FORUM = ['event/forum official/cai-crane', 'event/forum official/dan-dale'];

  test('brings everybody who was in person at the events that the officials of an end attended', async () => {
    expect(await read({ forth: [ANN] })).toEqual(OF_ANN);
    expect(await read({ back: [ANN] })).toEqual(OF_ANN);
  });

  test('reads both ends where they attended little, and each event once', async () => {
    expect((await taken({ forth: [ANN], back: [CAI] })).side).toBe('BOTH');
    expect(await read({ forth: [ANN], back: [CAI, DAN, 'official/nobody'] })).toEqual([...OF_ANN, ...AT_FORUM].sort());
    expect([sideOf(499, 2), sideOf(2, 499), sideOf(3, 3), sideOf(400, 400)]).toEqual([
      ...['BACK', 'FORTH', 'BOTH', 'FORTH'],
    ]);
  });

  test('leaves out what officials attended whose events have been read', async () => {
    expect(await read({ forth: [ANN], back: [CAI], read: [BEN, DAN] })).toEqual([
      'event/exchange-2023 official/ann-archer',
      'event/exchange-2023 official/cai-crane',
    ]);
  });

  test('leaves out what does not join the ends where only that matters', async () => {
    const joining = { joining: true, forth: [ANN, BEN], back: [CAI] };
    expect(await read(joining)).toEqual([
      'event/exchange-2023 official/ann-archer',
      'event/exchange-2023 official/cai-crane',
    ]);
    expect(await read({ ...joining, back: [DAN] })).toEqual([]);
  });

  test('brings no more than asked for', async () => {
    expect(await read({ forth: [ANN] }, {}, 3)).toHaveLength(3);
  });

  test('tells only who was there where that is more than is wanted in detail', async () => {
    const all = [ANN, BEN, CAI, DAN];
    const told = await taken({ forth: [ANN, CAI], back: all, detailedMax: 0 });
    expect({ ...told, officials: [...(told.officials ?? [])].sort() }).toEqual({
      ...{ side: 'FORTH', attendances: [], officials: all },
    });
    expect((await taken({ forth: all, back: [DAN], detailedMax: 0 })).side).toBe('BACK');
    expect((await taken({ forth: all, back: [ANN, CAI], detailedMax: 0 }, {}, 2)).officials).toHaveLength(2);
    expect((await taken({ forth: all, back: [DAN], detailedMax: 0 }, { types: ['talks'] })).officials).toEqual([]);
    expect((await taken({ forth: all, back: [DAN], joining: true, detailedMax: 0 })).officials).toBeNull();
    expect((await taken({ forth: all, back: [], detailedMax: 0 })).officials).toBeNull();
  });

  test('keeps to a period, certainly or possibly, and to types of events', async () => {
    const period = { from: '2023-04-12', to: '2023-12-31' };
    const events = async (filter: AttendanceFilter) =>
      new Set((await read({ forth: [ANN, CAI] }, filter)).map((text) => text.split(' ')[0]));
    expect(await events({ period: { ...period, certain: true } })).toEqual(new Set(['event/forum']));
    expect(await events({ period: { ...period, certain: false } })).toEqual(
      new Set(['event/forum', 'event/exchange-2023']),
    );
    expect(await events({ types: ['talks'] })).toEqual(new Set(['event/talks-2022']));
  });

  test('brings nothing of announcements, bodies, calls or nobody', async () => {
    expect(await read({ forth: ['official/eve-elm', 'official/fay-fern', 'organization/arda-ministry'] })).toEqual([]);
    expect(await read({})).toEqual([]);
  });

  test('says what, when, as part of what and in which role', async () => {
    const { attendances } = await taken({ forth: [BEN] });
    const own = attendances
      .filter(({ official }) => official === BEN)
      .sort((a, b) => (a.event.id < b.event.id ? 1 : -1));
    expect(own).toEqual([
      {
        official: 'official/ben-brook',
        role: ['delegation head', 'guest'],
        event: {
          id: 'event/talks-2022',
          type: 'talks',
          path: ['event/exchange-2022', 'event/talks-2022'],
          earliest: '2022-04-23',
          latest: '2022-04-23',
        },
      },
      expect.objectContaining({ event: expect.objectContaining({ id: 'event/exchange-2022' }) }),
    ]);
  });
});
