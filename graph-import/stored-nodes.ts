import { cypher, raw, type Statement, type Value } from '../src/store/cypher.ts';
import type { StoredProperties } from '../src/store/node.ts';
import type { Store } from '../src/store/port.ts';
import { LABELS } from './graph-node.ts';
import { withRetry, type RetryOptions } from './retry.ts';

/** What a plan needs to know of a node of the graph. */
export interface StoredNode {
  readonly id: string;
  readonly label: string;
  /** Another than that of any content while an import of it is not complete: see `pendingMark`. */
  readonly fingerprint: string;
  /** Key of the dataset that it came with. */
  readonly dataset: string;
  /** A claim that was retracted, or a source that was withdrawn. */
  readonly tombstone: boolean;
  /** Day on which a claim was first written; null for other nodes. */
  readonly recordedOn: string | null;
}

const PAGE = 20_000;

/** A text of a node or a column; empty where there is none. */
export function textIn(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A label or type out of one of our closed lists, as text of a statement. */
export function known(list: readonly string[], name: string): ReturnType<typeof raw> {
  if (!list.includes(name)) throw new TypeError(`${name} is no label or relationship type of the graph`);
  return raw(name);
}

/** One page of the nodes of a label by id. Every page is bounded: no read holds a whole graph in the engine. */
function storedNodes(label: string, after: string, limit: number): Statement<StoredNode> {
  return {
    name: 'import-stored-nodes',
    ...cypher`
      MATCH (n:${known(LABELS, label)}) WHERE n.id > ${after}
      RETURN n.id, n.fingerprint, n.dataset, n.standing, n.withdrawn, n.recordedOn ORDER BY n.id LIMIT ${limit}`,
    decode: ([id, mark, dataset, standing, withdrawn, recordedOn]) => ({
      id: textIn(id),
      label,
      fingerprint: textIn(mark),
      dataset: textIn(dataset),
      tombstone: standing === 'RETRACTED' || withdrawn === true,
      recordedOn: typeof recordedOn === 'string' ? recordedOn : null,
    }),
  };
}

/** Properties of nodes by id, in the order of their ids. */
export function propertiesByIds(label: string, ids: readonly string[]): Statement<StoredProperties> {
  return {
    name: 'import-node-properties',
    ...cypher`
      MATCH (n:${known(LABELS, label)}) WHERE n.id IN ${ids} RETURN properties(n) ORDER BY n.id`,
    decode: ([properties]) => properties as StoredProperties,
  };
}

/** A relationship as it stands in the graph. */
export type StoredRelationship = readonly [from: string, type: string, to: string];

/** Relationships that begin at the nodes. */
export function relationshipsFrom(label: string, ids: readonly string[]): Statement<StoredRelationship> {
  return {
    name: 'import-node-relationships',
    ...cypher`
      MATCH (n:${known(LABELS, label)})-[r]->(m) WHERE n.id IN ${ids}
      RETURN n.id AS source, type(r) AS type, m.id AS target ORDER BY source, type, target`,
    decode: ([from, type, to]: readonly Value[]) => [textIn(from), textIn(type), textIn(to)],
  };
}

/** Every node of the graph that an import may have written, label by label, each in the order of ids. */
export async function* allStoredNodes(store: Store, options: RetryOptions): AsyncGenerator<StoredNode> {
  for (const label of LABELS) {
    for await (const page of storedNodePages(store, label, PAGE, options)) yield* page;
  }
}

/** The nodes of a label in the order of ids, so many at a time. */
export async function* storedNodePages(
  store: Store,
  label: string,
  size: number,
  options: RetryOptions,
): AsyncGenerator<readonly StoredNode[]> {
  for (let after = ''; ;) {
    const from = after;
    const page = await withRetry(() => store.read(storedNodes(label, from, size), READ), options);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < size) return;
    after = last.id;
  }
}

/** Reads of an import may take longer than those of a page of the API. */
export const READ = { deadlineMs: 60_000 } as const;

/** Cuts a list into batches. */
export function batchesOf<T>(items: readonly T[], size: number): T[][] {
  const batches: T[][] = [];
  for (let start = 0; start < items.length; start += size) batches.push(items.slice(start, start + size));
  return batches;
}
