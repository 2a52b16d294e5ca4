import { createHandler } from '../../src/server/handler.ts';
import { jsonLogger } from '../../src/server/log.ts';
import type { HandlerOptions } from '../../src/server/options.ts';
import { redactor } from '../../src/server/secrets.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; undefined where it is none. */
  json: { data?: unknown; errors?: { message: string; extensions?: { code?: string } }[] } | undefined;
  /** Codes of the errors, in their order. */
  codes: (string | undefined)[];
}

export interface Served {
  /** Sends a request to the handler, without a socket. */
  request: (path: string, init?: RequestInit) => Promise<Answer>;
  /** POSTs a GraphQL request as JSON. */
  ask: (query: string, variables?: Record<string, unknown>, headers?: Record<string, string>) => Promise<Answer>;
  /** POSTs bytes or a text as `application/json`. */
  post: (body: BodyInit, headers?: Record<string, string>) => Promise<Answer>;
  /** What was logged, parsed. */
  log: Record<string, unknown>[];
}

/** A handler over an empty graph in memory, with whatever of its options a test is about. */
export async function served(options: Partial<HandlerOptions> & { secrets?: string[] } = {}): Promise<Served> {
  const log: Record<string, unknown>[] = [];
  const { secrets = [], ...rest } = options;
  const write = (line: string): void => {
    log.push(JSON.parse(line) as Record<string, unknown>);
  };
  const handler = createHandler({
    store: await anEmptyGraph(),
    log: jsonLogger(write, redactor(secrets)),
    host: '127.0.0.1',
    ...rest,
  });
  const request = async (path: string, init?: RequestInit): Promise<Answer> =>
    read(await handler.fetch(`http://localhost:4000${path}`, init ?? {}));
  const post = (body: BodyInit, headers: Record<string, string> = {}): Promise<Answer> =>
    request('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  return {
    log,
    request,
    post,
    ask: (query, variables, headers) => post(JSON.stringify({ query, variables }), headers),
  };
}

async function anEmptyGraph(): Promise<Store> {
  const store = await openEmbedded({ directory: null });
  await store.ensureSchema();
  return store;
}

/** Reads a response to its end. */
export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const json = parsed(text);
  const codes = (json?.errors ?? []).map(({ extensions }) => extensions?.code);
  return { status: response.status, headers: response.headers, text, json, codes };
}

function parsed(text: string): Answer['json'] {
  try {
    return JSON.parse(text) as Answer['json'];
  } catch {
    return undefined;
  }
}
