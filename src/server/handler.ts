import { _createLRUCache, createYoga } from 'graphql-yoga';
import type { Plugin, YogaServerInstance } from 'graphql-yoga';
import { createContext } from '../graphql/context.ts';
import { schema } from '../graphql/schema.ts';
import { errorMask } from './error-mask.ts';
import { explorerFiles } from './explorer-files.ts';
import { readNamedOperations } from './named-operations.ts';
import type { Api, HandlerOptions } from './options.ts';
import { TRANSPORT_LIMITS } from './transport-limits.ts';
import { answerStatus } from './plugins/answer-status.ts';
import { deadline } from './plugins/deadline.ts';
import { documentLimits } from './plugins/document-limits.ts';
import { errorLog } from './plugins/error-log.ts';
import { explorer } from './plugins/explorer.ts';
import { exports } from './plugins/exports.ts';
import { graphiql } from './plugins/graphiql.ts';
import { health } from './plugins/health.ts';
import { hostGuard } from './plugins/host-guard.ts';
import { inertText } from './plugins/inert-text.ts';
import { notAcceptable } from './plugins/not-acceptable.ts';
import { pages } from './plugins/pages.ts';
import { requestId } from './plugins/request-id.ts';
import { requestLog } from './plugins/request-log.ts';
import { requestParser } from './plugins/request-parser.ts';
import { securityHeaders } from './plugins/security-headers.ts';

const ENDPOINT = '/graphql';

const PARLEY_API: Api = { schema, contextOf: createContext };

/** yoga answers any address that ends with its health path; no address ends with this one, so ours alone answers. */
const NO_BUILT_IN_HEALTH = ' ';

/** The default of a thousand, each as large as a body may be, is a quarter of a gigabyte for a stranger to fill. */
const CACHED_DOCUMENTS = 200;

export type Handler = YogaServerInstance<object, object>;

/**
 * Everything that the server answers, as a function from request to response that needs no socket. The list of plugins
 * is the order in which a request meets them.
 */
export function createHandler(options: HandlerOptions): Handler {
  const { store, log, host, api = PARLEY_API, isStopping = () => false } = options;
  const limits = { ...TRANSPORT_LIMITS, ...options.limits };
  const operations = readNamedOperations();
  const mask = errorMask();
  const plugins: Plugin[] = [
    // Before the log: it makes an answer of what has none yet.
    notAcceptable(),
    // Before all that can refuse, so that every refusal is logged, named and armoured like any other answer.
    requestLog(log),
    requestId(),
    securityHeaders(),
    // Before the first one that gives anything away.
    hostGuard(host),
    // Before the pages: a probe must not wait for them.
    health({ store, log, readyMs: limits.readyMs, isStopping }),
    graphiql(operations, ENDPOINT),
    pages(api.schema, operations, ENDPOINT),
    exports({ store, log, mask, exportMs: limits.exportMs, exportsAtOnce: limits.exportsAtOnce }),
    // After all others with addresses of their own: people who ask for one that nobody has get a page that says so.
    ...(options.api === undefined
      ? [explorer({ ...api, store, endpoint: ENDPOINT, log, mask, files: explorerFiles() })]
      : []),
    // From here on only GraphQL: first what the bytes say, then what the document asks for, cheapest refusal first.
    requestParser(limits.bodyBytes),
    ...documentLimits(),
    inertText(),
    deadline(limits.deadlineMs),
    // Last, when errors are masked and it is known whether any data came: status first, for the log to see.
    answerStatus(),
    errorLog(log, mask),
  ];
  return createYoga<object, object>({
    schema: api.schema,
    plugins,
    context: () => api.contextOf(store),
    maskedErrors: { maskError: (error) => mask.mask(error) },
    graphqlEndpoint: ENDPOINT,
    healthCheckEndpoint: NO_BUILT_IN_HEALTH,
    parserAndValidationCache: {
      documentCache: _createLRUCache({ max: CACHED_DOCUMENTS }),
      errorCache: _createLRUCache({ max: CACHED_DOCUMENTS }),
    },
    // The default reflects every origin with credentials; no other site has a reason to read from here.
    cors: false,
    batching: false,
    multipart: false,
    // The body is counted by the request parser, whose refusal says the limit.
    maxRequestBodySize: false,
    graphiql: false,
    landingPage: false,
    logging: false,
  });
}
