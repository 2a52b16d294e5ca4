import { cypher, fragment, joined, raw, type Fragment, type Value } from './cypher.ts';
import type { PlannedRead } from './plan.ts';
import type { Row, Taken, Variable } from './read.ts';

/** A statement for a driver: its text depends on what is declared and asked for, never on a value. */
export interface SelectionStatement {
  readonly text: string;
  readonly params: Readonly<Record<string, Value>>;
}

/**
 * One statement for a whole plan. It answers with one row, of a column for each read at the root: the list of its
 * rows, each a list of its columns followed by such a list for each read below it.
 */
export function statementOf(plan: readonly PlannedRead[], taken: Taken | null): SelectionStatement {
  const making = { name: namer(), taken };
  const { name } = making;
  const roots = plan.map((planned) => ({ planned, rows: name('r') }));
  const calls = roots.map(({ planned, rows }) => subquery(planned, null, rows, making));
  const columns = roots.map(({ rows }) => fragment`${rows}`);
  return cypher`${joined(calls, ' ')} RETURN ${joined(columns, ', ')}`;
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

function subquery({ read, children }: PlannedRead, from: Variable | null, rows: Variable, making: Making): Fragment {
  const { name, taken } = making;
  const as = name('n');
  const below = children.map((child) => ({ child, rows: name('r') }));
  const calls = below.map(({ child, rows: lists }) => subquery(child, as, lists, making));
  const columns = [...read.columns(as, taken), ...below.map(({ rows: lists }) => fragment`${lists}`)];
  const imported = from === null ? fragment`` : fragment`WITH ${from}`;
  const clauses = read.clauses(as, from ?? raw('null'));
  return fragment`CALL { ${imported} ${clauses} ${joined(calls, ' ')}
    RETURN collect([${joined(columns, ', ')}]) AS ${rows} }`;
}

/** Hands the one row of the answer out to the reads that it is for: those above before those below. */
export function handOut(plan: readonly PlannedRead[], answer: Row, context: unknown, taken: Taken | null): void {
  plan.forEach((planned, index) => {
    handOutRows(planned, answer[index] as readonly Row[], null, { context, taken });
  });
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
