import { expect, test } from '@jest/globals';
import { attendancesOf, type AttendanceFilter } from '../../src/store/attendance.ts';
import { describeOverMeetings } from './imported.ts';

describeOverMeetings('attendances', (getStore) => {
  const read = async (officials: string[], limit = 99, filter: AttendanceFilter = {}) =>
    (await getStore().read(attendancesOf(officials, filter, limit))).map(({ event, official }) => [event.id, official]);

  test('of officials are all who were in person at the events that these attended, the latest event first', async () => {
    expect(await read(['official/ann-archer'])).toEqual([
      ['event/exchange-2023', 'official/ann-archer'],
      ['event/exchange-2023', 'official/cai-crane'],
      ['event/talks-2022', 'official/ann-archer'],
      ['event/talks-2022', 'official/ben-brook'],
      ['event/exchange-2022', 'official/ann-archer'],
      ['event/exchange-2022', 'official/ben-brook'],
    ]);
  });

  test('come once, however many of those who were there are asked about, and no more than asked for', async () => {
    const both = await read(['official/cai-crane', 'official/dan-dale', 'official/nobody']);
    expect(both).toEqual([
      ['event/forum', 'official/cai-crane'],
      ['event/forum', 'official/dan-dale'],
      ['event/exchange-2023', 'official/ann-archer'],
      ['event/exchange-2023', 'official/cai-crane'],
    ]);
    expect(await read(['official/cai-crane'], 3)).toEqual(both.slice(0, 3));
  });

  test('are those of a period, certainly or possibly, and of types of events', async () => {
    const period = { from: '2023-04-12', to: '2023-12-31' };
    const events = async (filter: AttendanceFilter) =>
      new Set((await read(['official/ann-archer', 'official/cai-crane'], 99, filter)).map(([event]) => event));
    expect(await events({ period: { ...period, certain: true } })).toEqual(new Set(['event/forum']));
    expect(await events({ period: { ...period, certain: false } })).toEqual(
      new Set(['event/forum', 'event/exchange-2023']),
    );
    expect(await events({ types: ['talks'] })).toEqual(new Set(['event/talks-2022']));
  });

  test('do not come from announcements, bodies or calls', async () => {
    expect(await read(['official/eve-elm', 'official/fay-fern', 'organization/arda-ministry'])).toEqual([]);
  });

  test('say what, when, as part of what and in which role', async () => {
    const rows = await getStore().read(attendancesOf(['official/ben-brook'], {}, 99));
    expect(rows.filter(({ official }) => official === 'official/ben-brook')).toEqual([
      {
        id: 'participation/talks-2022/ben-brook',
        official: 'official/ben-brook',
        role: ['delegation head', 'guest'],
        event: {
          id: 'event/talks-2022',
          type: 'talks',
          sortKey: '2022-04-23/2022-04-23/event/talks-2022',
          path: ['event/exchange-2022', 'event/talks-2022'],
          earliest: '2022-04-23',
          latest: '2022-04-23',
        },
      },
      expect.objectContaining({ id: 'participation/exchange-2022/ben-brook' }),
    ]);
  });
});
