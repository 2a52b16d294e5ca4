import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** Files of a dataset by path: texts as they are, anything else as YAML. */
export type DatasetFiles = Record<string, unknown>;

const written: string[] = [];

/** Writes the files into a new directory. {@link removeDatasets} removes all of them. */
export function writtenDataset(files: DatasetFiles): string {
  const directory = mkdtempSync(join(tmpdir(), 'parley-dataset-'));
  written.push(directory);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    const text = typeof content === 'string' || Buffer.isBuffer(content) ? content : stringify(content);
    writeFileSync(join(directory, path), text);
  }
  return directory;
}

export function removeDatasets(): void {
  for (const directory of written.splice(0)) rmSync(directory, { recursive: true, force: true });
}

export const manifest = {
  key: 'synthetic',
  title: 'Synthetic meetings',
  description: 'Two invented countries and their invented ministers.',
  licence: 'CC0-1.0',
};

/** The head of a source file: an article of the day after the invented meeting, unless said otherwise. */
export function aSource(over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    kind: 'article',
    publisher: 'The Example Herald',
    title: 'Ministers meet',
    published: '2022-04-24',
    retrieved: '2022-05-01',
    language: 'en',
    ...over,
  };
}

/** Who is who and where: two countries, a minister each with a predecessor on one side, a gate on either bank. */
export function aRegister(): Record<string, unknown> {
  const minister = (name: string, country: string, from: string, to?: string): Record<string, unknown> => ({
    names: [name],
    country,
    tenures: { [`${country}-minister`]: { from, ...(to === undefined ? {} : { to }) } },
  });
  return {
    source: aSource({ kind: 'register', publisher: 'Editors', title: 'Register', published: '2021-01-01' }),
    places: {
      arda: { names: ['Arda', { text: 'Árdà', language: 'vi', kind: 'transliteration' }], kind: 'country' },
      brun: { names: ['Brun'], kind: 'country' },
      'north-gate': { names: ['North Gate'], kind: 'border gate', within: 'arda', latitude: 21.5, longitude: 106.5 },
      'south-gate': { names: ['South Gate'], kind: 'border gate', within: ['brun'], pairedWith: 'north-gate' },
    },
    organizations: { 'arda-ministry': { names: ['Ministry of Arda'], kind: 'ministry', country: 'arda' } },
    positions: {
      'arda-minister': { names: ['Minister of Arda'], organization: 'arda-ministry', country: 'arda' },
      'brun-minister': { names: ['Minister of Brun'], country: 'brun' },
    },
    officials: {
      'ann-archer': minister('Ann Archer', 'arda', '2020-01-01'),
      'ben-brook': minister('Ben Brook', 'brun', '2019-05', '2022-12-31'),
      'cai-crane': minister('Cai Crane', 'brun', '2023-01-01'),
    },
    series: { 'border-exchange': { names: ['Border Exchange'] } },
    topics: { trade: { names: ['Trade'] } },
  };
}

/** An event held by the two ministers of the day at the gate between their countries. */
export function aMeeting(over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    names: ['Border Exchange of 2022'],
    type: 'exchange',
    status: 'held',
    mode: 'in person',
    when: '2022-04-23',
    places: 'north-gate',
    participants: {
      'ann-archer': { roles: 'host', offices: ['arda-minister'] },
      'ben-brook': { roles: ['delegation head', 'guest'], offices: 'brun-minister' },
    },
    ...over,
  };
}

/** A small whole dataset: the register, a report of a meeting, and another report that disagrees about a rank. */
export function aDataset(): DatasetFiles {
  return {
    'dataset.yaml': manifest,
    'registers/people.yaml': aRegister(),
    'sources/herald.yaml': {
      source: aSource(),
      passages: { lead: { paragraph: 1, characters: [0, 120], sha256: 'a'.repeat(64) }, end: { paragraph: 9 } },
      events: {
        'exchange-2022': aMeeting({
          at: 'lead',
          editions: { 'border-exchange': 7 },
          topics: ['trade'],
          participants: {
            'ann-archer': { roles: 'host', offices: ['arda-minister'], rank: { value: 'General', at: 'end' } },
            'ben-brook': { roles: ['delegation head', 'guest'], offices: 'brun-minister' },
          },
        }),
        'talks-2022': aMeeting({ at: 'lead', type: 'talks', names: ['Talks'], partOf: 'exchange-2022' }),
      },
      mentions: { 'cai-crane': { at: 'end' } },
    },
    'sources/gazette.yaml': {
      source: aSource({
        publisher: 'The Example Gazette',
        published: { value: '2022-04', basis: 'the month of the address' },
      }),
      events: {
        'exchange-2022': {
          names: ['Seventh Exchange'],
          type: 'exchange',
          status: 'held',
          mode: 'in person',
          when: '2022-04-23',
          participants: { 'ann-archer': { rank: 'Colonel General' } },
          bodies: { 'arda-ministry': { attendance: 'represented' } },
        },
      },
      agreements: {
        framework: {
          names: ['Gate Framework'],
          status: 'signed',
          parties: ['place/north-gate', 'place/south-gate'],
          event: 'exchange-2022',
        },
      },
    },
  };
}
