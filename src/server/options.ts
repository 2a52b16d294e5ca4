import type { GraphQLSchema } from 'graphql';
import type { Store } from '../store/port.ts';
import type { Logger } from './log.ts';
import type { TransportLimits } from './transport-limits.ts';

/** The API that is served: a schema, and the context that its resolvers get, made once per request. */
export interface Api {
  schema: GraphQLSchema;
  contextOf: (store: Store) => object;
}

export interface HandlerOptions {
  store: Store;
  log: Logger;
  /** The address that the server listens on; it decides which `Host` headers are believed. */
  host: string;
  /** Parley's own API unless given; a test serves a smaller one. */
  api?: Api;
  limits?: Partial<TransportLimits>;
  /** Says whether the server drains: `/ready` answers 503 then. */
  isStopping?: () => boolean;
}

export interface ServerOptions extends Omit<HandlerOptions, 'host' | 'isStopping'> {
  /** Loopback unless given. The API has no authentication yet: anything else shows the graph to the network. */
  host?: string;
  /** 0 takes any free port. */
  port?: number;
}

export interface Server {
  /** Resolves once the port is open. Throws CONFIGURATION where it cannot be opened, saying what to do. */
  start(): Promise<{ url: string }>;
  /** Takes no new request, finishes those under way, and resolves after `drainMs` at the latest. The store stays open. */
  stop(): Promise<void>;
}

export const DEFAULT_HOST = '127.0.0.1';
export const DEFAULT_PORT = 4000;
