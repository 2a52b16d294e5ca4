import { randomOf, type Random } from '../../bench/graph/random.ts';
import type { Store } from '../../src/store/port.ts';
import { patientlyAsking } from '../graphql/asking.ts';
import { ValueMaker } from './any-value.ts';
import { pagedLists, pageQuery, type PageQuery } from './lists.ts';
import { materialOf } from './material.ts';
import { pagingFault } from './paging-law.ts';

export interface PagesRun {
  /** The lists that were read in pages, each as `Type.field`, with how many rows they had together. */
  readonly rows: ReadonlyMap<string, number>;
  readonly faults: readonly { readonly query: string; readonly fault: string }[];
}

export interface PagesOptions {
  /** Sizes of pages to read a list in. */
  readonly sizesOf: (random: Random) => readonly number[];
  /** Into so many pages a list is cut at most, by larger pages: a look back works its whole list out for each. */
  readonly pagesMax: number;
}

/** Days of looks back: before all was told, in the middle, and at the end of time. Null is the graph as it is. */
const VIEWS = [null, '2024-06-30', '9999-12-31'] as const;

/** How often a list is drawn, with other arguments, until it has rows. */
const TRIES = 3;
/** Rather a list of so many rows at most, so that it can be read in small pages. */
const ROWS_WANTED = 40;

/**
 * Reads every list with pages that the schema has, with random other arguments, in pages of the sizes, forward and
 * backward. The same seed reads the same lists.
 */
export async function pagesOfGraph(store: Store, seed: number, { sizesOf, pagesMax }: PagesOptions): Promise<PagesRun> {
  const random = randomOf(seed);
  const material = await materialOf(store);
  const values = new ValueMaker(random, material);
  const rows = new Map<string, number>();
  const faults: { query: string; fault: string }[] = [];
  for (const list of pagedLists()) {
    for (const known of VIEWS) {
      const query = await drawn(store, () => pageQuery(list, values, known));
      if (query === null) continue;
      rows.set(list.coordinate, (rows.get(list.coordinate) ?? 0) + query.count);
      const sizes = sizesOf(random).map((size) => Math.max(size, Math.ceil(query.count / pagesMax)));
      const fault = await pagingFault(async (args) => pageAt(store, query, args), sizes);
      if (fault !== null) faults.push({ query: query.text, fault });
    }
  }
  return { rows, faults };
}

async function pageAt(store: Store, query: PageQuery, args: Record<string, unknown>) {
  const { data, errors } = await patientlyAsking(store, query.text, args);
  const page = query.pageOf(data);
  if (page === null) throw new Error(`${query.text}\n${JSON.stringify(args)}\n${errors[0]?.message ?? 'no page'}`);
  return page;
}

/** A query that is answered, rather one with rows; null where none is. */
async function drawn(store: Store, draw: () => PageQuery): Promise<(PageQuery & { readonly count: number }) | null> {
  let found: (PageQuery & { readonly count: number }) | null = null;
  // The best list is neither empty nor long.
  const worth = (count: number): number => (count > ROWS_WANTED ? ROWS_WANTED / count : count);
  for (let left = TRIES; left > 0 && worth(found?.count ?? 0) < 2; left -= 1) {
    const query = draw();
    const page = query.pageOf((await patientlyAsking(store, query.text, { first: 0 })).data);
    if (page !== null && (found === null || worth(page.totalCount) > worth(found.count))) {
      found = { ...query, count: page.totalCount };
    }
  }
  return found;
}
