import { createServer as createHttpServer } from 'node:http';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ParleyError } from '../domain/errors.ts';
import { createHandler } from './handler.ts';
import { requestListener } from './listener.ts';
import { DEFAULT_HOST, DEFAULT_PORT } from './options.ts';
import type { Server, ServerOptions } from './options.ts';
import { TRANSPORT_LIMITS } from './transport-limits.ts';
import { isLoopback } from './request-address.ts';

/** How long a client may take to send its headers, and its whole request: slow senders would hold connections open. */
const SENDING = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 5_000 };

/** The HTTP server around {@link createHandler}: opens the port, and closes it without cutting an answer short. */
export function createServer(options: ServerOptions): Server {
  const { host = DEFAULT_HOST, port = DEFAULT_PORT, log } = options;
  const { drainMs, stalledMs } = { ...TRANSPORT_LIMITS, ...options.limits };
  let stopping = false;
  const isStopping = (): boolean => stopping;
  const handler = createHandler({ ...options, host, isStopping });
  const http = createHttpServer(SENDING, requestListener(handler, log, isStopping)).setTimeout(stalledMs);
  return {
    async start() {
      if (!isLoopback(host)) {
        log.warn('anyone who reaches this address can read the graph: the API has no authentication yet', { host });
      }
      await listen(http, host, port);
      const url = urlOf(http.address() as AddressInfo, host);
      log.info('listening', { url });
      return { url };
    },
    async stop() {
      stopping = true;
      log.info('stopping');
      await drained(http, drainMs);
      await handler.dispose();
      log.info('stopped');
    },
  };
}

function listen(http: HttpServer, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      reject(new ParleyError('CONFIGURATION', reasonNotListening(error, host, port), { cause: error }));
    });
    http.listen({ host: host.replace(/^\[(.*)\]$/, '$1'), port }, resolve);
  });
}

function reasonNotListening(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code ?? '') {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use by another process; stop it, or choose another with --port or PORT`;
    case 'EACCES':
      return `Port ${port} needs rights that this process lacks; choose one above 1023 with --port or PORT`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine; choose one with --host, or leave it out for loopback`;
    default:
      return `Port ${port} on ${host} cannot be opened: ${error.message}`;
  }
}

/** Idle connections close at once, busy ones after their answer, whatever is left after `drainMs`. */
async function drained(http: HttpServer, drainMs: number): Promise<void> {
  if (!http.listening) return;
  const closed = new Promise<void>((resolve) => {
    http.close(() => {
      resolve();
    });
  });
  const cut = setTimeout(() => {
    http.closeAllConnections();
  }, drainMs);
  await closed;
  clearTimeout(cut);
}

function urlOf(address: AddressInfo, host: string): string {
  // A wildcard is an address to listen on, not one to go to.
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${address.port}`;
}
