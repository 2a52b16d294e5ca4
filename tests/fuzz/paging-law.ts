import type { PageOfRows } from './lists.ts';

/** Asks for a page of one list. */
export type AskPage = (args: {
  readonly first?: number;
  readonly last?: number;
  readonly after?: string | null;
  readonly before?: string | null;
}) => Promise<PageOfRows>;

type Rows = PageOfRows['edges'];

/** More pages than any list of a test has: without an end there would be no answer. */
const PAGES_MAX = 2000;

/** All rows, in pages of the size, from one end; and what is wrong with a page, if anything is. */
async function rowsInPages(
  ask: AskPage,
  size: number,
  backward: boolean,
): Promise<{ rows: Rows; fault: string | null }> {
  let rows: Rows = [];
  let from: string | null = null;
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const page: PageOfRows = await ask(backward ? { last: size, before: from } : { first: size, after: from });
    const { edges, nodes, pageInfo } = page;
    const fault =
      faultOfPage(page, size) ??
      (backward ? endFault(pageInfo.hasNextPage, from) : endFault(pageInfo.hasPreviousPage, from));
    if (fault !== null) return { rows, fault };
    if (JSON.stringify(nodes) !== JSON.stringify(edges.map(({ node }) => node)))
      return { rows, fault: 'nodes are not those of edges' };
    rows = backward ? [...edges, ...rows] : [...rows, ...edges];
    const isMore = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    if (!isMore) return { rows, fault: null };
    if (edges.length < size) return { rows, fault: `a page of ${edges.length} before the end, not of ${size}` };
    from = backward ? pageInfo.startCursor : pageInfo.endCursor;
  }
  return { rows, fault: 'there is no end' };
}

/** In the direction that is not read, there is more exactly where a cursor was given. */
function endFault(isMoreBehind: boolean, from: string | null): string | null {
  return isMoreBehind === (from !== null) ? null : 'what is told of the direction that is not read is wrong';
}

function faultOfPage({ edges, pageInfo }: PageOfRows, size: number): string | null {
  if (edges.length > size) return `a page of ${edges.length}, not of at most ${size}`;
  const ends = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null];
  const told = [pageInfo.startCursor, pageInfo.endCursor];
  return JSON.stringify(ends) === JSON.stringify(told) ? null : 'startCursor or endCursor is not that of the rows';
}

/**
 * What is wrong with the pages of a list; null where pages of each size, forward and backward, give the whole list
 * once and in one order, and where it has as many rows as it says.
 */
export async function pagingFault(ask: AskPage, sizes: readonly number[]): Promise<string | null> {
  const whole = await rowsInPages(ask, 100, false);
  if (whole.fault !== null) return `in pages of 100: ${whole.fault}`;
  const { totalCount } = await ask({ first: 0 });
  if (totalCount !== whole.rows.length) return `totalCount is ${totalCount}, and there are ${whole.rows.length}`;
  if (new Set(whole.rows.map(({ cursor }) => cursor)).size !== totalCount) return 'two rows have one cursor';
  if (new Set(whole.rows.map(({ node }) => JSON.stringify(node))).size !== totalCount) return 'a row comes twice';
  for (const size of sizes) {
    for (const backward of [false, true]) {
      const { rows, fault } = await rowsInPages(ask, size, backward);
      const found = fault ?? (JSON.stringify(rows) === JSON.stringify(whole.rows) ? null : 'another list');
      if (found !== null) return `in pages of ${size} ${backward ? 'backward' : 'forward'}: ${found}`;
    }
  }
  return null;
}
