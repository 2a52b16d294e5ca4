import { afterAll, describe, expect, test } from '@jest/globals';
import { DatasetError, ParleyError } from '../../src/domain/errors.ts';
import { reportError } from '../../src/cli/report-error.ts';
import { processTerminal } from '../../src/cli/terminal.ts';
import { CANARY, parley, removeStores, storeDirectory } from './run-parley.ts';

afterAll(removeStores);

describe('the program', () => {
  test.each(['import', 'validate', 'diff', 'serve', 'query', 'history', 'hash'])(
    '%s explains itself with examples and exit codes',
    async (command) => {
      const { code, stdout } = await parley([command, '--help']);
      expect(code).toBe(0);
      expect(stdout).toMatch(/Examples:\n {2}parley /);
      expect(stdout).toMatch(/Exit codes:\n {2}0 /);
    },
  );

  test.each([
    [['frob']],
    [['import']],
    [['serve', '--port', '70000']],
    [['serve', '--port', 'x']],
    [['hash', '--bogus']],
    [[]],
  ])('%j is a fault of the command line', async (args) => {
    const { code, stdout, stderr } = await parley(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.length).toBeGreaterThan(0);
  });

  test('--version is that of the package', async () => {
    expect((await parley(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('a reader that stops early is no error', async () => {
    expect(await parley(['query', '--help'], { closesOutput: true })).toMatchObject({ code: 0, stderr: '' });
  });

  test('an address with a password in it is refused without repeating it', async () => {
    const env = { NEO4J_URI: `bolt://neo4j:${CANARY}@127.0.0.1:9` };
    for (const debug of [[], ['--debug'], ['--json', '--debug']]) {
      expect((await parley(['hash', ...debug], { env })).code).toBe(2);
    }
  });

  test('output that nobody watches has no colour and no progress', async () => {
    // CI, too, is nobody who watches.
    const env = { PARLEY_DATA_DIR: storeDirectory(), CI: 'true' };
    for (const args of [['hash'], ['validate', 'no-such-dataset']]) {
      const { stdout, stderr } = await parley(args, { env });
      expect(`${stdout}${stderr}`).not.toBe('');
      expect(`${stdout}${stderr}`).not.toContain('\u001b');
    }
  });
});

describe('a report', () => {
  const reported = (error: unknown, debug = false): { code: number; lines: string[] } => {
    const lines: string[] = [];
    const terminal = {
      ...processTerminal({ stdout: process.stdout, stderr: process.stderr, env: { NO_COLOR: '1' } }),
      out: (line: string) => lines.push(line),
      err: (line: string) => lines.push(line),
    };
    reportError(error, terminal, { json: false, debug });
    return { code: terminal.exitCode, lines };
  };

  test.each([
    ['CONFIGURATION', 2],
    ['STORE_UNAVAILABLE', 3],
    ['STORE_TIMEOUT', 3],
    ['CORRUPT_RECORD', 3],
    ['INVALID_INPUT', 1],
    ['LIMIT_EXCEEDED', 1],
  ] as const)('of %s ends with %i and shows the message alone', (code, exitCode) => {
    const { code: ended, lines } = reported(new ParleyError(code, 'what to do', { cause: new Error('inside') }));
    expect([ended, lines]).toEqual([exitCode, ['error: what to do']]);
  });

  test('of one problem says one problem', () => {
    const problem = { file: 'a.yaml', line: 3, column: 7, field: 'when', message: 'expected a date' };
    expect(reported(new DatasetError([problem])).lines).toEqual(['a.yaml:3:7: when: expected a date', '1 problem']);
  });

  test('of a defect asks for --debug, which shows the stack and its causes', () => {
    const defect = new TypeError('x is not a function', { cause: new Error('inside') });
    expect(reported(defect)).toMatchObject({ code: 70, lines: [expect.stringContaining('--debug')] });
    expect(reported(defect, true).lines.join('\n')).toMatch(
      /TypeError: x is not a function\n {4}at [^]*caused by Error: inside/,
    );
  });
});
