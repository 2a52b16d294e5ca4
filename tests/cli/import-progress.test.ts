import { expect, test } from '@jest/globals';
import { progressOf } from '../../src/cli/import-report.ts';
import { processTerminal } from '../../src/cli/terminal.ts';

/** What an import of two phases writes to standard error, a batch each half second. */
function shown(isTTY: boolean): string {
  let text = '';
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- all that is written to
  const stderr = { isTTY, write: (piece: string) => (text += piece) !== '' } as typeof process.stderr;
  const terminal = processTerminal({ stdout: process.stdout, stderr, env: {} });
  let nowMs = 0;
  const progress = progressOf(terminal, () => nowMs);
  for (const phase of ['nodes', 'relationships'] as const) {
    for (const done of [1_000, 2_000, 4_000]) {
      progress({ phase, done, total: 4_000 });
      nowMs += 500;
    }
  }
  terminal.err('done');
  return text;
}

test('progress on a terminal is one line that is written over: phase, bar, rate and what is left of the time', () => {
  const lines = shown(true).split('\r\u001b[K').slice(1);
  expect(lines).toEqual([
    'writing nodes [█████               ] 1000/4000',
    'writing nodes [██████████          ] 2000/4000, 2000/s, 1 s left',
    'writing nodes [████████████████████] 4000/4000, 3000/s, 0 s left',
    'writing relationships [█████               ] 1000/4000',
    'writing relationships [██████████          ] 2000/4000, 2000/s, 1 s left',
    'writing relationships [████████████████████] 4000/4000, 3000/s, 0 s left',
    'done\n',
  ]);
});

test('progress is not shown where nobody watches', () => {
  expect(shown(false)).toBe('done\n');
});
