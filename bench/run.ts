/**
 * npm run bench -- [--size 1e5] [--turns 100] [--only W2,W3] [--delay 5] [--embedded-up-to 1e5]: Parley against its
 * peers, all over HTTP, on one Neo4j that holds a synthetic world. Prints a table for each size, and puts it into
 * bench/results.md in place of the one that is there. Several sizes, as `--size 1e4,1e6`, are measured one after another,
 * and what grows between them is told. See bench/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startNeo4j } from '../scripts/neo4j-server.js';
import { benchmark, type Findings } from './benchmark.ts';
import { ANSWER_WITHIN_S, BUILT } from './engines.ts';
import { NEO4J_MEMORY, preparePrograms, versions } from './programs.ts';
import type { World } from './graph/world.ts';
import { circumstances, goalRows, growth, medianOf, tableOf, tableWith, withSections, type Section } from './report.ts';
import { folderOf, keptIn, SEED, worldOfSize } from './world-folder.ts';
import { worldStores } from './world-stores.ts';

const ROUND_MS = 2_000;
const BUDGET_MS = 10_000;
/** What a server does its first few thousand times is compiled while it does it; it goes on for days. */
const WARM_UP_MS = 20_000;
const WARM_UP = 500;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1e5' },
    turns: { type: 'string', default: '100' },
    only: { type: 'string', default: '' },
    delay: { type: 'string', default: '5' },
    'embedded-up-to': { type: 'string', default: '1e5' },
  },
});

const began = Date.now();
function say(text: string): void {
  console.error(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${text}`);
}

function numberOf(text: string, name: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number >= 0) return number;
  throw new Error(`expected a number for --${name}, got ${JSON.stringify(text)}`);
}

const turns = numberOf(values.turns, 'turns');
const delayMs = numberOf(values.delay, 'delay');
/** It holds its graph in memory. */
const embeddedUpTo = numberOf(values['embedded-up-to'], 'embedded-up-to');
const sizes = values.size.split(',').map((size) => numberOf(size, 'size'));

async function foundAt(size: number): Promise<{ world: World; findings: Findings }> {
  const world = worldOfSize(size);
  const folder = folderOf(size);
  // What nobody waits for any longer must not go on beside what is measured next.
  const transactionSeconds = ANSWER_WITHIN_S + 1;
  const { directory } = keptIn(folder, 'neo4j');
  const neo4j = await startNeo4j({ directory, ...NEO4J_MEMORY, transactionSeconds });
  try {
    const { uri } = neo4j;
    const stores = await worldStores(world, { uri, folder, embedded: size <= embeddedUpTo, say });
    const only = values.only.split(',').filter((name) => name !== '');
    const effort = { warmUp: WARM_UP, turns, budgetMs: BUDGET_MS };
    const asked = { ...stores, program: BUILT, uri, only, delayMs, effort };
    const findings = await benchmark({ ...asked, warmUpMs: WARM_UP_MS, roundMs: ROUND_MS, say });
    return { world, findings };
  } finally {
    await neo4j.stop();
  }
}

function sectionOf({ world, findings }: Awaited<ReturnType<typeof foundAt>>): Section {
  const title = `${world.participations} participations, ${world.events.length} events, ${world.shape.officials} officials, seed ${SEED}`;
  const left = findings.differing.map((how) => `\n\nLeft out, because answers differ: ${how}.`);
  return { title, text: `${MEASURED}\n\n${tableOf(findings)}${left.join('')}` };
}

/** What the largest of several sizes costs more than the smallest. */
function growthSection(all: readonly Awaited<ReturnType<typeof foundAt>>[]): Section[] {
  const [small, large] = [all[0], all.at(-1)];
  if (small === undefined || large === undefined || all.length < 2) return [];
  const times = `${large.world.participations} ÷ ${small.world.participations} participations`;
  const goals = [
    ['W10n', 5],
    ['W10f', 5],
    ['W10u', 5],
    ['W11e', 3],
    ['W11p', 3],
    ['W11f', 3],
  ] as const;
  const rows = goals.flatMap(([name, atMost]) =>
    growth(`${name}: ${times}`, medianOf(large.findings, name), medianOf(small.findings, name), atMost),
  );
  return [{ title: 'Growth', text: `${MEASURED}\n\n${tableWith(goalRows(rows))}` }];
}

preparePrograms();
const MEASURED = `${new Date().toISOString().slice(0, 10)}; at most ${turns} turns; ${delayMs} ms added to each round trip of the long wire; ${circumstances(versions())}.`;
const results = resolve(import.meta.dirname, 'results.md');
/** Each as soon as it is known: a larger size may fail. */
function keep(sections: readonly Section[]): void {
  writeFileSync(results, withSections(readFileSync(results, 'utf8'), sections));
}
const all: Awaited<ReturnType<typeof foundAt>>[] = [];
for (const size of sizes) {
  const found = await foundAt(size);
  all.push(found);
  keep([sectionOf(found)]);
}
keep(growthSection(all));
console.log(readFileSync(results, 'utf8'));
if (all.some(({ findings }) => findings.differing.length > 0)) process.exitCode = 1;
