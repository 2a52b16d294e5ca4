import { cypher, type Statement } from './cypher.ts';
import { textOf } from './column.ts';

/** Who may write the graph, and how often it was written. */
export interface WritingState {
  /** Who imports now; empty where nobody does. */
  readonly owner: string;
  /** When the import's right to write ends unless it is prolonged. Milliseconds since 1970. */
  readonly until: number;
  /** Goes up by one with each import that writes. */
  readonly generation: number;
}

/** The marks that imports leave: none before the first one, and one ever after. */
export function writingStates(): Statement<WritingState> {
  return {
    name: 'import-lock-state',
    ...cypher`MATCH (l:ImportLock) RETURN l.owner, l.until, l.generation ORDER BY l.owner`,
    decode: ([owner, until, generation]) => ({
      owner: typeof owner === 'string' ? owner : '',
      until: Number(until ?? 0),
      generation: Number(generation ?? 0),
    }),
  };
}

/** How much the graph rests on, and up to which day. */
export interface Sources {
  readonly count: number;
  /** The last day on which one of them was read; null where there is none. */
  readonly retrieved: string | null;
}

/** The sources that stand: those that were withdrawn say nothing any more. */
export function standingSources(): Statement<Sources> {
  return {
    name: 'standing-sources',
    ...cypher`
      MATCH (source:Source) WHERE coalesce(source.withdrawn, false) = false
      RETURN count(*) AS total, max(source.retrieved) AS retrieved`,
    decode: ([count, retrieved]) => ({
      count: Number(count),
      retrieved: retrieved === null || retrieved === undefined ? null : textOf(retrieved),
    }),
  };
}
