import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { describeWithPython, python } from '../python.ts';
import { DATA } from '../questions/asked.ts';
import { anApiAt, closeServers } from './a-server.ts';
import { docExamples } from './doc-examples.ts';

const run = promisify(execFile);

let store: Store | undefined;
let url = '';

beforeAll(async () => {
  store = await openEmbedded({ directory: null });
  await importDataset(store, DATA);
  url = await anApiAt({ store });
});

afterAll(async () => {
  await closeServers();
  await store?.close();
});

describe('docs/client.md', () => {
  test('has an answer of the server behind each call of curl', async () => {
    const examples = docExamples(['sh'], url);
    expect(examples).toHaveLength(1);
    for (const { program, prints } of examples) {
      const { stdout } = await run('sh', ['-c', program]);
      expect(JSON.parse(stdout)).toEqual(JSON.parse(prints));
    }
  });
});

describeWithPython('docs/client.md', () => {
  test('has programs in Python that print what it says', async () => {
    const examples = docExamples(['python'], url);
    expect(examples).toHaveLength(1);
    for (const { program, prints } of examples) {
      expect(await python(['-'], program)).toEqual({ status: 0, stdout: prints, stderr: '' });
    }
  });
});
