import { expect, test } from '@jest/globals';
import { answer, asking } from './asking.ts';
import { describeOnMeetings } from './on-meetings.ts';

const EVENTS = ['event/forum', 'event/exchange-2023', 'event/talks-2022', 'event/exchange-2022'];

interface EventPage {
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

describeOnMeetings('a connection', (getStore) => {
  const page = async (args: Record<string, unknown>): Promise<EventPage> => {
    const query = `query ($first: Int, $last: Int, $after: String, $before: String) {
      events(first: $first, last: $last, after: $after, before: $before) {
        edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    const data = (await answer(getStore(), query, args)) as { events: EventPage };
    return data.events;
  };
  const idsOf = ({ edges }: EventPage) => edges.map((edge) => edge.node.id);

  test('leads through the whole list from the beginning', async () => {
    const first = await page({ first: 3 });
    expect(idsOf(first)).toEqual(EVENTS.slice(0, 3));
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(first.pageInfo.endCursor).toBe(first.edges[2]!.cursor);
    const second = await page({ first: 3, after: first.pageInfo.endCursor });
    expect(idsOf(second)).toEqual(EVENTS.slice(3));
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test('leads through the whole list from the end, each page in the order of the list', async () => {
    const last = await page({ last: 3 });
    expect(idsOf(last)).toEqual(EVENTS.slice(1));
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = await page({ last: 3, before: last.pageInfo.startCursor });
    expect(idsOf(before)).toEqual(EVENTS.slice(0, 1));
    expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  test('shows the same rows with and without cursors', async () => {
    const all = await page({});
    expect(all.nodes.map((node) => node.id)).toEqual(idsOf(all));
  });

  test('of no rows has no cursors', async () => {
    expect(await page({ first: 0 })).toMatchObject({ edges: [], pageInfo: { startCursor: null, endCursor: null } });
  });

  test('takes a cursor only in the order in which it was given', async () => {
    const encounters = (args: string) => `{ encounters(first: 1, ${args}) { pageInfo { endCursor } } }`;
    const given = (await answer(getStore(), encounters('orderBy: {by: EVIDENCE}'))) as { encounters: EventPage };
    const after = `after: "${given.encounters.pageInfo.endCursor!}"`;
    expect((await asking(getStore(), encounters(`orderBy: {by: EVIDENCE}, ${after}`))).errors).toEqual([]);
    for (const order of ['{by: STRENGTH}', '{by: DATE}', '{by: EVIDENCE, direction: ASC}']) {
      expect((await asking(getStore(), encounters(`orderBy: ${order}, ${after}`))).errors).toEqual([
        { code: 'BAD_USER_INPUT', message: expect.stringMatching(/a cursor .* in the same order/) },
      ]);
    }
  });

  test('of a search leads through what was found', async () => {
    const search = async (after: string | null) => {
      const query = `query ($after: String) { search(query: "gate", first: 1, after: $after) {
        totalCount nodes { node { id } } pageInfo { hasNextPage endCursor } } }`;
      return ((await answer(getStore(), query, { after })) as { search: EventPage & { totalCount: number } }).search;
    };
    const found: unknown[] = [];
    let after: string | null = null;
    let total = 0;
    for (let more = true; more;) {
      const one: EventPage & { totalCount: number } = await search(after);
      found.push(...one.nodes);
      total = one.totalCount;
      after = one.pageInfo.endCursor;
      more = one.pageInfo.hasNextPage;
    }
    expect(found).toHaveLength(total);
    expect(new Set(found.map((node) => JSON.stringify(node))).size).toBe(total);
    expect(total).toBeGreaterThan(2);
  });
});
