import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Browser, useBrowser } from '../browser.ts';
import type { Address } from '../page.ts';
import { isTyping } from '../shell.ts';
import type { Command } from './commands.ts';
import { done, NO_HISTORY, redone, undone } from './history.ts';
import type { ExploreState } from './state.ts';
import { queryOf, stateOf } from './state-address.ts';

/** The state of the exploration, and the only way to change it. */
export interface Exploration {
  readonly state: ExploreState;
  /** Parts of the address that could not be read. */
  readonly unread: readonly string[];
  readonly run: (command: Command) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Address of the state behind a command, for links that work without JavaScript. */
  readonly addressBehind: (command: Command) => string;
  readonly browser: Browser | null;
}

/** Reads the state from the address, and writes it back with each command. */
export function useExploration({ query }: Address): Exploration {
  const browser = useBrowser();
  const { state, unread } = useMemo(() => stateOf(query), [query]);
  const latest = useRef(state);
  latest.current = state;
  const history = useRef(NO_HISTORY);
  const addressOf = (next: ExploreState): string => `/explore?${queryOf(next, query.get('hl')).toString()}`;
  const take = (step: ReturnType<typeof done>): void => {
    history.current = step.history;
    if (step.state === latest.current) return;
    latest.current = step.state;
    browser?.replace(addressOf(step.state));
  };
  const now = (): ReturnType<typeof done> => ({ state: latest.current, history: history.current });
  const exploration: Exploration = {
    state,
    unread,
    run: (command) => {
      take(done(now(), command));
    },
    undo: () => {
      take(undone(now()));
    },
    redo: () => {
      take(redone(now()));
    },
    canUndo: history.current.past.length > 0,
    canRedo: history.current.future.length > 0,
    addressBehind: (command) => addressOf(command.apply(state)),
    browser,
  };
  useUndoKeys(exploration);
  return exploration;
}

function useUndoKeys(exploration: Exploration): void {
  const current = useRef(exploration);
  current.current = exploration;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) current.current.redo();
      else current.current.undo();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, []);
}
