import type { EntityKind } from '../domain/model.ts';
import { cypher, raw, type Value } from '../cypher-selections/cypher.ts';

/**
 * A page of a list that is nothing but nodes in the order of one of their properties, said without Cypher. An engine
 * that cannot take rows out of an index in its order looks up which nodes they are, and reads no others.
 */
export interface Seek {
  readonly nodes: NodesInOrder;
  /** Whose lists, by the property `nodes.within`; null for one list of all nodes of the label. */
  readonly parents: readonly string[] | null;
  readonly descending: boolean;
  /** Rows of each list. */
  readonly limit: number;
  /** All keys of a page are greater than this one, and smaller than the other; null where there is no bound. */
  readonly above: string | null;
  readonly below: string | null;
  /** What the page gives of these nodes, by the engine's own ids, in its order. */
  readonly read: (ids: readonly number[]) => { text: string; params: Record<string, Value> };
}

/** All nodes of a label, or all that name a parent by the property `within`, in the order of the property `key`. */
export interface NodesInOrder {
  readonly label: EntityKind;
  /** Unique among them, a string, and there on each. */
  readonly key: string;
  readonly within: string | null;
}

/**
 * @param columns what is returned of a node that goes by the name `of`
 * @param order the order of the rows
 */
export function seekStatement(of: string, { label }: NodesInOrder, columns: string, order: string): Seek['read'] {
  const node = raw(of);
  return (ids) => cypher`
    UNWIND ${ids} AS known MATCH (${node}:${raw(label)}) WHERE id(${node}) = known
    RETURN ${raw(columns)} ORDER BY ${raw(order)}`;
}

/** A list of all nodes of a label, where no condition leaves some out. */
export function allInOrder(label: EntityKind, key: string, where: readonly unknown[]): { nodes?: NodesInOrder } {
  return where.length === 0 ? { nodes: { label, key, within: null } } : {};
}
