/**
 * Prints the contracts that are kept in the repository: the GraphQL schema, the JSON Schemas of datasets, and the
 * types of the named operations. `--check` writes nothing and fails on drift, naming changes that break clients.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import { buildSchema, findBreakingChanges, lexicographicSortSchema, printSchema } from 'graphql';
import codegen from '../codegen.ts';
import { mappingJsonSchema } from '../graph-import/csv/mapping.ts';
import { datasetJsonSchema, lineJsonSchema } from '../graph-import/format/json-schema.ts';
import { schema } from '../src/graphql/schema.ts';

const check = process.argv.includes('--check');
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;
const SDL = 'schema/parley.graphql';

function committed(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

async function contracts(): Promise<{ path: string; content: string }[]> {
  const files = [
    { path: SDL, content: printed },
    { path: 'schema/dataset.schema.json', content: `${JSON.stringify(datasetJsonSchema(), null, 2)}\n` },
    { path: 'schema/line.schema.json', content: `${JSON.stringify(lineJsonSchema(), null, 2)}\n` },
    { path: 'schema/mapping.schema.json', content: `${JSON.stringify(mappingJsonSchema(), null, 2)}\n` },
  ];
  const generated = (await generate({ ...codegen, schema: printed, silent: true }, false)) as {
    filename: string;
    content: string;
  }[];
  return [...files, ...generated.map((file) => ({ path: file.filename, content: file.content }))];
}

let drifted = false;
for (const { path, content } of await contracts()) {
  const before = committed(path);
  if (before === content) continue;
  drifted = true;
  if (!check) {
    writeFileSync(path, content);
    console.log(`wrote ${path}`);
    continue;
  }
  console.error(`${path} is not what the code says; run: npm run schema`);
  if (path === SDL && before !== '') {
    for (const change of findBreakingChanges(buildSchema(before), schema)) {
      console.error(`  breaks clients: ${change.description}`);
    }
  }
}
if (check && drifted) process.exitCode = 1;
else if (!drifted) console.log('the contracts are as the code says');
