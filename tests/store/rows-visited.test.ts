import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askedName } from '../../src/domain/name-match.ts';
import { nameTokens, spelledLookup } from '../../src/domain/name-tokens.ts';
import { cypher, type Statement } from '../../src/store/cypher.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { encounterList, type EncounterFilter } from '../../src/store/encounter.ts';
import { entityList } from '../../src/store/entity-list.ts';
import { eventList, type EventFilter } from '../../src/store/event.ts';
import { pageStatement, type ListQuery } from '../../src/store/page.ts';
import type { Store } from '../../src/store/port.ts';
import { rowsOf } from './port.spec.ts';
import { visitedBy } from './visited.ts';

const DATES = { from: '2020-01-01', to: '2020-12-31', certain: true };
const FIRST = { limit: 5, backward: false, after: null, before: null };

/** Meetings of two at a gate, told by a source, in a series. */
function meetings(gate: string, from: number, to: number): Statement<unknown> {
  return rowsOf(
    'meetings',
    cypher`
      MERGE (place:Place {id: ${`place/${gate}`}}) MERGE (series:EventSeries {id: ${`series/${gate}`}})
      WITH place, series UNWIND range(${from}, ${to}) AS number
      WITH place, series, number, 'event/e' + number AS id
      CREATE (event:Event {id: id, names: '[]', type: 'talks', status: 'held', path: [id],
        sortKey: '2020-02-02/2020-02-02/' + id, earliest: '2020-02-02', latest: '2020-02-02'})
      CREATE (event)-[:PLACE]->(place), (event)<-[:EVENT]-(:Edition {id: 'edition/' + id})-[:SERIES]->(series)
      CREATE (:Claim {id: 'claim/' + id, source: ${`source/${gate}`}, standing: 'STANDS'})-[:ABOUT]->(event)
      WITH event, id UNWIND ['a', 'b'] AS side
      CREATE (official:Official {id: 'official/' + side + '-' + id, names: '[]', country: ${`place/${gate}`}})
      CREATE (event)<-[:EVENT]-(:Participation {id: 'participation/' + id + '/' + side, event: id,
        participant: official.id, attendance: 'attended', present: true})-[:PARTICIPANT]->(official)
      CREATE (:Name {id: 'name/' + side + id, of: official.id, tokens: ${nameTokens(`Ann ${gate}`, 'Official').join(' ')}})`,
  );
}

describe('what the embedded engine reads', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openEmbedded({ directory: null });
    await store.ensureSchema();
    await store.write([meetings('asked', 1, 10)]);
  });
  afterAll(() => store.close());

  const page = (list: ListQuery<unknown>) => () => store.read(pageStatement(list, FIRST));
  const encounters = (filter: EncounterFilter) => page(encounterList(null, null, filter));
  const inSmall = (filter: EventFilter) => page(eventList(null, null, filter));
  const ways: Record<string, () => Promise<unknown>> = {
    'encounters at a place': encounters({ place: 'place/asked' }),
    'encounters at a place in a period': encounters({ place: 'place/asked', period: DATES }),
    'encounters at a place, in a series': encounters({ place: 'place/asked', series: 'series/asked' }),
    'encounters at a place, told by a source': encounters({ place: 'place/asked', source: 'source/asked' }),
    'encounters of an official': encounters({ officials: ['official/a-event/e3'], place: 'place/asked' }),
    'encounters of an event': page(encounterList('event', ['event/e3'], {})),
    'events of one who took part': inSmall({ official: 'official/a-event/e3' }),
  };
  /** The engine has no index for them, and looks at each event or official, but at nothing else. */
  const scans: Record<string, () => Promise<unknown>> = {
    'events at a place': inSmall({ place: 'place/asked' }),
    'events of a series': inSmall({ series: 'series/asked' }),
    'events of a source': inSmall({ source: 'source/asked' }),
    'officials of a country': page(entityList('Official', { country: 'place/asked' })),
  };
  const all = { ...ways, ...scans };

  test('does not grow with what has nothing to do with it', async () => {
    const before = new Map<string, number>();
    for (const [name, ask] of Object.entries(all)) before.set(name, await visitedBy(ask));
    for (const visited of before.values()) expect(visited).toBeGreaterThan(0);
    await store.write([meetings('other', 11, 410)]);
    for (const [name, ask] of Object.entries(ways)) {
      expect([name, await visitedBy(ask)]).toEqual([name, before.get(name)]);
    }
    const nodes = { events: 400, officials: 800 };
    for (const [name, ask] of Object.entries(scans)) {
      const more = (await visitedBy(ask)) - (before.get(name) ?? 0);
      expect([name, more]).toEqual([name, name.startsWith('events') ? nodes.events : nodes.officials]);
    }
  });

  test('of names is hardly more than those with all words', async () => {
    const lookup = spelledLookup(askedName('ann asked')!, ['Official']);
    expect(await store.searchNames(lookup, ['Official'], 1_000)).toMatchObject({ names: 20 });
    // Twice, because the two words may also be one; of those that only begin with `ann`, the first. Then who bears them.
    expect(lookup.ways).toHaveLength(2);
    expect(await visitedBy(() => store.searchNames(lookup, ['Official'], 1_000))).toBe(20 + 1 + 20 + 20);
    // Where there are more than the limit, the last shows it, and those of the kind are looked for.
    expect(await visitedBy(() => store.searchNames(lookup, ['Official'], 7))).toBe(2 * (1 + 7) + 7);
  });
});
