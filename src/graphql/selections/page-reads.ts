import type { Asked, Below, Read } from '../../cypher-selections/read.ts';
import { upTo, type PageRequest } from '../../store/page.ts';
import { selectedCount, selectedPage } from '../../store/selected.ts';
import { pageRequest, type PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import { LIMITS } from '../limits.ts';
import type { List } from '../reading/backend.ts';
import { countName, pageName, shownPageName, WHOLE_GRAPH } from '../reading/reader.ts';
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
  const below = rowsOfConnection(listed.type);
  const whole = { ...request, limit: request.limit + 1 };
  const page =
    asked.asksFor('pageInfo') || !asked.isWhole
      ? rowReads(listed, whole, below)
      : shownRowReads(listed, whole, below, asked.asksFor('edges'));
  const isCounted = asked.asksFor('totalCount') || asked.asksFor('totalCountIsCapped');
  return isCounted ? [page, countReads(listed, LIMITS.countMax)] : [page];
}

/** Rows of a list, which show at the field itself unless said otherwise. */
export function rowReads<F, T>(
  { list, of, filter, type, needs }: Listed<F, T>,
  page: PageRequest,
  below: readonly Below[] = shownAs(type),
): Read<Context> {
  const name = pageName(list, filter, page);
  return readOf(
    selectedPage(list.query(of === 'row' ? [] : null, filter), page),
    (loads, items, parent) => {
      loads.give(name, of === 'row' ? idOfRow(parent) : WHOLE_GRAPH, items());
    },
    { below, ...(needs === undefined ? {} : { needs }) },
  );
}

/**
 * What shows of a page: without the row that says whether others follow, which costs all that is read below it, and
 * without the keys of its rows where no cursor is asked for.
 */
function shownRowReads<F, T>(
  { list, of, filter, needs }: Listed<F, T>,
  page: PageRequest,
  below: readonly Below[],
  withKeys: boolean,
): Read<Context> {
  const name = shownPageName(pageName(list, filter, page));
  return readOf(
    selectedPage(list.query(of === 'row' ? [] : null, filter), { ...page, limit: page.limit - 1 }, withKeys),
    (loads, items, parent) => {
      const key = of === 'row' ? idOfRow(parent) : WHOLE_GRAPH;
      // Under another alias the same page may be asked for with cursors.
      if (withKeys || loads.given(name, key) === undefined) loads.give(name, key, items());
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
