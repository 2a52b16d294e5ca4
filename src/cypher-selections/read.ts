import type { Fragment, RawCypher, Value } from './cypher.ts';

/** A variable of the statement, to be placed in a hole of `fragment`. */
export type Variable = RawCypher;

/** A row as it comes back: the columns of its read, in their order. */
export type Row = readonly Value[];

/**
 * What the resolvers of an operation take of rows, by the object type of the row. A read may bring no more than that.
 * Null where a field that is asked for does not say: reads then bring whatever a resolver could want.
 */
export type Taken = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What one field reads: a part of the operation's statement, placed in a subquery of its own that runs once for each
 * row of the field above.
 */
export interface Read<Context = unknown> {
  /**
   * Clauses that bind `as`, a row each, in the order and within the limit that are wanted. `from` is the `as` of the
   * read above; at the root of an operation it is bound to null. Other names may be used freely.
   */
  readonly clauses: (as: Variable, from: Variable, taken: Taken | null) => Fragment;
  /** What of a row is brought back. */
  readonly columns: (as: Variable, taken: Taken | null) => readonly Fragment[];
  /** Receives the rows that belong to one row of the read above; `parent` is null at the root of an operation. */
  readonly take: (rows: readonly Row[], parent: Row | null, context: Context, taken: Taken | null) => void;
  /** Where in the selection of the field its rows show, and as which object type: what is asked of them is read too. */
  readonly below?: readonly Below[];
  /** Reads that each row needs, whatever is asked of it; what shows of theirs shows in the same field. */
  readonly needs?: readonly Read<Context>[];
  /** Brings nothing of its own: left out where nothing below it is read. */
  readonly idle?: true;
  /** Its clauses give one row at most. */
  readonly single?: true;
  /** Whatever the declarations of the fields below are to know of it. */
  readonly scope?: unknown;
}

/** A place below a field: `at` names the fields on the way, none for the field itself. */
export interface Below {
  readonly type: string;
  readonly at: readonly string[];
}

/** What a declaration may ask of the selection of its field. */
export interface Asked {
  /** Whether a field directly below is selected, under whatever alias. */
  asksFor(name: string): boolean;
  /** Whether all that the operation reads is in its statement: what is left out may ask for more of the same. */
  readonly isWhole: boolean;
}

/** What may be asked of a field as it stands in a document. */
export interface Written {
  /** Whether the document gives the argument, whatever its value. */
  gives(argument: string): boolean;
}

/**
 * What a field reads, from its arguments and the `scope` of the read above. None, or an error, leaves the field and all below it to its resolver, which
 * then meets the same error at its place in the answer.
 */
export type Declaration<Context = unknown, Args = Readonly<Record<string, unknown>>> = (
  args: Args,
  asked: Asked,
  scope: unknown,
) => readonly Read<Context>[];

/**
 * What the resolver of a field takes of rows that were read ahead: properties of its own type, or of several types by
 * their names. An empty list takes nothing but what always comes. It may depend on which arguments are given.
 */
export type Takes = TakesAlways | ((written: Written) => TakesAlways);

export type TakesAlways = readonly string[] | Readonly<Record<string, readonly string[]>>;
