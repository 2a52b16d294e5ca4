/**
 * npm run bench:import -- [--scales 1000,10000] [--embedded]: what an import of a synthetic world costs beside a bare
 * loader that writes the same graph into the same Neo4j, how much memory it takes, what importing again costs, and
 * what is left to do after one that was interrupted. See bench/README.md.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startNeo4j } from '../../scripts/neo4j-server.js';
import { readDataset, type DatasetInput } from '../../graph-import/dataset.ts';
import { datasetGraph, importDataset } from '../../graph-import/import.ts';
import type { Progress } from '../../graph-import/write.ts';
import { cypher } from '../../src/store/cypher.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import type { Store } from '../../src/store/port.ts';
import { SHAPE_VERSION, shapeOf } from '../graph/shape.ts';
import { worldOf } from '../graph/world.ts';
import { bareLoad } from './bare-loader.ts';
import { writeLines } from './lines.ts';
import { programRun, type ProgramRun } from './program.ts';

const HOME = resolve(import.meta.dirname, '../../.bench');
const SEED = 1;

const { values } = parseArgs({
  options: { scales: { type: 'string', default: '1000,10000' }, embedded: { type: 'boolean', default: false } },
});

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const beganMs = performance.now();
  await work();
  return (performance.now() - beganMs) / 1000;
}

async function emptied(store: Store): Promise<void> {
  const count = { name: 'bench-count', ...cypher`MATCH (n) RETURN count(n)`, decode: ([n]: readonly unknown[]) => n };
  const clear = {
    name: 'bench-clear',
    ...cypher`MATCH (n) WITH n LIMIT 10000 DETACH DELETE n`,
    decode: () => null,
  };
  while ((await store.read(count, { deadlineMs: 600_000 }))[0] !== 0)
    await store.write([clear], { deadlineMs: 600_000 });
}

/** How long the rest takes after an import was broken off when so much of its writing was done. */
async function secondsLeftAfter(store: Store, input: DatasetInput, share: number): Promise<number> {
  await emptied(store);
  const half = { nodes: 0, relationships: 0.5, removals: 1 };
  const stop = ({ phase, done, total }: Progress): void => {
    if (half[phase] + done / total / 2 >= share) throw new Error('interrupted');
  };
  await importDataset(store, input, { onProgress: stop }).catch((error: unknown) => {
    if ((error as Error).message !== 'interrupted') throw error;
  });
  return seconds(() => importDataset(store, input));
}

function again({ stdout }: ProgramRun): string {
  return stdout.includes('nothing to change') ? 'wrote nothing' : 'WROTE SOMETHING';
}

async function rowOf(scale: number, store: Store, uri: string): Promise<string> {
  const path = join(HOME, `import-${scale}-${SHAPE_VERSION}.jsonl`);
  if (!existsSync(path)) await writeLines(worldOf(shapeOf(scale, SEED)), path);
  const input: DatasetInput = [{ name: path, format: 'jsonl', from: { path } }];
  const { nodes } = datasetGraph(await readDataset(input));
  // Once unmeasured, so that neither of the two pays for statements that are new to Neo4j.
  await bareLoad(store, nodes.slice(0, 5_000));
  await emptied(store);
  const bare = await seconds(() => bareLoad(store, nodes));
  await emptied(store);
  const first = await programRun(['import', path], { NEO4J_URI: uri });
  const second = await programRun(['import', path], { NEO4J_URI: uri });
  const whole = await seconds(async () => {
    await emptied(store);
    await importDataset(store, input);
  });
  const [half, most] = [await secondsLeftAfter(store, input, 0.5), await secondsLeftAfter(store, input, 0.9)];
  const share = (part: number): string => `${Math.round((100 * part) / whole)}%`;
  const cells = [
    scale.toLocaleString('en'),
    nodes.length.toLocaleString('en'),
    `${bare.toFixed(1)} s`,
    `${first.seconds.toFixed(1)} s`,
    (first.seconds / bare).toFixed(1),
    `${first.peakMiB ?? '?'} MiB`,
    `${second.seconds.toFixed(1)} s, ${again(second)}`,
    `${share(half)} / ${share(most)}`,
  ];
  if (values.embedded) {
    const directory = mkdtempSync(join(tmpdir(), 'parley-bench-'));
    const { seconds: embedded, peakMiB } = await programRun(['import', path], { PARLEY_DATA_DIR: directory });
    cells.push(`${embedded.toFixed(1)} s, ${peakMiB ?? '?'} MiB`);
    rmSync(directory, { recursive: true, force: true });
  }
  return `| ${cells.join(' | ')} |`;
}

mkdirSync(HOME, { recursive: true });
const directory = mkdtempSync(join(tmpdir(), 'parley-bench-neo4j-'));
const neo4j = await startNeo4j({ directory, heap: '2g' });
try {
  const store = await openNeo4j({ uri: neo4j.uri });
  await store.ensureSchema();
  const heads = [
    'participations',
    'nodes',
    'bare loader',
    'import',
    'ratio',
    'peak memory',
    'again',
    'left after 50% / 90%',
  ];
  if (values.embedded) heads.push('embedded');
  console.log(`| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}`);
  for (const scale of values.scales.split(',')) console.log(await rowOf(Number(scale), store, neo4j.uri));
  await store.close();
} finally {
  await neo4j.stop();
  rmSync(directory, { recursive: true, force: true });
}
