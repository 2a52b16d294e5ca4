import { expect, test } from '@jest/globals';
import { eventList, type EventFilter } from '../../src/store/event.ts';
import { describeOverMeetings, itemsOf } from './imported.ts';

describeOverMeetings('events', (getStore) => {
  const ids = async (filter: EventFilter) =>
    (await itemsOf(getStore(), eventList(null, null, filter))).map((event) => event.id);

  test('come latest first', async () => {
    expect(await ids({})).toEqual(['event/forum', 'event/exchange-2023', 'event/talks-2022', 'event/exchange-2022']);
  });

  test('are found at a place and at everything around it', async () => {
    expect(await ids({ place: 'place/north-gate' })).toEqual(['event/talks-2022', 'event/exchange-2022']);
    expect(await ids({ place: 'place/arda' })).toEqual(['event/talks-2022', 'event/exchange-2022']);
    expect(await ids({ place: 'place/brun' })).toEqual(['event/forum', 'event/exchange-2023']);
  });

  test('lie certainly in a period that holds every day of theirs, possibly in one that holds some', async () => {
    const april = { from: '2023-04-01', to: '2023-04-11' };
    expect(await ids({ period: { ...april, certain: false } })).toEqual(['event/exchange-2023']);
    expect(await ids({ period: { ...april, certain: true } })).toEqual([]);
    expect(await ids({ period: { ...april, to: '2023-04-12', certain: true } })).toEqual(['event/exchange-2023']);
  });

  test.each<[string, EventFilter, string[]]>([
    ['type', { types: ['talks', 'multilateral'] }, ['event/forum', 'event/talks-2022']],
    ['mode', { modes: ['hybrid'] }, ['event/forum']],
    ['series', { series: 'series/border-exchange' }, ['event/exchange-2023', 'event/exchange-2022']],
    ['official', { official: 'official/dan-dale' }, ['event/forum']],
    ['body', { organization: 'organization/arda-ministry' }, ['event/exchange-2022']],
    ['topic', { topic: 'topic/trade' }, ['event/exchange-2022']],
    ['source', { source: 'source/announcement' }, ['event/exchange-2023']],
    ['being planned only', { plannedOnly: true }, []],
    ['several conditions at once', { types: ['exchange'], place: 'place/brun' }, ['event/exchange-2023']],
  ])('are filtered by %s', async (_what, filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  test('of several places come as a list for each, each with its own limit', async () => {
    const list = eventList('place', ['place/arda', 'place/brun'], {});
    const page = { limit: 1, backward: false, after: null, before: null };
    expect((await itemsOf(getStore(), list, page)).map((event) => event.id)).toEqual([
      'event/talks-2022',
      'event/forum',
    ]);
  });
});
