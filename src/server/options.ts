import type { GraphQLSchema } from 'graphql';
import type { Store } from '../store/port.ts';
import type { Logger } from './log.ts';

/** What the transport allows; what a document may ask for is in `src/graphql/limits.ts`. */
export interface TransportLimits {
  /** Largest request body, in bytes, declared or counted while it arrives. */
  bodyBytes: number;
  /** Longest execution of one operation. The answer is TIMEOUT and what still runs is told to stop. */
  deadlineMs: number;
  /** Longest wait for the store when `/ready` asks it. */
  readyMs: number;
  /** How long {@link Server.stop} waits for answers under way before it cuts their connections. */
  drainMs: number;
  /** Longest time that an export may take, from the question to its last byte. */
  exportMs: number;
  /** Exports under way at once: each holds the keys of what it writes, and reads for as long as its client does. */
  exportsAtOnce: number;
  /** How long a client may take nothing of its answer before its connection is cut. */
  stalledMs: number;
}

export const TRANSPORT_LIMITS: Readonly<TransportLimits> = Object.freeze({
  bodyBytes: 256 * 1024,
  deadlineMs: 10_000,
  readyMs: 2_000,
  drainMs: 10_000,
  exportMs: 600_000,
  exportsAtOnce: 4,
  stalledMs: 120_000,
});

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
