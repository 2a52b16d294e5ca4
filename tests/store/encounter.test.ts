import { expect, test } from '@jest/globals';
import { encounterId, encounterOf } from '../../src/domain/encounter.ts';
import {
  encounterList,
  sharedActivities,
  type EncounterFilter,
  type EncounterParent,
} from '../../src/store/encounter.ts';
import { describeOverMeetings, itemsOf } from './imported.ts';

const EXCHANGE_2022 = 'encounter/ann-archer/ben-brook/exchange-2022';
const EXCHANGE_2023 = 'encounter/ann-archer/cai-crane/exchange-2023';
const FORUM = 'encounter/cai-crane/dan-dale/forum';

describeOverMeetings('encounters', (getStore) => {
  const ids = async (filter: EncounterFilter, parent: EncounterParent | null = null, parents: string[] | null = null) =>
    (await itemsOf(getStore(), encounterList(parent, parents, filter))).map(({ first, second, root }) =>
      encounterId(first, second, root),
    );

  test('are what two officials attended in person, latest first, one for each outermost event', async () => {
    expect(await ids({})).toEqual([FORUM, EXCHANGE_2023, EXCHANGE_2022]);
  });

  test('do not come from an announcement, nor from somebody who joined by video', async () => {
    expect((await ids({})).filter((id) => id.includes('eve-elm'))).toEqual([]);
    expect(await ids({ officials: ['official/ben-brook'] })).toEqual([EXCHANGE_2022]);
  });

  test.each<[string, EncounterFilter, string[]]>([
    ['either side', { officials: ['official/cai-crane'] }, [FORUM, EXCHANGE_2023]],
    ['both sides', { officials: ['official/cai-crane'], with: ['official/ann-archer'] }, [EXCHANGE_2023]],
    ['the other side alone', { with: ['official/dan-dale'] }, [FORUM]],
    ['countries of both', { countries: ['place/arda'] }, []],
    ['being of two countries', { acrossCountries: true }, [FORUM, EXCHANGE_2023, EXCHANGE_2022]],
    ['being of one country', { acrossCountries: false }, []],
    ['place', { place: 'place/brun' }, [FORUM, EXCHANGE_2023]],
    ['period', { period: { from: '2023-04-12', to: '2023-05-31', certain: false } }, [EXCHANGE_2023]],
    ['strength', { strengths: ['TALKS', 'GATHERING'] }, [FORUM, EXCHANGE_2022]],
    ['type of event', { eventTypes: ['talks'] }, [EXCHANGE_2022]],
    [
      'series, of which the talks are only a part',
      { series: 'series/border-exchange' },
      [EXCHANGE_2023, EXCHANGE_2022],
    ],
    ['source', { source: 'source/herald' }, [EXCHANGE_2022]],
    // The exchange holds the talks: a condition on another activity must not make the encounter look weaker.
    ['strength of all activities', { strengths: ['CO_CHAIRED'], eventTypes: ['exchange'] }, [EXCHANGE_2023]],
  ])('are filtered by %s', async (_what, filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  test('belong to officials, to events, and to the parts of events', async () => {
    expect(await ids({}, 'official', ['official/ann-archer'])).toEqual([EXCHANGE_2023, EXCHANGE_2022]);
    expect(await ids({ with: ['official/ben-brook'] }, 'official', ['official/ann-archer'])).toEqual([EXCHANGE_2022]);
    expect(await ids({}, 'event', ['event/talks-2022'])).toEqual([EXCHANGE_2022]);
    expect(await ids({ officials: ['official/dan-dale'] }, 'event', ['event/forum', 'event/exchange-2022'])).toEqual([
      FORUM,
    ]);
  });

  test('hold all that was attended together', async () => {
    const key = { first: 'official/ann-archer', second: 'official/ben-brook', root: 'event/exchange-2022' };
    const rows = await getStore().read(sharedActivities([key]));
    const encounter = encounterOf(rows.map((row) => row.activity));
    expect(encounter.activities.map(({ event }) => event.id)).toEqual(['event/exchange-2022', 'event/talks-2022']);
    expect(encounter).toMatchObject({ id: EXCHANGE_2022, strength: 'TALKS', event: 'event/exchange-2022' });
  });
});
