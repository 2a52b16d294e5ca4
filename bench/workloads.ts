import { REACH } from './reach.ts';
import { at, graphql, listAt, ours, pluck, statement, type Asked, type Body, type Workload } from './workload.ts';
import type { Subjects } from './subjects.ts';

/** After every sort key of a real event. */
const END = '~';
const q = (text: string): string => JSON.stringify(text);
/** Several requests. */
const fold = (bodies: readonly Body[], answerOf: Asked['answerOf']): Asked => ({ bodies, answerOf });

const slugOf = (encounter: string): string => encounter.split('/').at(-1) ?? '';
const sorted = (list: readonly unknown[]): unknown[] => [...list].sort();

const OUR_EVENT = `id type when { edtf } places { id name }
  participations(first: 10) { nodes { participant { ... on Official { id name } } } }`;
const THEIR_EVENT = `id type when places { id name }
  participations(sort: [{ id: ASC }], limit: 10) { official { id name } }`;

const ourEvent = (event: unknown): unknown => [
  at(event, 'id'),
  at(event, 'when.edtf'),
  sorted(pluck(listAt(event, 'places'), 'id')),
  pluck(listAt(event, 'participations.nodes'), 'participant.id'),
];
const theirEvent = (event: unknown): unknown => [
  at(event, 'id'),
  at(event, 'when'),
  sorted(pluck(listAt(event, 'places'), 'id')),
  pluck(listAt(event, 'participations'), 'official.0.id'),
];
const handEvent = (row: unknown): unknown => [
  at(row, '0'),
  at(row, '2'),
  sorted(pluck(listAt(row, '3'), '0')),
  pluck(listAt(row, '4'), '0'),
];

function anOfficial({ ordinary }: Subjects): Workload['asked'] {
  const fields = 'id name country { id name }';
  return {
    ...ours(
      graphql(`{ official(id: ${q(ordinary)}) { ${fields} } }`, (answer) => [
        at(answer, 'data.official.id'),
        at(answer, 'data.official.name'),
        at(answer, 'data.official.country.id'),
      ]),
    ),
    'neo4j-graphql': graphql(`{ officials(where: { id: { eq: ${q(ordinary)} } }) { ${fields} } }`, (answer) => [
      at(answer, 'data.officials.0.id'),
      at(answer, 'data.officials.0.name'),
      at(answer, 'data.officials.0.country.0.id'),
    ]),
    'hand-written': statement('official', { id: ordinary }, ([row]) => [at(row, '0'), at(row, '1'), at(row, '2')]),
  };
}

/** A page of an official's events, with a cursor where it is not the first. */
function latestOf(official: string, deep: Subjects['deep'] | null, after: string | null): Workload['asked'] {
  const page = after === null ? 'first: 20' : `first: 20, after: ${q(after)}`;
  const offset = deep === null ? '' : `, offset: ${(deep.page - 1) * 20}`;
  return {
    ...ours(
      graphql(
        `{ official(id: ${q(official)}) { participations(${page}) { nodes { event { ${OUR_EVENT} } } } } }`,
        (answer) => pluck(listAt(answer, 'data.official.participations.nodes'), 'event').map(ourEvent),
      ),
    ),
    'neo4j-graphql': graphql(
      `{ officials(where: { id: { eq: ${q(official)} } }) {
        participations(sort: [{ sortKey: DESC }], limit: 20${offset}) { event { ${THEIR_EVENT} } } } }`,
      (answer) => pluck(listAt(answer, 'data.officials.0.participations'), 'event.0').map(theirEvent),
    ),
    'hand-written': statement('latest', { id: official, before: deep?.keys[0] ?? END }, (rows) => rows.map(handEvent)),
  };
}

const PAGES = 10;

function manyEvents(cursors: readonly (string | null)[], keys: readonly string[]): Workload['asked'] {
  return {
    ...ours(
      fold(
        cursors.map((after) => ({
          query: `{ events(first: 100${after === null ? '' : `, after: ${q(after)}`}) { nodes { ${OUR_EVENT} } } }`,
        })),
        (answers) => answers.flatMap((answer) => listAt(answer, 'data.events.nodes').map(ourEvent)),
      ),
    ),
    'neo4j-graphql': fold(
      Array.from({ length: PAGES }, (_, page) => ({
        query: `{ events(sort: [{ sortKey: DESC }], limit: 100, offset: ${page * 100}) { ${THEIR_EVENT} } }`,
      })),
      (answers) => answers.flatMap((answer) => listAt(answer, 'data.events').map(theirEvent)),
    ),
    'hand-written': fold(
      keys.map((before) => ({ statement: 'pages', params: { before } })),
      (answers) => answers.flatMap((answer) => listAt(answer, 'rows').map(handEvent)),
    ),
  };
}

function together({ hub, partner }: Subjects): Workload['asked'] {
  return {
    ...ours(
      graphql(`{ pair(a: ${q(hub)}, b: ${q(partner)}) { encounters(first: 20) { nodes { id } } } }`, (answer) =>
        pluck(listAt(answer, 'data.pair.encounters.nodes'), 'id').map((id) => `event/${slugOf(String(id))}`),
      ),
    ),
    'neo4j-graphql': graphql(
      `{ events(where: { AND: [
          { participations: { some: { present: { eq: true }, official: { some: { id: { eq: ${q(hub)} } } } } } },
          { participations: { some: { present: { eq: true }, official: { some: { id: { eq: ${q(partner)} } } } } } }] },
        sort: [{ sortKey: DESC }], limit: 20) { id } }`,
      // It has no encounters, only events: their number is not the same answer.
      () => null,
    ),
    'hand-written': statement('together', { a: hub, b: partner }, (rows) => pluck(rows, '0')),
  };
}

function atPlace({ place, period: { from, to } }: Subjects): Workload['asked'] {
  return {
    ...ours(
      graphql(
        `{ encounters(first: 20, filter: { place: ${q(place)}, period: { from: ${q(from)}, to: ${q(to)}, certainty: CERTAIN } }) {
          nodes { officials { id } } } }`,
        (answer) => listAt(answer, 'data.encounters.nodes').map((node) => pluck(listAt(node, 'officials'), 'id')),
      ),
    ),
    'hand-written': statement('atPlace', { place, from, to }, (rows) =>
      rows.map((row) => [at(row, '0'), at(row, '1')]),
    ),
  };
}

function count({ hub }: Subjects): Workload['asked'] {
  return {
    ...ours(
      graphql(`{ official(id: ${q(hub)}) { participations(first: 0) { totalCount } } }`, (answer) =>
        at(answer, 'data.official.participations.totalCount'),
      ),
    ),
    'neo4j-graphql': graphql(
      `{ officials(where: { id: { eq: ${q(hub)} } }) { participationsConnection { aggregate { count { nodes } } } } }`,
      (answer) => at(answer, 'data.officials.0.participationsConnection.aggregate.count.nodes'),
    ),
    'hand-written': statement('count', { id: hub }, ([row]) => at(row, '0')),
  };
}

/** Cursors of Parley's pages and keys of theirs, looked up before anything is measured. */
export interface Cursors {
  readonly deep: string;
  readonly events: readonly (string | null)[];
  readonly eventKeys: readonly string[];
}

/** The workloads over the subjects of a world. */
export function workloadsOf(subjects: Subjects, cursors: Cursors): Workload[] {
  const { hub, ordinary, deep } = subjects;
  const workload = (name: string, title: string, peer: number, hand: number, forms: Workload['asked']): Workload => ({
    ...{ name, title, asked: forms },
    goals: { 'neo4j-graphql': peer, 'hand-written': hand },
  });
  return [
    workload('W1', 'an official by id', 0.75, 1.4, anOfficial(subjects)),
    workload('W2', '20 latest events with places and people', 0.5, 1.4, latestOf(ordinary, null, null)),
    workload('W3', 'the same for the hub', 0.05, 1.4, latestOf(hub, null, null)),
    workload('W4', `the hub, page ${deep.page}`, 0.02, 1.4, latestOf(hub, deep, cursors.deep)),
    workload('W5', '10 officials → 5 events → 5 people → 3 events → places', 0.05, 1.4, REACH),
    workload('W6', '1,000 events with places and people', 0.5, 1.5, manyEvents(cursors.events, cursors.eventKeys)),
    workload('W7', 'encounters of two, one the hub', 0.01, 1.2, together(subjects)),
    workload('W8', 'encounters at a place in a period', 0.5, 1.3, atPlace(subjects)),
    workload('W13', "count of the hub's events", 0.1, 1.3, count(subjects)),
  ];
}
