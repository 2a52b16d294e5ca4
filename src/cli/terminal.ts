import picocolors from 'picocolors';
import { redactor, secretsOf } from '../server/secrets.ts';
import { EXIT } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';

type Paint = ReturnType<typeof picocolors.createColors>;

/** Where a command speaks to. Answers go to `out`, everything about them to `err`, so that pipes get answers alone. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  /** Writes a line of the answer. */
  out(line: string): void;
  /** Writes a line about it: progress, warnings, errors. */
  err(line: string): void;
  /** Shows how far it is, on one line that is written over. Says nothing where nobody watches. */
  progress(text: string): void;
  /** Takes secrets of the environment out of a text. {@link Terminal.out} and {@link Terminal.err} do so already. */
  readonly redact: (text: string) => string;
  /** Colours, which are none where the stream is no terminal or NO_COLOR is set. */
  readonly paint: Paint;
  readonly paintErr: Paint;
  /** What the process is to end with; commands set it and return. */
  exitCode: ExitCode;
}

export function processTerminal({ stdout, stderr, env }: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'env'>): Terminal {
  const redact = redactor(secretsOf(env));
  // What is no terminal has no isTTY at all, and for undefined picocolors would decide by itself: coloured where CI is set.
  const inColour = (stream: { readonly isTTY?: boolean }): boolean =>
    stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  let isShowingProgress = false;
  const clearProgress = (): void => {
    if (isShowingProgress) stderr.write('\r\u001b[K');
    isShowingProgress = false;
  };
  return {
    env,
    redact,
    paint: picocolors.createColors(inColour(stdout)),
    paintErr: picocolors.createColors(inColour(stderr)),
    exitCode: EXIT.ok,
    out(line) {
      clearProgress();
      stdout.write(`${redact(line)}\n`);
    },
    err(line) {
      clearProgress();
      stderr.write(`${redact(line)}\n`);
    },
    progress(text) {
      if (!stderr.isTTY) return;
      stderr.write(`\r\u001b[K${redact(text)}`);
      isShowingProgress = text !== '';
    },
  };
}
