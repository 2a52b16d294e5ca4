/* eslint @typescript-eslint/no-unsafe-class-instance-assignment: off -- the driver declares its bags of options as classes */
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { profiled, type Profile } from '../../bench/database-hits.ts';
import { mistypedLookup, nameTokens, spelledLookup } from '../../src/domain/name-tokens.ts';
import { askedName } from '../../src/domain/name-match.ts';
import { searchStep } from '../../src/store/attendance.ts';
import { counterpartList } from '../../src/store/counterpart.ts';
import { cypher, type Statement } from '../../src/store/cypher.ts';
import { encounterList } from '../../src/store/encounter.ts';
import { bearersInNeo4j } from '../../src/store/bearer.ts';
import { encounterTally } from '../../src/store/encounter-tally.ts';
import { entityList } from '../../src/store/entity-list.ts';
import { eventList } from '../../src/store/event.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import { neo4jParameters } from '../../src/store/neo4j-connection.ts';
import { countStatement, pageStatement, type ListQuery, type PageRequest } from '../../src/store/page.ts';
import { participationList } from '../../src/store/participation.ts';
import { sourcesOfPairs } from '../../src/store/pair-source.ts';
import type { Store } from '../../src/store/port.ts';
import { tallyStatement } from '../../src/store/tally.ts';
import { emptied } from './emptied.ts';
import { borrowNeo4j, describeOnNeo4j, type LentNeo4j } from './stores.ts';

/** Events that the hub took part in. Small enough to make in seconds, large enough that a walk through them shows. */
const EVENTS = 3_000;
const HUB = 'official/hub';
const OTHER = 'official/other';

/** The hub at every event, another official at every hundredth, at ten places in turn, over three years. */
const world: Statement<null> = {
  name: 'test-world',
  decode: () => null,
  ...cypher`
    CREATE (hub:Official {id: ${HUB}, names: '[]'}), (other:Official {id: ${OTHER}, names: '[]'})
    WITH hub, other UNWIND range(0, 9) AS gate CREATE (place:Place {id: 'place/' + gate, names: '[]'})
    WITH hub, other, collect(place) AS places UNWIND range(1, ${EVENTS}) AS number
    WITH hub, other, number, places[number % 10] AS place, 'event/e' + (10000 + number) AS id,
      toString(2020 + number / 1001) + '-' + toString(10 + number % 3) + '-' + toString(10 + number % 20) AS day
    WITH hub, other, number, place, id, day, day + '/' + day + '/' + id AS key
    CREATE (event:Event {id: id, names: '[]', type: 'talks', status: 'held', sortKey: key, earliest: day, latest: day, path: [id]}),
      (event)-[:PLACE]->(place),
      (one:Participation {id: 'participation/' + id + '/hub', event: id, participant: hub.id,
        attendance: 'attended', sortKey: key, earliest: day,
        latest: day, present: true}),
      (one)-[:PARTICIPANT]->(hub), (one)-[:EVENT]->(event)
    WITH other, event, id, day, key WHERE number % 100 = 0
    CREATE (two:Participation {id: 'participation/' + id + '/other', event: id, participant: other.id,
        attendance: 'attended', sortKey: key, earliest: day,
        latest: day, present: true}),
      (two)-[:PARTICIPANT]->(other), (two)-[:EVENT]->(event)`,
};

/** A name, and a thousand others. */
const NAMES = ['Ann Archer', ...Array.from({ length: 1_000 }, (_, number) => `Brun ${number}`)];
const names: Statement<null> = {
  name: 'test-names',
  decode: () => null,
  ...cypher`UNWIND ${NAMES.map((text) => nameTokens(text, 'Official').join(' '))} AS tokens
    CREATE (:Name {id: 'name/' + tokens, of: ${HUB}, tokens: tokens})`,
};

/** As many entities of one kind as there are events. */
const topics: Statement<null> = {
  name: 'test-topics',
  decode: () => null,
  ...cypher`UNWIND range(1, ${EVENTS}) AS number
    CREATE (:Topic {id: 'topic/t' + (10000 + number), names: '[]'})`,
};

describeOnNeo4j('database hits on neo4j', () => {
  let lent: LentNeo4j;
  let store: Store;
  let driver: Driver;
  beforeAll(async () => {
    lent = await borrowNeo4j();
    store = await openNeo4j({ uri: lent.uri });
    await emptied(store);
    await store.ensureSchema();
    await store.write([world, names, topics], { deadlineMs: 300_000 });
    driver = neo4j.driver(lent.uri, undefined, { disableLosslessIntegers: true });
    // What the planner knows of the world is otherwise that of the test file before.
    for (const call of [
      'db.awaitIndexes(300)',
      'db.resampleOutdatedIndexes()',
      'db.awaitIndexes(300)',
      'db.clearQueryCaches()',
    ]) {
      await driver.executeQuery(`CALL ${call}`);
    }
  }, 900_000);
  afterAll(async () => {
    await driver.close();
    await store.close();
    await lent.giveBack();
  });

  const profile = ({ text, params }: Statement<unknown>): Promise<Profile> =>
    profiled(driver, text, neo4jParameters(params));

  const FIRST: PageRequest = { limit: 21, backward: false, after: null, before: null };

  /** The first page, and one from behind nine tenths of the list. */
  const shallowAndDeep = async (list: ListQuery<unknown>): Promise<[Profile, Profile]> => {
    const rows = await store.read(pageStatement(list, { ...FIRST, limit: EVENTS * 0.9 }), { deadlineMs: 60_000 });
    const after = rows.at(-1)?.keys ?? null;
    return [await profile(pageStatement(list, FIRST)), await profile(pageStatement(list, { ...FIRST, after }))];
  };

  const LISTS: [string, ListQuery<unknown>][] = [
    ['the participations of a hub', participationList('official', [HUB], {})],
    ['the events of a hub', eventList(null, null, { official: HUB })],
    ['all events', eventList(null, null, {})],
    ['all entities of a kind', entityList('Topic', {})],
  ];

  test.each(LISTS)(
    '%s: a deep page costs what the first costs, by the index alone',
    async (_name, list) => {
      const [shallow, deep] = await shallowAndDeep(list);
      expect(deep.rows).toBe(shallow.rows);
      expect(deep.hits).toBeLessThanOrEqual(shallow.hits + 5);
      expect(shallow.hits).toBeLessThan(30 * 21);
      // Rows of the page itself may be put in order; what is behind it may not be.
      for (const { operators } of [shallow, deep]) expect(operators).not.toContain('Top');
    },
    120_000,
  );

  test('how many events a hub has is its degree', async () => {
    const { hits } = await profile(countStatement(participationList('official', [HUB], {}), 10));
    expect(hits).toBeLessThan(10);
  });

  test('the encounters of a hub with another official cost what the other official has', async () => {
    const list = encounterList(null, null, { officials: [HUB, OTHER], with: [HUB, OTHER] });
    const { hits, rows } = await profile(pageStatement(list, FIRST));
    expect(rows).toBe(21);
    expect(hits).toBeLessThan(EVENTS);
  });

  test('the encounters of a hub’s own list with another official cost the same', async () => {
    const list = encounterList('official', [HUB], { with: [OTHER] });
    const { hits, rows } = await profile(pageStatement(list, FIRST));
    expect(rows).toBe(21);
    expect(hits).toBeLessThan(EVENTS);
  });

  const BOTH = { officials: [HUB, OTHER], with: [HUB, OTHER] };
  const STRONG = { ...BOTH, strengths: ['TALKS'] as const };
  const OF_BOTH: [string, Statement<unknown>][] = [
    ['by strength', pageStatement(encounterList(null, null, STRONG), FIRST)],
    ['by evidence', pageStatement(encounterList(null, null, BOTH, { by: 'EVIDENCE', reversed: false }), FIRST)],
    ['counted', countStatement(encounterList(null, null, BOTH), null)],
    ['over time', tallyStatement(encounterTally(null, null, BOTH, 'YEAR'), 20)],
    ['by place', tallyStatement(encounterTally(null, null, BOTH, 'PLACE'), 20)],
    ['by their sources', sourcesOfPairs([[HUB, OTHER]], 100)],
  ];

  test.each(OF_BOTH)('the encounters of a hub with another official %s cost what the other has', async (_, asked) => {
    const { hits } = await profile(asked);
    expect(hits).toBeLessThan(EVENTS);
  });

  test('how many events there are is known without a walk through them', async () => {
    const { hits } = await profile(countStatement(eventList(null, null, {}), 10));
    expect(hits).toBeLessThan(10);
  });

  test('encounters at a place in a period cost what the place has', async () => {
    const period = { from: '2021-01-01', to: '2021-12-31', certain: true };
    const { hits } = await profile(pageStatement(encounterList(null, null, { place: 'place/0', period }), FIRST));
    expect(hits).toBeLessThan(3 * EVENTS);
  });

  test('a step of a search for chains costs what those whom it starts from attended, and nothing of others', async () => {
    const ends = { forth: [OTHER], back: [HUB], read: [], joining: false, detailedMax: 2_000 };
    const { hits } = await profile(searchStep(ends, {}, 50_000));
    expect(hits).toBeLessThan(40 * 2 * (EVENTS / 100));
  });

  test('whom an official met costs what the official attended', async () => {
    const sort = { by: 'COUNT', reversed: false } as const;
    const list = (official: string) => pageStatement(counterpartList('official', [official], {}, sort), FIRST);
    const [ofOther, ofHub] = [await profile(list(OTHER)), await profile(list(HUB))];
    expect([ofOther.rows, ofHub.rows]).toEqual([1, 1]);
    expect(ofOther.hits).toBeLessThan(50 * (EVENTS / 100));
    expect(ofHub.hits).toBeLessThan(20 * EVENTS);
  });

  test('a search by name asks the full-text index, and looks at what it finds alone', async () => {
    const asked = askedName('Ann Archer')!;
    for (const lookup of [spelledLookup(asked, ['Official']), mistypedLookup(asked, ['Official'])]) {
      const { hits, rows, operators } = await profile(bearersInNeo4j(lookup, ['Official'], 100));
      expect(rows).toBe(1);
      expect(hits).toBeLessThan(10);
      expect(operators.filter((operator) => operator.includes('Scan'))).toEqual([]);
    }
  });
});
