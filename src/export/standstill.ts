import { ParleyError } from '../domain/errors.ts';
import { writingStates } from '../store/graph-state.ts';
import type { Store } from '../store/port.ts';

/**
 * A file is of one state of the graph or it is not written: it is read in many steps, and an import between two of
 * them would mix what was with what is.
 */
export interface Standstill {
  /** @throws ParleyError GRAPH_CHANGING where the graph is not as it was. */
  check(): Promise<void>;
}

/** @throws ParleyError GRAPH_CHANGING where an import is writing. */
export async function standstill(store: Store): Promise<Standstill> {
  const before = await idleGeneration(store);
  return {
    async check() {
      if ((await idleGeneration(store)) !== before) throw changing('has written');
    },
  };
}

/** How often imports have written the graph. */
async function idleGeneration(store: Store): Promise<number> {
  const states = await store.read(writingStates());
  // An import that died leaves its mark behind until its right to write has ended.
  if (states.some(({ owner, until }) => owner !== '' && until > Date.now())) throw changing('is writing');
  return Math.max(0, ...states.map(({ generation }) => generation));
}

/** What to throw where something that was listed is gone when it is read. */
export function changing(what: 'is writing' | 'has written'): ParleyError {
  const message = `an import ${what} this graph, and an export must not mix what was with what is; export again when the import has ended`;
  return new ParleyError('GRAPH_CHANGING', message);
}
