import { ParleyError } from '../src/domain/errors.ts';
import { groupBy } from '../src/domain/group.ts';
import type { StoredProperties } from '../src/store/node.ts';
import type { Store } from '../src/store/port.ts';
import { changeWord, SummaryTally, type PlanSummary } from './change.ts';
import type { Diff } from './diff.ts';
import { fingerprint, isPending, pendingMark, type GraphNode } from './graph-node.ts';
import { withRetry } from './retry.ts';
import { SpillLines } from './spill/spill-lines.ts';
import { propertiesByIds, READ, storedNodePages, textIn, type StoredNode } from './stored-nodes.ts';
import { tombstone } from './tombstone.ts';
import { WRITTEN_LABELS, type WantedNode, type WantedNodes } from './wanted-nodes.ts';

/** A node to be written with everything that begins at it. */
export interface PlannedWrite {
  readonly node: GraphNode;
  readonly fingerprint: string;
  /** Kept from the first import of a claim; null for other nodes. */
  readonly recordedOn: string | null;
  /** The graph has no such node. */
  readonly isNew: boolean;
  /** An import that was interrupted has written its properties already; what begins at it is left to do. */
  readonly isBegun: boolean;
  /** It is new and leads only to nodes that are written before those of its label: one transaction writes all of it. */
  readonly isWhole: boolean;
  /** About what it takes on its way to the store. */
  readonly bytes: number;
}

type Removal = Pick<StoredNode, 'id' | 'label'>;

/** How the graph differs from what is wanted of one node. Kept for each wanted node, in their order. */
type State = readonly [isNew: boolean, isBegun: boolean, recordedOn: string | null] | null;

export interface PlanOptions {
  /** The day of the import, for claims that are new or vanish. Default: today. */
  readonly today?: string;
  /** Takes the place of another dataset in the graph: all its nodes are removed. Default: refuse. */
  readonly replace?: boolean;
  /** How long to wait for a store that is unavailable. Default 30,000. */
  readonly deadlineMs?: number;
  /** Takes each change with what was there before; without it there are only numbers. */
  readonly diff?: Diff;
}

/** Nodes of the graph that are read at a time. */
const PAGE = 5_000;
/** Nodes that are compared at a time. */
const BATCH = 1_000;

/** What an import is going to do, however much: it is kept in temporary files. Nothing has been written yet. */
export class Plan {
  /** Nodes that stand in the graph as they should. */
  unchanged = 0;
  writeCount = 0;
  /** Of the writes those whose node has to be written, too, and not only what begins at it. */
  unbegunCount = 0;
  /** Of the writes those that take two transactions: their node first, then what begins at it. */
  partedCount = 0;
  removalCount = 0;
  private readonly wanted: WantedNodes;
  private readonly states = new SpillLines<State>();
  private readonly tombstones = new SpillLines<PlannedWrite>();
  private readonly removed = new SpillLines<Removal>();
  private readonly tally = new SummaryTally();

  constructor(wanted: WantedNodes) {
    this.wanted = wanted;
  }

  /** In numbers. */
  get summary(): PlanSummary {
    return this.tally.summary;
  }

  /** Whether the graph is as it should be. */
  get isEmpty(): boolean {
    return this.writeCount === 0 && this.removalCount === 0;
  }

  /** All writes. Nodes of one label come together, the dataset first, and what is taken back last. */
  *writes(): Generator<PlannedWrite> {
    const states = this.states[Symbol.iterator]();
    for (const { node, fingerprint: mark, leadsBack, bytes } of this.wanted) {
      const { value: state } = states.next() as { value: State };
      if (state === null) continue;
      const [isNew, isBegun, recordedOn] = state;
      const isWhole = isNew && leadsBack;
      yield { node: node(), fingerprint: mark, recordedOn, isNew, isBegun, isWhole, bytes };
    }
    yield* this.tombstones;
  }

  /** Nodes of one label come together. */
  removals(): Iterable<Removal> {
    return this.removed;
  }

  /** Wanted nodes have to be added in their order. */
  addWanted(wanted: WantedNode, stored: StoredNode | undefined, today: string): boolean {
    const { fingerprint: mark, label } = wanted;
    const isSame = stored?.fingerprint === mark;
    if (isSame) {
      this.unchanged += 1;
      this.states.add(null);
      return false;
    }
    const { isBegun, recordedOn } = continued(label, mark, stored, today);
    this.states.add([stored === undefined, isBegun, recordedOn]);
    this.count({ label, isBegun, isWhole: stored === undefined && wanted.leadsBack }, stored, wanted.tombstone);
    return true;
  }

  addTombstone(node: GraphNode, stored: StoredNode, today: string): void {
    const mark = fingerprint(node);
    const { isBegun, recordedOn } = continued(node.label, mark, stored, today);
    const bytes = JSON.stringify(node.properties).length;
    this.tombstones.add({ node, fingerprint: mark, recordedOn, isNew: false, isBegun, isWhole: false, bytes });
    this.count({ label: node.label, isBegun, isWhole: false }, stored, true);
  }

  addRemoval({ id, label, tombstone: dead }: StoredNode): void {
    this.removalCount += 1;
    this.removed.add({ id, label });
    this.tally.add(label, changeWord(dead, null));
  }

  close(): void {
    for (const spilled of [this.states, this.tombstones, this.removed]) spilled.close();
  }

  private count(
    { label, isBegun, isWhole }: { label: string; isBegun: boolean; isWhole: boolean },
    stored: StoredNode | undefined,
    isDead: boolean,
  ): void {
    this.writeCount += 1;
    if (!isBegun) this.unbegunCount += 1;
    if (!isWhole) this.partedCount += 1;
    this.tally.add(label, changeWord(stored === undefined ? null : stored.tombstone, isDead));
  }
}

/**
 * Compares a graph with what the store holds. Claims that the dataset no longer makes become tombstones, and so do
 * sources whose file is gone; everything else that is no longer in the dataset is removed.
 *
 * @param key of the dataset
 * @param hasSource whether the dataset has a source of that id
 * @throws ParleyError CONFIGURATION where the store holds another dataset and `replace` is not asked for.
 */
export async function planImport(
  store: Store,
  { key, wanted, hasSource }: { key: string; wanted: WantedNodes; hasSource: (id: string) => boolean },
  options: PlanOptions = {},
): Promise<Plan> {
  const { today = new Date().toISOString().slice(0, 10), replace = false, deadlineMs = 30_000, diff } = options;
  diff?.clear();
  const plan = new Plan(wanted);
  const isBuriedHere = (node: StoredNode): boolean => node.dataset === key && isBuried(node);
  const isKept = ({ label, dataset }: StoredNode): boolean => dataset === key && isRemembered(label);
  const bury = (node: StoredNode, stored: StoredProperties): GraphNode => {
    const grave = tombstone(node.label, stored, today, hasSource(textIn(stored['source'])));
    plan.addTombstone(grave, node, today);
    return grave;
  };
  try {
    for await (const pairs of batched(comparedNodes(store, wanted, deadlineMs), BATCH)) {
      const other = pairs.find(([, stored]) => stored !== undefined && stored.dataset !== key)?.[1];
      if (other !== undefined && !replace) throw otherDataset(key, other.dataset);
      const written = pairs.filter(([node, stored]) => node !== null && plan.addWanted(node, stored, today));
      const vanished = pairs.flatMap(([node, stored]) => (node === null && stored !== undefined ? [stored] : []));
      const standing = vanished.filter((node) => !isBuriedHere(node));
      plan.unchanged += vanished.length - standing.length;
      // What was there is told in a diff, and kept of what becomes a tombstone.
      const asked =
        diff !== undefined ? [...written.flatMap(([, stored]) => stored ?? []), ...standing] : standing.filter(isKept);
      const before = await propertiesOf(store, asked, deadlineMs);
      const change = ({ id, label }: Removal, after: StoredProperties | null): void => {
        diff?.add({ id, label, before: before.get(id) ?? null, after });
      };
      for (const [node] of written) if (node !== null && diff !== undefined) change(node, node.node().properties);
      for (const node of standing) {
        if (isKept(node)) change(node, bury(node, before.get(node.id) ?? { id: node.id }).properties);
        else {
          plan.addRemoval(node);
          change(node, null);
        }
      }
    }
  } catch (error) {
    plan.close();
    throw error;
  }
  return plan;
}

/** How far an import before this one has come with a node, and the day on which its claim was first written. */
function continued(
  label: string,
  mark: string,
  stored: StoredNode | undefined,
  today: string,
): Pick<PlannedWrite, 'isBegun' | 'recordedOn'> {
  return {
    isBegun: stored?.fingerprint === pendingMark(mark),
    recordedOn: label === 'Claim' ? (stored?.recordedOn ?? today) : null,
  };
}

type Pair = readonly [wanted: WantedNode | null, stored: StoredNode | undefined];

/** What is wanted beside what there is, by label and id: of each pair at least one. */
async function* comparedNodes(store: Store, wanted: WantedNodes, deadlineMs: number): AsyncGenerator<Pair> {
  const rest = wanted[Symbol.iterator]();
  let next = rest.next();
  const isNext = (label: string): boolean => next.done !== true && next.value.label === label;
  for (const label of WRITTEN_LABELS) {
    let last = '';
    for await (const page of storedNodePages(store, label, PAGE, { deadlineMs })) {
      for (const stored of page) {
        if (stored.id <= last)
          throw new TypeError(`expected nodes in the order of ids, got ${stored.id} after ${last}`);
        last = stored.id;
        for (; isNext(label) && (next.value as WantedNode).id < stored.id; next = rest.next()) {
          yield [next.value as WantedNode, undefined];
        }
        if (isNext(label) && (next.value as WantedNode).id === stored.id) {
          yield [next.value as WantedNode, stored];
          next = rest.next();
        } else yield [null, stored];
      }
    }
    for (; isNext(label); next = rest.next()) yield [next.value as WantedNode, undefined];
  }
}

async function* batched<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function isRemembered(label: string): boolean {
  return label === 'Claim' || label === 'Source';
}

/** A tombstone that is complete stays as it is for good. */
function isBuried({ label, tombstone: dead, fingerprint: mark }: StoredNode): boolean {
  return isRemembered(label) && dead && !isPending(mark);
}

function otherDataset(key: string, other: string): ParleyError {
  const message = `expected an empty graph or one of the dataset ${JSON.stringify(key)}, got one of ${JSON.stringify(other)}; import into another graph, or replace that dataset altogether (replace)`;
  return new ParleyError('CONFIGURATION', message);
}

async function propertiesOf(
  store: Store,
  nodes: readonly StoredNode[],
  deadlineMs: number,
): Promise<Map<string, StoredProperties>> {
  const properties = new Map<string, StoredProperties>();
  for (const [label, its] of groupBy(nodes, (node) => node.label)) {
    const ids = its.map(({ id }) => id);
    const rows = await withRetry(() => store.read(propertiesByIds(label, ids), READ), { deadlineMs });
    for (const row of rows) properties.set(textIn(row['id']), row);
  }
  return properties;
}
