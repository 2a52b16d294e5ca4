/**
 * Prints how many statements each named operation sends to the store, with its defaults, over the bundled dataset on
 * the embedded engine, where it is read ahead. The number is that of Neo4j: tests/questions/questions.test.ts holds both
 * to it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { graphql } from 'graphql';
import { importDataset } from '../graph-import/import.ts';
import { createContext } from '../src/graphql/context.ts';
import { schema } from '../src/graphql/schema.ts';
import { countingStore } from '../src/store/counting.ts';
import { openEmbedded } from '../src/store/embedded.ts';

const OPERATIONS = 'schema/operations';

const counting = countingStore(await openEmbedded({ directory: null }));
await importDataset(counting.store, 'data');
for (const file of readdirSync(OPERATIONS).sort()) {
  if (!file.endsWith('.graphql')) continue;
  const source = readFileSync(`${OPERATIONS}/${file}`, 'utf8');
  const before = counting.calls().length;
  const { errors } = await graphql({
    schema,
    source,
    contextValue: createContext(counting.store, { readsAhead: true }),
  });
  if (errors !== undefined) throw errors[0] ?? new Error(`${file} failed`);
  const calls = counting.calls().slice(before);
  console.log(`${String(calls.length).padStart(3)}  ${file.replace('.graphql', '').padEnd(26)} ${calls.join(' ')}`);
}
await counting.store.close();
