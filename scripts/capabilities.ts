/**
 * Fills in the answers of docs/capabilities.md: runs each query of the page over the bundled dataset and writes its
 * answer and its number of round trips below it, and the table at the top. tests/capabilities.test.ts does the same on
 * both stores and fails where the page would come out differently.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { graphql } from 'graphql';
import { importDataset } from '../graph-import/import.ts';
import { createContext } from '../src/graphql/context.ts';
import { schema } from '../src/graphql/schema.ts';
import { countingStore } from '../src/store/counting.ts';
import { openEmbedded } from '../src/store/embedded.ts';
import type { Store } from '../src/store/port.ts';

export const PAGE = 'docs/capabilities.md';

/** A section: its heading, the text up to the end of its query, the query. What follows the query is made anew. */
const SECTION = /^## (?<heading>.+)\n[^]*?\n```graphql\n(?<query>[^]*?)```\n/;
const TABLE = /(?<=<!-- table -->\n)[^]*?(?=<!-- end of table -->)/;

async function answerOf(store: Store, heading: string, source: string): Promise<{ answer: string; trips: number }> {
  const counting = countingStore(store);
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue: createContext(counting.store, { readsAhead: true }),
  });
  if (errors !== undefined) throw new Error(`${heading}: ${errors.map((error) => error.message).join('; ')}`);
  return { answer: JSON.stringify(data), trips: counting.calls().length };
}

const tripsText = (count: number): string => `${count} round ${count === 1 ? 'trip' : 'trips'}`;
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

/** The page with the answers that this store gives, as prettier writes it. */
export async function filledPage(store: Store, page: string): Promise<string> {
  const [start = '', ...sections] = page.split(/^(?=## )/m);
  const rows: string[] = [];
  const filled: string[] = [];
  for (const section of sections) {
    const match = SECTION.exec(section);
    if (match?.groups === undefined) throw new Error(`expected a query in: ${section.split('\n')[0] ?? ''}`);
    const { heading = '', query = '' } = match.groups;
    const { answer, trips } = await answerOf(store, heading, query);
    rows.push(`| [${heading}](#${anchorOf(heading)}) | ${trips} |`);
    filled.push(`${match[0]}\n${tripsText(trips)}:\n\n\`\`\`json\n${answer}\n\`\`\`\n`);
  }
  const table = ['', '| capability | round trips |', '| --- | --- |', ...rows, '', ''].join('\n');
  const text = [start.replace(TABLE, table), ...filled].join('\n');
  return format(text, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
}

if (process.argv[1] === import.meta.filename) {
  const store = await openEmbedded({ directory: null });
  await importDataset(store, 'data');
  writeFileSync(PAGE, await filledPage(store, readFileSync(PAGE, 'utf8')));
  await store.close();
}
