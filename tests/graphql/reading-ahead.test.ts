import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { TAKES } from '../../src/cypher-selections/taken.ts';
import { importDataset } from '../../graph-import/import.ts';
import { schema } from '../../src/graphql/schema.ts';
import type { Store } from '../../src/store/port.ts';
import { graphOfSeed } from '../fuzz/any-graph.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { anyOperation, type Pool } from './any-operation.ts';
import { answer, asking } from './asking.ts';
import { eachFieldAlone } from './each-field.ts';

const OPERATIONS = resolve(import.meta.dirname, '../../schema/operations');

/** How many generated operations; a real Neo4j plans each shape anew, so that it gets fewer unless told otherwise. */
const GENERATED = { embedded: 2000, neo4j: 100 };
const WANTED = Number(process.env['PARLEY_GENERATED_OPERATIONS'] ?? 0);

/** Planning a statement for the first time is what is slow on a busy machine, and no part of what is asked here. */
function patient(store: Store): Store {
  return {
    engine: store.engine,
    read: (statement) => store.read(statement, { deadlineMs: 60_000 }),
    write: (statements) => store.write(statements),
    searchNames: (lookup, kinds, limit) => store.searchNames(lookup, kinds, limit, { deadlineMs: 60_000 }),
    ensureSchema: () => store.ensureSchema(),
    verify: () => store.verify(),
    close: () => store.close(),
  };
}

/** Whether a field says what it takes of rows: an operation of such fields alone is read without anything else. */
const saysWhatItTakes = ({ extensions }: { readonly extensions: object }): boolean => TAKES in extensions;

/** Every cursor in an answer, to go on from. */
function cursorsIn(data: unknown): string[] {
  return [...JSON.stringify(data).matchAll(/"(?:x|r)\d+":"([A-Za-z0-9_-]{40,})"/g)].map(([, cursor = '']) => cursor);
}

describeOnEachStore('an operation that is read ahead', (getStore, kind) => {
  let pool: Pool;
  beforeAll(async () => {
    await importDataset(getStore(), writtenDataset(graphOfSeed(10).files));
    removeDatasets();
    const lists = { official: 'officials', organization: 'organizations', position: 'positions', place: 'places' };
    const more = { series: 'allSeries', event: 'events', encounter: 'encounters', source: 'sources', claim: 'claims' };
    const kinds = Object.entries({ ...lists, ...more });
    const fields = kinds.map(([name, list]) => `${name}: ${list}(first: 30) { nodes { id } }`).join(' ');
    const found = (await answer(getStore(), `{ ${fields} }`)) as Record<string, { nodes: { id: string }[] }>;
    const ids = kinds.map(([name]) => [name, found[name]!.nodes.map(({ id }) => id)]);
    pool = {
      ids: { agreement: ['agreement/none'], topic: ['topic/none'], ...(Object.fromEntries(ids) as Pool['ids']) },
      cursors: [],
    };
  }, 300_000);

  /** The answer both ways. Which errors come beside the first that leaves nothing of an answer is a matter of time. */
  const bothWays = async (source: string) => {
    const shown = async (readsAhead: boolean) => {
      const { data, errors } = await asking(patient(getStore()), source, {}, { readsAhead });
      return { data, failed: errors.length > 0 };
    };
    return { ahead: await shown(true), stepByStep: await shown(false) };
  };

  test('is answered as step by step, whatever it asks for', async () => {
    let answered = 0;
    const count = WANTED || GENERATED[kind];
    for (let seed = 1; seed <= count; seed++) {
      // Every second one is read with no more columns than it takes.
      const source = anyOperation(schema, pool, seed, seed % 2 === 0 ? saysWhatItTakes : undefined);
      const { ahead, stepByStep } = await bothWays(source);
      expect({ source, ...ahead }).toEqual({ source, ...stepByStep });
      if (!ahead.failed) answered += 1;
      pool.cursors.push(...cursorsIn(ahead.data).slice(0, 2));
    }
    expect(answered).toBeGreaterThan(count / 2);
  }, 3_600_000);

  test('needs of a field no more than it says, whichever it is and with nothing beside it', async () => {
    const byId = (kind: string) => pool.ids[kind]!.slice(0, 12).map((id) => `id: "${id}"`);
    const [a, ...others] = pool.ids['official']!;
    const operations = eachFieldAlone(
      schema,
      {
        official: byId('official'),
        organization: byId('organization'),
        place: byId('place'),
        event: byId('event'),
        source: byId('source'),
        pair: others.slice(0, 3).map((b) => `a: "${a}", b: "${b}"`),
        encounters: ['first: 20'],
      },
      saysWhatItTakes,
    );
    expect(operations.size).toBeGreaterThan(100);
    for (const [field, source] of operations) {
      const { ahead, stepByStep } = await bothWays(source);
      expect({ field, ...ahead }).toEqual({ field, ...stepByStep });
      expect({ field, failed: ahead.failed }).toEqual({ field, failed: false });
    }
  }, 3_600_000);

  test('gives every alias of a page what it asks for, also what there was no room for in the statement', async () => {
    const [official] = pool.ids['official']!;
    const of = (alias: string, fields: string) => `${alias}: participations(first: 1) { ${fields} }`;
    const aliases = [
      of('shown', 'nodes { id }'),
      of('cursors', 'edges { cursor node { id } }'),
      of('more', 'pageInfo { endCursor hasNextPage }'),
    ];
    const others = Array.from({ length: 25 }, (_, n) => `c${n}: official(id: "${official}") { country { id } }`);
    const operations = [
      `{ official(id: "${official}") { ${aliases.join(' ')} } }`,
      `{ official(id: "${official}") { ${[...aliases].reverse().join(' ')} } }`,
      `{ first: official(id: "${official}") { ${aliases[0]} } ${others.join(' ')}
        last: official(id: "${official}") { ${aliases[1]} ${aliases[2]} } }`,
    ];
    for (const source of operations) {
      const { ahead, stepByStep } = await bothWays(source);
      expect(ahead).toEqual(stepByStep);
      expect(ahead.failed).toBe(false);
    }
  });

  test.each(readdirSync(OPERATIONS).filter((file) => file.endsWith('.graphql')))(
    'is answered as step by step: %s',
    async (file) => {
      const { ahead, stepByStep } = await bothWays(readFileSync(join(OPERATIONS, file), 'utf8'));
      expect(ahead).toEqual(stepByStep);
    },
    120_000,
  );
});
