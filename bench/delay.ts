import { connect, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';

/** An address of the same Neo4j that answers later. */
export interface Slowed {
  readonly uri: string;
  stop(): Promise<void>;
}

/**
 * Puts a wire of a length in front of a Neo4j: what it says arrives so many milliseconds later, in order, and nothing
 * else changes. With 0 there is no wire.
 */
export async function slowed(uri: string, delayMs: number): Promise<Slowed> {
  if (delayMs === 0) return { uri, stop: () => Promise.resolve() };
  const { hostname, port } = new URL(uri);
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname).setNoDelay();
    client.setNoDelay();
    client.pipe(server);
    server.on('data', (chunk) => setTimeout(() => client.write(chunk), delayMs));
    server.on('close', () => setTimeout(() => client.destroy(), delayMs));
    for (const socket of [client, server]) socket.on('error', () => socket.destroy());
    client.on('close', () => server.destroy());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    uri: `bolt://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    stop: async () => {
      proxy.close();
      await Promise.resolve();
    },
  };
}
