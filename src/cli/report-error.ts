import { DatasetError, describeProblem, ParleyError } from '../domain/errors.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

export interface ReportOptions {
  /** Whether the error is the answer, as one JSON object on standard output. */
  json: boolean;
  /** Whether stacks and causes are shown. */
  debug: boolean;
}

/** Says what went wrong and sets the exit code. The one place where an error becomes text for a person. */
export function reportError(error: unknown, terminal: Terminal, { json, debug }: ReportOptions): void {
  terminal.exitCode = error instanceof ParleyError ? exitCodeOf(error.code) : EXIT.defect;
  const { paintErr } = terminal;
  if (json) terminal.out(JSON.stringify({ error: plainError(error) }, null, 2));
  else if (error instanceof DatasetError) {
    for (const problem of error.problems) terminal.err(describeProblem(problem));
    const count = error.problems.length;
    terminal.err(paintErr.red(`${count} ${count === 1 ? 'problem' : 'problems'}`));
  } else if (error instanceof ParleyError) terminal.err(`${paintErr.red('error:')} ${error.message}`);
  else
    terminal.err(`${paintErr.red('error:')} this is a defect of Parley: ${messageOf(error)}; run again with --debug`);
  if (debug) for (const line of stacks(error)) terminal.err(paintErr.dim(line));
}

function plainError(error: unknown): object {
  if (error instanceof DatasetError) return { code: error.code, message: 'invalid dataset', problems: error.problems };
  if (error instanceof ParleyError) return { code: error.code, message: error.message };
  return { code: 'INTERNAL', message: messageOf(error) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The stack of the error and of each of its causes, five at most: a chain may be a circle. */
function stacks(error: unknown): string[] {
  const lines: string[] = [];
  for (let cause = error; cause instanceof Error && lines.length < 5; cause = cause.cause) {
    lines.push(`${lines.length === 0 ? '' : 'caused by '}${cause.stack ?? cause.message}`);
  }
  return lines;
}
