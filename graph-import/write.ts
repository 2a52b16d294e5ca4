import type { Statement } from '../src/store/cypher.ts';
import type { Store } from '../src/store/port.ts';
import type { ImportLock } from './lock.ts';
import type { Plan, PlannedWrite } from './plan.ts';
import { withRetry } from './retry.ts';
import {
  nodesComplete,
  nodesPending,
  nodesRemoved,
  relationshipsMerged,
  relationshipsRemoved,
} from './write-statements.ts';

/** How far a write has come. */
export interface Progress {
  readonly phase: 'nodes' | 'relationships' | 'removals';
  readonly done: number;
  readonly total: number;
}

export interface WriteOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Nodes in one transaction. Default 1,000. */
  readonly batchSize?: number;
  /** How long one batch is tried again while the store is unavailable. Default 30,000. */
  readonly deadlineMs?: number;
  /** Keeps other imports out; each batch fails where it has been lost. */
  readonly lock?: ImportLock;
}

/** What the nodes of a batch may take together: of large ones fewer go at once. */
const BATCH_BYTES = 4_000_000;
/** Long enough for a batch on a slow disk, short enough to notice a store that has gone. */
const BATCH_DEADLINE_MS = 60_000;

/**
 * Carries out a plan. It can be interrupted anywhere: nodes are first written as pending, then get their relationships
 * and their fingerprint in one transaction, and what is unwanted goes last. The fingerprints are the journal: a plan
 * made afterwards sees what is still pending and how far it has come, so that importing again does what is left.
 */
export async function applyPlan(store: Store, plan: Plan, options: WriteOptions = {}): Promise<void> {
  const { onProgress, batchSize = 1_000, deadlineMs = 30_000, lock } = options;
  const write = (statements: readonly Statement<unknown>[]): Promise<void> => {
    const fenced = lock === undefined ? statements : [lock.renewal(), ...statements];
    const attempt = (): Promise<void> => store.write(fenced, { deadlineMs: BATCH_DEADLINE_MS });
    const work = lock === undefined ? attempt : (): Promise<void> => lock.guard(attempt);
    return withRetry(work, { deadlineMs });
  };
  const inBatches = async <T extends Batched>(
    phase: Progress['phase'],
    items: Iterable<T>,
    total: number,
    statementsOf: (label: string, batch: readonly T[]) => Statement<unknown>[],
  ): Promise<void> => {
    let done = 0;
    let writing = Promise.resolve();
    for (const batch of batchesOf(items, batchSize)) {
      const statements = statementsOf(batch[0]?.label ?? '', batch);
      // Only now: while the store writes one batch, the next is read and put together.
      await writing;
      writing = write(statements).then(() => {
        done += batch.length;
        onProgress?.({ phase, done, total });
      });
    }
    await writing;
  };
  await inBatches(
    'nodes',
    withLabels(plan.writes(), ({ isBegun }) => !isBegun),
    plan.unbegunCount,
    (label, batch) => [nodesPending(label, batch)],
  );
  await inBatches(
    'relationships',
    withLabels(plan.writes(), () => true),
    plan.writeCount,
    (label, batch) => [
      ...relationshipsRemoved(label, batch),
      ...relationshipsMerged(label, batch),
      nodesComplete(label, batch),
    ],
  );
  await inBatches('removals', plan.removals(), plan.removalCount, (label, batch) => [
    nodesRemoved(
      label,
      batch.map(({ id }) => id),
    ),
  ]);
}

interface Batched {
  readonly label: string;
  readonly bytes?: number;
}

function* withLabels(
  writes: Iterable<PlannedWrite>,
  isAsked: (write: PlannedWrite) => boolean,
): Generator<PlannedWrite & Batched> {
  for (const write of writes) if (isAsked(write)) yield { ...write, label: write.node.label };
}

/** Neighbours of one label, so many at a time, fewer where they are large. */
function* batchesOf<T extends Batched>(items: Iterable<T>, most: number): Generator<T[]> {
  let batch: T[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = item.bytes ?? 0;
    if (batch.length >= most || bytes + size > BATCH_BYTES || (batch[0] ?? item).label !== item.label) {
      if (batch.length > 0) yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(item);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
