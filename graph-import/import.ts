import type { Problem } from '../src/domain/errors.ts';
import type { Store } from '../src/store/port.ts';
import { diffOf, summaryOf, type DiffEntry, type PlanSummary } from './change.ts';
import type { CollectorOptions, Skipped } from './collector.ts';
import { readDataset, type DatasetInput, type ReadDataset } from './dataset.ts';
import { graphOf, type Graph } from './graph.ts';
import { idleGeneration, takeImportLock } from './lock.ts';
import { planImport, type Plan, type PlanOptions } from './plan.ts';
import { withRetry } from './retry.ts';
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
  readonly diff: readonly DiffEntry[];
  /** What editors should look at again; no reason to refuse. */
  readonly warnings: readonly Problem[];
  /** Lines and rows that were left out, where that was asked for. */
  readonly skipped: readonly Skipped[];
}

/**
 * Imports a dataset, from a directory or from files and streams: reads and checks all files, works out the graph, compares it with the store's, and
 * writes the difference. Importing the same again writes nothing. An import that was interrupted, even by a power cut,
 * is completed by importing again.
 *
 * @throws DatasetError with all problems; nothing has been written.
 * @throws ParleyError CONFIGURATION where the store holds another dataset or another import is writing; what the store throws.
 */
export async function importDataset(
  store: Store,
  input: DatasetInput,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { graph, told } = await checkedGraph(input, options);
  const { plan, written } = await importGraph(store, graph, options);
  return {
    ...told,
    written,
    summary: summaryOf(plan.changes),
    // Worked out where it is asked for: of a large dataset it is larger than all else in the report.
    get diff() {
      return diffOf(plan.changes);
    },
  };
}

/** A dataset's graph and what is to be told of it, without its claims and their places: nobody needs them any more. */
async function checkedGraph(
  input: DatasetInput,
  options: CollectorOptions,
): Promise<{ graph: Graph; told: Omit<ImportReport, 'written' | 'summary' | 'diff'> }> {
  const read = await readDataset(input, options);
  const graph = datasetGraph(read);
  const told = {
    dataset: read.dataset.key,
    sources: read.sources.length,
    claims: read.sources.reduce((sum, { claims }) => sum + claims.length, 0),
    nodes: graph.nodes.length,
    warnings: read.warnings,
    skipped: read.skipped,
  };
  return { graph, told };
}

/** The graph that a dataset comes to. */
export function datasetGraph({ dataset, sources, resolution }: ReadDataset): Graph {
  const claims = sources.flatMap((source) => source.claims.map(({ claim }) => claim));
  return graphOf(dataset, sources, claims, resolution);
}

/** Brings the store to a graph. A plan that was made before another import wrote is made again. */
export async function importGraph(
  store: Store,
  graph: Graph,
  options: ImportOptions = {},
): Promise<{ plan: Plan; written: boolean }> {
  const { dryRun = false, lockWaitMs = 0, deadlineMs = 30_000 } = options;
  if (!dryRun) await withRetry(() => store.ensureSchema(), { deadlineMs });
  const generation = await withRetry(() => idleGeneration(store), { deadlineMs });
  let plan = await planImport(store, graph, options);
  if (dryRun || (plan.writes.length === 0 && plan.removals.length === 0)) return { plan, written: false };
  const lock = await takeImportLock(store, lockWaitMs, deadlineMs);
  try {
    if (generation === null || lock.generation !== generation + 1) plan = await planImport(store, graph, options);
    await applyPlan(store, plan, { ...options, lock });
  } finally {
    // A lock that cannot be given back ends by itself; what went wrong before must not be hidden by it.
    await lock.release().catch(() => undefined);
  }
  return { plan, written: true };
}
