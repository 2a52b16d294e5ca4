import type { ComponentChildren } from 'preact';
import type { ListCount } from '../language/count.ts';
import { useTexts } from '../language/texts.ts';
import { Shown } from './section.tsx';

interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /**
   * Numbers stand at the right, and people have room for a name. On a narrow screen numbers and what is `titled` follow
   * the title of their column.
   */
  readonly look?: 'number' | 'titled' | 'minor' | 'people';
}

interface TableProps<Row> {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** A class of the row. */
  readonly rowLook?: (row: Row) => string;
  /** How many rows there are, where these may not be all. */
  readonly count?: ListCount;
}

/** Rows under the titles of their columns; on a narrow screen each row stands alone. Says what is not shown. */
export function Table<Row>({ rows, keyOf, columns, rowLook, count }: TableProps<Row>) {
  const { table } = useTexts();
  return (
    <>
      <table class="rows">
        <thead>
          <tr>
            {columns.map(({ title, look }, index) => (
              <th key={index} scope="col" class={look === 'number' ? look : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} class={rowLook?.(row)}>
              {columns.map(({ title, cell, look }, index) => (
                <td key={index} data-column={title} class={look}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {count !== undefined && rows.length < count.totalCount && <Shown text={table.more(rows.length, count)} />}
    </>
  );
}
