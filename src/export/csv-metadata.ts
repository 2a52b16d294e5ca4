import { aboutText, type About } from './about.ts';
import { LIST_SEPARATOR, type Column, type ColumnType } from './graph.ts';

const DATATYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  date: 'date',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
};

/**
 * What the two tables are, for CSV on the Web: types and meanings of the columns, keys, and the query in `notes`.
 *
 * @see https://www.w3.org/TR/tabular-metadata/
 */
export function csvMetadata(about: About, nodes: readonly Column[], links: readonly Column[]): string {
  const { data, program } = about;
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': about.title,
    'dc:description': aboutText(about),
    'dc:creator': program,
    'dc:date': data.retrieved,
    'dc:license': data.datasets.map(({ licence }) => licence),
    notes: [about],
    tables: [tableOf('nodes.csv', nodes, []), tableOf('edges.csv', links, ['source', 'target'])],
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function tableOf(url: string, columns: readonly Column[], references: readonly string[]): object {
  return {
    url,
    dialect: { lineTerminators: ['\r\n'], quoteChar: '"', doubleQuote: true, header: true },
    tableSchema: {
      primaryKey: 'id',
      foreignKeys: references.map((columnReference) => ({
        columnReference,
        reference: { resource: 'nodes.csv', columnReference: 'id' },
      })),
      columns: columns.map(({ name, type, many, doc }) => ({
        name,
        titles: name,
        datatype: DATATYPES[type],
        ...(many && { separator: LIST_SEPARATOR }),
        'dc:description': doc,
      })),
    },
  };
}
