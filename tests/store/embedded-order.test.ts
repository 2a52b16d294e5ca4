import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cypher, type Statement } from '../../src/store/cypher.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { entityList } from '../../src/store/entity-list.ts';
import { eventList } from '../../src/store/event.ts';
import { pageStatement, type ListQuery } from '../../src/store/page.ts';
import { participationList } from '../../src/store/participation.ts';
import type { Store } from '../../src/store/port.ts';
import { rowsOf } from './port.spec.ts';
import { visitedBy } from './visited.ts';

const EVENTS = 60;
const OFFICIALS = ['official/every', 'official/third', 'official/never', 'official/absent'];

/** Events from a number to another; one official is at each, one at every third. */
function events(from: number, to: number): Statement<unknown> {
  return rowsOf(
    'events',
    cypher`
      UNWIND range(${from}, ${to}) AS number
      WITH number, 'event/e' + (1000 + number) AS id, '2020-01-' + (10 + number % 7) + '/' + number % 5 + '/e' + number AS key
      CREATE (event:Event {id: id, names: '[]', type: 'talks', status: 'held', path: [id], sortKey: key})
      WITH number, id, key UNWIND CASE WHEN number % 3 = 0 THEN ['every', 'third'] ELSE ['every'] END AS who
      CREATE (:Participation {id: 'participation/' + id + '/' + who, event: id, participant: 'official/' + who,
        attendance: 'attended', sortKey: key})`,
  );
}

const people = rowsOf(
  'people',
  cypher`UNWIND ${OFFICIALS.slice(0, 3)} AS id CREATE (:Official {id: id, names: '[]', country: 'place/arda'})`,
);

const LISTS: Record<string, ListQuery<unknown>> = {
  'all events': eventList(null, null, {}),
  officials: entityList('Official', {}),
  topics: entityList('Topic', {}),
  'participations of officials': participationList('official', OFFICIALS, {}),
  'participations of one': participationList('official', ['official/third'], {}),
};

describe('pages by the order that the embedded engine keeps', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openEmbedded({ directory: null, shuffleUnordered: true });
    await store.ensureSchema();
    await store.write([people, events(1, EVENTS)]);
  });
  afterAll(() => store.close());

  /** A page both ways. */
  async function both(page: Statement<unknown>): Promise<[unknown[], unknown[]]> {
    const { seek, ...plain } = page;
    expect(seek).toBeDefined();
    return [await store.read(page), await store.read(plain)];
  }

  test.each(Object.entries(LISTS))('of %s are those of its statement', async (_name, list) => {
    const all = await store.read(pageStatement(list, { limit: 200, backward: false, after: null, before: null }));
    const known = all.map(({ keys: [key] }) => String(key));
    const bound = fc.option(fc.oneof(fc.constantFrom('', '2020-01-12', '~', ...known), fc.string()), { freq: 3 });
    const wanted = fc.record({
      limit: fc.integer({ min: 1, max: 70 }),
      backward: fc.boolean(),
      after: bound,
      before: bound,
    });
    await fc.assert(
      fc.asyncProperty(wanted, async ({ limit, backward, after, before }) => {
        const bounds = { after: after === null ? null : [after], before: before === null ? null : [before] };
        const [sought, plain] = await both(pageStatement(list, { limit, backward, ...bounds }));
        expect(sought).toEqual(plain);
      }),
      { numRuns: 150 },
    );
  });

  test('of a list that conditions narrow are left to its statement', () => {
    const page = { limit: 5, backward: false, after: null, before: null };
    const narrowed: ListQuery<unknown>[] = [
      eventList(null, null, { types: ['talks'] }),
      entityList('Official', { country: 'place/arda' }),
      participationList('official', OFFICIALS, { present: true }),
      participationList('event', ['event/e1001'], {}),
    ];
    for (const list of narrowed) expect(pageStatement(list, page).seek).toBeUndefined();
  });

  test('read the rows of the page alone, wherever it is', async () => {
    const hub = participationList('official', ['official/every'], {});
    const visited = (after: string | null) =>
      visitedBy(() =>
        store.read(
          pageStatement(hub, { limit: 5, backward: false, after: after === null ? null : [after], before: null }),
        ),
      );
    await visited(null);
    expect(await visited(null)).toBe(5);
    expect(await visited('2020-01-12')).toBe(5);
  });

  test('know what was written since', async () => {
    const page = pageStatement(LISTS['all events']!, { limit: 200, backward: false, after: null, before: null });
    expect(await store.read(page)).toHaveLength(EVENTS);
    await store.write([events(EVENTS + 1, EVENTS + 4)]);
    const [sought, plain] = await both(page);
    expect(sought).toHaveLength(EVENTS + 4);
    expect(sought).toEqual(plain);
    const remove = rowsOf('remove', cypher`MATCH (event:Event) WHERE event.id > ${'event/e1060'} DETACH DELETE event`);
    await store.write([remove]);
    expect(await store.read(page)).toHaveLength(EVENTS);
  });

  test('are whole while somebody writes', async () => {
    const page = pageStatement(LISTS['all events']!, { limit: 200, backward: false, after: null, before: null });
    const sizes = new Set<number>();
    const readers = Array.from({ length: 40 }, async () => sizes.add((await store.read(page)).length));
    await store.write([events(EVENTS + 11, EVENTS + 14)]);
    await Promise.all([...readers, store.read(page).then((rows) => sizes.add(rows.length))]);
    expect([...sizes].filter((size) => size !== EVENTS && size !== EVENTS + 4)).toEqual([]);
    expect(sizes).toContain(EVENTS + 4);
  });
});
