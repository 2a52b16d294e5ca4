import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeWholeFile } from '../../src/cli/whole-file.ts';

const ENDLESS = fileURLToPath(new URL('./endless-file.ts', import.meta.url));

let directory: string;
let path: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'parley-whole-'));
  path = join(directory, 'file');
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

async function* chunks(...texts: (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) {
    if (text instanceof Error) throw text;
    yield await Promise.resolve(Buffer.from(text));
  }
}

test('takes the place of what was there, once it is whole', async () => {
  writeFileSync(path, 'before');
  await writeWholeFile(path, chunks('one ', 'two'));
  expect([readFileSync(path, 'utf8'), readdirSync(directory)]).toEqual(['one two', ['file']]);
});

test('leaves nothing and takes nothing away where it cannot be finished', async () => {
  writeFileSync(path, 'before');
  await expect(writeWholeFile(path, chunks('one ', new Error('no more')))).rejects.toThrow('no more');
  expect([readFileSync(path, 'utf8'), readdirSync(directory)]).toEqual(['before', ['file']]);
});

test('a process that is told to stop leaves nothing, and ends by that signal', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', ENDLESS, path]);
  while (readdirSync(directory).length === 0) await sleep(10);
  child.kill('SIGTERM');
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect([signal, existsSync(path), readdirSync(directory)]).toEqual(['SIGTERM', false, []]);
});
