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

export function anOfficial({ ordinary }: Subjects): Workload['asked'] {
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
export function latestOf(official: string, deep: Subjects['deep'] | null, after: string | null): Workload['asked'] {
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
    'hand-written': statement('latest', { id: official, before: deep?.key ?? END }, (rows) => rows.map(handEvent)),
  };
}

export function manyEvents(cursors: readonly (string | null)[], keys: readonly string[]): Workload['asked'] {
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
      cursors.map((_, page) => ({
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

export function together({ hub, partner }: Subjects): Workload['asked'] {
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
        sort: [{ sortKey: DESC }], limit: 60) { path } }`,
      // It has no encounters, only events, of which an encounter has three at most: the client puts them together.
      (answer) => [...new Set(pluck(listAt(answer, 'data.events'), 'path.0'))].slice(0, 20),
    ),
    'hand-written': statement('together', { a: hub, b: partner }, (rows) => pluck(rows, '0')),
  };
}

/** The first 20 encounters in events, the latest first: what a client without encounters has to do by itself. */
function pairsOf(events: readonly unknown[]): unknown[] {
  const found = new Map<string, [string, string]>();
  for (const event of events) {
    const officials = pluck(listAt(event, 'participations'), 'official.0.id').map(String).sort();
    for (const [index, one] of officials.entries()) {
      for (const other of officials.slice(index + 1)) {
        const key = [one, other, at(event, 'path.0')].join(' ');
        if (!found.has(key)) found.set(key, [one, other]);
      }
    }
  }
  return [...found.values()].slice(0, 20);
}

export function atPlace({ place, period: { from, to } }: Subjects): Workload['asked'] {
  return {
    ...ours(
      graphql(
        `{ encounters(first: 20, filter: { place: ${q(place)}, period: { from: ${q(from)}, to: ${q(to)}, certainty: CERTAIN } }) {
          nodes { officials { id } } } }`,
        (answer) => listAt(answer, 'data.encounters.nodes').map((node) => pluck(listAt(node, 'officials'), 'id')),
      ),
    ),
    'neo4j-graphql': graphql(
      `{ events(where: { places: { some: { id: { eq: ${q(place)} } } }, earliest: { gte: ${q(from)} }, latest: { lte: ${q(to)} } },
        sort: [{ sortKey: DESC }], limit: 20) {
          path sortKey participations(where: { present: { eq: true } }) { official { id } } } }`,
      (answer) => pairsOf(listAt(answer, 'data.events')),
    ),
    'hand-written': statement('atPlace', { place, from, to }, (rows) =>
      rows.map((row) => [at(row, '0'), at(row, '1')]),
    ),
  };
}

export function count({ hub }: Subjects): Workload['asked'] {
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
