import { beforeAll, describe } from '@jest/globals';
import { hasPython, pythonWithTools } from '../scripts/python-tools.ts';

/** `describe`, or a loud `describe.skip` where there is no Python. In CI its absence is a failure. */
export const describeWithPython = hasPython() ? withPython() : withoutPython();

function withPython(): typeof describe {
  // Only the first time: what is installed stays.
  beforeAll(() => {
    pythonWithTools();
  }, 600_000);
  return describe;
}

function withoutPython(): typeof describe.skip {
  const what = 'These tests need Python 3.11 or later with venv (on Debian: apt-get install python3-venv).';
  if (process.env['CI']) throw new Error(`${what} In CI they may not be skipped.`);
  console.warn(`\n${'!'.repeat(100)}\n${what}\nTHEY ARE SKIPPED.\n${'!'.repeat(100)}\n`);
  return describe.skip;
}

export { python } from '../scripts/python-tools.ts';
