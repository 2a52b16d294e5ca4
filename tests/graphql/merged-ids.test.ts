import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getNamedType, isInputObjectType, isObjectType, type GraphQLArgument, type GraphQLInputField } from 'graphql';
import { importDataset } from '../../graph-import/import.ts';
import { idOfInput } from '../../src/graphql/merged-ids/id-argument.ts';
import { schema } from '../../src/graphql/schema.ts';
import { exported } from '../export/exported.ts';
import {
  aMeeting,
  aRegister,
  aSource,
  removeDatasets,
  writtenDataset,
  type DatasetFiles,
} from '../graph-import/a-dataset.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { answer, asking } from './asking.ts';
import { aDatasetOfMeetings } from './meetings.ts';

/** Of each pair the first one stays. */
const MERGED = {
  official: ['official/ann-archer', 'official/a-archer'],
  event: ['event/exchange-2022', 'event/gate-exchange'],
  place: ['place/north-gate', 'place/gate-north'],
  body: ['organization/arda-ministry', 'organization/ministry-of-arda'],
} as const;

/** The invented meetings, with another paper that calls an official, an event, a place and a body otherwise. */
function aMergedDataset(): DatasetFiles {
  const register = aRegister();
  return {
    ...aDatasetOfMeetings(),
    'registers/more.yaml': {
      source: register['source'],
      organizations: { 'ministry-of-arda': { names: ['Arda Ministry'], kind: 'ministry', country: 'arda' } },
      places: { 'gate-north': { names: ['Gate North'], kind: 'border gate', within: 'arda' } },
    },
    'sources/courier.yaml': {
      source: aSource({ publisher: 'The Courier' }),
      officials: {
        'a-archer': { names: 'A. Archer', country: 'arda', tenures: { 'arda-minister': { from: '2020' } } },
      },
      events: {
        'gate-exchange': aMeeting({
          names: 'Exchange at the gate',
          places: 'gate-north',
          participants: { 'a-archer': { offices: 'arda-minister' }, 'ben-brook': {} },
        }),
      },
    },
    'decisions.yaml': {
      decisions: Object.values(MERGED).map((pair) => ({
        verdict: 'same',
        pair,
        by: 'Dora Dale',
        on: '2026-11-28',
        why: 'the same but for the name',
      })),
    },
  };
}

const slug = (id: string) => id.slice(id.indexOf('/') + 1);

/** A query with every id in its place: of what stays, or of what was merged into it, with the prefix or without. */
function written(query: string, which: 0 | 1, isFull: boolean): string {
  return query.replace(/\$(\w+)/g, (_, name: string) => {
    const full = name.startsWith('full');
    const id = MERGED[(full ? name.slice(4).toLowerCase() : name) as keyof typeof MERGED][which];
    return JSON.stringify(full || isFull ? id : slug(id));
  });
}

/** Wherever an id of an entity is taken. */
const QUERIES = [
  'official(id: $official) { id name encounters { totalCount } }',
  'event(id: $event) { id } place(id: $place) { id } organization(id: $body) { id }',
  'node(id: $fullOfficial) { id }',
  'nodes(ids: [$fullEvent, "official/nobody", $fullPlace]) { id }',
  'pair(a: $official, b: "ben-brook") { count officials { id } encounters { nodes { id } } gaps { totalCount } }',
  'paths(from: $official, to: "dan-dale") { outcome chains { hops { from { id } encounter { id } } } }',
  'paths(from: "ben-brook", to: "cai-crane", avoid: {officials: [$official], events: [$event]}) { outcome }',
  'paths(from: "ben-brook", to: "cai-crane", avoid: {organizations: [$body]}) { outcome }',
  'network(around: [$official], hops: 2) { nodes { id distance } links { id count } }',
  'network(around: [$fullEvent], form: EVENTS, without: [$official]) { nodes { id } links { id } }',
  'expansion(of: $official, filter: {place: $place}) { count }',
  'encounters(filter: {officials: [$official]}) { totalCount nodes { id } }',
  'encounters(filter: {officials: ["ben-brook"], with: [$official, "cai-crane"]}) { totalCount nodes { id } }',
  'encounters(filter: {place: $place, organization: $body}) { totalCount nodes { id } }',
  'encounters(first: 0, filter: {withOrganization: $body}) { totalCount groups(by: COUNTRY) { groups { key count } } }',
  'events(filter: {official: $official, place: $place}) { totalCount nodes { id } }',
  'events(filter: {organization: $body}) { nodes { id } }',
  'official(id: "ben-brook") { encounters(filter: {with: [$official], place: $place}) { totalCount nodes { id } } }',
  'official(id: "ben-brook") { counterparts(filter: {with: [$official]}) { nodes { official { id } count } } }',
  'absences(filter: {organization: $body}) { totalCount nodes { participation { id } } }',
  'officials(filter: {organization: $body}) { nodes { id } } positions(filter: {organization: $body}) { nodes { id } }',
  'claims(filter: {subject: $fullOfficial}) { totalCount nodes { id } }',
  'conflicts(filter: {official: $official, event: $event}) { nodes { subject { id } property } }',
  'sources(filter: {about: $fullEvent}) { nodes { id } }',
];

describeOnEachStore('the id of a record that was merged into another', (getStore) => {
  beforeAll(async () => {
    await importDataset(getStore(), writtenDataset(aMergedDataset()));
  }, 300_000);
  afterAll(removeDatasets);

  test.each(QUERIES)('leads to the one that stays: %s', async (query) => {
    for (const isFull of [false, true]) {
      const [current, old] = [written(query, 0, isFull), written(query, 1, isFull)];
      const now = await answer(getStore(), `{ ${current} }`);
      expect(JSON.stringify(now)).toMatch(/"id":"|"outcome":"|"key":"|"count":[1-9]/);
      expect(await answer(getStore(), `{ ${old} }`)).toEqual(now);
      expect(await answer(getStore(), `{ asOf(known: "9999-12-31") { ${old} } }`)).toEqual({ asOf: now });
    }
  });

  test('is that of a known record where duplicates of it are asked for', async () => {
    const query = `{ e: possibleDuplicates(kind: EVENT, of: "gate-exchange") { totalCount }
      o: possibleDuplicates(kind: OFFICIAL, of: "a-archer") { totalCount } }`;
    expect(await answer(getStore(), query)).toEqual({ e: { totalCount: 0 }, o: { totalCount: 0 } });
  });

  test('leads to an encounter by its parts', async () => {
    const query = '{ node(id: "encounter/a-archer/ben-brook/gate-exchange") { id } }';
    expect(await answer(getStore(), query)).toEqual({ node: { id: 'encounter/ann-archer/ben-brook/exchange-2022' } });
  });

  test('counts once beside the one that stays, but for lists that answer place by place', async () => {
    const [stays, old] = MERGED.official;
    const around = (ids: string) => `network(around: [${ids}]) { around: nodes { id distance } }`;
    expect(await answer(getStore(), `{ ${around(`"${old}", "${stays}"`)} }`)).toEqual(
      await answer(getStore(), `{ ${around(`"${stays}"`)} }`),
    );
    expect(await answer(getStore(), `{ nodes(ids: ["${old}", "${stays}"]) { id } }`)).toEqual({
      nodes: [{ id: stays }, { id: stays }],
    });
    const { errors } = await asking(getStore(), `{ pair(a: "${old}", b: "${stays}") { count } }`);
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', message: expect.stringContaining(`got ${stays} twice`) }]);
  });

  test('costs nothing where an id is current, in what is read ahead and in what is looked up', async () => {
    const stays = JSON.stringify(MERGED.official[0]);
    for (const [query, calls] of [
      [`encounters(filter: {officials: [${stays}]}) { nodes { id } }`, ['selection']],
      [`official(id: ${stays}) { id encounters(filter: {with: ["ben-brook"]}) { nodes { id } } }`, ['selection']],
      [`events(first: 0, filter: {official: ${stays}}) { totalCount }`, ['selection']],
      [`official(id: ${stays}) { id }`, ['Official-by-ids']],
    ] as const) {
      expect((await asking(getStore(), `{ ${query} }`)).calls).toEqual(calls);
    }
    const { calls } = await asking(getStore(), `{ paths(from: ${stays}, to: "ben-brook") { outcome } }`);
    expect(calls).not.toContain('redirects-by-ids');
  });

  test('is taken by exports too', async () => {
    const file = async (of: 'encounters' | 'network', request: (id: string) => object) => {
      const [now, old] = await Promise.all(
        MERGED.official.map(async (id) => {
          const text = (await exported(getStore(), 'cyjs', request(id) as Record<string, unknown>, of)).toString();
          return (JSON.parse(text) as { elements: unknown }).elements;
        }),
      );
      expect(JSON.stringify(now)).toContain('official/ann-archer');
      expect(old).toEqual(now);
    };
    await file('encounters', (id) => ({ filter: { officials: [id] } }));
    await file('network', (id) => ({ around: [id], hops: 2 }));
  });
});

test('every argument that takes ids says of what, so that none can be forgotten', () => {
  const inputs = Object.values(schema.getTypeMap()).flatMap(
    (type): (readonly [string, GraphQLArgument | GraphQLInputField])[] => {
      if (type.name.startsWith('__')) return [];
      if (isInputObjectType(type)) {
        return Object.values(type.getFields()).map((input) => [`${type.name}.${input.name}`, input] as const);
      }
      if (!isObjectType(type)) return [];
      return Object.values(type.getFields()).flatMap((field) =>
        field.args.map((input) => [`${type.name}.${field.name}(${input.name}:)`, input] as const),
      );
    },
  );
  const taking = inputs.filter(([, input]) => getNamedType(input.type).name === 'ID');
  expect(taking.length).toBeGreaterThan(50);
  expect(taking.filter(([, input]) => idOfInput(input) === undefined).map(([coordinate]) => coordinate)).toEqual([]);
});
