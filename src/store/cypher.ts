import type { Value } from '../cypher-selections/cypher.ts';
import type { Seek } from './seek.ts';

export { cypher, fragment, joined, raw, type Fragment, type Value } from '../cypher-selections/cypher.ts';

/**
 * One named Cypher statement with its parameters and the decoder of its rows. The name is stable: it is what tests,
 * logs and the round-trip report call the statement.
 */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  readonly params: Readonly<Record<string, Value>>;
  /** The same rows without a statement, where they are a page of nodes in order; for engines without such indexes. */
  readonly seek?: Seek;
  /** Turns one row (its columns in the order of RETURN) into ours. Throws CORRUPT_RECORD for what it cannot read. */
  readonly decode: (columns: readonly Value[]) => Row;
}
