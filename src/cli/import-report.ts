import { Readable } from 'node:stream';
import { describeProblem } from '../domain/errors.ts';
import type { ChangeWord } from '../../graph-import/change.ts';
import type { ImportReport } from '../../graph-import/import.ts';
import type { Progress } from '../../graph-import/write.ts';
import type { Terminal } from './terminal.ts';
import { writeWholeFile } from './whole-file.ts';

const WORDS: readonly ChangeWord[] = ['added', 'changed', 'removed', 'retracted', 'restored'];

const BAR = 20;

/** Shows batches as they are written: how far, how fast, and how long it will still take. */
export function progressOf(terminal: Terminal, now: () => number = Date.now): (progress: Progress) => void {
  let phaseNow = '';
  let begunAt = 0;
  let doneBefore = 0;
  return ({ phase, done, total }) => {
    if (phase !== phaseNow) [phaseNow, begunAt, doneBefore] = [phase, now(), done];
    const rate = ((done - doneBefore) * 1000) / Math.max(1, now() - begunAt);
    const filled = Math.round((BAR * done) / Math.max(1, total));
    const pace = rate > 0 ? `, ${Math.round(rate)}/s, ${Math.ceil((total - done) / rate)} s left` : '';
    terminal.progress(`writing ${phase} [${'█'.repeat(filled)}${' '.repeat(BAR - filled)}] ${done}/${total}${pace}`);
  };
}

/** Lists what was left out in a file, one JSON object for each line or row, and says how many they are. */
export async function saySkipped(terminal: Terminal, skipped: ImportReport['skipped'], path: string): Promise<void> {
  if (skipped.length === 0) return;
  const lines = skipped.map(({ part: { file, line, text }, problems }) => {
    const reasons = problems.map(({ column, field, message }) => ({ column, field, message }));
    return Buffer.from(`${JSON.stringify({ file, line, reasons, text })}\n`);
  });
  await writeWholeFile(path, Readable.from(lines));
  const what = skipped.length === 1 ? '1 line or row was' : `${skipped.length} lines or rows were`;
  terminal.err(`${terminal.paintErr.yellow('warning:')} ${what} left out; ${path} lists them with the reasons`);
}

/** The report in words: what the dataset holds, what changed, what an editor should look at. */
export function sayReport(terminal: Terminal, report: ImportReport, dryRun: boolean): void {
  const { dataset, sources, claims, nodes, written, summary, warnings } = report;
  for (const warning of warnings) terminal.err(`${terminal.paintErr.yellow('warning:')} ${describeProblem(warning)}`);
  terminal.out(`${terminal.paint.bold(dataset)}: ${sources} sources, ${claims} claims, ${nodes} nodes`);
  const rows = [['facts', summary.facts] as const, ['sources', summary.sources] as const];
  const said = [...rows, ...Object.entries(summary.entities)].flatMap(([what, counts]) => {
    const words = WORDS.filter((word) => counts[word] > 0).map((word) => `${counts[word]} ${word}`);
    return words.length > 0 ? [`  ${what}: ${words.join(', ')}`] : [];
  });
  for (const line of said) terminal.out(line);
  if (said.length === 0 && !written) terminal.out('nothing to change: the graph is as the dataset says');
  else terminal.out(dryRun ? 'dry run: nothing was written' : terminal.paint.green('written'));
}
