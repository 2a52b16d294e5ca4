import { jsonLogger } from '../../src/server/log.ts';
import type { ServerOptions } from '../../src/server/options.ts';
import { createServer } from '../../src/server/server.ts';
import { openEmbedded } from '../../src/store/embedded.ts';

const closing: (() => Promise<void>)[] = [];

/** The address of the API of a new server on loopback; over an empty graph in memory unless a store is given. */
export async function anApiAt(options: Partial<ServerOptions> = {}): Promise<string> {
  const silent = jsonLogger(
    () => undefined,
    (line) => line,
  );
  const store = options.store ?? (await openEmbedded({ directory: null }));
  const server = createServer({ port: 0, log: silent, ...options, store });
  closing.push(async () => {
    await server.stop();
    if (options.store === undefined) await store.close();
  });
  return `${(await server.start()).url}/graphql`;
}

export async function closeServers(): Promise<void> {
  await Promise.all(closing.splice(0).map((close) => close()));
}
