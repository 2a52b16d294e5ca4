import { writtenDataset, type DatasetFiles } from '../graph-import/a-dataset.ts';
import { aDatasetOfMeetings } from '../graphql/meetings.ts';

/**
 * The dataset of invented meetings with one more gathering, of so many officials of Brun: everyone there met everyone
 * else, so that 25 make 300 encounters.
 */
function aGathering(size: number): DatasetFiles {
  const names = Array.from({ length: size }, (_, index) => `guest-${String(index).padStart(3, '0')}`);
  const files = aDatasetOfMeetings();
  const people = files['registers/people.yaml'] as Record<string, object>;
  const guests = names.map((name) => [name, { names: [`Guest ${name.slice(-3)}`], country: 'brun' }] as const);
  return {
    ...files,
    'registers/people.yaml': { ...people, officials: { ...people['officials'], ...Object.fromEntries(guests) } },
    'sources/congress.yaml': {
      source: {
        kind: 'article',
        publisher: 'The Congress Daily',
        title: 'Congress',
        published: '2023-09-02',
        retrieved: '2023-09-03',
        language: 'en',
      },
      events: {
        congress: {
          names: ['Congress'],
          type: 'multilateral',
          status: 'held',
          mode: 'in person',
          when: '2023-09-01',
          places: 'north-gate',
          participants: Object.fromEntries(names.map((name) => [name, {}])),
        },
      },
    },
  };
}

/** The same in a new directory. */
export function writtenGathering(size: number): string {
  return writtenDataset(aGathering(size));
}
