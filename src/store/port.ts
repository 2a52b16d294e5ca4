import type { Statement, Value } from './cypher.ts';

/** How long one call may take before it fails with STORE_TIMEOUT. Milliseconds. */
export interface CallOptions {
  deadlineMs?: number;
}

/** One hit of a full-text search: the `id` property of the node and the engine's own relevance, higher is better. */
export interface TextHit {
  id: string;
  score: number;
}

/**
 * What Parley needs of a graph engine. Statements are shared by both engines; whatever differs between them lives in
 * the driver's file with the reason.
 *
 * Every method throws ParleyError: STORE_UNAVAILABLE where the engine cannot be reached or refuses, STORE_TIMEOUT
 * after the deadline (the statement is then stopped where the engine can stop it). A call never hangs: the deadline
 * is the port's own, because a black-holed network outlives every timeout of a driver.
 */
export interface Store {
  readonly engine: 'neo4j' | 'embedded';

  /** Runs one read statement in one round trip, outside an explicit transaction. Rows come in the statement's order. */
  read<Row>(statement: Statement<Row>, options?: CallOptions): Promise<Row[]>;

  /** Runs the statements in one transaction, all or nothing. Safe to retry only because our writes are idempotent. */
  write(statements: readonly Statement<unknown>[], options?: CallOptions): Promise<void>;

  /**
   * Searches the full-text index over names (`Name.folded`). `terms` are folded words; a hit contains at least one.
   * At most `limit` hits, best first. Ties come in no particular order: callers rank again.
   */
  searchNames(terms: readonly string[], limit: number, options?: CallOptions): Promise<TextHit[]>;

  /** Makes constraints and indexes as in `schema/graph.cypher`; does nothing where they exist. */
  ensureSchema(options?: CallOptions): Promise<void>;

  /** Resolves when the engine answers; throws STORE_UNAVAILABLE with the reason otherwise. */
  verify(options?: CallOptions): Promise<void>;

  close(): Promise<void>;
}

export type { Value };
