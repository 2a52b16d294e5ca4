import type { Store } from '../store/port.ts';
import { Redirects } from './merged-ids/redirects.ts';
import { asOfBackend } from './reading/as-of.ts';
import { liveBackend } from './reading/live.ts';
import { Reader } from './reading/reader.ts';
import { inStep } from './steps.ts';
import type { View } from './view.ts';

/** What resolvers work with during one request. */
export interface Context {
  readonly store: Store;
  /** The reader of a view; the same one each time, so that its loaders batch and remember. */
  readonly loaders: (view: View) => Reader;
  /** Where the ids of merged records lead. */
  readonly redirects: Redirects;
  /**
   * Whether the operation is read ahead in one statement; otherwise its loaders read all, step by step. Unless given, as
   * is faster: a round trip to the embedded engine costs nothing, its loaders read nothing twice, and it knows the order
   * of a list only where that is a statement of its own.
   */
  readonly readsAhead: boolean;
}

export interface ContextOptions {
  readonly readsAhead?: boolean;
}

/** A fresh context: one for each request, because loaders remember what they have read. */
export function createContext(store: Store, { readsAhead = store.engine === 'neo4j' }: ContextOptions = {}): Context {
  const readers = new Map<string, Reader>();
  const { store: watched, schedule } = inStep(store);
  return {
    store: watched,
    redirects: new Redirects(watched, schedule),
    readsAhead,
    loaders: (view) => {
      const known = readers.get(view.key);
      if (known !== undefined) return known;
      const made = new Reader(view, schedule, (reader) =>
        view.known === null ? liveBackend(watched) : asOfBackend(watched, reader, view.known),
      );
      readers.set(view.key, made);
      return made;
    },
  };
}
