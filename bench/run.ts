/**
 * npm run bench -- [--scale 100000] [--turns 100] [--only W2,W3] [--delay 5]: Parley against its peers, all over HTTP, on one
 * Neo4j that holds a synthetic world. Prints one table and writes bench/results.md. See bench/README.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startNeo4j } from '../scripts/neo4j-server.js';
import { openEmbedded } from '../src/store/embedded.ts';
import { openNeo4j } from '../src/store/neo4j.ts';
import { slowed } from './delay.ts';
import { running, type Running } from './engines.ts';
import { cursorsOf } from './cursors.ts';
import { loadWorld } from './graph/load.ts';
import { SHAPE_VERSION, shapeOf } from './graph/shape.ts';
import { worldOf, type World } from './graph/world.ts';
import { measured } from './measure.ts';
import { circumstances, tableOf, type Result } from './report.ts';
import { subjectsOf } from './subjects.ts';
import { workloadsOf } from './workloads.ts';
import type { Store } from '../src/store/port.ts';

const HOME = resolve(import.meta.dirname, '../.bench');
const PEERS = resolve(import.meta.dirname, 'peers');
const SEED = 1;

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '100000' },
    turns: { type: 'string', default: '100' },
    only: { type: 'string', default: '' },
    delay: { type: 'string', default: '0' },
  },
});

function say(text: string): void {
  console.error(text);
}

/** Runs a command to its end, its output going to standard error. */
function must(command: string, args: readonly string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}`);
}

/** Loads the world once: a store that holds it is left as it is. */
async function filled(store: Store, world: World, marker: string, what: string): Promise<void> {
  if (existsSync(marker)) return;
  say(`loading ${world.participations} participations into ${what} …`);
  await loadWorld(store, world);
  writeFileSync(marker, '');
}

const scale = Number(values.scale);
const world = worldOf(shapeOf(scale, SEED));
const folder = join(HOME, `${scale}-${SHAPE_VERSION}`);
mkdirSync(folder, { recursive: true });
if (!existsSync(join(PEERS, 'node_modules'))) must('npm', ['ci', '--ignore-scripts'], PEERS);
must('npm', ['run', '--silent', 'build'], resolve(HOME, '..'));

const neo4j = await startNeo4j({ directory: join(folder, 'neo4j'), heap: '4g' });
const engines: Running[] = [];
try {
  const store = await openNeo4j({ uri: neo4j.uri });
  await filled(store, world, join(folder, 'neo4j-filled'), 'Neo4j');
  const subjects = await subjectsOf(world, store);
  await store.close();
  const directory = join(folder, 'embedded');
  const embedded = await openEmbedded({ directory });
  await filled(embedded, world, join(folder, 'embedded-filled'), 'the embedded engine');
  await embedded.close();

  const delayed = await slowed(neo4j.uri, Number(values.delay));
  const parley = await running('parley', { NEO4J_URI: delayed.uri });
  engines.push(parley);
  for (const engine of ['neo4j-graphql', 'hand-written'] as const) {
    engines.push(await running(engine, { NEO4J_URI: delayed.uri }));
  }
  engines.push(await running('embedded', { PARLEY_DATA_DIR: directory }));
  const cursors = await cursorsOf(subjects, parley);
  const results: Result[] = [];
  for (const workload of workloadsOf(subjects, cursors)) {
    if (values.only !== '' && !values.only.split(',').includes(workload.name)) continue;
    const result = {
      workload,
      measured: await measured(workload, engines, { warmUp: 30, turns: Number(values.turns) }),
    };
    results.push(result);
    say(tableOf([result]).split('\n')[2] ?? '');
  }
  const memory = await Promise.all(engines.map(async (each) => `${each.engine} ${await each.memory()} MiB`));
  await delayed.stop();
  const versionOf = (name: string) =>
    (JSON.parse(readFileSync(join(PEERS, 'node_modules', name, 'package.json'), 'utf8')) as { version: string })
      .version;
  const text = [
    `${world.participations} participations, ${world.events.length} events, seed ${SEED}; ${values.delay} ms added to each round trip; ${values.turns} turns; p50 / p99.`,
    tableOf(results),
    `Memory after it: ${memory.join(', ')}.`,
    `Measured on ${circumstances({ '@neo4j/graphql': versionOf('@neo4j/graphql'), 'neo4j-driver': versionOf('neo4j-driver') })}.`,
  ].join('\n\n');
  console.log(text);
  writeFileSync(resolve(import.meta.dirname, 'results.md'), `# Results\n\n${text}\n`);
} finally {
  await Promise.all(engines.map((engine) => engine.stop()));
  await neo4j.stop();
}
