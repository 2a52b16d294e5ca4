import type { Statement } from '../src/store/cypher.ts';
import type { Store } from '../src/store/port.ts';
import { labelBatches, type Batched } from './label-batches.ts';
import type { ImportLock } from './lock.ts';
import type { Plan, PlannedWrite } from './plan.ts';
import { withRetry } from './retry.ts';
import { SpillLines } from './spill/spill-lines.ts';
import {
  nodesComplete,
  nodesPending,
  nodesRemoved,
  nodesWhole,
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
  /** Nodes in one transaction. Default 2,000. */
  readonly batchSize?: number;
  /** How long one batch is tried again while the store is unavailable. Default 30,000. */
  readonly deadlineMs?: number;
  /** Keeps other imports out; each batch fails where it has been lost. */
  readonly lock?: ImportLock;
}

/** Long enough for a batch on a slow disk, short enough to notice a store that has gone. */
const BATCH_DEADLINE_MS = 60_000;

/**
 * Batches on their way to the store at a time. The lock makes the store write them one after another; while it writes
 * one, the next is encoded, sent and waits there.
 */
const ON_THEIR_WAY = 2;

/**
 * Carries out a plan. It can be interrupted anywhere: a new node that leads only to what is there is written in one
 * transaction; others are first written as pending, then get their relationships and their fingerprint in one
 * transaction; what is unwanted goes last. The fingerprints are the journal: a plan made afterwards sees what is
 * missing or still pending, so that importing again does what is left.
 */
export async function applyPlan(store: Store, plan: Plan, options: WriteOptions = {}): Promise<void> {
  const { onProgress, batchSize = 2_000, deadlineMs = 30_000, lock } = options;
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
    await writtenInTurn(labelBatches(items, batchSize), async (label, batch) => {
      await write(statementsOf(label, batch));
      done += batch.length;
      onProgress?.({ phase, done, total });
    });
  };
  // Kept as the nodes go by, so that the plan, most of which is written whole, is gone through once.
  const parted = new SpillLines<PlannedWrite>();
  function* unbegun(): Generator<PlannedWrite> {
    for (const each of plan.writes()) {
      if (!each.isWhole) parted.add(each);
      if (!each.isBegun) yield each;
    }
  }
  try {
    await inBatches('nodes', withLabels(unbegun()), plan.unbegunCount, (label, batch) => [
      ...nodesWhole(
        label,
        batch.filter(({ isWhole }) => isWhole),
      ),
      ...nodesPending(
        label,
        batch.filter(({ isWhole }) => !isWhole),
      ),
    ]);
    await inBatches('relationships', withLabels(parted), plan.partedCount, (label, batch) => [
      ...relationshipsRemoved(label, batch),
      ...relationshipsMerged(label, batch),
      nodesComplete(label, batch),
    ]);
  } finally {
    parted.close();
  }
  await inBatches('removals', plan.removals(), plan.removalCount, (label, batch) => [
    nodesRemoved(
      label,
      batch.map(({ id }) => id),
    ),
  ]);
}

/** Writes batches, two of one label on their way at a time: nodes of a label may lead to all of the labels before it. */
async function writtenInTurn<T extends Batched>(
  batches: Iterable<readonly T[]>,
  write: (label: string, batch: readonly T[]) => Promise<void>,
): Promise<void> {
  const onTheirWay: Promise<void>[] = [];
  let last = '';
  try {
    for (const batch of batches) {
      const label = batch[0]?.label ?? '';
      const most = label === last ? ON_THEIR_WAY : 1;
      while (onTheirWay.length >= most) await onTheirWay.shift();
      last = label;
      const writing = write(label, batch);
      // Awaited when its turn has come: until then its failure is not yet anybody's.
      writing.catch(() => undefined);
      onTheirWay.push(writing);
    }
    for (const writing of onTheirWay) await writing;
  } finally {
    // Whoever gives the lock back afterwards must find nothing still being written.
    await Promise.allSettled(onTheirWay);
  }
}

function* withLabels(writes: Iterable<PlannedWrite>): Generator<PlannedWrite & Batched> {
  for (const write of writes) yield { ...write, label: write.node.label };
}
