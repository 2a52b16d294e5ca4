import type { BearersFound, CallOptions, Store } from './port.ts';
import type { Statement } from './cypher.ts';

/** A store that remembers what it was asked, and what it was asked so far: the names of statements in order. */
export interface CountingStore {
  readonly store: Store;
  /** Names of statements; `search-names` for a search. A write of several statements names each. */
  readonly calls: () => string[];
}

/** Wraps a store to count its round trips. It shares the wrapped one, so closing either closes both. */
export function countingStore(store: Store): CountingStore {
  const calls: string[] = [];
  const counting: Store = {
    engine: store.engine,
    read<Row>(statement: Statement<Row>, options?: CallOptions): Promise<Row[]> {
      calls.push(statement.name);
      return store.read(statement, options);
    },
    write(statements, options): Promise<void> {
      calls.push(...statements.map((statement) => statement.name));
      return store.write(statements, options);
    },
    searchNames(lookup, kinds, limit, options): Promise<BearersFound> {
      calls.push('search-names');
      return store.searchNames(lookup, kinds, limit, options);
    },
    ensureSchema: (options) => store.ensureSchema(options),
    verify: (options) => store.verify(options),
    close: () => store.close(),
  };
  return { store: counting, calls: () => [...calls] };
}
