import type { About } from './about.ts';

/** What a value of a column is. `date` is a day written YYYY-MM-DD. */
export type ColumnType = 'text' | 'date' | 'integer' | 'number' | 'boolean';

/** A property that nodes or links of a graph may have. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Several values; none of them holds {@link LIST_SEPARATOR}. */
  readonly many?: true;
  /** What it means, written into the forms that have room for it. */
  readonly doc: string;
}

/** Between the values of a list where a form has no lists of its own. */
export const LIST_SEPARATOR = '|';

export type Cell = string | number | boolean | null | readonly string[];

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly values: Readonly<Record<string, Cell>>;
}

/** Days between which a link stands, both included; null where an end is open. */
export interface Span {
  readonly start: string | null;
  readonly end: string | null;
}

/** A link without direction. Several may join the same two nodes. */
export interface GraphLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly values: Readonly<Record<string, Cell>>;
  /** Null where nothing says when. */
  readonly span: Span | null;
  /** How much it counts, where links stand for different numbers of things. */
  readonly weight?: number;
}

/** A graph to be written in any of the forms that graph programs read: nodes first, then links. */
export interface ExportGraph {
  readonly about: About;
  readonly nodeColumns: readonly Column[];
  readonly linkColumns: readonly Column[];
  nodes(): AsyncIterable<GraphNode>;
  /** Every link joins two of the nodes. */
  links(): AsyncIterable<GraphLink>;
}

/** The value of a cell in a form that has texts only; null where there is none. */
export function cellText(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  return typeof cell === 'object' ? cell.join(LIST_SEPARATOR) : String(cell);
}

/** Names and texts of the cells that hold something, in the order of the columns. */
export function textsOf(values: Readonly<Record<string, Cell>>, columns: readonly Column[]): [string, string][] {
  return columns.flatMap(({ name }) => {
    const text = cellText(values[name]);
    return text === null || text === '' ? [] : [[name, text]];
  });
}
