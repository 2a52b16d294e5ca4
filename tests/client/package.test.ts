import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { DATA } from '../questions/asked.ts';
import { anApiAt, closeServers } from './a-server.ts';
import { type DocExample, docExamples } from './doc-examples.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

/** What must not pass the types, however loosely the rest of a project is written. */
const MISTAKES = `
import { createClient } from 'parley/client';
import { FindOfficialDocument, MetInPeriodDocument } from 'parley/operations';

const { ask, rows } = createClient({ url: '' });
// @ts-expect-error -- no such variable
await ask(FindOfficialDocument, { nmae: 'x' });
// @ts-expect-error -- no such field
(await ask(FindOfficialDocument)).search.nodes[0]?.nmae;
// @ts-expect-error -- a parsed document has no text to send
await ask({ kind: 'Document', definitions: [] });
// @ts-expect-error -- no list of the answer
rows(MetInPeriodDocument, {}, (data) => data.encounters.nodes);
`;

const run = promisify(execFile);
let project = '';
let store: Store | undefined;
let examples: DocExample[] = [];

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
    writeFileSync(join(project, 'mistakes.ts'), MISTAKES);
    store = await openEmbedded({ directory: null });
    await importDataset(store, DATA);
    examples = docExamples(['ts'], await anApiAt({ store }));
    examples.forEach(({ program }, index) => {
      writeFileSync(join(project, `example-${index}.ts`), program);
    });
    const compilerOptions = { strict: true, target: 'es2022', module: 'nodenext', types: ['node'] };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  }, 240_000);

  afterAll(async () => {
    await closeServers();
    await store?.close();
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
  }, 240_000);

  test('runs the examples of docs/client.md without any other package, and they print what it says', async () => {
    expect(examples).toHaveLength(4);
    for (const [index, { prints }] of examples.entries()) {
      const { stdout } = await run(process.execPath, [join(project, `example-${index}.js`)]);
      expect(stdout).toBe(prints);
    }
  });

  test('holds no source but what is needed to run it, and its contracts', async () => {
    const { stdout } = await run('tar', ['-tzf', join(project, 'parley-0.1.0.tgz')]);
    const files = stdout.split('\n').map((file) => file.replace(/^package\//, ''));
    expect(files).toEqual(expect.arrayContaining(['bin/parley.js', 'dist/src/cli/parley.js', 'schema/parley.graphql']));
    expect(files.filter((file) => /(^|\/)(tests|node_modules|scripts)\/|(?<!\.d)\.ts$/.test(file))).toEqual([]);
  });
});
