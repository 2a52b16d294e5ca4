import type { Key, Order, PageRequest, PageRow } from '../../store/page.ts';
import type { List, Past } from './backend.ts';

/** Compares places in a list: below 0 where `a` comes first. */
function compareKeys(order: Order, a: readonly Key[], b: readonly Key[]): number {
  for (const [index, column] of order.entries()) {
    const [x, y] = [a[index] ?? '', b[index] ?? ''];
    if (x === y) continue;
    return (x < y ? -1 : 1) * (column.way === 'asc' ? 1 : -1);
  }
  return 0;
}

/** Takes a page of rows that are all at hand, by the rule by which the store takes one. */
export function takePage<T>(rows: readonly PageRow<T>[], order: Order, page: PageRequest): PageRow<T>[] {
  const { after, before } = page;
  const within = rows.filter(
    ({ keys }) =>
      (after === null || compareKeys(order, keys, after) > 0) &&
      (before === null || compareKeys(order, keys, before) < 0),
  );
  within.sort((a, b) => compareKeys(order, a.keys, b.keys) * (page.backward ? -1 : 1));
  return within.slice(0, page.limit);
}

/** Takes a page of the items of a look back. */
export async function rowsOfPage<F, T>(
  list: List<F, T>,
  parent: string | null,
  items: readonly T[],
  page: PageRequest,
  past: Past,
): Promise<PageRow<T>[]> {
  const rows = await Promise.all(items.map(async (item) => ({ parent, item, keys: await list.keysOf(item, past) })));
  return takePage(rows, list.order, page);
}
