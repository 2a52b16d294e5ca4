import type { Running } from './engines.ts';
import type { Subjects } from './subjects.ts';
import { at } from './workload.ts';
import type { Cursors } from './workloads.ts';

/** Pages of all events, where there are as many. */
const PAGES = 10;
const PAGE = 100;

async function pageInfoOf(parley: Running, query: string, path: string): Promise<string> {
  const { answer } = await parley.ask({ query });
  const cursor = at(answer, path);
  if (typeof cursor !== 'string') throw new Error(`no cursor at ${path} in ${JSON.stringify(answer).slice(0, 300)}`);
  return cursor;
}

const unpacked = (cursor: string) => JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as string[];

/**
 * Looks up where pages begin, before anything is measured. The hub's page 2,500 is not walked to: its cursor is that of
 * the first page with the key of the row in front of it.
 */
export async function cursorsOf({ hub, deep, eventCount }: Subjects, parley: Running): Promise<Cursors> {
  const own = `{ official(id: ${JSON.stringify(hub)}) { participations(first: 1) { pageInfo { endCursor } } } }`;
  const [mark] = unpacked(await pageInfoOf(parley, own, 'data.official.participations.pageInfo.endCursor'));
  const events: (string | null)[] = [null];
  while (events.length < Math.min(PAGES, Math.floor(eventCount / PAGE))) {
    const after = events.at(-1);
    const page = after === null ? '' : `, after: ${JSON.stringify(after)}`;
    const query = `{ events(first: ${PAGE}${page}) { pageInfo { endCursor } } }`;
    events.push(await pageInfoOf(parley, query, 'data.events.pageInfo.endCursor'));
  }
  return {
    deep: Buffer.from(JSON.stringify([mark, deep.key])).toString('base64url'),
    events,
    eventKeys: events.map((cursor) => (cursor === null ? '~' : (unpacked(cursor)[1] ?? '~'))),
  };
}
