import { createHash } from 'node:crypto';
import type { ParleyError } from '../domain/errors.ts';
import type { Tally } from '../domain/tally.ts';
import { upTo, type Count, type Key, type Order, type PageRequest, type PageRow } from '../store/page.ts';
import type { TallyBy } from '../store/tally.ts';
import { badInput } from './errors.ts';
import { LIMITS } from './limits.ts';
import type { List } from './reading/backend.ts';
import type { Reader } from './reading/reader.ts';
import { takePage } from './reading/rows.ts';
import { allOf, made, type Soon } from './soon.ts';

/** The arguments of every list. */
export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** A page of a list as GraphQL answers it. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** How many rows the whole list has. */
  readonly count: () => Promise<Count>;
  readonly whole: WholeList | null;
}

/** The list that a page is of, as it is counted; null for a list that is at hand. */
export interface WholeList {
  readonly reader: Reader;
  readonly tally: (by: TallyBy, limit: number) => Promise<Tally>;
}

/** The list of a page. @throws TypeError for one that is at hand, whose types have no field that asks: a defect. */
export function wholeOf({ whole }: Pick<Page<unknown>, 'whole'>): WholeList {
  if (whole === null) throw new TypeError('a list that is at hand is not counted');
  return whole;
}

const marks = new WeakMap<Order, string>();

/** Tells orders apart: a place in one order says nothing in another, however alike its keys look. */
function markOf(order: Order): string {
  const known = marks.get(order);
  if (known !== undefined) return known;
  const mark = createHash('sha256').update(JSON.stringify(order)).digest('base64url').slice(0, 6);
  marks.set(order, mark);
  return mark;
}

function encodeCursor(order: Order, keys: readonly Key[]): string {
  return Buffer.from(JSON.stringify([markOf(order), ...keys])).toString('base64url');
}

/** What a cursor holds: the mark of an order, and the keys of a place in it. @throws ParleyError INVALID_INPUT */
function cursorParts(cursor: string, name: string): readonly unknown[] {
  try {
    if (cursor.length > 2000 || !/^[A-Za-z0-9_-]+$/.test(cursor)) throw new Error('no base64url');
    const whole: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(whole) || typeof whole[0] !== 'string') throw new Error('no marked list');
    return whole as unknown[];
  } catch (cause) {
    throw brokenCursor(cursor, name, cause);
  }
}

function decodeCursor(cursor: string | null | undefined, order: Order, name: string): readonly Key[] | null {
  if (cursor === null || cursor === undefined) return null;
  const [mark, ...keys] = cursorParts(cursor, name);
  const known = keys.every((key) => typeof key === 'string' || Number.isFinite(key));
  if (mark === markOf(order) && keys.length === order.length && known) return keys as Key[];
  throw brokenCursor(cursor, name, new Error('of another list or order'));
}

function brokenCursor(cursor: string, name: string, cause: unknown): ParleyError {
  return badInput(
    `expected in ${name} a cursor that an earlier page of the same list in the same order gave (endCursor or startCursor), got ${JSON.stringify(cursor.slice(0, 60))}`,
    cause,
  );
}

function sizeOf(value: number | null | undefined, name: string): number | null {
  if (value === null || value === undefined) return null;
  if (value >= 0 && value <= LIMITS.pageMax) return value;
  throw badInput(`expected ${name} from 0 to ${LIMITS.pageMax}, got ${value}; fetch more rows with further pages`);
}

/**
 * What the arguments of a list ask for.
 *
 * @param order of the list, in which a cursor must be a place
 * @throws ParleyError INVALID_INPUT for first and last together, for sizes out of range and for broken cursors
 */
export function pageRequest(args: PageArguments, order: Order): PageRequest {
  const first = sizeOf(args.first, 'first');
  const last = sizeOf(args.last, 'last');
  if (first !== null && last !== null) throw badInput('expected either first or last, got both; leave one of them out');
  return {
    limit: first ?? last ?? LIMITS.pageDefault,
    backward: last !== null,
    after: decodeCursor(args.after, order, 'after'),
    before: decodeCursor(args.before, order, 'before'),
  };
}

/** A row of a page. Its cursor is written only where it is asked for. */
class Edge<N> {
  readonly node: N;
  readonly #order: Order;
  readonly #keys: readonly Key[];

  constructor(order: Order, keys: readonly Key[], node: N) {
    this.#order = order;
    this.#keys = keys;
    this.node = node;
  }

  get cursor(): string {
    return encodeCursor(this.#order, this.#keys);
  }
}

/** Makes of an item what GraphQL shows; null leaves the row out. */
type NodeOf<T, N> = (item: T) => Soon<N | null>;

/**
 * A page of rows in the order of the list.
 *
 * @param rows rows in the direction of reading, one more than the limit where there are more
 */
function pageOf<T, N>(
  rows: readonly PageRow<T>[],
  order: Order,
  request: PageRequest,
  nodeOf: NodeOf<T, N>,
  list: Pick<Page<N>, 'count' | 'whole'>,
): Soon<Page<N>> {
  const shown = rows.slice(0, request.limit);
  if (request.backward) shown.reverse();
  const more = rows.length > request.limit;
  return made(allOf(shown.map(({ item }) => nodeOf(item))), (nodes) => ({
    ...pageOfNodes(shown, nodes, more, order, request),
    ...list,
  }));
}

function pageOfNodes<T, N>(
  shown: readonly PageRow<T>[],
  nodes: readonly (N | null)[],
  more: boolean,
  order: Order,
  { backward, after, before }: PageRequest,
): Pick<Page<N>, 'edges' | 'pageInfo'> {
  const edges = shown.flatMap(({ keys }, index) => {
    const node = nodes[index] ?? null;
    return node === null ? [] : [new Edge(order, keys, node)];
  });
  return {
    edges,
    pageInfo: {
      // In the direction that is not read, the row of the cursor itself is known to be there.
      hasNextPage: backward ? before !== null : more,
      hasPreviousPage: backward ? more : after !== null,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

/**
 * One page of a list in a view.
 *
 * @param parent the node whose list it is; null for a list of the whole graph
 */
export function readPage<F, T, N>(
  reader: Reader,
  list: List<F, T>,
  parent: string | null,
  filter: F,
  args: PageArguments,
  nodeOf: NodeOf<T, N>,
): Soon<Page<N>> {
  const request = pageRequest(args, list.order);
  const rows = reader.shownPage(list, parent, filter, { ...request, limit: request.limit + 1 });
  return made(rows, (read) =>
    pageOf(read, list.order, request, nodeOf, {
      count: () => reader.count(list, parent, filter, LIMITS.countMax),
      whole: { reader, tally: (by, limit) => reader.tally(list, parent, filter, by, limit) },
    }),
  );
}

/** One page of rows that are all at hand, in any order. */
export function pageAtHand<T, N>(
  rows: readonly PageRow<T>[],
  order: Order,
  args: PageArguments,
  nodeOf: NodeOf<T, N>,
): Soon<Page<N>> {
  const request = pageRequest(args, order);
  const taken = takePage(rows, order, { ...request, limit: request.limit + 1 });
  return pageOf(taken, order, request, nodeOf, { count: () => Promise.resolve(upTo(null, rows.length)), whole: null });
}

/**
 * How much a list counts: as often as its page may have rows.
 *
 * @throws ParleyError INVALID_INPUT for sizes out of range and what is no cursor, at whatever depth and before anything
 *   runs: what a list is made of may be much to read
 */
export function pageCost(args: PageArguments): { field: number; multiplier: number } {
  if (typeof args.after === 'string') cursorParts(args.after, 'after');
  if (typeof args.before === 'string') cursorParts(args.before, 'before');
  const asked = sizeOf(args.first, 'first') ?? sizeOf(args.last, 'last') ?? LIMITS.pageDefault;
  return { field: 1, multiplier: Math.max(1, asked) };
}
