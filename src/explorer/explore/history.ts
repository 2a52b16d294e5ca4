import type { Command } from './commands.ts';
import type { ExploreState } from './state.ts';

/** What was before, and what was undone. The state of now is kept by whoever keeps the history. */
export interface History {
  readonly past: readonly ExploreState[];
  readonly future: readonly ExploreState[];
  /** Under which name the last command merges with one that follows. */
  readonly mergesAs: string | null;
}

export const NO_HISTORY: History = { past: [], future: [], mergesAs: null };

interface Step {
  readonly state: ExploreState;
  readonly history: History;
}

const isSame = (a: ExploreState, b: ExploreState): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Does a command. One that changes nothing leaves no trace. */
export function done({ state, history }: Step, command: Command): Step {
  const mergesAs = command.mergesAs ?? null;
  const next = command.apply(state);
  if (isSame(next, state)) return { state, history };
  const isMerged = mergesAs !== null && mergesAs === history.mergesAs;
  const past = isMerged ? history.past : [...history.past, state];
  return { state: next, history: { past, future: [], mergesAs } };
}

/** The state before the last command; the same where there was none. */
export function undone({ state, history: { past, future } }: Step): Step {
  const before = past.at(-1);
  if (before === undefined) return { state, history: { past, future, mergesAs: null } };
  return { state: before, history: { past: past.slice(0, -1), future: [...future, state], mergesAs: null } };
}

/** The state before the last undo; the same where there was none. */
export function redone({ state, history: { past, future } }: Step): Step {
  const after = future.at(-1);
  if (after === undefined) return { state, history: { past, future, mergesAs: null } };
  return { state: after, history: { past: [...past, state], future: future.slice(0, -1), mergesAs: null } };
}
