import { groupBy } from '../../src/domain/group.ts';
import { cypher, type Statement, type Value } from '../../src/store/cypher.ts';
import { LABELS, TYPES, type GraphNode } from '../../graph-import/graph-node.ts';
import { known } from '../../graph-import/stored-nodes.ts';

// CREATE, where the importer merges: an empty graph has nothing to merge with, and a load that is interrupted is begun
// anew. That is what makes a million participations a matter of minutes.

/** The day on which a synthetic graph says that it was imported. */
const RECORDED_ON = '2026-01-01';

/** A node with its fingerprint. */
export interface MarkedNode extends GraphNode {
  readonly mark: string;
}

/** Properties of a node as the importer leaves them once it is done. */
function storedProperties({ label, properties, mark }: MarkedNode): Value {
  return { ...properties, fingerprint: mark, ...(label === 'Claim' ? { recordedOn: RECORDED_ON } : {}) };
}

/** Creates nodes of one label. */
export function nodesCreated(label: string, nodes: readonly MarkedNode[]): Statement<null> {
  return {
    name: 'bench-nodes',
    ...cypher`UNWIND ${nodes.map(storedProperties)} AS row CREATE (n:${known(LABELS, label)}) SET n = row`,
    decode: () => null,
  };
}

/** Creates the relationships that begin at nodes of one label, a statement for each type and label at their end. */
export function relationshipsCreated(label: string, nodes: readonly GraphNode[]): Statement<null>[] {
  const all = nodes.flatMap(({ id, relationships }) => relationships.map((to) => ({ from: id, ...to })));
  return [...groupBy(all, ({ type, toLabel }) => `${type} ${toLabel}`).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return {
      name: 'bench-relationships',
      ...cypher`
        UNWIND ${group.map(({ from, to }) => [from, to])} AS row
        MATCH (n:${known(LABELS, label)} {id: row[0]}) MATCH (m:${known(LABELS, first.toLabel)} {id: row[1]})
        CREATE (n)-[:${known(TYPES, first.type)}]->(m)`,
      decode: () => null,
    };
  });
}
