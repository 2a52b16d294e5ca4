/**
 * npm run bench:import -- [--scales 1000,10000] [--embedded] [--interrupted] [--peer 1,10] [--keep]: what an
 * import of a synthetic world costs beside a bare loader that writes the same graph into such a Neo4j, how much memory it
 * takes, what importing again costs, what the embedded engine takes, what is left to do after one that was interrupted,
 * and how fast the create mutations of @neo4j/graphql are. See bench/README.md.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startNeo4j } from '../../scripts/neo4j-server.js';
import { importDataset, nodesOfInput } from '../../graph-import/import.ts';
import type { Progress } from '../../graph-import/write.ts';
import { cypher } from '../../src/store/cypher.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import type { Store } from '../../src/store/port.ts';
import { NEO4J_MEMORY, preparePrograms } from '../programs.ts';
import { folderOf, inputOf, keptIn, worldFile, worldOfSize } from '../world-folder.ts';
import { bareLoad } from './bare-loader.ts';
import { created } from './create-mutations.ts';
import { programRun, type ProgramRun } from './program.ts';

/** Participations of the world by which Neo4j is warmed, and which the create mutations make: 2,066 nodes. */
const SMALL = 100;

const { values } = parseArgs({
  options: {
    scales: { type: 'string', default: '1000,10000' },
    embedded: { type: 'boolean', default: false },
    interrupted: { type: 'boolean', default: false },
    /** Leaves the graph where `npm run bench` looks for it. */
    keep: { type: 'boolean', default: false },
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

const smallFile = (): Promise<string> => worldFile(worldOfSize(SMALL), folderOf(SMALL));

/** How long the rest takes after an import was broken off when so much of its writing was done, as a share of all. */
async function leftAfter({ store, uri }: Opened, path: string, share: number, whole: number): Promise<string> {
  const stop = ({ phase, done, total }: Progress): void => {
    if (phase !== 'nodes' || done / total >= share) throw new Error('interrupted');
  };
  await importDataset(store, inputOf(path), { onProgress: stop }).catch((error: unknown) => {
    if ((error as Error).message !== 'interrupted') throw error;
  });
  const rest = await programRun(['import', path], { NEO4J_URI: uri });
  return `${Math.round((100 * rest.seconds) / whole)}%`;
}

function again({ stdout }: ProgramRun): string {
  return stdout.includes('nothing to change') ? 'wrote nothing' : 'WROTE SOMETHING';
}

const memory = ({ peakMiB }: ProgramRun): string => `${peakMiB ?? '?'} MiB`;

interface Opened {
  readonly store: Store;
  readonly uri: string;
}

/**
 * Work on a Neo4j of its own in a new directory, warmed by both ways with a small world, so that nobody pays for
 * statements that are new to it, nor for what another left behind.
 */
async function onNeo4j<T>(directory: string, work: (opened: Opened) => Promise<T>): Promise<T> {
  const neo4j = await startNeo4j({ directory, ...NEO4J_MEMORY });
  const { uri } = neo4j;
  const store = await openNeo4j({ uri });
  try {
    await store.ensureSchema();
    const small = await smallFile();
    const few = await nodesOfInput(inputOf(small));
    for (let turn = 0; turn < 2; turn += 1) {
      await bareLoad(store, few);
      await emptied(store);
      await importDataset(store, inputOf(small));
      await emptied(store);
    }
    few.close();
    return await work({ store, uri });
  } finally {
    await store.close();
    await neo4j.stop();
  }
}

/** Work in a directory that goes with it. */
async function passing<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  try {
    return await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Work that fills a store from nothing, where `npm run bench` looks for it. */
async function kept<T>(
  folder: string,
  kind: 'neo4j' | 'embedded',
  work: (directory: string) => Promise<T>,
): Promise<T> {
  const { directory, marker } = keptIn(folder, kind);
  for (const path of [marker, directory]) rmSync(path, { recursive: true, force: true });
  const made = await work(directory);
  writeFileSync(marker, '');
  return made;
}

const onPassingNeo4j = <T>(work: (opened: Opened) => Promise<T>): Promise<T> =>
  passing((directory) => onNeo4j(directory, work));

async function importedTwice(path: string, env: NodeJS.ProcessEnv): Promise<[ProgramRun, ProgramRun]> {
  const once = (): Promise<ProgramRun> => programRun(['import', path], env);
  return [await once(), await once()];
}

async function rowOf(scale: number): Promise<string> {
  const folder = folderOf(scale);
  const path = await worldFile(worldOfSize(scale), folder);
  const nodes = await nodesOfInput(inputOf(path));
  const bare = await onPassingNeo4j(({ store }) => seconds(() => bareLoad(store, nodes)));
  const { size } = nodes;
  nodes.close();
  const measure = ({ uri }: Opened): Promise<[ProgramRun, ProgramRun]> => importedTwice(path, { NEO4J_URI: uri });
  const [first, second] = values.keep
    ? await kept(folder, 'neo4j', (directory) => onNeo4j(directory, measure))
    : await onPassingNeo4j(measure);
  const cells = [
    scale.toLocaleString('en'),
    size.toLocaleString('en'),
    `${bare.toFixed(1)} s`,
    `${first.seconds.toFixed(1)} s`,
    (first.seconds / bare).toFixed(2),
    `${Math.round(size / first.seconds).toLocaleString('en')}/s`,
    memory(first),
    `${second.seconds.toFixed(1)} s (${(second.seconds / first.seconds).toFixed(2)}), ${again(second)}`,
  ];
  if (values.interrupted) {
    const left = (share: number): Promise<string> =>
      onPassingNeo4j((opened) => leftAfter(opened, path, share, first.seconds));
    cells.push(`${await left(0.5)} / ${await left(0.9)}`);
  }
  if (values.embedded) {
    const twice = (directory: string) => importedTwice(path, { PARLEY_DATA_DIR: directory });
    const [embedded, repeated] = await (values.keep ? kept(folder, 'embedded', twice) : passing(twice));
    cells.push(`${embedded.seconds.toFixed(1)} s, ${memory(embedded)}; again ${repeated.seconds.toFixed(1)} s`);
  }
  return `| ${cells.join(' | ')} |`;
}

/** The rate of the other peer, which it does not lose as a graph grows: all that it looks for is indexed. */
async function printPeer(uri: string, size: number): Promise<void> {
  const nodes = await nodesOfInput(inputOf(await smallFile()));
  const made = await passing((directory) => created(uri, nodes, directory, size));
  nodes.close();
  const rate = Math.round(made.nodes / made.seconds).toLocaleString('en');
  const what = `${made.nodes.toLocaleString('en')} nodes and ${made.relationships.toLocaleString('en')} relationships`;
  const how = `${SMALL} participations, ${size} nodes a create mutation`;
  console.log(`\n@neo4j/graphql, ${what} (${how}): ${made.seconds.toFixed(1)} s, ${rate} nodes/s`);
}

preparePrograms();
const heads = ['participations', 'nodes', 'bare loader', 'import', 'ratio', 'nodes', 'peak memory', 'again'];
if (values.interrupted) heads.push('left after 50% / 90%');
if (values.embedded) heads.push('embedded');
console.log(`| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}`);
for (const scale of values.scales.split(',')) console.log(await rowOf(Number(scale)));
const sizes = values.peer.split(',').filter((text) => text !== '');
if (sizes.length > 0) {
  await onPassingNeo4j(async ({ uri }) => {
    for (const size of sizes) await printPeer(uri, Number(size));
  });
}
