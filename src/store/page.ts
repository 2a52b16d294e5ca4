import type { Taken } from '../cypher-selections/read.ts';
import type { EntityKind } from '../domain/model.ts';
import { cypher, fragment, joined, raw, type Fragment, type Statement, type Value } from './cypher.ts';
import { textOf } from './column.ts';
import { seekStatement, type NodesInOrder, type Seek } from './seek.ts';

/** One column of the place of a row in its list. */
export type Key = string | number;

/** A column by which a list is ordered: a Cypher expression of ours, and the way. */
interface OrderColumn {
  readonly by: string;
  readonly way: 'asc' | 'desc';
}

/** The order of a list. The last column is unique among the rows, so that the order is total. */
export type Order = readonly OrderColumn[];

/** The order, or its exact opposite. */
export function inDirection(order: Order, reversed: boolean): Order {
  return reversed ? order.map((column) => ({ ...column, way: column.way === 'asc' ? 'desc' : 'asc' })) : order;
}

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
  /** Clauses that give one row for each row of the list, where body and where do more than counting needs. */
  readonly counted?: Fragment;
  readonly order: Order;
  /**
   * An expression of the same value in every row of a parent. In front of the order, which it does not change, it lets
   * an index over both give that order: without it Neo4j sorts all that the parent has.
   */
  readonly within?: string;
  /** The expression of our own that a row is: a node, or the list that is its item. */
  readonly of: string;
  /** The expression that gives the item of a row, and how to read it; less of a record where less is taken. */
  readonly item: (row: string, taken?: Taken | null) => string;
  /** What the list is where it is nothing but nodes in order; then its order has one column. */
  readonly nodes?: NodesInOrder;
  /** Clauses that give the number of all rows as `total` without a walk through them, where nothing narrows the list. */
  readonly total?: Fragment;
  readonly decode: (item: Value | undefined, taken?: Taken | null) => T;
  readonly brief?: BriefList<T>;
}

/** The same list, with the same rows in the same order, where nothing is taken of some of what its items tell. */
interface BriefList<T> {
  /** The object type of an item, and what of it the list does not tell. */
  readonly type: string;
  readonly without: readonly string[];
  readonly list: ListQuery<T>;
}

/** The list, or its brief form where that tells all that is taken. */
export function listFor<T>(list: ListQuery<T>, taken: Taken | null): ListQuery<T> {
  const { brief } = list;
  if (brief === undefined || taken === null) return list;
  return brief.without.some((name) => taken.get(brief.type)?.has(name) === true) ? list : brief.list;
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

/**
 * The rows of a page in its order, with the columns of the order as `k0`, `k1`, ….
 *
 * @param head `WITH` or `RETURN` with what else is wanted of a row
 */
export function pageRows<T>(list: ListQuery<T>, page: PageRequest, head: Fragment): Fragment {
  const { body, order } = list;
  const where = whereOf([
    ...list.where,
    ...(page.after === null ? [] : [beyond(order, page.after, true)]),
    ...(page.before === null ? [] : [beyond(order, page.before, false)]),
  ]);
  const columns = raw(order.map((column, index) => `${column.by} AS k${index}`).join(', '));
  const constant = list.within === undefined ? '' : `${list.within}${wayOf(order[0], page)}, `;
  return fragment`${body} ${where} ${head}, ${columns}
    ORDER BY ${raw(constant)}${inOrder(order, page)} LIMIT ${page.limit}`;
}

function wayOf(column: OrderColumn | undefined, { backward }: PageRequest): string {
  return (column?.way === 'desc') === backward ? '' : ' DESC';
}

function inOrder(order: Order, page: PageRequest) {
  return raw(order.map((column, index) => `k${index}${wayOf(column, page)}`).join(', '));
}

/** One page of a list, or of the lists of several parents at once, each with its own limit. */
export function pageStatement<T>(list: ListQuery<T>, page: PageRequest): Statement<PageRow<T>> {
  const { parents, order } = list;
  const aliases = order.map((_, index) => `k${index}`);
  const rows = pageRows(list, page, fragment`RETURN ${raw(list.item(list.of))} AS item`);
  const statement =
    parents === null
      ? cypher`${rows}`
      : cypher`UNWIND ${parents} AS parent CALL { WITH parent ${rows} }
          RETURN item, ${raw(aliases.join(', '))}, parent ORDER BY parent, ${inOrder(order, page)}`;
  return {
    name: list.name,
    ...statement,
    ...(list.nodes === undefined ? {} : { seek: seekOf(list, list.nodes, page) }),
    decode: (row) => ({
      item: list.decode(row[0]),
      keys: row.slice(1, 1 + order.length) as Key[],
      parent: parents === null ? null : textOf(row[1 + order.length]),
    }),
  };
}

/** The page of a list of nodes in order, with the columns of its statement. */
function seekOf<T>(list: ListQuery<T>, nodes: NodesInOrder, page: PageRequest): Seek {
  const [column] = list.order;
  const [after, before] = [page.after, page.before].map((keys) => (keys === null ? null : String(keys[0])));
  const ascends = column?.way === 'asc';
  const descending = ascends === page.backward;
  const own = nodes.within === null ? '' : `, ${list.of}.${nodes.within} AS parent`;
  const columns = `${list.item(list.of)} AS item, ${list.of}.${nodes.key} AS k0${own}`;
  const order = `${own === '' ? '' : 'parent, '}k0${descending ? ' DESC' : ''}`;
  return {
    nodes,
    parents: list.parents,
    descending,
    limit: page.limit,
    above: (ascends ? after : before) ?? null,
    below: (ascends ? before : after) ?? null,
    read: seekStatement(list.of, nodes, columns, order),
  };
}

/** How many nodes of a label there are, which both engines know, for a list of all of them. */
export function totalOfAll(
  label: EntityKind | 'Source' | 'Claim',
  where: readonly Fragment[],
): Pick<ListQuery<unknown>, 'total'> {
  return where.length === 0 ? { total: fragment`MATCH (each:${raw(label)}) WITH count(each) AS total` } : {};
}

/** How many rows a list has, and whether there are more because counting stopped. */
export interface Count {
  readonly number: number;
  readonly isCapped: boolean;
}

/**
 * Clauses that bind `total`: how many rows the list has.
 *
 * @param most as many are told apart from more, and counting stops one row later; null counts all. A list that knows
 *   its number without counting gives it whatever that is.
 */
export function countRows<T>(list: ListQuery<T>, most: number | null): Fragment {
  if (list.total !== undefined) return list.total;
  const rows = list.counted ?? fragment`${list.body} ${whereOf(list.where)}`;
  const enough = most === null ? fragment`` : fragment`WITH 1 AS found LIMIT ${most + 1}`;
  return fragment`${rows} ${enough} WITH count(*) AS total`;
}

/** What the `total` of {@link countRows} says. */
export function countOf<T>(list: ListQuery<T>, most: number | null, total: number): Count {
  return list.total === undefined ? upTo(most, total) : { number: total, isCapped: false };
}

/** A number, counted no further than `most`; null counts all. */
export function upTo(most: number | null, number: number): Count {
  return most !== null && number > most ? { number: most, isCapped: true } : { number, isCapped: false };
}

/** How many rows the list has, one count or one for each parent; see {@link countRows}. */
export function countStatement<T>(
  list: ListQuery<T>,
  most: number | null,
): Statement<{ parent: string | null; count: Count }> {
  const rows = fragment`${countRows(list, most)} RETURN total`;
  const statement =
    list.parents === null
      ? cypher`${rows}`
      : cypher`UNWIND ${list.parents} AS parent CALL { WITH parent ${rows} } RETURN total, parent ORDER BY parent`;
  return {
    name: `${list.name}-count`,
    ...statement,
    decode: ([total, parent]) => ({
      count: countOf(list, most, Number(total)),
      parent: list.parents === null ? null : textOf(parent),
    }),
  };
}
