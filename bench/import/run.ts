/**
 * npm run bench:import -- [--scales 1000,10000] [--embedded] [--interrupted] [--peer 1,10]: what an import of a synthetic
 * world costs beside a bare loader that writes the same graph into the same Neo4j, how much memory it takes, what
 * importing again costs, what the embedded engine takes, what is left to do after one that was interrupted, and how
 * fast the create mutations of @neo4j/graphql are. See bench/README.md.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startNeo4j } from '../../scripts/neo4j-server.js';
import { checkedInput, type DatasetInput } from '../../graph-import/dataset.ts';
import { importDataset } from '../../graph-import/import.ts';
import { WantedNodes } from '../../graph-import/wanted-nodes.ts';
import type { Progress } from '../../graph-import/write.ts';
import { cypher } from '../../src/store/cypher.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import type { Store } from '../../src/store/port.ts';
import { SHAPE_VERSION, shapeOf } from '../graph/shape.ts';
import { worldOf } from '../graph/world.ts';
import { preparePrograms } from '../programs.ts';
import { bareLoad } from './bare-loader.ts';
import { created } from './create-mutations.ts';
import { writeLines } from './lines.ts';
import { programRun, type ProgramRun } from './program.ts';

const HOME = resolve(import.meta.dirname, '../../.bench');
const SEED = 1;
/** Participations of the world by which Neo4j is warmed, and which the create mutations make: 2,066 nodes. */
const SMALL = 100;

const { values } = parseArgs({
  options: {
    scales: { type: 'string', default: '1000,10000' },
    embedded: { type: 'boolean', default: false },
    interrupted: { type: 'boolean', default: false },
    /** How many nodes go into one mutation, one trial each. */
    peer: { type: 'string', default: '' },
  },
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

async function worldFile(scale: number): Promise<string> {
  const path = join(HOME, `import-${scale}-${SHAPE_VERSION}.jsonl`);
  if (!existsSync(path)) await writeLines(worldOf(shapeOf(scale, SEED)), path);
  return path;
}

const inputOf = (path: string): DatasetInput => [{ name: path, format: 'jsonl', from: { path } }];

/** The nodes that a file comes to. */
async function nodesOf(path: string): Promise<WantedNodes> {
  const checked = await checkedInput(inputOf(path));
  const nodes = new WantedNodes(checked.nodes());
  checked.close();
  return nodes;
}

/** How long the rest takes after an import was broken off when so much of its writing was done, as a share of all. */
async function leftAfter(store: Store, uri: string, path: string, share: number, whole: number): Promise<string> {
  await emptied(store);
  const stop = ({ phase, done, total }: Progress): void => {
    if (phase !== 'nodes' || done / total >= share) throw new Error('interrupted');
  };
  await importDataset(store, inputOf(path), { onProgress: stop, diff: false }).catch((error: unknown) => {
    if ((error as Error).message !== 'interrupted') throw error;
  });
  const rest = await programRun(['import', path], { NEO4J_URI: uri });
  return `${Math.round((100 * rest.seconds) / whole)}%`;
}

function again({ stdout }: ProgramRun): string {
  return stdout.includes('nothing to change') ? 'wrote nothing' : 'WROTE SOMETHING';
}

const memory = ({ peakMiB }: ProgramRun): string => `${peakMiB ?? '?'} MiB`;

async function rowOf(scale: number, store: Store, uri: string): Promise<string> {
  const path = await worldFile(scale);
  const nodes = await nodesOf(path);
  await emptied(store);
  const bare = await seconds(() => bareLoad(store, nodes));
  await emptied(store);
  const first = await programRun(['import', path], { NEO4J_URI: uri });
  const second = await programRun(['import', path], { NEO4J_URI: uri });
  const cells = [
    scale.toLocaleString('en'),
    nodes.size.toLocaleString('en'),
    `${bare.toFixed(1)} s`,
    `${first.seconds.toFixed(1)} s`,
    (first.seconds / bare).toFixed(2),
    `${Math.round(nodes.size / first.seconds).toLocaleString('en')}/s`,
    memory(first),
    `${second.seconds.toFixed(1)} s (${(second.seconds / first.seconds).toFixed(2)}), ${again(second)}`,
  ];
  nodes.close();
  if (values.interrupted) {
    const left = (share: number): Promise<string> => leftAfter(store, uri, path, share, first.seconds);
    cells.push(`${await left(0.5)} / ${await left(0.9)}`);
  }
  if (values.embedded) {
    const data = mkdtempSync(join(tmpdir(), 'parley-bench-'));
    const env = { PARLEY_DATA_DIR: data };
    const [embedded, repeated] = [await programRun(['import', path], env), await programRun(['import', path], env)];
    cells.push(`${embedded.seconds.toFixed(1)} s, ${memory(embedded)}; again ${repeated.seconds.toFixed(1)} s`);
    rmSync(data, { recursive: true, force: true });
  }
  return `| ${cells.join(' | ')} |`;
}

/** The rate of the other peer, which it does not lose as a graph grows: all that it looks for is indexed. */
async function printPeer(uri: string, size: number): Promise<void> {
  const nodes = await nodesOf(await worldFile(SMALL));
  const made = await created(uri, nodes, directory, size);
  nodes.close();
  const rate = Math.round(made.nodes / made.seconds).toLocaleString('en');
  const what = `${made.nodes.toLocaleString('en')} nodes and ${made.relationships.toLocaleString('en')} relationships`;
  const how = `${SMALL} participations, ${size} nodes a create mutation`;
  console.log(`\n@neo4j/graphql, ${what} (${how}): ${made.seconds.toFixed(1)} s, ${rate} nodes/s`);
}

mkdirSync(HOME, { recursive: true });
preparePrograms();
const directory = mkdtempSync(join(tmpdir(), 'parley-bench-neo4j-'));
const neo4j = await startNeo4j({ directory, heap: '2g' });
try {
  const store = await openNeo4j({ uri: neo4j.uri });
  await store.ensureSchema();
  const heads = ['participations', 'nodes', 'bare loader', 'import', 'ratio', 'nodes', 'peak memory', 'again'];
  if (values.interrupted) heads.push('left after 50% / 90%');
  if (values.embedded) heads.push('embedded');
  // Twice unmeasured, so that nobody pays for statements that are new to Neo4j.
  const small = await worldFile(SMALL);
  const few = await nodesOf(small);
  for (let turn = 0; turn < 2; turn += 1) {
    await emptied(store);
    await bareLoad(store, few);
    await emptied(store);
    await importDataset(store, inputOf(small), { diff: false });
  }
  few.close();
  console.log(`| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}`);
  for (const scale of values.scales.split(',')) console.log(await rowOf(Number(scale), store, neo4j.uri));
  for (const size of values.peer.split(',').filter((text) => text !== '')) await printPeer(neo4j.uri, Number(size));
  await store.close();
} finally {
  await neo4j.stop();
  rmSync(directory, { recursive: true, force: true });
}
