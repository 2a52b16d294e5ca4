import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cypher } from '../../src/store/cypher.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { rowsOf, runaway } from './port.spec.ts';

const count = rowsOf('count', cypher`MATCH (t:Topic) RETURN count(t)`);
const topic = (id: string) => rowsOf('merge-topic', cypher`MERGE (:Topic {id: ${id}})`);

let home = '';
let directory = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'parley-embedded-'));
  directory = join(home, 'made', 'for', 'us');
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

/** Writes that many topics to the store in `directory`, one commit each, and closes it. */
async function fill(topics: number): Promise<void> {
  const store = await openEmbedded({ directory });
  await store.ensureSchema();
  for (let i = 0; i < topics; i++) await store.write([topic(`t${i}`)]);
  await store.close();
}

/** Another process that opens the store, writes three topics, says so, and then waits to be killed. */
async function holder(): Promise<ChildProcess> {
  const script = `
    import { openEmbedded } from './src/store/embedded.ts';
    const store = await openEmbedded({ directory: process.argv[1] });
    await store.ensureSchema();
    for (const id of ['a', 'b', 'c']) {
      await store.write([{ name: 'merge', text: 'MERGE (:Topic {id: $id})', params: { id }, decode: () => null }]);
    }
    console.log('holding');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script, '--', directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  if (line !== 'holding') throw new Error(line);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('a directory', () => {
  test('is made with its parents and keeps the graph, its constraints and its text index', async () => {
    await fill(3);
    const store = await openEmbedded({ directory });
    expect(await store.read(count)).toEqual([[3]]);
    await store.write([rowsOf('name', cypher`CREATE (:Name {id: 'n', of: 'topic/x', tokens: 'pwei tfenghe'})`)]);
    expect(await store.searchNames({ ways: [[['pwei']]], among: [] }, ['Topic'], 3)).toMatchObject({ names: 1 });
    await expect(store.write([rowsOf('twice', cypher`CREATE (:Topic {id: 't1'})`)])).rejects.toThrow('twice');
    await store.close();
  });

  test('held by another process is refused with the way out, and open again when that dies', async () => {
    const child = await holder();
    await expect(openEmbedded({ directory })).rejects.toMatchObject({
      code: 'CONFIGURATION',
      message: expect.stringMatching(/in use by another process.*PARLEY_DATA_DIR.*NEO4J_URI/),
    });
    await kill(child);
    const store = await openEmbedded({ directory });
    expect(await store.read(count)).toEqual([[3]]);
    await store.close();
  });

  test('that is a file is refused', async () => {
    const file = join(home, 'file');
    writeFileSync(file, 'hello');
    for (const path of [file, join(file, 'below')]) {
      await expect(openEmbedded({ directory: path })).rejects.toMatchObject({ code: 'CONFIGURATION' });
    }
    expect(readFileSync(file, 'utf8')).toBe('hello');
  });

  test.each<[string, (graph: string) => void]>([
    [
      'cut off',
      (graph) => {
        truncateSync(graph, 20_000);
      },
    ],
    [
      'emptied',
      (graph) => {
        writeFileSync(graph, '');
      },
    ],
    [
      'overwritten',
      (graph) => {
        writeFileSync(graph, 'not a graph'.repeat(5_000));
      },
    ],
    [
      'removed',
      (graph) => {
        rmSync(graph);
      },
    ],
  ])('whose graph was %s is refused, not served as empty', async (_, damage) => {
    await fill(3);
    damage(join(directory, 'graph.grafeo'));
    for (let tries = 0; tries < 2; tries++) {
      await expect(openEmbedded({ directory })).rejects.toMatchObject({
        code: 'CONFIGURATION',
        message: expect.stringMatching(/damaged.*import again/),
      });
    }
  });

  test('whose log lost writes that were acknowledged is refused until somebody accepts the loss', async () => {
    const child = await holder();
    await kill(child);
    const log = join(directory, 'graph.grafeo.wal');
    const [segment = ''] = readdirSync(log);
    // One flipped bit: the engine drops every later commit and says nothing.
    const bytes = readFileSync(join(log, segment));
    bytes[Math.floor(bytes.length * 0.6)]! ^= 0x10;
    writeFileSync(join(log, segment), bytes);
    for (let tries = 0; tries < 2; tries++) {
      await expect(openEmbedded({ directory })).rejects.toMatchObject({
        code: 'CONFIGURATION',
        message: expect.stringMatching(/holds \d of 3 writes.*last-commit/),
      });
    }
    rmSync(join(directory, 'last-commit'));
    const store = await openEmbedded({ directory });
    await store.verify();
    await store.close();
  });

  test('copied after closing is a whole store', async () => {
    await fill(2);
    const copy = join(home, 'copy');
    cpSync(directory, copy, { recursive: true });
    const store = await openEmbedded({ directory: copy });
    expect(await store.read(count)).toEqual([[2]]);
    await store.close();
  });
});

describe('an engine that cannot stop a statement', () => {
  test('keeps its timers and other reads going beside a long one', async () => {
    const store = await openEmbedded({ directory: null });
    let ended = false;
    const long = store.read(runaway(2_000)).then(() => (ended = true));
    await store.verify();
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(ended).toBe(false);
    await long;
    await store.close();
  });

  test('never commits a write whose turn came after its deadline', async () => {
    const store = await openEmbedded({ directory: null });
    const long = store.write([runaway(2_000)]);
    await expect(store.write([topic('late')], { deadlineMs: 20 })).rejects.toMatchObject({ code: 'STORE_TIMEOUT' });
    await long;
    await store.write([topic('next')]);
    expect(await store.read(count)).toEqual([[1]]);
    await store.close();
  });

  test('is closed once and then refuses calls', async () => {
    const store = await openEmbedded({ directory });
    await store.close();
    await store.close();
    await expect(store.read(count)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(existsSync(join(directory, 'graph.grafeo'))).toBe(true);
  });
});
