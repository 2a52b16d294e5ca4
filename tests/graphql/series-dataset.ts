import { aMeeting, aRegister, aSource, manifest, type DatasetFiles } from '../graph-import/a-dataset.ts';

/** An edition of the exchange that the two ministers headed, at no place unless one is given. */
function anEdition(ordinal: number, when: string, over: Record<string, unknown> = {}): Record<string, unknown> {
  const meeting = aMeeting();
  delete meeting['places'];
  return {
    ...meeting,
    names: [`Border Exchange ${ordinal}`],
    when,
    editions: { 'border-exchange': ordinal },
    participants: {
      'ann-archer': { roles: 'delegation head', offices: 'arda-minister' },
      'ben-brook': { roles: 'delegation head', offices: 'brun-minister' },
    },
    ...over,
  };
}

const BRUN_DEPUTY = { 'dan-dale': { roles: 'delegation head' } };

/**
 * An exchange of two countries: its hosts take turns until the sixth, the fourth is not known, the seventh is only
 * announced. The minister of Brun misses the sixth; another paper counts it as the fifth, and the other side as the
 * third of its dialogue.
 */
export function aSeries(): DatasetFiles {
  const register = aRegister() as Record<string, Record<string, unknown>>;
  return {
    'dataset.yaml': manifest,
    'registers/people.yaml': {
      ...register,
      organizations: {
        ...register['organizations'],
        'brun-army': { names: ['Army of Brun'], kind: 'armed force', country: 'brun' },
      },
      officials: { ...register['officials'], 'dan-dale': { names: ['Dan Dale'], country: 'brun' } },
      series: { ...register['series'], 'strategy-dialogue': { names: ['Strategy Dialogue'] } },
    },
    'sources/chronicle.yaml': {
      source: aSource({ title: 'All exchanges', published: '2022-12-01', retrieved: '2022-12-02' }),
      events: {
        'exchange-1': anEdition(1, '2020-02-01/2020-02-02', { places: 'north-gate' }),
        'exchange-2': anEdition(2, '2021', { bodies: { 'brun-army': { roles: 'host' } } }),
        'exchange-3': anEdition(3, '2021-12-05', {
          participants: { 'ann-archer': {}, 'ben-brook': {} },
        }),
        'exchange-3-talks': aMeeting({
          names: ['Talks of the third exchange'],
          type: 'talks',
          when: '2021-12-05',
          partOf: 'exchange-3',
          participants: { 'ann-archer': { roles: 'co-chair' }, 'ben-brook': { roles: 'co-chair' } },
        }),
        'exchange-5': anEdition(5, '2022-02-10', { places: 'south-gate' }),
        'exchange-6': anEdition(6, '2022-08', {
          places: 'south-gate',
          editions: { 'border-exchange': 6, 'strategy-dialogue': 3 },
          participants: { 'ann-archer': { roles: 'delegation head', offices: 'arda-minister' }, ...BRUN_DEPUTY },
        }),
        'exchange-7': anEdition(7, '2023-05', { status: 'announced', places: 'north-gate' }),
      },
    },
    'sources/other-count.yaml': {
      source: aSource({
        title: 'The fifth',
        publisher: 'The Other Paper',
        published: '2022-09-01',
        retrieved: '2022-09-02',
      }),
      events: {
        'exchange-6': {
          names: ['Fifth Border Exchange'],
          type: 'exchange',
          status: 'held',
          editions: { 'border-exchange': { value: 5, basis: 'counted from its archive' } },
        },
      },
    },
  };
}
