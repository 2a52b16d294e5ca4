import { afterAll, describe, expect, test } from '@jest/globals';
import { LeftOutTally } from '../../graph-import/export/form.ts';
import { ftmPieces } from '../../graph-import/export/ftm.ts';
import { readDataset } from '../../graph-import/dataset.ts';
import { importDataset } from '../../graph-import/import.ts';
import { checkedEntity } from '../../graph-import/ftm/schemata.ts';
import { readJsonLine } from '../../graph-import/format/json.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { emptied } from '../store/emptied.ts';
import { aDataset, aSource, manifest, removeDatasets, writtenDataset, type DatasetFiles } from './a-dataset.ts';
import { problemsIn } from './problems.ts';

afterAll(removeDatasets);

const MAPPING = { id: 'list', source: aSource({ kind: 'dataset', title: 'A list' }) };

const entity = (id: string, schema: string, properties: Record<string, unknown>): object => ({
  id,
  schema,
  properties,
});

function ofEntities(entities: readonly object[], mapping: object = MAPPING): DatasetFiles {
  const lines = entities.map((each) => `${JSON.stringify(each)}\n`).join('');
  return { 'dataset.yaml': manifest, 'all.ftm.json': lines, 'all.ftm.json.yaml': mapping };
}

const PEOPLE = [
  entity('occ', 'Occupancy', { holder: ['Q1'], post: ['minister'], startDate: ['2020-01-02T00:00:00'] }),
  entity('talks', 'Event', {
    name: ['Talks'],
    involved: ['Q1', 'body'],
    startDate: ['2022-04-01'],
    endDate: ['2022-04-02'],
  }),
  entity('Q1', 'Person', {
    name: ['Ann Archer'],
    alias: ['A. Archer'],
    previousName: ['Ann Ash'],
    nationality: ['vn'],
  }),
  entity('minister', 'Position', { name: ['Minister'], country: ['vn'] }),
  entity('body', 'PublicBody', { name: ['Ministry'], country: ['cn'], classification: ['ministry'] }),
];

async function claimsIn(files: DatasetFiles): Promise<string[]> {
  const { sources } = await readDataset(writtenDataset(files));
  return sources.flatMap(({ claims }) =>
    claims.map(({ claim: { subject, property, value } }) => `${subject} ${property} ${value}`),
  );
}

describe('entities of FollowTheMoney', () => {
  test('become claims of one source, in whatever order they come', async () => {
    const claims = await claimsIn(ofEntities(PEOPLE));
    const [person] = claims.filter((claim) => / name Ann Archer$/.test(claim)).map((claim) => claim.split(' ')[0]);
    expect(claims).toEqual(
      expect.arrayContaining([
        `${person} name Ann Ash`,
        `${person} country place/vietnam`,
        'place/vietnam name Vietnam',
        `tenure/${person?.split('/')[1]}/minister from 2020-01-02`,
        'organization/body kind ministry',
        'event/talks when 2022-04-01/2022-04-02',
        `participation/talks/${person?.split('/')[1]} attendance announced`,
        'participation/talks/organization.body attendance announced',
      ]),
    );
    expect((await claimsIn(ofEntities([...PEOPLE].reverse()))).sort()).toEqual(claims.sort());
  });

  test('make nobody meet anybody unless the mapping says that events were held', async () => {
    const held = { ...MAPPING, events: { status: 'held', mode: 'in person' } };
    expect((await claimsIn(ofEntities(PEOPLE))).some((claim) => claim.endsWith('attended'))).toBe(false);
    expect((await claimsIn(ofEntities(PEOPLE, held))).some((claim) => claim.endsWith('attended'))).toBe(true);
  });

  test('whose ids differ in nothing but marks stay two', async () => {
    const two = ['a_1', 'a 1'].map((id) => entity(id, 'Person', { name: [id], nationality: ['vn'] }));
    const claims = await claimsIn(ofEntities(two));
    expect(
      new Set(claims.filter((claim) => claim.includes(' country ')).map((claim) => claim.split(' ')[0])).size,
    ).toBe(2);
  });

  test('of which we have no kind or no property are left out with a warning', async () => {
    const more = [
      entity('v', 'Vessel', { name: ['Boat'] }),
      entity('Q2', 'Person', { name: ['B'], nationality: ['vn'], birthDate: ['1960'] }),
    ];
    const { warnings } = await readDataset(writtenDataset(ofEntities([...PEOPLE, ...more])));
    expect(warnings.map(({ line, message }) => [line, message])).toEqual([
      [6, 'expected what Parley has a place for, got Vessel of 1 entity; left out'],
      [7, 'expected what Parley has a place for, got Person.birthDate of 1 entity; left out'],
    ]);
  });

  test.each([
    [
      'an unknown schema',
      entity('x', 'Persn', {}),
      'all.ftm.json:1:20: schema: expected a schema of FollowTheMoney, got "Persn"; did you mean Person?',
    ],
    [
      'an unknown property',
      entity('x', 'Person', { name: ['X'], nationalty: ['vn'] }),
      'properties.nationalty: expected a property of Person, got "nationalty"; did you mean nationality?',
    ],
    ['a property that is required', entity('x', 'Person', {}), 'properties.name: expected name of Person, got none'],
    ['a reference to nothing', PEOPLE[0]!, 'expected the slug of a known'],
    ['somebody without a country', entity('x', 'Person', { name: ['X'] }), 'expected country of Official x'],
  ])('are refused for %s', async (_, line, problem) => {
    expect((await problemsIn(writtenDataset(ofEntities([line])))).join('\n')).toContain(problem);
  });

  test('need to be told whose word they are', async () => {
    const { 'all.ftm.json.yaml': mapping, ...files } = ofEntities(PEOPLE);
    expect(mapping).toBeDefined();
    expect((await problemsIn(writtenDataset(files)))[0]).toContain('expected all.ftm.json.yaml beside the file');
  });
});

describeOnEachStore('a graph as FollowTheMoney', (getStore) => {
  test('is valid, says what it leaves out, and is read again', async () => {
    const store = getStore();
    await emptied(store);
    const pair = ['official/ann-archer', 'official/ben-brook'];
    const decided = { verdict: 'different', pair, by: 'Dora Dale', on: '2026-11-28', why: 'of two countries' };
    await importDataset(store, writtenDataset({ ...aDataset(), 'decisions.yaml': { decisions: [decided] } }));
    const leftOut = new LeftOutTally();
    const lines: string[] = [];
    for await (const line of ftmPieces(store, leftOut)) lines.push(line);
    const checked = lines.map((line) => checkedEntity('x', 1, line, readJsonLine('x', 1, line).root!));
    expect(checked.flatMap(({ problems }) => problems)).toEqual([]);
    const schemata = new Set(checked.map(({ entity: { schema } }) => schema));
    expect(schemata).toEqual(
      new Set(['Article', 'Person', 'Documentation', 'PublicBody', 'Position', 'Occupancy', 'Address', 'Event']),
    );
    const event = checked.find(({ entity: { id } }) => id === 'event.exchange-2022');
    expect(event?.entity.text).toContain('"involved":["official.ann-archer","official.ben-brook"]');
    expect(leftOut.list().map(({ what, count }) => `${count} ${what}`)).toEqual(
      expect.arrayContaining([
        '1 decisions on records that may be one',
        '2 countries',
        '1 parts of events',
        '1 agreements',
        '1 topics',
        '1 series of events',
      ]),
    );
  });
});

test('slugs of our own exports come back as they were', async () => {
  const store = await openEmbedded({ directory: null });
  const ours = entity('official.ann-archer', 'Person', { name: ['Ann Archer'], nationality: ['vn'] });
  await importDataset(store, writtenDataset(ofEntities([ours])));
  const lines: string[] = [];
  for await (const line of ftmPieces(store, new LeftOutTally())) lines.push(line);
  expect(lines.join('')).toContain('{"id":"official.ann-archer","schema":"Person"');
  await store.close();
});
