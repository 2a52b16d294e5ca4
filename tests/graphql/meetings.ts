import { aDataset, aMeeting, aRegister, aSource, type DatasetFiles } from '../graph-import/a-dataset.ts';

/** An official of the invented countries, for gatherings. */
const anOfficial = (name: string, country: string) => ({ names: [name], country });

/**
 * The small dataset with the trap added: an exchange announced with one minister and held later with his successor,
 * and a gathering where more people were, one of them only by video.
 */
export function aDatasetOfMeetings(): DatasetFiles {
  const register = aRegister();
  return {
    ...aDataset(),
    'registers/people.yaml': {
      ...register,
      officials: {
        ...(register['officials'] as object),
        'dan-dale': anOfficial('Dan Dale', 'arda'),
        'eve-elm': anOfficial('Eve Elm', 'brun'),
        'fay-fern': anOfficial('Fay Fern', 'brun'),
      },
    },
    'sources/announcement.yaml': {
      source: aSource({ title: 'Exchange announced', published: '2022-11-20', retrieved: '2022-11-21' }),
      events: {
        'exchange-2023': aMeeting({
          names: ['Ninth Border Exchange'],
          status: 'announced',
          when: '2022-12-05',
          editions: { 'border-exchange': 9 },
          participants: { 'ann-archer': {}, 'ben-brook': {} },
        }),
      },
    },
    'sources/report.yaml': {
      source: aSource({ title: 'Exchange held', published: '2023-04-13', retrieved: '2023-04-14' }),
      events: {
        'exchange-2023': aMeeting({
          names: ['Ninth Border Exchange'],
          when: '2023-04-11/2023-04-12',
          places: 'south-gate',
          participants: { 'ann-archer': { roles: 'host' }, 'cai-crane': { roles: 'guest' } },
        }),
      },
    },
    'sources/forum.yaml': {
      source: aSource({
        title: 'Forum',
        published: '2023-07-01',
        retrieved: '2023-07-02',
        publisher: 'The Forum Daily',
      }),
      events: {
        forum: {
          names: ['Forum'],
          type: 'multilateral',
          status: 'held',
          mode: 'hybrid',
          when: '2023-06',
          places: 'brun',
          participants: {
            'cai-crane': { mode: 'in person' },
            'dan-dale': { mode: 'in person' },
            'eve-elm': { mode: 'virtual' },
          },
        },
      },
      mentions: ['fay-fern'],
    },
  };
}
