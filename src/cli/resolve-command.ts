import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Command } from 'commander';
import { explanationOf } from '../domain/duplicates/score.ts';
import { withDataset } from './dataset-input.ts';
import type { Terminal } from './terminal.ts';
import { writeWholeFile } from './whole-file.ts';

interface Options {
  dryRun?: boolean;
  json?: boolean;
}

const EXAMPLES = `
Examples:
  parley resolve data             propose pairs that may be one, and write them into data/decisions.yaml
  parley resolve data --dry-run   print them, write nothing
  parley resolve data --json      the same for programs, with every feature and its weight

Decide in decisions.yaml: set verdict to same or different, and add by, on and why. An import honours it; taken
back, the graph is what it was before.`;

/** `parley resolve <dir>`: proposes records that may be one, and keeps the file in which people decide. */
export function resolveCommand(terminal: Terminal): Command {
  return new Command('resolve')
    .summary('propose records that may be one')
    .description('Proposes officials, bodies, places and events that may be one, for people to decide. Merges nothing.')
    .argument('<dir>', 'directory with dataset.yaml')
    .option('--dry-run', 'write nothing')
    .option('--json', 'print the proposals as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (directory: string, options: Options) => {
      const { readDataset } = await import('../../graph-import/dataset.ts');
      const { datasetProposals } = await import('../../graph-import/resolution/dataset-proposals.ts');
      const { updatedDecisions } = await import('../../graph-import/resolution/decisions-file.ts');
      const { pairKey } = await import('../../graph-import/resolution/decision.ts');
      const read = await withDataset([directory], {}, (input) => readDataset(input));
      const decided = new Set(read.resolution.decisions.map(({ pair }) => pairKey(...pair)));
      const kinds = datasetProposals(read).map((found) => ({
        ...found,
        proposals: found.proposals.filter(({ a, b }) => !decided.has(pairKey(a, b))),
      }));
      const proposals = kinds.flatMap((found) => found.proposals);
      if (options.json === true) terminal.out(JSON.stringify({ dataset: read.dataset.key, kinds }, null, 2));
      else {
        for (const proposal of proposals) {
          const { a, b, score, band } = proposal;
          terminal.out(`${terminal.paint.bold(score.toFixed(2))} ${band} ${a} and ${b}: ${explanationOf(proposal)}`);
        }
      }
      for (const { kind, records, pairs, keysLeftOut, proposals: found } of kinds) {
        const left = keysLeftOut === 0 ? '' : `; ${keysLeftOut} keys were too common to bring any together`;
        terminal.err(`${kind}: ${records} records, ${pairs} pairs looked at, ${found.length} proposed${left}`);
      }
      if (options.dryRun === true) return;
      const path = join(directory, 'decisions.yaml');
      const before = await readFile(path, 'utf8').catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      });
      const { text, added, removed } = updatedDecisions(before, proposals);
      if (text === before || (before === null && added === 0)) return;
      await writeWholeFile(path, Readable.from([Buffer.from(text)]));
      terminal.err(`${path}: ${added} added, ${removed} removed`);
    });
}
