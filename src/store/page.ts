import { cypher, fragment, joined, raw, type Fragment, type Statement, type Value } from './cypher.ts';
import { textOf } from './column.ts';

/** One column of the place of a row in its list. */
export type Key = string | number;

/** A column by which a list is ordered: a Cypher expression of ours, and the way. */
interface OrderColumn {
  readonly by: string;
  readonly way: 'asc' | 'desc';
}

/** The order of a list. The last column is unique among the rows, so that the order is total. */
export type Order = readonly OrderColumn[];

/** Which rows of a list are wanted. `after` and `before` are the keys of rows that are not part of the page. */
export interface PageRequest {
  /** How many rows at most. */
  readonly limit: number;
  /** From the end of the list towards its beginning; the rows then come in that opposite order. */
  readonly backward: boolean;
  readonly after: readonly Key[] | null;
  readonly before: readonly Key[] | null;
}

/** A row with its place in the list; `parent` is the node whose list this is, null in lists of the whole graph. */
export interface PageRow<T> {
  readonly parent: string | null;
  readonly keys: readonly Key[];
  readonly item: T;
}

/** What a list consists of. */
export interface ListQuery<T> {
  readonly name: string;
  /** Ids bound one after another to the variable `parent`; null for a list of the whole graph. */
  readonly parents: readonly string[] | null;
  /** Clauses up to a MATCH or WITH that a WHERE may follow. Each row that they give is a row of the list. */
  readonly body: Fragment;
  readonly where: readonly Fragment[];
  readonly order: Order;
  /** The expression that gives an item, and how to read it. */
  readonly item: string;
  readonly decode: (item: Value | undefined) => T;
}

/** A WHERE of all the conditions; nothing where there are none. */
export function whereOf(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? fragment`` : fragment`WHERE ${joined(conditions, ' AND ')}`;
}

/**
 * Rows strictly behind the given keys: `(k0 > a) OR (k0 = a AND k1 > b)`, with a bound on the first column alone in
 * front, by which an index can start.
 */
function beyond(order: Order, keys: readonly Key[], forward: boolean): Fragment {
  const sign = (column: OrderColumn, inclusive: boolean) =>
    raw(`${(column.way === 'asc') === forward ? '>' : '<'}${inclusive ? '=' : ''}`);
  const step = (index: number): Fragment => {
    const column = order[index];
    const key = keys[index];
    if (column === undefined || key === undefined) return fragment`false`;
    const past = fragment`${raw(column.by)} ${sign(column, false)} ${key}`;
    return index === order.length - 1
      ? past
      : fragment`(${past} OR (${raw(column.by)} = ${key} AND ${step(index + 1)}))`;
  };
  const [first] = order;
  if (order.length === 1 || first === undefined) return step(0);
  return fragment`${raw(first.by)} ${sign(first, true)} ${keys[0] ?? ''} AND ${step(0)}`;
}

/** One page of a list, or of the lists of several parents at once, each with its own limit. */
export function pageStatement<T>(list: ListQuery<T>, page: PageRequest): Statement<PageRow<T>> {
  const { parents, body, order } = list;
  const where = whereOf([
    ...list.where,
    ...(page.after === null ? [] : [beyond(order, page.after, true)]),
    ...(page.before === null ? [] : [beyond(order, page.before, false)]),
  ]);
  const aliases = order.map((_, index) => `k${index}`);
  const ways = order.map((column, index) => `k${index}${(column.way === 'desc') === page.backward ? '' : ' DESC'}`);
  const columns = raw([`${list.item} AS item`, ...order.map((column, i) => `${column.by} AS k${i}`)].join(', '));
  const inOrder = raw(ways.join(', '));
  const rows = fragment`${body} ${where} RETURN ${columns} ORDER BY ${inOrder} LIMIT ${page.limit}`;
  const statement =
    parents === null
      ? cypher`${rows}`
      : cypher`UNWIND ${parents} AS parent CALL { WITH parent ${rows} }
          RETURN item, ${raw(aliases.join(', '))}, parent ORDER BY parent, ${inOrder}`;
  return {
    name: list.name,
    ...statement,
    decode: (row) => ({
      item: list.decode(row[0]),
      keys: row.slice(1, 1 + order.length) as Key[],
      parent: parents === null ? null : textOf(row[1 + order.length]),
    }),
  };
}

/** How many rows the list has: one number, or one for each parent. */
export function countStatement<T>(list: ListQuery<T>): Statement<{ parent: string | null; total: number }> {
  const rows = fragment`${list.body} ${whereOf(list.where)} RETURN count(*) AS total`;
  const statement =
    list.parents === null
      ? cypher`${rows}`
      : cypher`UNWIND ${list.parents} AS parent CALL { WITH parent ${rows} } RETURN total, parent ORDER BY parent`;
  return {
    name: `${list.name}-count`,
    ...statement,
    decode: ([total, parent]) => ({ total: Number(total), parent: list.parents === null ? null : textOf(parent) }),
  };
}
