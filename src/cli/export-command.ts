import { Command, Option } from 'commander';
import { ParleyError } from '../domain/errors.ts';
import { ENCOUNTER_FORMS } from '../export/forms.ts';
import { program } from '../server/program.ts';
import { exportDatasetCommand } from './export-dataset-command.ts';
import { jsonObject } from './option-values.ts';
import { STANDARD_OUTPUT, writeToStandardOutput } from './standard-output.ts';
import { withStore } from './store-session.ts';
import type { Terminal } from './terminal.ts';
import { writeWholeFile } from './whole-file.ts';

interface Options {
  format: string;
  output: string;
  filter?: Record<string, unknown>;
  orderBy?: Record<string, unknown>;
  valid?: string;
  known?: string;
}

const EXAMPLES = `
Examples:
  parley export encounters --format gexf --output encounters.gexf
  parley export encounters --format geojson --filter '{"period": {"from": "2020"}}' > encounters.geojson
  parley export encounters --format csv --output encounters.csv.zip
  parley export encounters --format jsonld --known 2023-08    what sources had told by the end of that month`;

/** `parley export`: what a query comes to, in a form for other programs. */
export function exportCommand(terminal: Terminal): Command {
  return new Command('export')
    .summary('write what a query comes to in a form for other programs')
    .description('Writes all that a query comes to in a form for other programs: graphs, maps, tables, linked data.')
    .addCommand(encountersCommand(terminal))
    .addCommand(exportDatasetCommand(terminal));
}

function encountersCommand(terminal: Terminal): Command {
  const names = ENCOUNTER_FORMS.map(({ name }) => name);
  const forms = ENCOUNTER_FORMS.map(({ name, doc }) => `  ${name.padEnd(10)}${doc}`);
  return new Command('encounters')
    .description('Writes encounters: who met whom in person, where, when, and who says so.')
    .addOption(new Option('--format <form>', 'the form, see below').choices(names).makeOptionMandatory())
    .option('--filter <json>', 'which encounters: an EncounterFilter of the API, as a JSON object', jsonObject)
    .option('--order-by <json>', 'in which order: an EncounterOrder of the API, as a JSON object', jsonObject)
    .option('--valid <day>', 'as it was true on this day; of a month or year its last')
    .option('--known <day>', 'as sources had told by this day; of a month or year its last')
    .option('--output <file>', 'the file to write, whole or not at all; - for standard output', STANDARD_OUTPUT)
    .addHelpText('after', `\nForms:\n${forms.join('\n')}\n${EXAMPLES}`)
    .action((options: Options) => write(terminal, 'encounters', options));
}

async function write(terminal: Terminal, name: string, options: Options): Promise<void> {
  const { format, output, ...request } = options;
  const { SUBJECTS } = await import('../export/subjects.ts');
  const { inChunks } = await import('../export/chunks.ts');
  const subject = SUBJECTS.find((each) => each.name === name);
  const form = subject?.forms.find((each) => each.name === format);
  if (subject === undefined || form === undefined) throw new TypeError(`there is no export of ${name} as ${format}`);
  if (output === STANDARD_OUTPUT && form.mediaType === 'application/zip' && process.stdout.isTTY) {
    const message = `${format} is an archive, not text for a terminal; name a file with --output, such as ${name}.${form.extension}`;
    throw new ParleyError('CONFIGURATION', message);
  }
  await withStore(terminal.env, async (store) => {
    const { about, pieces } = await subject.open(form, store, request, program());
    const chunks = inChunks(pieces());
    if (output === STANDARD_OUTPUT) await writeToStandardOutput(chunks);
    else {
      await writeWholeFile(output, chunks);
      const counts = Object.entries(about.counts).map(([what, count]) => `${count} ${what}`);
      terminal.err(`${output}: ${counts.join(', ')}`);
    }
  });
}
