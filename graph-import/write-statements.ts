import { cypher, fragment, joined, raw, type Fragment, type Statement, type Value } from '../src/store/cypher.ts';
import { groupBy } from '../src/domain/group.ts';
import { known } from './stored-nodes.ts';
import { LABELS, pendingMark, TYPES } from './graph-node.ts';
import type { PlannedWrite } from './plan.ts';

// Every statement can run twice with the same effect, because an acknowledgement may be lost: MERGE, and CREATE only
// behind what a first run would have changed.

type Write = Statement<unknown>;

function statement(name: string, { text, params }: ReturnType<typeof cypher>): Write {
  return { name, text, params, decode: () => null };
}

function properties({ node, recordedOn }: PlannedWrite, fingerprint: string): Value {
  return { ...node.properties, fingerprint, ...(recordedOn === null ? {} : { recordedOn }) };
}

/**
 * Writes nodes of one label that are new and lead only to nodes that are there, with their relationships, one statement
 * for each way in which they lead on. Nobody sees one of them in part, and one that has a fingerprint is complete.
 * (The ends are found first: behind a WITH the embedded engine finds nodes without its indexes.)
 */
export function nodesWhole(label: string, writes: readonly PlannedWrite[]): Write[] {
  const wayOf = ({ node }: PlannedWrite): string =>
    node.relationships.map(({ type, toLabel }) => `${type} ${toLabel}`).join();
  return [...groupBy(writes, wayOf).values()].map((group) => {
    const ends = (group[0]?.node.relationships ?? []).map(({ type, toLabel }, index) => {
      const end = raw(`end${index}`);
      return {
        found: fragment`MATCH (${end}:${known(LABELS, toLabel)} {id: row[${raw(String(index + 2))}]})`,
        kept: fragment`, ${end}`,
        led: fragment`CREATE (n)-[:${known(TYPES, type)}]->(${end})`,
      };
    });
    const rows: Value = group.map((write) => {
      const { node, fingerprint } = write;
      return [node.id, properties(write, fingerprint), ...node.relationships.map(({ to }) => to)];
    });
    const all = (part: keyof (typeof ends)[number]): Fragment =>
      joined(
        ends.map((end) => end[part]),
        ' ',
      );
    return statement(
      'import-whole-nodes',
      cypher`
        UNWIND ${rows} AS row ${all('found')}
        MERGE (n:${known(LABELS, label)} {id: row[0]})
        WITH row, n ${all('kept')} WHERE n.fingerprint IS NULL
        SET n = row[1] ${all('led')}`,
    );
  });
}

/** Writes the properties of nodes of one label and marks them as incomplete. What they had before is replaced. */
export function nodesPending(label: string, writes: readonly PlannedWrite[]): Write[] {
  if (writes.length === 0) return [];
  const rows: Value = writes.map((write) => [write.node.id, properties(write, pendingMark(write.fingerprint))]);
  return [
    statement(
      'import-nodes',
      cypher`UNWIND ${rows} AS row MERGE (n:${known(LABELS, label)} {id: row[0]}) SET n = row[1]`,
    ),
  ];
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
