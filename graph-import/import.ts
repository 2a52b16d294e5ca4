import type { Problem } from '../src/domain/errors.ts';
import type { Store } from '../src/store/port.ts';
import type { PlanSummary } from './change.ts';
import type { CollectorOptions } from './collector.ts';
import { checkedInput, type DatasetInput, type ReadDataset } from './dataset.ts';
import type { Skipped } from './format/part.ts';
import { graphOf, type Graph } from './graph.ts';
import { idleGeneration, takeImportLock } from './lock.ts';
import { planImport, type Plan, type PlanOptions } from './plan.ts';
import { withRetry } from './retry.ts';
import { WantedNodes } from './wanted-nodes.ts';
import { applyPlan, type WriteOptions } from './write.ts';

export interface ImportOptions extends PlanOptions, CollectorOptions, Omit<WriteOptions, 'lock'> {
  /** Stop before anything is written. */
  readonly dryRun?: boolean;
  /** How long to wait for another import into the same graph to end. Default 0: refuse at once. Milliseconds. */
  readonly lockWaitMs?: number;
}

/** What an import did, or with `dryRun` would do. */
export interface ImportReport {
  readonly dataset: string;
  readonly sources: number;
  readonly claims: number;
  readonly nodes: number;
  readonly written: boolean;
  readonly summary: PlanSummary;
  /** What editors should look at again; no reason to refuse. */
  readonly warnings: readonly Problem[];
  /** Lines and rows that were left out, where that was asked for. */
  readonly skipped: readonly Skipped[];
}

/**
 * Imports a dataset, from a directory or from files and streams: reads and checks all files, works out the graph, compares it with the store's, and
 * writes the difference. Importing the same again writes nothing. An import that was interrupted, even by a power cut,
 * is completed by importing again. However large the dataset is, little of it is held in memory at a time.
 *
 * @throws DatasetError with all problems; nothing has been written.
 * @throws ParleyError CONFIGURATION where the store holds another dataset or another import is writing; what the store throws.
 */
export async function importDataset(
  store: Store,
  input: DatasetInput,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const checked = await checkedInput(input, options);
  try {
    const wanted = new WantedNodes(checked.nodes(), options.heldBytes);
    checked.closeClaims();
    const { dataset, sourceCount, claimCount, warnings, skipped } = checked;
    const hasSource = (id: string): boolean => checked.hasSource(id);
    const done = await importNodes(store, { key: dataset.key, wanted, hasSource }, options);
    return { dataset: dataset.key, sources: sourceCount, claims: claimCount, ...done, warnings, skipped };
  } finally {
    checked.close();
  }
}

/** The graph that a dataset comes to. */
export function datasetGraph({ dataset, sources, resolution }: ReadDataset): Graph {
  const claims = sources.flatMap((source) => source.claims.map(({ claim }) => claim));
  return graphOf(dataset, sources, claims, resolution);
}

/** The nodes that a dataset comes to, however many they are; close them in the end. */
export async function nodesOfInput(input: DatasetInput): Promise<WantedNodes> {
  const checked = await checkedInput(input);
  try {
    return new WantedNodes(checked.nodes());
  } finally {
    checked.close();
  }
}

/** Brings the store to a graph. */
export async function importGraph(
  store: Store,
  { dataset: { key }, nodes }: Graph,
  options: ImportOptions = {},
): Promise<ImportedNodes> {
  const ids = new Set(nodes.map(({ id }) => id));
  const wanted = new WantedNodes(nodes, options.heldBytes);
  return importNodes(store, { key, wanted, hasSource: (id) => ids.has(id) }, options);
}

interface NodesOfDataset {
  readonly key: string;
  readonly wanted: WantedNodes;
  readonly hasSource: (id: string) => boolean;
}

type ImportedNodes = Pick<ImportReport, 'nodes' | 'written' | 'summary'>;

/** A plan that was made before another import wrote is made again. The nodes are closed in the end. */
async function importNodes(
  store: Store,
  { key, wanted, hasSource }: NodesOfDataset,
  options: ImportOptions,
): Promise<ImportedNodes> {
  const { dryRun = false, lockWaitMs = 0, deadlineMs = 30_000 } = options;
  const planned = (): Promise<Plan> => planImport(store, { key, wanted, hasSource }, options);
  const told = ({ summary }: Plan, written: boolean): ImportedNodes => ({ nodes: wanted.size, written, summary });
  let plan: Plan | null = null;
  try {
    if (!dryRun) await withRetry(() => store.ensureSchema(), { deadlineMs });
    const generation = await withRetry(() => idleGeneration(store), { deadlineMs });
    plan = await planned();
    if (dryRun || plan.isEmpty) return told(plan, false);
    const lock = await takeImportLock(store, lockWaitMs, deadlineMs);
    try {
      if (generation === null || lock.generation !== generation + 1) {
        plan.close();
        plan = await lock.holdWhile(planned);
      }
      await applyPlan(store, plan, { ...options, lock });
    } finally {
      // A lock that cannot be given back ends by itself; what went wrong before must not be hidden by it.
      await lock.release().catch(() => undefined);
    }
    return told(plan, true);
  } finally {
    plan?.close();
    wanted.close();
  }
}
