import grafeo from '@grafeo-db/js';

/**
 * How many rows the embedded engine read from its storage during some work: by statements, before any filter, and nodes
 * one by one. Unlike time, exact.
 */
export async function visitedBy(work: () => Promise<unknown>): Promise<number> {
  const engine = grafeo.GrafeoDB.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the engine that they were called on
  const { executeCypher, getNode } = engine;
  let visited = 0;
  engine.executeCypher = async function (...args) {
    const result = await executeCypher.apply(this, args);
    visited += result.rowsScanned ?? 0;
    return result;
  };
  engine.getNode = function (...args) {
    visited += 1;
    return getNode.apply(this, args);
  };
  try {
    await work();
  } finally {
    Object.assign(engine, { executeCypher, getNode });
  }
  return visited;
}
