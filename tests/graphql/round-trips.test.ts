import { expect, test } from '@jest/globals';
import type { Store } from '../../src/store/port.ts';
import { asking } from './asking.ts';
import { describeOnMeetings } from './on-meetings.ts';

/** The methods of a store, for one of them to be watched. */
function storeWith(store: Store): Store {
  return {
    engine: store.engine,
    read: (statement, options) => store.read(statement, options),
    write: (statements, options) => store.write(statements, options),
    searchNames: (lookup, kinds, limit, options) => store.searchNames(lookup, kinds, limit, options),
    ensureSchema: (options) => store.ensureSchema(options),
    verify: (options) => store.verify(options),
    close: () => store.close(),
  };
}

describeOnMeetings('round trips', (getStore) => {
  const trips = async (query: string) => {
    const { calls, errors } = await asking(getStore(), query);
    expect(errors).toEqual([]);
    return calls;
  };

  test('an official by id costs one', async () => {
    expect(await trips('{ official(id: "ann-archer") { id name names { text } wikidata } }')).toEqual([
      'Official-by-ids',
    ]);
  });

  const LEVELS =
    '{ officials { nodes { id country { name } participations(first: 5) { nodes { event { name places { name } } } } } } }';
  const WHOM_SOMEBODY_MET = `{ official(id: "ann-archer") { encounters { totalCount pageInfo { endCursor } nodes {
    when { text } officials { name } event { name } places { name } independentSources
    sides { official { name } rank positions { name } } } } } }`;

  test('an operation of any number of levels costs one', async () => {
    expect(await trips(LEVELS)).toEqual(['selection']);
    expect(await trips(WHOM_SOMEBODY_MET)).toEqual(['selection']);
  });

  test('as many roots as an operation has cost one together', async () => {
    const query = `{ official(id: "ann-archer") { name } event(id: "exchange-2023") { name }
      place(id: "arda") { name contains { nodes { name } } } organization(id: "arda-ministry") { name }
      node(id: "encounter/ann-archer/ben-brook/exchange-2022") { ... on Encounter { officials { name } } }
      events(first: 3) { totalCount nodes { id } } encounters(first: 1) { nodes { id } } topics { totalCount } }`;
    expect(await trips(query)).toEqual(['selection']);
  });

  test('what declares nothing costs its own beside it', async () => {
    const query = `{ official(id: "ann-archer") { country { name } encounters { groups(by: COUNTRY) { total } } } }`;
    expect(await trips(query)).toEqual(['selection', 'encounters-by-official-tally']);
    const claims = '{ claims(first: 1) { nodes { id source { title } subject { id } } } }';
    expect((await trips(claims)).slice(1)).toHaveLength(1);
  });

  test('without reading ahead each level costs one of each sort, however many rows it has', async () => {
    const stepByStep = async (query: string) => (await asking(getStore(), query, {}, { readsAhead: false })).calls;
    expect(await stepByStep(LEVELS)).toEqual([
      'officials',
      'Place-by-ids',
      'participations-by-official',
      'Event-by-ids',
      'Place-by-ids',
    ]);
  });

  test('counterparts cost nothing of their own, however many lists, and one more for their evidence', async () => {
    const list = 'counterparts { nodes { official { name } count strength } }';
    expect(await trips(`{ officials { nodes { ${list} } } }`)).toEqual(['selection']);
    const measured = 'counterparts { nodes { independentSources first { when { text } } last { when { text } } } }';
    expect(await trips(`{ officials { nodes { ${measured} } } }`)).toEqual([
      'selection',
      'counterpart-evidence-by-official',
    ]);
    expect(await trips('{ places { nodes { counterparts { nodes { count } } } } }')).toEqual(['selection']);
  });

  test('what lies between two officials costs one statement of each sort', async () => {
    const query = `{ pair(a: "ann-archer", b: "ben-brook") { gaps { nodes { before { id } after { id } } }
      sharedCounterparts { nodes { counts } } sharedPlaces { nodes { visits } }
      evidence { independentSources sources { nodes { id } totalCount } } } }`;
    expect((await trips(query)).sort()).toEqual([
      'Official-by-ids',
      'encounter-dates',
      'shared-counterparts',
      'shared-places',
      'sources-of-pairs',
    ]);
  });

  test('a count is made only where it is asked for', async () => {
    expect(await trips('{ events(first: 1) { nodes { id } } }')).toEqual(['events']);
    const counts = async (query: string) => {
      let counted = false;
      const store = getStore();
      const read: typeof store.read = (statement, options) => {
        counted ||= /count\(/.test(statement.text);
        return store.read(statement, options);
      };
      await asking({ ...storeWith(store), read }, query);
      return counted;
    };
    expect(await counts('{ events(first: 1) { nodes { places { id } } } }')).toBe(false);
    expect(await counts('{ events(first: 1) { totalCount nodes { places { id } } } }')).toBe(true);
  });

  test('a path costs one for each step after the first, and none for what is not asked for', async () => {
    const query = (to: string) =>
      `{ paths(from: "ben-brook", to: "${to}", first: 1) { outcome chains { hops { from { id } } } } }`;
    expect(await trips(query('cai-crane'))).toEqual(['selection', 'Official-by-ids']);
    expect(await trips(query('dan-dale'))).toEqual(['selection', 'search-step', 'Official-by-ids']);
  });

  test('what two officials have together is read without what each has alone', async () => {
    const texts: string[] = [];
    const store = getStore();
    const read: typeof store.read = (statement, options) => {
      texts.push(statement.text);
      return store.read(statement, options);
    };
    const query = '{ pair(a: "ann-archer", b: "ben-brook") { encounters { nodes { id } } } }';
    await asking({ ...storeWith(store), read }, query);
    expect(texts.map((text) => text.split(' AS latest ').length - 1)).toEqual([1]);
  });

  test('arguments that differ are not mixed up in one batch', async () => {
    const query = `{ official(id: "ann-archer") {
      a: participations(first: 1) { nodes { id } }
      b: participations(filter: {role: [HOST]}) { nodes { id } }
      c: participations(last: 1) { nodes { id } } } }`;
    const { data } = await asking(getStore(), query);
    const ids = (alias: string) =>
      (data as { official: Record<string, { nodes: { id: string }[] }> }).official[alias]!.nodes.map((node) => node.id);
    expect(ids('a')).toEqual(['participation/exchange-2023/ann-archer']);
    expect(ids('b')).toHaveLength(3);
    expect(ids('c')).toEqual(['participation/exchange-2022/ann-archer']);
  });
});
