import { watch } from 'node:fs';

/** Editors write a file in several steps; what comes within this time is one change. */
const QUIET_MS = 200;

/**
 * Says when something below a directory has changed, once it is quiet again, until it is told to stop. What changes
 * while the last change is being dealt with is told afterwards.
 */
export async function* changesBelow(directory: string, stopped: Promise<void>): AsyncGenerator<void> {
  const state = { isOver: false, hasChanged: false, wake: (): void => undefined };
  let quiet: NodeJS.Timeout | undefined;
  const watcher = watch(directory, { recursive: true }, (_, name) => {
    if (name?.split(/[/\\]/).some((part) => part.startsWith('.')) === true) return; // what editors keep beside a file
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      state.hasChanged = true;
      state.wake();
    }, QUIET_MS);
  });
  void stopped.then(() => {
    state.isOver = true;
    state.wake();
  });
  try {
    for (;;) {
      if (!state.hasChanged && !state.isOver) await new Promise<void>((resolve) => (state.wake = resolve));
      if (state.isOver) return;
      state.hasChanged = false;
      yield;
    }
  } finally {
    clearTimeout(quiet);
    watcher.close();
  }
}
