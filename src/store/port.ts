import type { NameLookup } from '../domain/name-tokens.ts';
import type { Bearer, BearerKind } from './bearer.ts';
import type { Statement } from './cypher.ts';

/** How long one call may take before it fails with STORE_TIMEOUT. Milliseconds. */
export interface CallOptions {
  deadlineMs?: number;
}

/** What a lookup of names found, with the records of those who bear them. */
export interface BearersFound {
  /** How many name forms. */
  readonly names: number;
  /** Each once, in no particular order. */
  readonly bearers: readonly Bearer[];
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
   * Whatever bears names that have the tokens, in one round trip: by the full-text index, at most `limit` names; fewer
   * than `limit` are all that there are, and the same on every engine.
   *
   * @param kinds what may bear them: those of the lookup
   * @throws ParleyError INVALID_INPUT for a token of other characters than a-z and 0-9, LIMIT_EXCEEDED for too many
   */
  searchNames(
    lookup: NameLookup,
    kinds: readonly BearerKind[],
    limit: number,
    options?: CallOptions,
  ): Promise<BearersFound>;

  /** Makes constraints and indexes as in `schema/graph.cypher`; does nothing where they exist. */
  ensureSchema(options?: CallOptions): Promise<void>;

  /** Resolves when the engine answers; throws STORE_UNAVAILABLE with the reason otherwise. */
  verify(options?: CallOptions): Promise<void>;

  close(): Promise<void>;
}
