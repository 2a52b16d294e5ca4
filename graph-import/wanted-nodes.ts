import { isTombstone } from './change.ts';
import { fingerprint, LABELS, type GraphNode } from './graph-node.ts';
import { Sorter } from './spill/sorter.ts';

/** The labels in the order in which nodes are compared and written: the dataset first, so that a graph tells whose it is. */
export const WRITTEN_LABELS: readonly string[] = ['Dataset', ...LABELS.filter((label) => label !== 'Dataset')];

/** A node as it is to stand in the graph. */
export interface WantedNode {
  readonly id: string;
  readonly label: string;
  readonly fingerprint: string;
  /** A claim that was retracted, or a source that was withdrawn. */
  readonly tombstone: boolean;
  /** What it takes in a temporary file, about as much as on its way to the store. */
  readonly bytes: number;
  /** Read when it is asked for. */
  readonly node: () => GraphNode;
}

const MARK_LENGTH = 32;

/** The nodes of a graph, of any number, by label and id. */
export class WantedNodes implements Iterable<WantedNode> {
  private readonly sorter: Sorter;

  /** @param heldBytes how much of them is held in memory */
  constructor(nodes: Iterable<GraphNode>, heldBytes?: number) {
    this.sorter = new Sorter(heldBytes);
    for (const node of nodes) {
      const { id, label, properties, relationships } = node;
      const rank = String(WRITTEN_LABELS.indexOf(label)).padStart(2, '0');
      const dead = isTombstone(properties) ? '1' : '0';
      this.sorter.add(`${rank} ${id}`, fingerprint(node) + dead + JSON.stringify([properties, relationships]));
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
        bytes: value.length,
        node: () => {
          const [properties, relationships] = JSON.parse(value.slice(MARK_LENGTH + 1)) as [
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
