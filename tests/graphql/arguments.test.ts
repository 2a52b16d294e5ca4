import { expect, test } from '@jest/globals';
import { asking } from './asking.ts';
import { describeOnMeetings } from './on-meetings.ts';

/** Round trips but the one that looks up the ids that were given, by index: whether they were merged decides what is refused. */
const workOf = (calls: readonly string[]) => calls.filter((call) => !call.endsWith('-by-ids'));

const cursorOf = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');

describeOnMeetings('arguments', (getStore) => {
  test.each([
    ['first out of range', '{ officials(first: 101) { nodes { id } } }', /first from 0 to 100, got 101/],
    ['a negative first', '{ officials(first: -1) { nodes { id } } }', /first from 0 to 100, got -1/],
    ['last out of range', '{ officials(last: 500) { nodes { id } } }', /last from 0 to 100, got 500/],
    [
      'a page out of range deep inside, before what is around it is read',
      '{ officials { nodes { encounters(first: 1000000000) { nodes { sources { id } } } } } }',
      /first from 0 to 100, got 1000000000/,
    ],
    [
      'a cursor that is none deep inside, before what is around it is read',
      '{ officials { nodes { encounters(after: "nonsense!") { nodes { sources { id } } } } } }',
      /expected in after a cursor/,
    ],
    ['first and last together', '{ officials(first: 1, last: 1) { nodes { id } } }', /either first or last/],
    ['a cursor that is none', '{ officials(after: "nonsense!") { nodes { id } } }', /expected in after a cursor/],
    [
      'a cursor of another list',
      `{ claims(before: "${cursorOf('a')}") { nodes { id } } }`,
      /expected in before a cursor/,
    ],
    [
      'a cursor with other values',
      `{ officials(after: "${cursorOf({ a: 1 })}") { nodes { id } } }`,
      /expected in after/,
    ],
    [
      'one official as both sides',
      '{ encounters(filter: {officials: ["ann-archer"], with: ["official/ann-archer"]}) { nodes { id } } }',
      /two different sides/,
    ],
    [
      'two countries that are one',
      '{ encounters(filter: {countries: ["arda", "arda"], acrossCountries: true}) { nodes { id } } }',
      /several countries/,
    ],
    [
      'a country that is not among the countries',
      '{ encounters(filter: {countries: ["arda"], withCountry: "brun"}) { nodes { id } } }',
      /to be among countries/,
    ],
    [
      'countries that are the same and are not',
      '{ encounters(filter: {country: "arda", withCountry: "arda", acrossCountries: true}) { nodes { id } } }',
      /acrossCountries to fit/,
    ],
    [
      'fewer sources than one',
      '{ encounters(filter: {independentSources: 0}) { nodes { id } } }',
      /independentSources of at least 1/,
    ],
    ['an id of another kind', '{ official(id: "place/arda") { id } }', /id of an Official/],
    ['a malformed id', '{ official(id: "Ann Archer") { id } }', /id of an Official/],
    ['an id without a kind', '{ node(id: "ann-archer") { id } }', /expected an id such as/],
    ['a malformed encounter', '{ node(id: "encounter/ann-archer/ann-archer/x") { id } }', /id of an encounter/],
    [
      'one official as a pair',
      '{ pair(a: "ann-archer", b: "official/ann-archer") { count } }',
      /two different officials/,
    ],
    ['no hops', '{ paths(from: "ann-archer", to: "ben-brook", maxHops: 0) { outcome } }', /maxHops from 1 to 8/],
    ['too many hops', '{ paths(from: "ann-archer", to: "ben-brook", maxHops: 9) { outcome } }', /maxHops from 1 to 8/],
    ['no chains', '{ paths(from: "ann-archer", to: "ben-brook", first: 0) { outcome } }', /first from 1 to 10/],
    ['too many chains', '{ paths(from: "ann-archer", to: "ben-brook", first: 11) { outcome } }', /first from 1 to 10/],
    ['no budget', '{ paths(from: "ann-archer", to: "ben-brook", budget: 0) { outcome } }', /budget from 1 to 50000/],
    ['a chain to its beginning', '{ paths(from: "ann-archer", to: "ann-archer") { outcome } }', /different officials/],
    [
      'an end that is to be avoided',
      '{ paths(from: "ann-archer", to: "ben-brook", avoid: {officials: ["ben-brook"]}) { outcome } }',
      /leave it out of avoid/,
    ],
    ['a look back to no day', '{ asOf { official(id: "ann-archer") { id } } }', /expected valid, known or both/],
    ['a month that is none', '{ asOf(known: "2022-13") { official(id: "ann-archer") { id } } }', /a date in EDTF/],
    [
      'a day that is none',
      '{ official(id: "ann-archer") { positionsOn(date: "2023-02-29") { certainty } } }',
      /YYYY-MM-DD/,
    ],
    [
      'a period backwards',
      '{ events(filter: {period: {from: "2023", to: "2022"}}) { nodes { id } } }',
      /not before its beginning/,
    ],
    ['control characters', '{ search(query: "ann\\u0000") { nodes { match } } }', /without control characters/],
    ['a search without letters', '{ search(query: "!!!") { nodes { match } } }', /letters or digits/],
    ['a search for one letter', '{ search(query: "x") { nodes { match } } }', /at least two letters/],
    [
      'a search in what is no place',
      '{ search(query: "ann", country: "topic/x") { nodes { match } } }',
      /id of a Place/,
    ],
    [
      'a claim about what is no entity',
      '{ claims(filter: {subject: "source/x"}) { nodes { id } } }',
      /full id of an entity/,
    ],
  ])('refuse %s and say what was expected', async (_what, query, message) => {
    const { errors, calls } = await asking(getStore(), query);
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: expect.stringMatching(message) }]);
    expect(workOf(calls)).toEqual([]);
  });

  test.each([
    ['a long text to search for', '{ search(query: $text) { nodes { match } } }', { text: 'a'.repeat(201) }],
    [
      'a long list',
      '{ encounters(filter: {officials: $ids}) { nodes { id } } }',
      { ids: Array<string>(251).fill('ann-archer') },
    ],
    [
      'many officials to avoid',
      '{ paths(from: "ann-archer", to: "ben-brook", avoid: {officials: $ids}) { outcome } }',
      { ids: Array<string>(251).fill('cai-crane') },
    ],
    ['many nodes', '{ nodes(ids: $ids) { id } }', { ids: Array<string>(251).fill('place/arda') }],
    ['a costly query', '{ officials(first: 100) { nodes { encounters(first: 100) { nodes { id } } } } }', {}],
  ])('refuse %s', async (_what, body, variables) => {
    const names = Object.keys(variables);
    const head = names.includes('text') ? '($text: String!)' : names.includes('ids') ? '($ids: [ID!]!)' : '';
    const { errors, calls } = await asking(getStore(), `query ${head} ${body}`, variables);
    expect(errors.map((error) => error.code)).toEqual(['LIMIT_EXCEEDED']);
    expect(workOf(calls)).toEqual([]);
  });

  test('refuse half a character, which only a variable can hold', async () => {
    const query = 'query ($name: String!) { officials(filter: {name: $name}) { nodes { id } } }';
    const { errors } = await asking(getStore(), query, { name: '\uD800' });
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: expect.stringMatching(/lone surrogates/) }]);
  });

  test('refuse officials in a filter of a pair, which names them', async () => {
    const query = '{ pair(a: "ann-archer", b: "ben-brook") { encounters(filter: {with: ["x"]}) { nodes { id } } } }';
    const { errors } = await asking(getStore(), query);
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: expect.stringMatching(/neither officials nor with/) }]);
  });

  test('that name nothing give null, not an error', async () => {
    const query = `{
      official(id: "nobody") { id }
      pair(a: "ann-archer", b: "nobody") { count }
      paths(from: "nobody", to: "ann-archer") { outcome }
      nodes(ids: ["place/nowhere", "place/arda", "claim/x", "source/x", "encounter/a/b/c"]) { id }
    }`;
    expect(await asking(getStore(), query)).toMatchObject({
      errors: [],
      data: { official: null, pair: null, paths: null, nodes: [null, { id: 'place/arda' }, null, null, null] },
    });
  });

  test('take an id with or without its prefix', async () => {
    const query = '{ a: official(id: "ann-archer") { id } b: official(id: "official/ann-archer") { id } }';
    const { data } = await asking(getStore(), query);
    expect(data).toEqual({ a: { id: 'official/ann-archer' }, b: { id: 'official/ann-archer' } });
  });
});
