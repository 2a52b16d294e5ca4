import { cypher, fragment, joined, raw, type Fragment, type Value } from './cypher.ts';
import type { PlannedRead } from './plan.ts';
import type { Row, Taken, Variable } from './read.ts';

/** A statement for a driver: its text depends on what is declared and asked for, never on a value. */
export interface SelectionStatement {
  readonly text: string;
  readonly params: Readonly<Record<string, Value>>;
}

/**
 * One statement for a whole plan. It answers with a row for each row of a read at the root: the place of the read in the
 * plan, and the row, a list of its columns followed by a list of such rows for each read below it. A read of one row has
 * the rows of the reads below it answered in the same way, in the places behind its own. Small rows, because the Neo4j
 * driver takes much longer over one that comes in several pieces.
 */
export function statementOf(plan: readonly PlannedRead[], taken: Taken | null): SelectionStatement {
  const making = { name: namer(), taken };
  const roots = plan.map((planned) => rootOf(planned, making));
  const lists = roots.flatMap((root) => root.lists).map((list, place) => fragment`[${raw(String(place))}, ${list}]`);
  return cypher`${joined(
    roots.map(({ call }) => call),
    ' ',
  )}
    UNWIND [${joined(lists, ', ')}] AS answered UNWIND answered[1] AS rows UNWIND range(0, size(rows) - 1) AS place
    RETURN answered[0] AS list, rows[place] AS row, place ORDER BY list, place`;
}

type Namer = (letter: string) => Variable;

/** What all subqueries of a statement share. */
interface Making {
  readonly name: Namer;
  readonly taken: Taken | null;
}

/** Every name once in a statement: a subquery may not give back a name that is taken outside. */
function namer(): Namer {
  let count = 0;
  return (letter) => raw(`${letter}${count++}`);
}

/** What a subquery gives for each row of its read. */
interface Parts {
  /** Everything up to what is given. */
  readonly clauses: Fragment;
  readonly columns: readonly Fragment[];
  /** The lists of rows of the reads below. */
  readonly below: readonly Variable[];
}

function partsOf({ read, children }: PlannedRead, from: Variable | null, making: Making): Parts {
  const { name, taken } = making;
  const as = name('n');
  const below = children.map((child) => ({ child, rows: name('r') }));
  const calls = below.map(({ child, rows }) => subquery(child, as, rows, making));
  const imported = from === null ? fragment`` : fragment`WITH ${from}`;
  const clauses = read.clauses(as, from ?? raw('null'), taken);
  return {
    clauses: fragment`${imported} ${clauses} ${joined(calls, ' ')}`,
    columns: read.columns(as, taken),
    below: below.map(({ rows }) => rows),
  };
}

function subquery(planned: PlannedRead, from: Variable | null, rows: Variable, making: Making): Fragment {
  const { clauses, columns, below } = partsOf(planned, from, making);
  const all = [...columns, ...below.map((lists) => fragment`${lists}`)];
  return fragment`CALL { ${clauses} RETURN collect([${joined(all, ', ')}]) AS ${rows} }`;
}

/** The subquery of a read at the root, and lists of lists of rows that it gives: see {@link statementOf}. */
function rootOf(planned: PlannedRead, making: Making): { call: Fragment; lists: Fragment[] } {
  const { name } = making;
  const rows = name('r');
  if (planned.read.single !== true)
    return { call: subquery(planned, null, rows, making), lists: [fragment`[${rows}]`] };
  const { clauses, columns, below } = partsOf(planned, null, making);
  const given = below.map((list) => ({ list, of: name('r') }));
  const collected = [
    fragment`collect([${joined(columns, ', ')}]) AS ${rows}`,
    ...given.map(({ list, of }) => fragment`collect(${list}) AS ${of}`),
  ];
  return {
    call: fragment`CALL { ${clauses} RETURN ${joined(collected, ', ')} }`,
    lists: [fragment`[${rows}]`, ...given.map(({ of }) => fragment`${of}`)],
  };
}

/** Hands the rows of the answer out to the reads that they are for: those above before those below. */
export function handOut(
  plan: readonly PlannedRead[],
  answer: readonly Row[],
  context: unknown,
  taken: Taken | null,
): void {
  const lists = groupedByPlace(answer);
  const to = { context, taken };
  let place = 0;
  for (const planned of plan) {
    const rows = lists.get(place++) ?? [];
    if (planned.read.single !== true) {
      handOutRows(planned, rows, null, to);
      continue;
    }
    const [row] = rows;
    planned.read.take(rows, null, context, taken);
    for (const child of planned.children) {
      const below = lists.get(place++) ?? [];
      if (row !== undefined) handOutRows(child, below, row, to);
    }
  }
}

function groupedByPlace(answer: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const lists = new Map<number, Row[]>();
  for (const [place, row] of answer as readonly (readonly [number, Row])[]) {
    const known = lists.get(place);
    if (known === undefined) lists.set(place, [row]);
    else known.push(row);
  }
  return lists;
}

function handOutRows(
  { read, children }: PlannedRead,
  rows: readonly Row[],
  parent: Row | null,
  to: { readonly context: unknown; readonly taken: Taken | null },
): void {
  read.take(rows, parent, to.context, to.taken);
  if (children.length === 0) return;
  for (const row of rows) {
    const first = row.length - children.length;
    children.forEach((child, index) => {
      handOutRows(child, row[first + index] as readonly Row[], row, to);
    });
  }
}
