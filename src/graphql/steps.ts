import type { Store } from '../store/port.ts';

/** A store whose reads are watched, and the moment at which the loaders of one request send their batches. */
export interface Steps {
  readonly store: Store;
  /** DataLoader's `batchScheduleFn`: runs the dispatch once nothing that was asked for is still on its way. */
  readonly schedule: (dispatch: () => void) => void;
}

/**
 * Lets the loaders of one request go in step: a batch is sent when every answer that could still add keys to it has
 * come. DataLoader's own rule, the end of a tick, sends as many batches as the answers of a network happen to arrive
 * apart; by this one a query takes the same statements every time, on either store.
 */
export function inStep(store: Store): Steps {
  let reading = 0;
  let waiting: (() => void)[] = [];
  let due = false;
  const sendWhenQuiet = (): void => {
    if (due || reading > 0 || waiting.length === 0) return;
    due = true;
    // After the promises that the last answers resolve, and so after the loads that those lead to.
    setImmediate(() => {
      due = false;
      if (reading > 0) return;
      const batches = waiting;
      waiting = [];
      for (const dispatch of batches) dispatch();
    });
  };
  const watched = async <T>(answer: Promise<T>): Promise<T> => {
    reading += 1;
    try {
      return await answer;
    } finally {
      reading -= 1;
      sendWhenQuiet();
    }
  };
  return {
    store: {
      engine: store.engine,
      read: (statement, options) => watched(store.read(statement, options)),
      searchNames: (lookup, kinds, limit, options) => watched(store.searchNames(lookup, kinds, limit, options)),
      write: (statements, options) => store.write(statements, options),
      ensureSchema: (options) => store.ensureSchema(options),
      verify: (options) => store.verify(options),
      close: () => store.close(),
    },
    schedule: (dispatch) => {
      waiting.push(dispatch);
      sendWhenQuiet();
    },
  };
}
