import { Command, Option } from 'commander';
import { ParleyError } from '../domain/errors.ts';
import { ENCOUNTER_FORMS, GRAPH_FORMS, type Form } from '../export/forms.ts';
import { program } from '../server/program.ts';
import { exportDatasetCommand } from './export-dataset-command.ts';
import { jsonObject, wholeNumber } from './option-values.ts';
import { STANDARD_OUTPUT, writeToStandardOutput } from './standard-output.ts';
import { withStore } from './store-session.ts';
import type { Terminal } from './terminal.ts';
import { writeWholeFile } from './whole-file.ts';

/** What is asked besides goes to the subject as it is. */
interface Options extends Record<string, unknown> {
  format: string;
  output: string;
}

const ENCOUNTER_EXAMPLES = `
Examples:
  parley export encounters --format gexf --output encounters.gexf
  parley export encounters --format geojson --filter '{"period": {"from": "2020"}}' > encounters.geojson
  parley export encounters --format csv --output encounters.csv.zip
  parley export encounters --format jsonld --known 2023-08    what sources had told by the end of that month`;

const NETWORK_EXAMPLES = `
Examples:
  parley export network dong-jun --format gexf --output dong-jun.gexf
  parley export network dong-jun --form EVENTS --hops 2 --first 500 --format cyjs > events.cyjs
  parley export network dong-jun phan-van-giang --first 0 --format graphml    the ties between these two`;

/** `parley export`: what a query comes to, in a form for other programs. */
export function exportCommand(terminal: Terminal): Command {
  return new Command('export')
    .summary('write what a query comes to in a form for other programs')
    .description('Writes all that a query comes to in a form for other programs: graphs, maps, tables, linked data.')
    .addCommand(encountersCommand(terminal))
    .addCommand(networkCommand(terminal))
    .addCommand(exportDatasetCommand(terminal));
}

function encountersCommand(terminal: Terminal): Command {
  return exporting('encounters', ENCOUNTER_FORMS, ENCOUNTER_EXAMPLES)
    .description('Writes encounters: who met whom in person, where, when, and who says so.')
    .option('--order-by <json>', 'in which order: an EncounterOrder of the API, as a JSON object', jsonObject)
    .action((options: Options) => write(terminal, 'encounters', options));
}

function networkCommand(terminal: Terminal): Command {
  return exporting('network', GRAPH_FORMS, NETWORK_EXAMPLES)
    .description(
      'Writes what is around officials or events: the nearest and most relevant nodes, and all links of them.',
    )
    .argument('<ids...>', 'ids of officials, and of the form EVENTS also of events')
    .option('--form <form>', 'TIES: officials and the ties between them; EVENTS: officials and events')
    .option('--hops <number>', 'how many links away the furthest node may be', wholeNumber)
    .option('--first <number>', 'how many nodes at most, besides those around', wholeNumber)
    .option('--budget <number>', 'how many attendances may be read', wholeNumber)
    .action((around: string[], options: Options) => write(terminal, 'network', { around, ...options }));
}

/** A command with what can be asked of all that is exported. */
function exporting(name: string, forms: readonly Form<never>[], examples: string): Command {
  const list = forms.map((form) => `  ${form.name.padEnd(10)}${form.doc}`);
  const format = new Option('--format <form>', 'the form of the file, see below').choices(
    forms.map((form) => form.name),
  );
  return new Command(name)
    .addOption(format.makeOptionMandatory())
    .option('--filter <json>', 'which encounters: an EncounterFilter of the API, as a JSON object', jsonObject)
    .option('--valid <day>', 'as it was true on this day; of a month or year its last')
    .option('--known <day>', 'as sources had told by this day; of a month or year its last')
    .option('--output <file>', 'the file to write, whole or not at all; - for standard output', STANDARD_OUTPUT)
    .addHelpText('after', `\nForms:\n${list.join('\n')}\n${examples}`);
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
