import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { answer, asking } from './asking.ts';
import { aSeries } from './series-dataset.ts';

describeOnEachStore('a series of events', (getStore) => {
  beforeAll(async () => {
    await importDataset(getStore(), writtenDataset(aSeries()));
  });
  afterAll(removeDatasets);

  const ofSeries = async (fields: string, root = ''): Promise<unknown> => {
    const query = `series(id: "border-exchange") { ${fields} }`;
    const data = await answer(getStore(), root === '' ? `{ ${query} }` : `{ asOf(${root}) { ${query} } }`);
    return root === '' ? (data as { series: unknown }).series : (data as { asOf: { series: unknown } }).asOf.series;
  };

  test('begins with the first edition that was held and ends with the last, not with one that is only announced', async () => {
    expect(await ofSeries('firstEdition { ordinal } lastEdition { ordinal } editions { ordinal }')).toEqual({
      firstEdition: { ordinal: 1 },
      lastEdition: { ordinal: 6 },
      editions: [1, 2, 3, 5, 6, 7].map((ordinal) => ({ ordinal })),
    });
  });

  test('bounds a missing edition by its neighbours', async () => {
    const fields = 'missing missingEditions { ordinal after { ordinal } before { ordinal } between { edtf } }';
    expect(await ofSeries(fields)).toEqual({
      missing: [4],
      missingEditions: [
        { ordinal: 4, after: { ordinal: 3 }, before: { ordinal: 5 }, between: { edtf: '2021-12-05/2022-02-10' } },
      ],
    });
  });

  test('tells who hosted each edition, by what that is known, and where taking turns breaks', async () => {
    const fields = `hostRotation { pattern breaks { edition { ordinal } }
      turns { turn edition { ordinal } hosting { rule hosts { id } countries { country { id } basis evidence { property value } } } } }`;
    const host = (country: string, basis: string, property: string, value: string) => ({
      country: { id: `place/${country}` },
      basis: [basis],
      evidence: [{ property, value }],
    });
    expect(await ofSeries(fields)).toEqual({
      hostRotation: {
        pattern: 'BROKEN',
        breaks: [{ edition: { ordinal: 6 } }],
        turns: [
          {
            turn: 'FIRST',
            edition: { ordinal: 1 },
            hosting: { rule: 'ITSELF', hosts: [], countries: [host('arda', 'PLACE', 'place', 'place/north-gate')] },
          },
          {
            turn: 'CHANGED',
            edition: { ordinal: 2 },
            hosting: {
              rule: 'ITSELF',
              hosts: [{ id: 'participation/exchange-2/organization.brun-army' }],
              countries: [host('brun', 'ROLE', 'role', 'host')],
            },
          },
          {
            turn: 'CHANGED',
            edition: { ordinal: 3 },
            hosting: { rule: 'PARTS', hosts: [], countries: [host('arda', 'PLACE', 'place', 'place/north-gate')] },
          },
          {
            turn: 'UNKNOWN',
            edition: { ordinal: 5 },
            hosting: { rule: 'ITSELF', hosts: [], countries: [host('brun', 'PLACE', 'place', 'place/south-gate')] },
          },
          {
            turn: 'REPEATED',
            edition: { ordinal: 6 },
            hosting: { rule: 'ITSELF', hosts: [], countries: [host('brun', 'PLACE', 'place', 'place/south-gate')] },
          },
        ],
      },
    });
  });

  test('tells who led each side, or that it is not known', async () => {
    const { editions } = (await ofSeries(
      'editions { ordinal sides { country { id } rule leaders { id } participations { id } } }',
    )) as { editions: { ordinal: number; sides: unknown[] }[] };
    const sidesOf = (ordinal: number) => editions.find((edition) => edition.ordinal === ordinal)?.sides;
    const side = (country: string, rule: string, official: string, event: string) => ({
      country: { id: `place/${country}` },
      rule,
      leaders: [{ id: `official/${official}` }],
      participations: [{ id: `participation/${event}/${official}` }],
    });
    expect(sidesOf(1)).toEqual([
      side('arda', 'HEADED', 'ann-archer', 'exchange-1'),
      side('brun', 'HEADED', 'ben-brook', 'exchange-1'),
    ]);
    expect(sidesOf(3)).toEqual([
      side('arda', 'CHAIRED_PART', 'ann-archer', 'exchange-3-talks'),
      side('brun', 'CHAIRED_PART', 'ben-brook', 'exchange-3-talks'),
    ]);
    expect(sidesOf(6)?.[1]).toEqual(side('brun', 'HEADED', 'dan-dale', 'exchange-6'));
  });

  test('gives the time since the edition before as vaguely as the dates are', async () => {
    const { editions } = (await ofSeries(
      'editions { ordinal sincePrevious { previous { ordinal } atLeastDays atMostDays missing } }',
    )) as { editions: { sincePrevious: unknown }[] };
    expect(editions.map(({ sincePrevious }) => sincePrevious)).toEqual([
      null,
      { previous: { ordinal: 1 }, atLeastDays: 334, atMostDays: 699, missing: [] },
      { previous: { ordinal: 2 }, atLeastDays: -26, atMostDays: 338, missing: [] },
      { previous: { ordinal: 3 }, atLeastDays: 67, atMostDays: 67, missing: [4] },
      { previous: { ordinal: 5 }, atLeastDays: 172, atMostDays: 202, missing: [] },
      { previous: { ordinal: 6 }, atLeastDays: 243, atMostDays: 303, missing: [] },
    ]);
  });

  test('shows an event that another source, or another series, numbers differently, as one event', async () => {
    const fields = `countedDifferently { event { id } counts { ordinal series { id } evidence { source { id } standing } } }
      editions { countedAlsoAs { id } sameNumber { id } }`;
    const count = (ordinal: number, series: string, source: string, standing: string) => ({
      ordinal,
      series: { id: `series/${series}` },
      evidence: [{ source: { id: `source/${source}` }, standing }],
    });
    const { countedDifferently, editions } = (await ofSeries(fields)) as Record<string, unknown[]>;
    expect(countedDifferently).toEqual([
      {
        event: { id: 'event/exchange-6' },
        counts: [
          count(5, 'border-exchange', 'other-count', 'CONTRADICTED'),
          count(6, 'border-exchange', 'chronicle', 'PREFERRED'),
          count(3, 'strategy-dialogue', 'chronicle', 'PREFERRED'),
        ],
      },
    ]);
    expect(editions?.[4]).toEqual({ countedAlsoAs: [{ id: 'edition/strategy-dialogue/exchange-6' }], sameNumber: [] });
  });

  test('names the offices that usually come, and the editions without them: not named is not absent', async () => {
    const fields = `usualOffices { position { id } attended held without {
      edition { ordinal } presence named { id } holders { official { id } certainty } side { leaders { id } } } }`;
    expect(await ofSeries(fields)).toEqual({
      usualOffices: [
        { position: { id: 'position/arda-minister' }, attended: 5, held: 5, without: [] },
        {
          position: { id: 'position/brun-minister' },
          attended: 4,
          held: 5,
          without: [
            {
              edition: { ordinal: 6 },
              presence: 'NOT_NAMED',
              named: [],
              holders: [{ official: { id: 'official/ben-brook' }, certainty: 'CERTAIN' }],
              side: { leaders: [{ id: 'official/dan-dale' }] },
            },
          ],
        },
      ],
    });
  });

  const EVERYTHING = `firstEdition { id } lastEdition { id } missingEditions { ordinal between { edtf } }
    hostRotation { pattern turns { turn hosting { rule countries { country { id } evidence { id } } } } }
    countedDifferently { event { id } counts { ordinal evidence { id } } }
    usualOffices { position { id } attended without { presence holders { official { id } } } }
    editions { id sides { rule leaders { id } } sincePrevious { atLeastDays atMostDays } sameNumber { id } }`;

  test('is the same in a look back to the end of time', async () => {
    expect(await ofSeries(EVERYTHING, 'known: "9999"')).toEqual(await ofSeries(EVERYTHING));
  });

  test('is in a look back what was known then', async () => {
    const fields = 'lastEdition { ordinal } missing hostRotation { pattern turns { edition { ordinal } } }';
    expect(await ofSeries(fields, 'known: "2022-10"')).toEqual({
      lastEdition: { ordinal: 5 },
      missing: [1, 2, 3, 4],
      hostRotation: { pattern: 'UNKNOWN', turns: [{ edition: { ordinal: 5 } }] },
    });
  });

  describe('costs', () => {
    test('one statement of each sort at each level, however many editions it has', async () => {
      const { calls, errors } = await asking(
        getStore(),
        '{ series(id: "border-exchange") { hostRotation { pattern turns { turn } } } }',
      );
      expect(errors).toEqual([]);
      // Who took part and where, of the editions and then of their parts; the order within a step is the store's.
      const step = ['Event-by-partOf', 'Official-by-ids', 'Participation-by-event'];
      expect([...calls].sort()).toEqual(
        [
          ...['EventSeries-by-ids', 'Edition-by-series', 'Event-by-ids', 'Organization-by-ids'],
          ...['Place-by-ids', 'Place-by-ids', ...step, ...step],
        ].sort(),
      );
    });
  });
});
