import { basename } from 'node:path';
import { Command } from 'commander';
import { DatasetError, ParleyError } from '../domain/errors.ts';
import type { Terminal } from './terminal.ts';

/** Enough rows to tell how dates are written. */
const ROWS = 200;

const EXAMPLES = `
Examples:
  parley map people.csv > people.csv.yaml    then correct it, and: parley validate dataset.yaml people.csv
  parley map people.csv --delimiter ';'`;

/** `parley map <table>`: a mapping to begin with. */
export function mapCommand(terminal: Terminal): Command {
  return new Command('map')
    .summary('propose how a table is to be read')
    .description('Looks at a CSV table and proposes a mapping: which column says what of whom. Prints YAML to correct.')
    .argument('<table>', 'a CSV file with a header')
    .option('--delimiter <mark>', 'what stands between cells', ',')
    .addHelpText('after', EXAMPLES)
    .action(async (table: string, { delimiter }: { delimiter: string }) => {
      const { fileFault } = await import('../../graph-import/format/dataset-files.ts');
      const { fileChunks } = await import('../../graph-import/format/regular-file.ts');
      const { tableRows } = await import('../../graph-import/csv/table.ts');
      const { proposedMapping } = await import('../../graph-import/csv/proposal.ts');
      const fault = await fileFault(table);
      if (fault !== null) throw new ParleyError('CONFIGURATION', `${table}: ${fault}`);
      const rows: (readonly string[])[] = [];
      for await (const { cells, problem } of tableRows(table, fileChunks(table), delimiter)) {
        if (problem !== null) throw new DatasetError([problem]);
        rows.push(cells);
        if (rows.length > ROWS) break;
      }
      const [header, ...sample] = rows;
      if (header === undefined)
        throw new ParleyError('CONFIGURATION', `expected a header, got an empty file: ${table}`);
      const named = header.map((name) => name.trim());
      const today = new Date().toISOString().slice(0, 10);
      const mapping = proposedMapping(basename(table), { header: named, rows: sample }, today);
      const marked = delimiter === ',' ? '' : `delimiter: ${JSON.stringify(delimiter)}\n`;
      terminal.out(`${mapping}${marked}`.trimEnd());
    });
}
