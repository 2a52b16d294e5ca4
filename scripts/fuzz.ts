/**
 * The long forms of the property tests: `npm run fuzz -- queries | compiled | pages | names | bodies | schemathesis | hostile | kills | neo4j-kills`.
 * The graph of the Neo4j at PARLEY_TEST_NEO4J_URI is emptied. Seeds are printed; the same seed does the same. What fails is printed shrunk, and the exit code is then 1.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importDataset } from '../graph-import/import.ts';
import { randomOf } from '../bench/graph/random.ts';
import { openEmbedded } from '../src/store/embedded.ts';
import { openNeo4j } from '../src/store/neo4j.ts';
import type { Store } from '../src/store/port.ts';
import { graphOfSeed } from '../tests/fuzz/any-graph.ts';
import { namesThatChange } from '../tests/fuzz/any-names.ts';
import { encounterFaults } from '../tests/fuzz/encounter-law.ts';
import { twoEditions, type Edition } from '../tests/fuzz/editions.ts';
import type { TwoStores } from '../tests/fuzz/equal-answers.ts';
import { HOSTILE } from '../tests/fuzz/hostile.ts';
import { argumentsRun, hostileArguments } from '../tests/fuzz/hostile-arguments.ts';
import { killedImports } from '../tests/fuzz/kills.ts';
import { materialOf } from '../tests/fuzz/material.ts';
import { killedNeo4js } from '../tests/fuzz/neo4j-kills.ts';
import { pagesOfGraph } from '../tests/fuzz/pages-of-graph.ts';
import { queriesOfGraph } from '../tests/fuzz/queries-of-graph.ts';
import { bodiesHold } from '../tests/fuzz/raw-bodies.ts';
import { schemathesisRun } from '../tests/fuzz/schemathesis.ts';
import { fieldsAskable } from '../tests/fuzz/schema-walk.ts';
import { removeDatasets, writtenDataset } from '../tests/graph-import/a-dataset.ts';
import { served } from '../tests/server/served.ts';
import { emptied } from '../tests/store/emptied.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    /** How many graphs; how many queries, bodies, names, or examples of each field. */
    graphs: { type: 'string' },
    runs: { type: 'string' },
    store: { type: 'string', default: 'embedded,neo4j' },
    /** Fields of the root that schemathesis asks for; all by default. */
    only: { type: 'string' },
    /** How many participations the dataset of an import that is killed has. */
    participations: { type: 'string', default: '300' },
  },
});
const seed = Number(values.seed);
const graphs = (most: number): number[] => Array.from({ length: Number(values.graphs ?? most) }, (_, i) => seed + i);
const runs = (most: number): number => Number(values.runs ?? most);

/** Planning a new statement takes Neo4j long where the machine is busy, which is no fault. */
const PATIENCE_MS = 60_000;

let faults = 0;
function fault(text: string): void {
  faults += 1;
  console.error(`FAULT ${text}`);
}

/** Both stores, or where one is not wanted the other in its place. */
async function withStores(use: (stores: TwoStores) => Promise<void>): Promise<void> {
  const uri = process.env['PARLEY_TEST_NEO4J_URI'];
  if (uri === undefined && values.store.includes('neo4j')) {
    throw new Error('run `npm run neo4j -- --ephemeral`, set PARLEY_TEST_NEO4J_URI to it, or choose --store embedded');
  }
  const embedded = await openEmbedded({ directory: null, shuffleUnordered: true });
  await embedded.ensureSchema();
  const neo4j =
    uri === undefined || !values.store.includes('neo4j')
      ? embedded
      : await openNeo4j({ uri, readTimeoutMs: PATIENCE_MS });
  await neo4j.ensureSchema();
  try {
    await use({ embedded, neo4j });
  } finally {
    await neo4j.close();
    await embedded.close();
  }
}

/** Puts the graph of a seed into the stores. */
async function filled(stores: TwoStores, graphSeed: number): Promise<void> {
  const directory = writtenDataset(graphOfSeed(graphSeed).files);
  for (const store of new Set<Store>(Object.values(stores) as Store[])) {
    await emptied(store);
    await importDataset(store, directory);
  }
  removeDatasets();
}

const chosen = (stores: TwoStores): [string, Store][] =>
  (Object.entries(stores) as [string, Store][]).filter(([name]) => values.store.includes(name));

function printSlowest(store: string, times: readonly (readonly [ms: number, name: string])[]): void {
  const slowest = times.toSorted(([a], [b]) => b - a).slice(0, 10);
  for (const [ms, what] of slowest) console.log(`${ms.toFixed(1).padStart(8)} ms  ${store}  ${what}`);
}

/** Two editions of a dataset, lent for a run of kills. */
async function withEditions(use: (editions: [Edition, Edition]) => Promise<void>): Promise<void> {
  const { editions, remove } = await twoEditions(Number(values.participations));
  try {
    await use(editions);
  } finally {
    remove();
  }
}

const WAYS: Readonly<Record<string, () => Promise<void>>> = {
  /** Equal answers on both stores, and encounters exactly where both attended in person. */
  queries: () =>
    withStores(async (stores) => {
      const asked = new Map<string, number>();
      let [compared, refused] = [0, 0];
      for (const graph of graphs(40)) {
        await filled(stores, graph);
        for (const [name, store] of chosen(stores)) {
          for (const known of [null, '9999-12-31']) {
            for (const text of await encounterFaults(store, graphOfSeed(graph), known))
              fault(`graph ${graph}, ${name}: ${text}`);
          }
        }
        const run = await queriesOfGraph(stores, graph, runs(50), ({ query, why }) => {
          fault(`graph ${graph}: ${query}\n${why}`);
        });
        compared += run.compared;
        refused += run.refused;
        for (const [field, times] of run.asked) asked.set(field, (asked.get(field) ?? 0) + times);
        console.log(`graph ${graph}: ${compared} queries, ${refused} of them refused; ${faults} faults`);
      }
      const never = fieldsAskable().filter((field) => !asked.has(field));
      console.log(`${asked.size} fields were asked for, never: ${never.join(', ') || 'none'}`);
    }),
  /** Generated operations answered in one statement and step by step, alike; what differs is printed by the test. */
  compiled: () => {
    const stores = values.store.split(',');
    const only = stores.length === 1 ? ['-t', `on ${stores.join('')}`] : [];
    const env = { ...process.env, PARLEY_GENERATED_OPERATIONS: String(runs(2_000)) };
    const { status } = spawnSync('npm', ['test', '--', 'tests/graphql/reading-ahead', ...only], {
      stdio: 'inherit',
      env,
    });
    if (status !== 0) fault('an operation was answered in one way or the other');
    return Promise.resolve();
  },
  /** Pages of every size from 1 to 7, forward and backward, of every list. */
  pages: () =>
    withStores(async (stores) => {
      for (const graph of graphs(5)) {
        await filled(stores, graph);
        for (const [name, store] of chosen(stores)) {
          const run = await pagesOfGraph(store, graph, { sizesOf: () => [1, 2, 3, 4, 5, 6, 7], pagesMax: 40 });
          for (const { query, fault: text } of run.faults) fault(`graph ${graph}, ${name}: ${text}\n${query}`);
          const rows = [...run.rows.values()].reduce((sum, count) => sum + count, 0);
          console.log(`graph ${graph}, ${name}: ${run.rows.size} lists of ${rows} rows; ${faults} faults`);
        }
      }
    }),
  names: () =>
    withStores(async (stores) => {
      for (const [name, store] of chosen(stores)) {
        await emptied(store);
        for (const text of await namesThatChange(store, seed, runs(10_000))) fault(`${name}: ${text}`);
        console.log(`${name}: ${runs(10_000)} names of seed ${seed}; ${faults} faults`);
      }
    }),
  bodies: async () => {
    await bodiesHold(await served(), runs(10_000), seed).catch((error: unknown) => {
      fault(error instanceof Error ? `${error.message}\n${String(error.cause)}` : String(error));
    });
    console.log(`${runs(10_000)} bodies of seed ${seed}; ${faults} faults`);
  },
  schemathesis: () =>
    withStores(async (stores) => {
      await filled(stores, 16);
      const material = await materialOf(stores.embedded);
      for (const [name, store] of chosen(stores)) {
        for (const own of graphs(3)) {
          const { passed, report, codes } = await schemathesisRun(
            store,
            material,
            own,
            runs(500),
            values.only?.split(','),
          );
          if (!passed) fault(`${name}, seed ${own}:\n${report}`);
          console.log(
            `${name}, seed ${own}, ${runs(500)} examples of each field: ${JSON.stringify(codes)}; ${faults} faults`,
          );
        }
      }
    }),
  /** How long it takes to refuse what is known to bring servers down, and hostile values in all arguments. */
  hostile: () =>
    withStores(async (stores) => {
      await filled(stores, 16);
      const values = hostileArguments(randomOf(seed), await materialOf(stores.embedded));
      for (const [name, store] of chosen(stores)) {
        const server = await served({ store });
        const times: [number, string][] = [];
        for (const hostile of [...HOSTILE, ...HOSTILE]) {
          const startedMs = performance.now();
          const { codes } = await hostile.send(server);
          times.push([performance.now() - startedMs, hostile.name]);
          if (codes.length === 0 || codes.some((code) => code !== hostile.code)) {
            fault(`${name}: ${hostile.name} came to ${codes.join(', ')}, not ${hostile.code}`);
          }
        }
        const known = times.slice(HOSTILE.length);
        printSlowest(name, known);
        console.log(`${name}: ${known.length} requests refused; ${faults} faults`);
        const { faults: wrong, refusals, neverRefused } = await argumentsRun(server, values);
        for (const text of wrong) fault(`${name}: ${text}`);
        for (const place of neverRefused) fault(`${name}: nothing was refused in ${place}`);
        printSlowest(name, refusals);
        console.log(`${name}: ${values.length} values in arguments, ${refusals.length} refused; ${faults} faults`);
      }
    }),
  /** The importer killed while it reads and while it writes: the next import completes the work. */
  kills: () =>
    withEditions(async (editions) => {
      const directory = mkdtempSync(join(tmpdir(), 'parley-kills-'));
      for (const name of values.store.split(',')) {
        const env =
          name === 'neo4j'
            ? { NEO4J_URI: process.env['PARLEY_TEST_NEO4J_URI'] }
            : { PARLEY_DATA_DIR: join(directory, 'graph') };
        const options = {
          kills: runs(200),
          seed,
          onFault: (text: string) => {
            fault(`${name}: ${text}`);
          },
        };
        const hit = await killedImports(env, editions, { ...options, onKill: console.log });
        console.log(`${name}: ${runs(200)} kills of seed ${seed}, ${JSON.stringify(hit)}; ${faults} faults`);
      }
      rmSync(directory, { recursive: true, force: true });
    }),
  /** Neo4j killed while an import writes: one of our own, which keeps its data on disk. */
  'neo4j-kills': () =>
    withEditions(async (editions) => {
      const options = { kills: runs(20), seed, onFault: fault, onKill: console.log };
      const survivals = await killedNeo4js(editions, options);
      console.log(`${runs(20)} kills of Neo4j of seed ${seed}, ${JSON.stringify(survivals)}; ${faults} faults`);
    }),
};

const way = WAYS[positionals[0] ?? ''];
if (way === undefined) throw new Error(`expected one of ${Object.keys(WAYS).join(', ')}`);
await way();
if (faults > 0) process.exitCode = 1;
