import { resolve } from 'node:path';
import { importDataset } from '../../graph-import/import.ts';
import { createClient, type Question } from '../../src/client/client.ts';
import { jsonLogger } from '../../src/server/log.ts';
import { createServer } from '../../src/server/server.ts';
import type { Store } from '../../src/store/port.ts';

export const DATA = resolve(import.meta.dirname, '../../data');

/** A dataset, served over HTTP from one store. */
export interface Parley {
  /** Sends a named operation and gives its data; an error in the answer fails the test. */
  ask<Data, Variables>(operation: Question<Data, Variables>, variables?: Variables): Promise<Data>;
  close(): Promise<void>;
}

export async function parleyOn(store: Store, dataset = DATA): Promise<Parley> {
  await importDataset(store, dataset);
  const silent = jsonLogger(
    () => undefined,
    (line) => line,
  );
  const server = createServer({ store, port: 0, log: silent });
  const { url } = await server.start();
  const client = createClient({ url: `${url}/graphql` });
  return {
    async ask<Data, Variables>(operation: Question<Data, Variables>, variables?: Variables) {
      return client.ask<Data>(String(operation), { ...variables });
    },
    close: () => server.stop(),
  };
}

/** A page of a list as the operations ask for it. */
interface PageOf<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All rows of a list, page after page. */
export async function allNodes<Node>(pageAfter: (after: string | null) => Promise<PageOf<Node>>): Promise<Node[]> {
  const nodes: Node[] = [];
  let page = await pageAfter(null);
  nodes.push(...page.nodes);
  while (page.pageInfo.hasNextPage) {
    page = await pageAfter(page.pageInfo.endCursor);
    nodes.push(...page.nodes);
  }
  return nodes;
}
