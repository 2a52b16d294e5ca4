import { describe, expect, test } from '@jest/globals';
import { answer, asking } from './asking.ts';
import { describeOnMeetings } from './on-meetings.ts';

describeOnMeetings('counterparts', (getStore) => {
  const ask = (query: string) => answer(getStore(), query);

  test('of an official are those met in person, with the first, the last and the closest encounter', async () => {
    const query = `{ official(id: "cai-crane") { counterparts { totalCount nodes {
      official { name } count strength independentSources first { id } last { when { text } } } } } }`;
    expect(await ask(query)).toEqual({
      official: {
        counterparts: {
          totalCount: 2,
          nodes: [
            {
              official: { name: 'Dan Dale' },
              count: 1,
              strength: 'GATHERING',
              independentSources: 1,
              first: { id: 'encounter/cai-crane/dan-dale/forum' },
              last: { when: { text: 'June 2023' } },
            },
            {
              official: { name: 'Ann Archer' },
              count: 1,
              strength: 'CO_CHAIRED',
              independentSources: 1,
              first: { id: 'encounter/ann-archer/cai-crane/exchange-2023' },
              last: { when: { text: '11–12 April 2023' } },
            },
          ],
        },
      },
    });
  });

  test('are none of who was announced, joined by video or was only named', async () => {
    const query = `{ ben: official(id: "ben-brook") { counterparts { nodes { last { id } } } }
      eve: official(id: "eve-elm") { counterparts { totalCount } } fay: official(id: "fay-fern") { counterparts { totalCount } } }`;
    expect(await ask(query)).toEqual({
      ben: { counterparts: { nodes: [{ last: { id: 'encounter/ann-archer/ben-brook/exchange-2022' } }] } },
      eve: { counterparts: { totalCount: 0 } },
      fay: { counterparts: { totalCount: 0 } },
    });
  });

  test('of a body are whom its people met while they were of it', async () => {
    const query = `{ organization(id: "arda-ministry") { counterparts(filter: {acrossCountries: true}) {
      nodes { official { id } count } } } }`;
    expect(await ask(query)).toEqual({
      organization: {
        counterparts: {
          nodes: [
            { official: { id: 'official/cai-crane' }, count: 1 },
            { official: { id: 'official/ben-brook' }, count: 1 },
          ],
        },
      },
    });
  });

  test('of a place are those of a country, and null where it is none', async () => {
    const query = `{ country: place(id: "brun") { counterparts { nodes { official { id } count } } }
      gate: place(id: "north-gate") { counterparts { totalCount } } }`;
    expect(await ask(query)).toEqual({
      country: {
        counterparts: {
          nodes: [
            { official: { id: 'official/ann-archer' }, count: 2 },
            { official: { id: 'official/dan-dale' }, count: 1 },
          ],
        },
      },
      gate: { counterparts: null },
    });
  });

  describe('refuse', () => {
    test.each([
      [
        'officials for an official',
        'official(id: "ann-archer") { counterparts(filter: {officials: ["ben-brook"]}) { totalCount } }',
        /no officials in a filter of counterparts of official\/ann-archer/,
      ],
      [
        'an organization for a body',
        'organization(id: "arda-ministry") { counterparts(filter: {organization: "arda-ministry"}) { totalCount } }',
        /no organization in a filter/,
      ],
      [
        'a country for a country',
        'place(id: "arda") { counterparts(filter: {country: "brun"}) { totalCount } }',
        /no country in a filter/,
      ],
      [
        'the official themselves',
        'official(id: "ann-archer") { counterparts(filter: {with: ["ann-archer"]}) { totalCount } }',
        /two different sides/,
      ],
      [
        'countries without the country',
        'place(id: "arda") { counterparts(filter: {countries: ["brun"]}) { totalCount } }',
        /to be among countries/,
      ],
      [
        'more than a page may cost',
        'officials(first: 100) { nodes { counterparts(first: 50) { nodes { count } } } }',
        /costs at most 5000/,
      ],
    ])('%s', async (_name, fields, message) => {
      const { errors } = await asking(getStore(), `{ ${fields} }`);
      expect(errors).toEqual([{ code: expect.anything(), message: expect.stringMatching(message) }]);
    });
  });
});

describeOnMeetings('a pair', (getStore) => {
  test('who met once have no gap, and their evidence is that of the encounter', async () => {
    const query = `{ pair(a: "ben-brook", b: "ann-archer") { count gaps { totalCount undated }
      sharedPlaces { nodes { place { id } encounters visits } }
      evidence { publishers { publisher sources } independentSources sources { nodes { id } } } } }`;
    expect(await answer(getStore(), query)).toEqual({
      pair: {
        count: 1,
        gaps: { totalCount: 0, undated: 0 },
        sharedPlaces: { nodes: [{ place: { id: 'place/north-gate' }, encounters: 1, visits: [1, 1] }] },
        evidence: {
          publishers: [
            { publisher: 'The Example Gazette', sources: 1 },
            { publisher: 'The Example Herald', sources: 1 },
          ],
          independentSources: 2,
          sources: { nodes: [{ id: 'source/gazette' }, { id: 'source/herald' }] },
        },
      },
    });
  });

  test('who never met share whom both met, counted in the order of the two', async () => {
    const query = `{ pair(a: "dan-dale", b: "ann-archer") { officials { id } count
      sharedCounterparts { nodes { official { id } counts } } evidence { sources { totalCount } } } }`;
    expect(await answer(getStore(), query)).toEqual({
      pair: {
        officials: [{ id: 'official/dan-dale' }, { id: 'official/ann-archer' }],
        count: 0,
        sharedCounterparts: { nodes: [{ official: { id: 'official/cai-crane' }, counts: [1, 1] }] },
        evidence: { sources: { totalCount: 0 } },
      },
    });
  });

  test.each([
    ['gaps between encounters of others', 'gaps(filter: {with: ["cai-crane"]}) { undated }', /neither officials nor/],
    [
      'counterparts of others',
      'sharedCounterparts(filter: {officials: ["cai-crane"]}) { totalCount }',
      /no officials in a filter of counterparts of a pair/,
    ],
    ['no publishers', 'evidence { publishers(first: 0) { publisher } }', /first from 1 to 100/],
  ])('refuses %s', async (_name, fields, message) => {
    const query = `{ pair(a: "ann-archer", b: "ben-brook") { ${fields} } }`;
    const { errors } = await asking(getStore(), query);
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: expect.stringMatching(message) }]);
  });
});
