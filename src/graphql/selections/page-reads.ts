import type { Asked, Below, Read } from '../../cypher-selections/read.ts';
import { upTo, type PageRequest } from '../../store/page.ts';
import { selectedCount, selectedPage } from '../../store/selected.ts';
import { pageRequest, type PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import { LIMITS } from '../limits.ts';
import type { List } from '../reading/backend.ts';
import { countName, pageName, WHOLE_GRAPH } from '../reading/reader.ts';
import { idOfRow, readOf, shownAs, type Reads } from './reads.ts';

/** Where the rows of a connection show. */
function rowsOfConnection(type: string): readonly Below[] {
  return [
    { type, at: ['nodes'] },
    { type, at: ['edges', 'node'] },
  ];
}

/** A list as a connection shows it. */
export interface Listed<Filter, Item> {
  readonly list: List<Filter, Item>;
  /** Of each row above, or of the whole graph. */
  readonly of: 'row' | 'graph';
  readonly filter: Filter;
  /** The object type of its rows. */
  readonly type: string;
  readonly needs?: readonly Read<Context>[];
}

/** A page of a list, and how many rows the list has where that is asked for. */
export function pageReads<F, T>(listed: Listed<F, T>, args: PageArguments, asked: Asked): Reads {
  const request = pageRequest(args, listed.list.order);
  // One row more says whether others follow, and costs all that is read below it.
  const more = asked.asksFor('pageInfo') ? 1 : 0;
  const page = rowReads(
    listed,
    { ...request, limit: request.limit + 1 },
    rowsOfConnection(listed.type),
    request.limit + more,
  );
  const isCounted = asked.asksFor('totalCount') || asked.asksFor('totalCountIsCapped');
  return isCounted ? [page, countReads(listed, LIMITS.countMax)] : [page];
}

/**
 * Rows of a list, which show at the field itself unless said otherwise.
 *
 * @param limit rows that are read, where not all of the page matter to what is asked for
 */
export function rowReads<F, T>(
  { list, of, filter, type, needs }: Listed<F, T>,
  page: PageRequest,
  below: readonly Below[] = shownAs(type),
  limit = page.limit,
): Read<Context> {
  const name = pageName(list, filter, page);
  return readOf(
    selectedPage(list.query(of === 'row' ? [] : null, filter), { ...page, limit }),
    (loads, items, parent, rows) => {
      const key = of === 'row' ? idOfRow(parent) : WHOLE_GRAPH;
      // Under another alias the same page may be asked for with the row behind it.
      const known = loads.given(name, key) as readonly unknown[] | undefined;
      if (known === undefined || known.length < rows.length) loads.give(name, key, items());
    },
    { below, ...(needs === undefined ? {} : { needs }) },
  );
}

const NONE = upTo(null, 0);

/** How many rows a list has, counted no further than `most`; null counts all. */
export function countReads<F, T>({ list, of, filter }: Listed<F, T>, most: number | null): Read<Context> {
  return readOf(selectedCount(list.query(of === 'row' ? [] : null, filter), most), (loads, items, parent) => {
    loads.give(countName(list, filter, most), of === 'row' ? idOfRow(parent) : WHOLE_GRAPH, items()[0] ?? NONE);
  });
}
