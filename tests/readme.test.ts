import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { importDataset } from '../graph-import/import.ts';
import { openEmbedded } from '../src/store/embedded.ts';
import { anApiAt, closeServers } from './client/a-server.ts';
import { DATA } from './questions/asked.ts';

const README = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');

/** The first code block in a language below the first question. */
function block(language: string): string {
  const section = README.slice(README.indexOf('## A first question'));
  return new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(section)?.[1] ?? '';
}

test('the first query of README.md, sent as it says, gives exactly the answer that it prints', async () => {
  const store = await openEmbedded({ directory: null });
  await importDataset(store, DATA);
  const command = block('sh')
    .replace('"…"', JSON.stringify(block('graphql')))
    .replace('http://127.0.0.1:4000/graphql', await anApiAt({ store }));
  const { stdout } = await promisify(execFile)('sh', ['-c', command]);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(block('json')));
  await closeServers();
  await store.close();
});
