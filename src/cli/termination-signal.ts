/** Resolves at the first SIGTERM or SIGINT. A second one ends the process at once: somebody does not want to wait. */
export function terminationSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) {
      // Once: with the handler gone, Node's own takes the next one.
      process.once(name, () => {
        resolve();
      });
    }
  });
}
