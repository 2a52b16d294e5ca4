import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { DATA } from '../questions/asked.ts';
import { anApiAt, closeServers } from './a-server.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

/** What a project of somebody else would write. */
const PROGRAM = `
import { ApiError, createClient } from 'parley/client';
import { WhomHasMetDocument, FindOfficialDocument, type WhomHasMetQuery } from 'parley/operations';

const { ask, rows } = createClient({ url: process.argv[2] ?? '' });

const found = await ask(FindOfficialDocument, { name: 'phan van giang' });
const official = found.search.nodes[0]?.node.id ?? 'nobody';
console.log(official);

const met = (data: WhomHasMetQuery) => data.official?.encounters;
for await (const { when, officials } of rows(WhomHasMetDocument, { official, first: 1 }, met)) {
  const day: string = when?.text ?? 'some day';
  console.log(day, officials.map(({ name }) => name).join(', '));
  break;
}

// Without variables, as the operation has defaults for all of them.
console.log((await ask(FindOfficialDocument)).search.nodes.length);

const failure = await ask(WhomHasMetDocument, { official, first: 1000 }).catch((error: unknown) => error);
if (failure instanceof ApiError && failure.code === 'BAD_USER_INPUT') console.log(failure.message);

// @ts-expect-error -- no such variable
void (() => ask(FindOfficialDocument, { nmae: 'x' }));
// @ts-expect-error -- no such field
void (() => found.search.nodes[0]?.nmae);
`;

const run = promisify(execFile);
let project = '';

const packagesOfTypes = ['@graphql-typed-document-node/core', 'graphql'];
const installed = (name: string): string => join(project, 'node_modules', name);

describe('the package, in a project that has nothing else', () => {
  beforeAll(async () => {
    project = mkdtempSync(join(tmpdir(), 'parley-package-'));
    // Packing builds. What npm would then install is the archive, unpacked.
    const { stdout } = await run('npm', ['pack', '--json', '--silent', '--pack-destination', project], { cwd: ROOT });
    const archive = /"filename":\s*"([^"]+)"/.exec(stdout)?.[1] ?? '';
    mkdirSync(installed('parley'), { recursive: true });
    await run('tar', ['-xzf', join(project, archive), '-C', installed('parley'), '--strip-components=1']);
    writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
    writeFileSync(join(project, 'program.ts'), PROGRAM);
    const compilerOptions = {
      strict: true,
      target: 'es2022',
      module: 'nodenext',
      lib: ['es2023', 'dom'],
      types: ['node'],
    };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
  }, 240_000);

  afterAll(async () => {
    await closeServers();
    rmSync(project, { recursive: true, force: true });
  });

  test('type-checks strictly, its declarations too, with what it declares to depend on', async () => {
    for (const name of packagesOfTypes) cpSync(join(ROOT, 'node_modules', name), installed(name), { recursive: true });
    cpSync(join(ROOT, 'node_modules/@types/node'), installed('@types/node'), { recursive: true });
    cpSync(join(ROOT, 'node_modules/undici-types'), installed('undici-types'), { recursive: true });
    const { stdout } = await run(process.execPath, [TSC, '-p', project]).catch(
      (error: unknown) => error as { stdout: string },
    );
    expect(stdout).toBe('');
    for (const name of packagesOfTypes) rmSync(installed(name), { recursive: true });
  });

  test('runs without any other package, and answers', async () => {
    const store = await openEmbedded({ directory: null });
    await importDataset(store, DATA);
    const { stdout } = await run(process.execPath, [join(project, 'program.js'), await anApiAt({ store })]);
    expect(stdout.split('\n')).toEqual([
      'official/phan-van-giang',
      expect.stringMatching(/^\d.* 2026 .*Phan Van Giang/),
      '1',
      'expected first from 0 to 100, got 1000; fetch more rows with further pages',
      '',
    ]);
    await closeServers();
    await store.close();
  });

  test('holds no source but what is needed to run it, and its contracts', async () => {
    const { stdout } = await run('tar', ['-tzf', join(project, 'parley-0.1.0.tgz')]);
    const files = stdout.split('\n').map((file) => file.replace(/^package\//, ''));
    expect(files).toEqual(expect.arrayContaining(['bin/parley.js', 'dist/src/cli/parley.js', 'schema/parley.graphql']));
    expect(files.filter((file) => /(^|\/)(tests|node_modules|scripts)\/|(?<!\.d)\.ts$/.test(file))).toEqual([]);
  });
});
