import { groupBy } from '../src/domain/group.ts';
import type { Statement } from '../src/store/cypher.ts';
import type { Store } from '../src/store/port.ts';
import type { ImportLock } from './lock.ts';
import type { Plan } from './plan.ts';
import { withRetry } from './retry.ts';
import { batchesOf } from './stored-nodes.ts';
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
  const inBatches = async <T extends { label: string }>(
    phase: Progress['phase'],
    items: readonly T[],
    statementsOf: (label: string, batch: readonly T[]) => Statement<unknown>[],
  ): Promise<void> => {
    let done = 0;
    for (const [label, group] of groupBy(items, (item) => item.label)) {
      for (const batch of batchesOf(group, batchSize)) {
        await write(statementsOf(label, batch));
        done += batch.length;
        onProgress?.({ phase, done, total: items.length });
      }
    }
  };
  // The dataset goes first, so that a graph tells whose it is from the first batch on.
  const writes = plan.writes
    .map((planned) => ({ ...planned, label: planned.node.label }))
    .sort((a, b) => Number(b.label === 'Dataset') - Number(a.label === 'Dataset'));
  const unwritten = writes.filter(({ isBegun }) => !isBegun);
  await inBatches('nodes', unwritten, (label, batch) => [nodesPending(label, batch)]);
  await inBatches('relationships', writes, (label, batch) => [
    relationshipsRemoved(
      label,
      batch.map(({ node }) => node.id),
    ),
    ...relationshipsMerged(label, batch),
    nodesComplete(label, batch),
  ]);
  await inBatches('removals', plan.removals, (label, batch) => [
    nodesRemoved(
      label,
      batch.map(({ id }) => id),
    ),
  ]);
}
