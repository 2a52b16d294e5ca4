import { afterAll, describe, expect, test } from '@jest/globals';
import { LeftOutTally } from '../../graph-import/export/form.ts';
import { ftmPieces } from '../../graph-import/export/ftm.ts';
import { readDataset } from '../../graph-import/dataset.ts';
import { importDataset } from '../../graph-import/import.ts';
import { checkedEntity } from '../../graph-import/ftm/schemata.ts';
import { readJsonLine } from '../../graph-import/format/json.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { answer } from '../graphql/asking.ts';
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

  test('say what we have no place for: with a warning that it is left out', async () => {
    const more = [
      entity('Q2', 'Person', { name: ['B'], nationality: ['vn'], birthDate: ['1960'] }),
      entity('review', 'Event', { name: ['Review'], involved: ['body', 'v'] }),
      entity('v', 'Vessel', { name: ['Boat'], notes: ['long '.repeat(400)] }),
    ];
    const { warnings } = await readDataset(writtenDataset(ofEntities([...PEOPLE, ...more])));
    expect(warnings.map(({ line, message }) => [line, message])).toEqual([
      [6, 'expected what Parley has a place for, got Person.birthDate of 1 entity; left out'],
      [7, 'expected what Parley has a place for, got Event.involved of 1 entity; left out'],
      [8, 'expected what Parley has a place for, got Vessel.notes of 1 entity; left out'],
    ]);
  });

  test('of schemata that we have no kind for are kept word for word, and lead to what others became', async () => {
    const owned = entity('o-1', 'Ownership', { owner: ['body'], asset: ['v'], startDate: ['2019-02'] });
    const more = [owned, entity('v', 'Vessel', { name: ['Boat', 'Barge: the second'], imoNumber: ['9074729'] })];
    const claims = await claimsIn(ofEntities([...PEOPLE, ...more]));
    expect(claims.filter((claim) => claim.startsWith('foreign/'))).toEqual([
      'foreign/v schema Vessel',
      'foreign/v statement name: Boat',
      'foreign/v statement name: Barge: the second',
      'foreign/v statement imoNumber: 9074729',
      'foreign/o-1 schema Ownership',
      'foreign/o-1 statement owner: organization.body',
      'foreign/o-1 statement asset: foreign.v',
      'foreign/o-1 statement startDate: 2019-02',
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

describeOnEachStore('what Parley has no place for', (getStore) => {
  const vessel = entity('foreign.v', 'Vessel', { name: ['Boat', 'Barge: the second'], imoNumber: ['9074729'] });
  const asset = { owner: ['organization.body'], asset: ['foreign.v'], startDate: ['2019-02'] };
  const owned = entity('foreign.o-1', 'Ownership', asset);
  const body = entity('organization.body', 'PublicBody', { name: ['Ministry'], country: ['cn'] });

  const exported = async (): Promise<{ lines: string[]; leftOut: LeftOutTally }> => {
    const [lines, leftOut]: [string[], LeftOutTally] = [[], new LeftOutTally()];
    for await (const line of ftmPieces(getStore(), leftOut)) lines.push(line);
    return { lines, leftOut };
  };

  test('goes out as it came in', async () => {
    await emptied(getStore());
    await importDataset(getStore(), writtenDataset(ofEntities([owned, body, vessel])));
    const { lines } = await exported();
    const read = lines.map((line) => JSON.parse(line) as { schema: string; properties: object });
    const schemata = read.map(({ schema }) => schema);
    expect(schemata.filter((schema) => schema === 'Vessel' || schema === 'Ownership')).toHaveLength(2);
    const kept = read.filter(({ schema }) => schema === 'Vessel' || schema === 'Ownership');
    const sorted = ({ properties }: object & { properties?: object }): unknown =>
      Object.fromEntries(Object.entries(properties ?? {}).map(([name, all]) => [name, [...(all as string[])].sort()]));
    expect(kept.map((one) => ({ ...one, properties: sorted(one) }))).toEqual([
      { ...owned, properties: sorted(owned) },
      { ...vessel, properties: sorted(vessel) },
    ]);
    const documented = lines.filter((line) => line.includes('"Documentation"') && line.includes('foreign.v'));
    expect(documented).toHaveLength(1);
  });

  test('can be asked for by its schema, with who says so', async () => {
    const asked = await answer(
      getStore(),
      `{ foreignEntities(schema: "Vessel") { totalCount nodes { name schema statements sources { title } } } }`,
    );
    expect(asked).toEqual({
      foreignEntities: {
        totalCount: 1,
        nodes: [
          {
            name: 'Barge: the second',
            schema: 'Vessel',
            statements: ['imoNumber: 9074729', 'name: Barge: the second', 'name: Boat'],
            sources: [{ title: 'A list' }],
          },
        ],
      },
    });
  });

  test('is told where FollowTheMoney would not take it back', async () => {
    await emptied(getStore());
    const foreign = {
      x: { schema: 'Spaceship' },
      y: { schema: 'Vessel', statements: ['name: Boat', 'warp: 9', 'in words'] },
    };
    const register = { source: aSource({ kind: 'register' }), foreign };
    await importDataset(getStore(), writtenDataset({ 'dataset.yaml': manifest, 'registers/more.yaml': register }));
    const { lines, leftOut } = await exported();
    expect(
      lines.some((line) => line.includes('"id":"foreign.y","schema":"Vessel","properties":{"name":["Boat"]}')),
    ).toBe(true);
    expect(leftOut.list()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: 'foreign entities', count: 1 }),
        expect.objectContaining({ what: 'statements of foreign entities', count: 2 }),
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
