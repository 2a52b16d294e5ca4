import type { Answer, Served } from '../server/served.ts';

/** A request that must be refused, and the code that it must be refused with. */
export interface Hostile {
  readonly name: string;
  readonly code: string;
  readonly send: (served: Served) => Promise<Answer>;
}

function asks(code: string, name: string, query: string, variables?: Record<string, unknown>): Hostile {
  return { name, code, send: ({ ask }) => ask(query, variables) };
}

const events = (args: string): string => `{ events(${args}) { nodes { id } } }`;
const withFirst = 'query ($first: Int) { events(first: $first) { nodes { id } } }';
const encounters = (args: string): string => `{ encounters(${args}) { nodes { id } } }`;
const cursorOf = (keys: unknown): string => Buffer.from(JSON.stringify(keys)).toString('base64url');
const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const nested = (levels: number): string => `{ dataset ${'{ self '.repeat(levels)} ${'}'.repeat(levels)} }`;

const BAD = 'BAD_USER_INPUT';
const TOO_MUCH = 'LIMIT_EXCEEDED';
const INVALID = 'GRAPHQL_VALIDATION_FAILED';

const pages: readonly Hostile[] = [
  ...[-1, 101, 2 ** 31 - 1].flatMap((first) => [
    asks(BAD, `first: ${first}`, events(`first: ${first}`)),
    asks(BAD, `first: ${first} in a variable`, withFirst, { first }),
  ]),
  asks(BAD, 'last: -1 deep in a query', '{ officials { nodes { participations(last: -1) { nodes { id } } } } }'),
  asks(BAD, 'a page of a billion and more', withFirst, { first: 10 ** 12 }),
  asks(BAD, 'a page of half a row', withFirst, { first: 0.5 }),
  asks(BAD, 'first and last together', events('first: 1, last: 1')),
  asks(BAD, 'more groups than a page may have rows', '{ events { groups(by: TYPE, first: 101) { total } } }'),
  asks(
    TOO_MUCH,
    'pages within pages that cost too much',
    '{ officials(first: 100) { nodes { claims(first: 100) { nodes { id } } } } }',
  ),
];

const cursors: readonly Hostile[] = [
  ...[
    '',
    '!',
    '$$$$',
    'bm9uc2Vuc2U',
    cursorOf('text'),
    cursorOf({}),
    cursorOf([]),
    cursorOf(['x']),
    cursorOf(['x', '\0']),
    cursorOf(['x', { toString: 1 }]),
    'A'.repeat(1999),
  ].map((after) =>
    asks(BAD, `a cursor ${JSON.stringify(after.slice(0, 20))}`, events(`after: ${JSON.stringify(after)}`)),
  ),
  asks(BAD, 'a cursor of 100 kB', 'query ($after: String) { events(after: $after) { nodes { id } } }', {
    after: 'A'.repeat(100_000),
  }),
  {
    name: 'a cursor of another list',
    code: BAD,
    send: async ({ ask }) => {
      const given = await ask('{ officials(first: 1) { pageInfo { endCursor } } }');
      const { officials } = given.json?.data as { officials: { pageInfo: { endCursor: string } } };
      return ask(events(`after: "${officials.pageInfo.endCursor}"`));
    },
  },
  {
    name: 'a cursor of another order',
    code: BAD,
    send: async ({ ask }) => {
      const given = await ask('{ encounters(first: 1) { pageInfo { endCursor } } }');
      const { encounters: list } = given.json?.data as { encounters: { pageInfo: { endCursor: string } } };
      return ask(encounters(`orderBy: {by: STRENGTH}, after: "${list.pageInfo.endCursor}"`));
    },
  },
];

const texts: readonly Hostile[] = [
  asks(BAD, 'the id of another kind', '{ official(id: "event/forum") { id } }'),
  asks(BAD, 'an id of no kind', '{ node(id: "nothing/forum") { id } }'),
  asks(BAD, 'an empty id', '{ official(id: "") { id } }'),
  asks(BAD, 'an id of 10 kB', `{ official(id: "${'a'.repeat(10_000)}") { id } }`),
  asks(BAD, 'an id that climbs', '{ source(id: "../../etc/passwd") { id } }'),
  asks(BAD, 'an id with Cypher', '{ official(id: "x\\") DETACH DELETE n //") { id } }'),
  asks(BAD, 'the other kind in a filter', events('filter: {place: "official/ann-archer"}')),
  asks(TOO_MUCH, '251 ids', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: Array.from({ length: 251 }, (_, i) => `official/o-${i}`),
  }),
  asks(
    TOO_MUCH,
    '251 ids in a filter',
    'query ($ids: [ID!]) { encounters(filter: {officials: $ids}) { nodes { id } } }',
    {
      ids: Array.from({ length: 251 }, (_, i) => `o-${i}`),
    },
  ),
  asks(BAD, 'nothing to search for', '{ search(query: "") { nodes { name } } }'),
  asks(BAD, 'spaces to search for', '{ search(query: "   ") { nodes { name } } }'),
  asks(BAD, 'a dash to search for', '{ search(query: "–") { nodes { name } } }'),
  asks(TOO_MUCH, '10 kB to search for', `{ search(query: "${'ab '.repeat(3400)}") { nodes { name } } }`),
  asks(
    TOO_MUCH,
    'a name of 10 kB in a filter',
    `{ officials(filter: {name: "${'a'.repeat(10_000)}"}) { nodes { id } } }`,
  ),
  asks(BAD, 'a control character', '{ search(query: "a\\u0007b") { nodes { name } } }'),
  asks(BAD, 'NUL', '{ search(query: "a\\u0000b") { nodes { name } } }'),
  asks(BAD, 'NUL in a variable', 'query ($q: String!) { search(query: $q) { nodes { name } } }', { q: 'a\0b' }),
  asks('GRAPHQL_PARSE_FAILED', 'half of a surrogate pair', '{ search(query: "\\ud800") { nodes { name } } }'),
  asks(BAD, 'half of one in a variable', 'query ($q: String!) { search(query: $q) { nodes { name } } }', {
    q: '\ud800',
  }),
];

const filters: readonly Hostile[] = [
  asks(BAD, 'a day that no month has', events('filter: {period: {from: "2022-02-30"}}')),
  asks(BAD, 'a month that no year has', events('filter: {period: {from: "2022-13"}}')),
  asks(BAD, 'a time of day', events('filter: {period: {from: "2022-01-01T10:00:00Z"}}')),
  asks(BAD, 'no date', '{ asOf(known: "yesterday") { events { totalCount } } }'),
  asks(BAD, 'a day in another form', '{ official(id: "ann-archer") { tenures(on: "23.4.2022") { id } } }'),
  asks(BAD, 'a date of 10 kB', events(`filter: {period: {from: "${'1'.repeat(10_000)}"}}`)),
  asks(BAD, 'an end before its beginning', events('filter: {period: {from: "2023", to: "2022"}}')),
  asks(BAD, 'an official with themselves', encounters('filter: {officials: ["ann-archer"], with: ["ann-archer"]}')),
  asks(BAD, 'one country, and across countries', encounters('filter: {countries: ["arda"], acrossCountries: true}')),
  asks(BAD, 'no source at least', encounters('filter: {independentSources: 0}')),
  asks(BAD, 'a pair of one', '{ pair(a: "ann-archer", b: "official/ann-archer") { count } }'),
  asks(BAD, 'a path of no steps', '{ paths(from: "ann-archer", to: "ben-brook", maxHops: 0) { outcome } }'),
  asks(BAD, 'a path of a thousand steps', '{ paths(from: "ann-archer", to: "ben-brook", maxHops: 1000) { outcome } }'),
];

const network = (args: string): string => `{ network(${args}) { nodes { id } } }`;
const ann = '{ official(id: "ann-archer") ';

/** What arguments of single fields must not say, each by itself or together. */
const questions: readonly Hostile[] = [
  asks(BAD, 'a network around nothing', network('around: []')),
  asks(BAD, 'a network around the same twice', network('around: ["ann-archer", "official/ann-archer"]')),
  asks(BAD, 'a network around a place', network('around: ["place/arda"]')),
  asks(BAD, 'a network around an event in a form without events', network('around: ["event/forum"]')),
  asks(BAD, 'a network around nobody', network('around: ["nobody"]')),
  asks(BAD, 'a network of a thousand hops', network('around: ["ann-archer"], hops: 1000')),
  asks(BAD, 'a network of a million nodes', network('around: ["ann-archer"], first: 1000000')),
  asks(BAD, 'a network that may read nothing', network('around: ["ann-archer"], budget: 0')),
  asks(TOO_MUCH, 'a network around 251', 'query ($ids: [ID!]!) { network(around: $ids) { nodes { id } } }', {
    ids: Array.from({ length: 251 }, (_, i) => `o-${i}`),
  }),
  asks(TOO_MUCH, 'an expansion without 5,001', 'query ($ids: [ID!]) { expansion(of: "x", without: $ids) { count } }', {
    ids: Array.from({ length: 5001 }, (_, i) => `o-${i}`),
  }),
  asks(BAD, 'an expansion of a place', '{ expansion(of: "place/arda") { count } }'),
  asks(BAD, 'a loss without anything', '{ lossWithout { claims { totalCount } } }'),
  asks(BAD, 'a loss without a claim', '{ lossWithout(sources: ["claim/x"]) { claims { totalCount } } }'),
  asks(BAD, 'a loss without a publisher of no name', '{ lossWithout(publisher: "") { claims { totalCount } } }'),
  asks(
    TOO_MUCH,
    'a loss without 251 sources',
    'query ($ids: [ID!]) { lossWithout(sources: $ids) { total: sources { id } } }',
    {
      ids: Array.from({ length: 251 }, (_, i) => `s-${i}`),
    },
  ),
  asks(BAD, 'duplicates of another kind', '{ possibleDuplicates(kind: OFFICIAL, of: "place/arda") { totalCount } }'),
  asks(BAD, 'duplicates of nobody', '{ possibleDuplicates(kind: OFFICIAL, of: "nobody") { totalCount } }'),
  asks(
    BAD,
    'counterparts who are the official',
    `${ann} { counterparts(filter: {with: ["ann-archer"]}) { totalCount } } }`,
  ),
  asks(BAD, 'counterparts of somebody else', `${ann} { counterparts(filter: {officials: ["x"]}) { totalCount } } }`),
  asks(BAD, 'absences of an event that is an official', '{ absences(filter: {event: "official/x"}) { totalCount } }'),
  asks(BAD, 'absences before they began', '{ absences(filter: {period: {from: "2023", to: "2022"}}) { totalCount } }'),
  asks(BAD, 'a day in a year of five digits', '{ absences(filter: {period: {to: "Y99999"}}) { totalCount } }'),
  asks(BAD, '29 February of a common year', events('filter: {period: {from: "2023-02-29"}}')),
  asks(BAD, 'groups of no number', '{ encounters { groups(by: COUNTRY, first: 0) { total } } }'),
  asks(
    BAD,
    'gaps of somebody else',
    '{ pair(a: "ann-archer", b: "ben-brook") { gaps(filter: {with: ["x"]}) { totalCount } } }',
  ),
  asks(
    BAD,
    'an end that is to be avoided',
    '{ paths(from: "ann-archer", to: "ben-brook", avoid: {officials: ["ann-archer"]}) { outcome } }',
  ),
];

const gets = (code: string, name: string, path: string): Hostile => ({
  name,
  code,
  send: ({ request }) => request(path),
});

const exports: readonly Hostile[] = [
  gets('NOT_FOUND', 'an export in a form that there is not', '/export/encounters.xlsx'),
  gets('NOT_FOUND', 'an export that climbs', '/export/..%2f..%2fetc%2fpasswd'),
  gets('BAD_REQUEST', 'an export with a filter that is no JSON', '/export/encounters.csv?filter=%7B'),
  gets('BAD_REQUEST', 'an export with a prototype', '/export/encounters.csv?filter=%7B%22__proto__%22%3A%7B%7D%7D'),
  gets('BAD_REQUEST', 'an export with a parameter that there is not', '/export/network.csv?depth=5'),
  gets(BAD, 'an export of a day that there is not', '/export/encounters.geojson?known=2023-02-29'),
  gets(BAD, 'an export with NUL', '/export/encounters.csv?filter=%7B%22place%22%3A%22a%5Cu0000%22%7D'),
  gets(BAD, 'an export of a network around nothing', '/export/network.gexf?around=%5B%5D'),
  gets(
    BAD,
    'an export of a network of a thousand hops',
    '/export/network.gexf?around=%5B%22ann-archer%22%5D&hops=1000',
  ),
  gets(BAD, 'an export of a network of no number', '/export/network.gexf?around=%5B%22ann-archer%22%5D&first=1.5'),
  gets(
    TOO_MUCH,
    'an export of 251 officials',
    `/export/encounters.csv?filter=${encodeURIComponent(
      JSON.stringify({ officials: Array.from({ length: 251 }, (_, i) => `o-${i}`) }),
    )}`,
  ),
];

const documents: readonly Hostile[] = [
  asks(TOO_MUCH, '15 levels', nested(15)),
  asks(TOO_MUCH, '5,000 levels', nested(5000)),
  asks(
    INVALID,
    'a circle of fragments',
    '{ ...A } fragment A on Query { ...B dataset { key } } fragment B on Query { ...A dataset { key } }',
  ),
  asks(
    TOO_MUCH,
    'a bomb of fragments',
    `{ ...F0 } ${many(14, (i) => `fragment F${i} on Query { a${i}: dataset { key } ...F${i + 1} b${i}: dataset { key } ...F${i + 1} }`)} fragment F14 on Query { dataset { key } }`,
  ),
  asks(TOO_MUCH, '101 aliases', `{ ${many(101, (i) => `a${i}: __typename`)} }`),
  asks(TOO_MUCH, '300 directives', `{ ${many(300, () => '__typename @include(if: true)')} }`),
  asks(TOO_MUCH, '500 fields of one name', `{ ${many(500, () => '__typename')} }`),
  asks(TOO_MUCH, '3,000 fields of one name', `{ ${many(3000, () => 'dataset { key }')} }`),
  asks(
    INVALID,
    'introspection within introspection',
    `{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }`,
  ),
];

const json = { 'content-type': 'application/json' };
const posts = (code: string, name: string, body: BodyInit, headers: Record<string, string> = json): Hostile => ({
  name,
  code,
  send: ({ request }) => request('/graphql', { method: 'POST', body, headers }),
});
const QUERY = '{"query":"{ dataset { key } }"}';

const requests: readonly Hostile[] = [
  posts('BAD_REQUEST', 'a batch', `[${QUERY},${QUERY}]`),
  posts('FORBIDDEN', 'a form', 'query=%7Bdataset%7Bkey%7D%7D', { 'content-type': 'application/x-www-form-urlencoded' }),
  posts('FORBIDDEN', 'plain text', QUERY, { 'content-type': 'text/plain' }),
  posts('UNSUPPORTED_MEDIA_TYPE', 'XML', QUERY, { 'content-type': 'application/xml' }),
  posts('NOT_ACCEPTABLE', 'an answer as a picture', QUERY, { ...json, accept: 'image/png' }),
  posts('BAD_REQUEST', '__proto__', '{"query":"{ dataset { key } }","variables":{"__proto__":{"admin":true}}}'),
  posts('BAD_REQUEST', 'bytes that are no UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])),
  posts(
    'BAD_REQUEST',
    'JSON of 100,000 levels',
    `{"query":"{ dataset { key } }","variables":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  ),
  posts('REQUEST_ENTITY_TOO_LARGE', 'a body of 300 kB', `{"query":"${' '.repeat(300_000)}"}`),
  {
    name: 'a mutation by GET',
    code: 'BAD_REQUEST',
    send: ({ request }) => request(`/graphql?query=${encodeURIComponent('mutation { drop }')}`),
  },
];

/** Whatever is known to bring servers down, or to make them tell what they should not. */
export const HOSTILE: readonly Hostile[] = [
  ...pages,
  ...cursors,
  ...texts,
  ...filters,
  ...questions,
  ...documents,
  ...requests,
  ...exports,
];
