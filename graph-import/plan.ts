import { ParleyError } from '../src/domain/errors.ts';
import type { StoredProperties } from '../src/store/node.ts';
import type { Store } from '../src/store/port.ts';
import type { Change } from './change.ts';
import type { Graph } from './graph.ts';
import { fingerprint, isPending, pendingMark, type GraphNode } from './graph-node.ts';
import { allStoredNodes, batchesOf, propertiesByIds, READ, textIn, type StoredNode } from './stored-nodes.ts';
import { withRetry } from './retry.ts';
import { tombstone } from './tombstone.ts';

/** A node to be written with everything that begins at it. */
export interface PlannedWrite {
  readonly node: GraphNode;
  readonly fingerprint: string;
  /** Kept from the first import of a claim; null for other nodes. */
  readonly recordedOn: string | null;
  /** An import that was interrupted has written its properties already; what begins at it is left to do. */
  readonly isBegun: boolean;
}

/** What an import is going to do. Nothing has been written yet. */
export interface Plan {
  readonly dataset: string;
  readonly writes: readonly PlannedWrite[];
  readonly removals: readonly Pick<StoredNode, 'id' | 'label'>[];
  /** Nodes that stand in the graph as they should. */
  readonly unchanged: number;
  /** What the writes and removals change, for people; sorted by id. */
  readonly changes: readonly Change[];
}

export interface PlanOptions {
  /** The day of the import, for claims that are new or vanish. Default: today. */
  readonly today?: string;
  /** Takes the place of another dataset in the graph: all its nodes are removed. Default: refuse. */
  readonly replace?: boolean;
  /** How long to wait for a store that is unavailable. Default 30,000. */
  readonly deadlineMs?: number;
}

const BATCH = 5_000;

/**
 * Compares a graph with what the store holds. Claims that the dataset no longer makes become tombstones, and so do
 * sources whose file is gone; everything else that is no longer in the dataset is removed.
 *
 * @throws ParleyError CONFIGURATION where the store holds another dataset and `replace` is not asked for.
 */
export async function planImport(store: Store, graph: Graph, options: PlanOptions = {}): Promise<Plan> {
  const { today = new Date().toISOString().slice(0, 10), replace = false, deadlineMs = 30_000 } = options;
  const stored = new Map<string, StoredNode>();
  for await (const node of allStoredNodes(store, { deadlineMs })) stored.set(node.id, node);
  const { key } = graph.dataset;
  if (!replace) refuseOthers([...stored.values()], key);
  const wanted = new Set(graph.nodes.map(({ id }) => id));
  const vanished = [...stored.values()].filter(({ id }) => !wanted.has(id));
  const buried = vanished.filter((node) => node.dataset === key && isBuried(node));
  const standing = vanished.filter((node) => node.dataset !== key || !isBuried(node));
  const isKept = ({ label, dataset }: StoredNode): boolean =>
    dataset === key && (label === 'Claim' || label === 'Source');
  const written = graph.nodes
    .map((node) => ({ node, fingerprint: fingerprint(node) }))
    .filter(({ node, fingerprint: mark }) => stored.get(node.id)?.fingerprint !== mark);
  const known = written.flatMap(({ node }) => stored.get(node.id) ?? []);
  const before = await propertiesOf(store, [...known, ...standing], deadlineMs);
  const tombstones = standing.filter(isKept).map((node) => {
    const sourceStands = wanted.has(textIn(before.get(node.id)?.['source']));
    return tombstone(node.label, before.get(node.id) ?? { id: node.id }, today, sourceStands);
  });
  const writes = [...written, ...tombstones.map((node) => ({ node, fingerprint: fingerprint(node) }))].map((write) => ({
    ...write,
    isBegun: stored.get(write.node.id)?.fingerprint === pendingMark(write.fingerprint),
    recordedOn: write.node.label === 'Claim' ? (stored.get(write.node.id)?.recordedOn ?? today) : null,
  }));
  const removals = standing.filter((node) => !isKept(node)).map(({ id, label }) => ({ id, label }));
  return {
    dataset: key,
    writes,
    removals,
    unchanged: graph.nodes.length - written.length + buried.length,
    changes: changesOf(writes, removals, before),
  };
}

/** A tombstone that is complete stays as it is for good. */
function isBuried({ label, tombstone: dead, fingerprint: mark }: StoredNode): boolean {
  return (label === 'Claim' || label === 'Source') && dead && !isPending(mark);
}

function refuseOthers(stored: readonly StoredNode[], key: string): void {
  const other = stored.find(({ dataset }) => dataset !== key);
  if (other === undefined) return;
  const message = `expected an empty graph or one of the dataset ${JSON.stringify(key)}, got one of ${JSON.stringify(other.dataset)}; import into another graph, or replace that dataset altogether (replace)`;
  throw new ParleyError('CONFIGURATION', message);
}

async function propertiesOf(
  store: Store,
  nodes: readonly StoredNode[],
  deadlineMs: number,
): Promise<Map<string, StoredProperties>> {
  const properties = new Map<string, StoredProperties>();
  for (const label of new Set(nodes.map((node) => node.label))) {
    const ids = nodes.filter((node) => node.label === label).map(({ id }) => id);
    for (const batch of batchesOf(ids, BATCH)) {
      const rows = await withRetry(() => store.read(propertiesByIds(label, batch), READ), { deadlineMs });
      for (const row of rows) properties.set(textIn(row['id']), row);
    }
  }
  return properties;
}

function changesOf(
  writes: readonly PlannedWrite[],
  removals: Plan['removals'],
  before: ReadonlyMap<string, StoredProperties>,
): Change[] {
  const changes = [
    ...writes.map(({ node: { id, label, properties } }) => ({
      id,
      label,
      before: before.get(id) ?? null,
      after: properties,
    })),
    ...removals.map(({ id, label }) => ({ id, label, before: before.get(id) ?? { id }, after: null })),
  ];
  return changes.sort((a, b) => (a.id < b.id ? -1 : 1));
}
