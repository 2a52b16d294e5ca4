import { isTombstone } from './change.ts';
import { contentText, fingerprintOf, type GraphNode } from './graph-node.ts';
import { Sorter } from './spill/sorter.ts';

/**
 * The labels in the order in which nodes are compared and written: the dataset first, so that a graph tells whose it is,
 * and most of what a node leads to before it.
 */
export const WRITTEN_LABELS: readonly string[] = [
  ...['Dataset', 'Name', 'Source', 'Topic', 'ForeignEntity', 'Place', 'Organization', 'Position', 'Official'],
  ...['EventSeries', 'Event', 'Tenure', 'RankTenure', 'Edition', 'Agreement', 'Participation', 'Decision'],
  ...['Redirect', 'Claim'],
];
const RANKS = new Map(WRITTEN_LABELS.map((label, rank) => [label, rank]));
/** Nodes that lead on in more ways than this are so diverse that each would be a statement of its own. */
const MOST_ENDS = 4;

/** A node as it is to stand in the graph. */
export interface WantedNode {
  readonly id: string;
  readonly label: string;
  readonly fingerprint: string;
  /** A claim that was retracted, or a source that was withdrawn. */
  readonly tombstone: boolean;
  /** It leads to few nodes, and only to such as are written before those of its label. */
  readonly leadsBack: boolean;
  /** What it takes in a temporary file, about as much as on its way to the store. */
  readonly bytes: number;
  /** Read when it is asked for. */
  readonly node: () => GraphNode;
}

const MARK_LENGTH = 32;

function rankOf(label: string): number {
  const rank = RANKS.get(label);
  if (rank === undefined) throw new TypeError(`${label} has no place in the order of writing`);
  return rank;
}

type Written = Pick<WantedNode, 'id' | 'label'>;

/** Whether a node comes before another where nodes are compared and written. */
export function isWrittenBefore(one: Written, other: Written): boolean {
  return one.label === other.label ? one.id < other.id : rankOf(one.label) < rankOf(other.label);
}

function leadsBack({ label, relationships }: GraphNode): boolean {
  return relationships.length <= MOST_ENDS && relationships.every(({ toLabel }) => rankOf(toLabel) < rankOf(label));
}

/** The nodes of a graph, of any number, by label and id. */
export class WantedNodes implements Iterable<WantedNode> {
  private readonly sorter: Sorter;

  /** @param heldBytes how much of them is held in memory */
  constructor(nodes: Iterable<GraphNode>, heldBytes?: number) {
    this.sorter = new Sorter(heldBytes);
    for (const node of nodes) {
      const { id, label, properties } = node;
      const rank = String(rankOf(label)).padStart(2, '0');
      const flags = (isTombstone(properties) ? '1' : '0') + (leadsBack(node) ? '1' : '0');
      const content = contentText(node);
      this.sorter.add(`${rank} ${id}`, fingerprintOf(label, content) + flags + content);
    }
    this.sorter.seal();
  }

  get size(): number {
    return this.sorter.size;
  }

  *[Symbol.iterator](): Generator<WantedNode> {
    for (const [key, value] of this.sorter) {
      const label = WRITTEN_LABELS[Number(key.slice(0, 2))] ?? '';
      const id = key.slice(3);
      yield {
        id,
        label,
        fingerprint: value.slice(0, MARK_LENGTH),
        tombstone: value[MARK_LENGTH] === '1',
        leadsBack: value[MARK_LENGTH + 1] === '1',
        bytes: value.length,
        node: () => {
          const [properties, relationships] = JSON.parse(value.slice(MARK_LENGTH + 2)) as [
            GraphNode['properties'],
            GraphNode['relationships'],
          ];
          return { id, label, properties, relationships };
        },
      };
    }
  }

  close(): void {
    this.sorter.close();
  }
}
