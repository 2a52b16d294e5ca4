import { expect, test } from '@jest/globals';
import { encounterId, encounterOf } from '../../src/domain/encounter.ts';
import {
  encounterList,
  sharedActivities,
  type EncounterFilter,
  type EncounterParent,
} from '../../src/store/encounter.ts';
import type { EncounterSort } from '../../src/store/encounter-order.ts';
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
    ['country of one side', { country: 'place/arda' }, [FORUM, EXCHANGE_2023, EXCHANGE_2022]],
    ['country of the other side, too', { country: 'place/brun', withCountry: 'place/brun' }, []],
    ['both countries', { withCountry: 'place/brun', country: 'place/arda', officials: ['official/dan-dale'] }, [FORUM]],
    [
      'office, named with the official or dated',
      { position: 'position/brun-minister' },
      [FORUM, EXCHANGE_2023, EXCHANGE_2022],
    ],
    ['body, of which an office is', { organization: 'organization/arda-ministry' }, [EXCHANGE_2023, EXCHANGE_2022]],
    ['office of the other side', { officials: ['official/ben-brook'], withPosition: 'position/brun-minister' }, []],
    [
      'offices of both sides, whichever is which',
      { position: 'position/arda-minister', withPosition: 'position/brun-minister' },
      [EXCHANGE_2023, EXCHANGE_2022],
    ],
    [
      'body of the other side',
      { country: 'place/brun', withOrganization: 'organization/arda-ministry', eventTypes: ['talks'] },
      [EXCHANGE_2022],
    ],
    ['independent sources', { independentSources: 2 }, [EXCHANGE_2022]],
    ['more independent sources than there are', { independentSources: 3 }, []],
  ])('are filtered by %s', async (_what, filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  test.each<[string, EncounterSort, string[]]>([
    ['how close they were', { by: 'STRENGTH', reversed: false }, [EXCHANGE_2022, EXCHANGE_2023, FORUM]],
    ['how far they were', { by: 'STRENGTH', reversed: true }, [FORUM, EXCHANGE_2023, EXCHANGE_2022]],
    ['how well attested they are', { by: 'EVIDENCE', reversed: false }, [EXCHANGE_2022, FORUM, EXCHANGE_2023]],
    ['time', { by: 'DATE', reversed: true }, [EXCHANGE_2022, EXCHANGE_2023, FORUM]],
  ])('are put in order by %s', async (_what, sort, expected) => {
    const listed = await itemsOf(getStore(), encounterList(null, null, {}, sort));
    expect(listed.map(({ first, second, root }) => encounterId(first, second, root))).toEqual(expected);
  });

  test('of an official: that official is the one side, unless others are named', async () => {
    const of = (official: string, filter: EncounterFilter) => ids(filter, 'official', [official]);
    expect(await of('official/ann-archer', { organization: 'organization/arda-ministry' })).toEqual([
      EXCHANGE_2023,
      EXCHANGE_2022,
    ]);
    expect(await of('official/ben-brook', { organization: 'organization/arda-ministry' })).toEqual([]);
    expect(await of('official/ben-brook', { withOrganization: 'organization/arda-ministry' })).toEqual([EXCHANGE_2022]);
    const named = { officials: ['official/ann-archer'], organization: 'organization/arda-ministry' };
    expect(await of('official/ben-brook', named)).toEqual([EXCHANGE_2022]);
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
