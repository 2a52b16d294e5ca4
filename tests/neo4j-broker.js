// One real Neo4j for a whole test run, lent to one test file at a time. A file holds it for as long as its connection
// to this broker stays open, so a file that crashes gives it back. Neo4j starts when the first file asks: a run that
// needs none does not wait for one.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { neo4jRuntime, startNeo4j } from '../scripts/neo4j-server.js';

/** Whether a run can have a Neo4j: one is named, or one can be started. */
export function neo4jIsPossible() {
  return Boolean(process.env.PARLEY_TEST_NEO4J_URI) || neo4jRuntime() !== null;
}

/** The broker's port on loopback, and `stop()`. */
export async function startBroker() {
  let server;
  let turn = Promise.resolve();
  const address = () => {
    const given = process.env.PARLEY_TEST_NEO4J_URI;
    if (given) return Promise.resolve(given);
    server ??= startNeo4j({ ephemeral: true, heap: '512m' });
    return server.then(({ uri }) => uri);
  };
  const broker = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    // Read and dropped, so that the end of the connection is noticed.
    socket.resume();
    const returned = new Promise((resolve) => socket.once('close', resolve));
    turn = turn.then(async () => {
      if (socket.destroyed) return;
      await address().then(
        (uri) => socket.write(`${uri}\n`),
        (cause) => socket.end(`failed ${cause.message.replace(/\n/g, ' ')}\n`),
      );
      await returned;
    });
  });
  broker.listen(0, '127.0.0.1');
  await once(broker, 'listening');
  const stop = async () => {
    broker.close();
    await server?.then((started) => started.stop()).catch(() => undefined);
  };
  return { port: broker.address().port, stop };
}
