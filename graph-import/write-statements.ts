import { cypher, type Statement, type Value } from '../src/store/cypher.ts';
import { groupBy } from '../src/domain/group.ts';
import { known } from './stored-nodes.ts';
import { LABELS, pendingMark, TYPES } from './graph-node.ts';
import type { PlannedWrite } from './plan.ts';

// Every statement can run twice with the same effect: MERGE, never CREATE, because an acknowledgement may be lost.

type Write = Statement<unknown>;

function statement(name: string, { text, params }: ReturnType<typeof cypher>): Write {
  return { name, text, params, decode: () => null };
}

/** Writes the properties of nodes of one label and marks them as incomplete. What they had before is replaced. */
export function nodesPending(label: string, writes: readonly PlannedWrite[]): Write {
  const rows: Value = writes.map(({ node, fingerprint, recordedOn }) => ({
    id: node.id,
    properties: {
      ...node.properties,
      fingerprint: pendingMark(fingerprint),
      ...(recordedOn === null ? {} : { recordedOn }),
    },
  }));
  return statement(
    'import-nodes',
    cypher`UNWIND ${rows} AS row MERGE (n:${known(LABELS, label)} {id: row.id}) SET n = row.properties`,
  );
}

/** Takes away the relationships that begin at nodes of one label. New nodes have none. */
export function relationshipsRemoved(label: string, writes: readonly PlannedWrite[]): Write[] {
  const ids = writes.filter(({ isNew }) => !isNew).map(({ node }) => node.id);
  if (ids.length === 0) return [];
  return [
    statement(
      'import-relationships-removed',
      cypher`MATCH (n:${known(LABELS, label)})-[r]->() WHERE n.id IN ${ids} DELETE r`,
    ),
  ];
}

/** Writes the relationships that begin at nodes of one label, one statement for each type and label at its end. */
export function relationshipsMerged(label: string, writes: readonly PlannedWrite[]): Write[] {
  const all = writes.flatMap(({ node }) =>
    node.relationships.map((relationship) => ({ from: node.id, ...relationship })),
  );
  return [...groupBy(all, ({ type, toLabel }) => `${type} ${toLabel}`).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const rows: Value = group.map(({ from, to }) => [from, to]);
    return statement(
      'import-relationships',
      cypher`
        UNWIND ${rows} AS row
        MATCH (n:${known(LABELS, label)} {id: row[0]}) MATCH (m:${known(LABELS, first.toLabel)} {id: row[1]})
        MERGE (n)-[:${known(TYPES, first.type)}]->(m)`,
    );
  });
}

/** Marks nodes of one label as complete. */
export function nodesComplete(label: string, writes: readonly PlannedWrite[]): Write {
  const rows: Value = writes.map(({ node, fingerprint }) => [node.id, fingerprint]);
  return statement(
    'import-nodes-complete',
    cypher`UNWIND ${rows} AS row MATCH (n:${known(LABELS, label)} {id: row[0]}) SET n.fingerprint = row[1]`,
  );
}

/** Removes nodes of one label with all relationships. */
export function nodesRemoved(label: string, ids: readonly string[]): Write {
  return statement(
    'import-nodes-removed',
    cypher`MATCH (n:${known(LABELS, label)}) WHERE n.id IN ${ids} DETACH DELETE n`,
  );
}
