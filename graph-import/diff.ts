import { entryOf, SummaryTally, type Change, type DiffEntry, type PlanSummary } from './change.ts';
import { fingerprint, type GraphNode } from './graph-node.ts';
import { Sorter } from './spill/sorter.ts';
import { isWrittenBefore, type WantedNode } from './wanted-nodes.ts';

/**
 * What leads from one graph to another as people read it: an entry for each claim, source and entity that changes, in
 * the order of kinds and texts. Of any number of changes few are held in memory; close it in the end.
 */
export class Diff implements Iterable<DiffEntry> {
  private readonly heldBytes: number | undefined;
  private sorter: Sorter;
  private tally = new SummaryTally();

  /** @param heldBytes how much of it is held in memory */
  constructor(heldBytes?: number) {
    this.heldBytes = heldBytes;
    this.sorter = new Sorter(heldBytes);
  }

  /** How many entries it has. */
  get size(): number {
    return this.sorter.size;
  }

  /** In numbers. */
  get summary(): PlanSummary {
    return this.tally.summary;
  }

  add(change: Change): void {
    const entry = entryOf(change);
    if (entry === null) return;
    this.tally.add(entry.kind, entry.change);
    this.sorter.add(`${entry.kind} ${entry.text.replaceAll('\n', ' ')}`, JSON.stringify(entry));
  }

  *[Symbol.iterator](): Generator<DiffEntry> {
    for (const [, text] of this.sorter) yield JSON.parse(text) as DiffEntry;
  }

  /** Forgets all that was added. */
  clear(): void {
    this.sorter.close();
    [this.sorter, this.tally] = [new Sorter(this.heldBytes), new SummaryTally()];
  }

  close(): void {
    this.sorter.close();
  }
}

/** The key of its dataset is no part of what a node says. */
function contentMark({ properties: { dataset, ...properties }, ...node }: GraphNode): string {
  return dataset === undefined ? '' : fingerprint({ ...node, properties });
}

/**
 * Adds to a diff what leads from one graph to another. No tombstones: what the second does not have is removed.
 *
 * @param before and after, each in the order in which nodes are written
 */
export function addDifference(diff: Diff, before: Iterable<WantedNode>, after: Iterable<WantedNode>): void {
  const rest = before[Symbol.iterator]();
  let old = rest.next();
  const goneBefore = (node: WantedNode | null): void => {
    for (; old.done !== true && (node === null || isWrittenBefore(old.value, node)); old = rest.next()) {
      const { id, label } = old.value;
      diff.add({ id, label, before: old.value.node().properties, after: null });
    }
  };
  for (const wanted of after) {
    goneBefore(wanted);
    const { id, label } = wanted;
    const isThere = old.done !== true && !isWrittenBefore(wanted, old.value);
    const [then, now] = [isThere ? (old.value as WantedNode).node() : null, wanted.node()];
    if (then === null || contentMark(then) !== contentMark(now)) {
      diff.add({ id, label, before: then?.properties ?? null, after: now.properties });
    }
    if (isThere) old = rest.next();
  }
  goneBefore(null);
}
