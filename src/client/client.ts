import { ApiError, type AnswerError } from './api-error.ts';

export { ApiError, type AnswerError, type ApiErrorCode } from './api-error.ts';

/** A question that knows the types of its answer and variables: one of `parley/operations`, or a text of your own. */
export interface Question<Data, Variables> {
  toString(): string;
  /** Only in types, as GraphQL Code Generator marks its documents. */
  __apiType?: (variables: Variables) => Data;
  /** A parsed document has no text to send: print it first. */
  kind?: never;
}

export interface ClientOptions {
  /** Address of the API, such as `http://127.0.0.1:4000/graphql`. */
  url: string | URL;
  /** Sent with each request, such as what a proxy in front of the server asks for. */
  headers?: Readonly<Record<string, string>>;
  /** Sends the requests; the global fetch unless given. */
  fetch?: typeof globalThis.fetch;
}

export interface AskOptions {
  /** Gives up when it aborts: `AbortSignal.timeout(5_000)`. The promise then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** A page of a list, as far as a question asks for it. */
export interface ListPage<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Variables may be left out where none is required. */
type Rest<Variables> =
  Partial<Variables> extends Variables
    ? [variables?: Variables, options?: AskOptions]
    : [variables: Variables, options?: AskOptions];

export interface Client {
  /**
   * Answers a question.
   *
   * @throws ApiError where any part of the answer failed; its `data` is the part that came
   */
  ask<Data = unknown, Variables = Record<string, unknown>>(
    question: Question<Data, Variables>,
    ...rest: Rest<Variables>
  ): Promise<Data>;

  /**
   * All rows of a list, in its order, page after page as they are needed. The question takes `$after` and asks for
   * `pageInfo { hasNextPage endCursor }`; its `$first` is the size of a page.
   *
   * @param listOf picks the list out of an answer; nothing follows where it is not there
   */
  rows<Data, Variables extends { after?: string | null | undefined }, Row>(
    question: Question<Data, Variables>,
    variables: Variables,
    listOf: (data: Data) => ListPage<Row> | null | undefined,
    options?: AskOptions,
  ): AsyncGenerator<Row, void>;
}

/** A client of a Parley server. It keeps nothing and opens nothing: make one wherever it is at hand. */
export function createClient({ url, headers, fetch = globalThis.fetch }: ClientOptions): Client {
  const answerTo = async (question: string, variables: unknown, { signal }: AskOptions = {}): Promise<unknown> => {
    const request: RequestInit = {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: question, variables }),
      ...(signal !== undefined && { signal }),
    };
    try {
      const response = await fetch(url, request);
      return dataOf(response, await response.text());
    } catch (cause) {
      if (cause instanceof ApiError) throw cause;
      signal?.throwIfAborted();
      throw new ApiError('UNREACHABLE', `${String(url)} does not answer; is the server running there?`, { cause });
    }
  };
  return {
    ask: async <Data, Variables>(question: Question<Data, Variables>, ...[variables, options]: Rest<Variables>) =>
      (await answerTo(String(question), variables, options)) as Data,
    async *rows(question, variables, listOf, options) {
      let after = variables.after;
      for (;;) {
        const list = listOf((await answerTo(String(question), { ...variables, after }, options)) as never);
        yield* list?.nodes ?? [];
        if (list?.pageInfo.hasNextPage !== true) return;
        after = list.pageInfo.endCursor;
        if (after === null) throw new RangeError('expected pages of at least one row, got an empty one; ask for more');
      }
    },
  };
}

/** The data of an answer without errors. A status says less than the errors do, so that these are looked at first. */
function dataOf(response: Response, text: string): unknown {
  const { status, headers } = response;
  const details = { status, requestId: headers.get('x-request-id'), retryAfterMs: retryAfterMs(headers) };
  const { data, errors } = answerIn(text);
  const [first] = Array.isArray(errors) ? (errors as readonly AnswerError[]) : [];
  if (first !== undefined) {
    const code = first.extensions?.code ?? 'UNKNOWN';
    throw new ApiError(code, first.message, { ...details, data, errors: errors as readonly AnswerError[] });
  }
  if (data !== undefined && data !== null) return data;
  const what = `expected a GraphQL answer, got status ${status} with ${JSON.stringify(text.slice(0, 80))}`;
  throw new ApiError('NO_GRAPHQL', `${what}; does the address end in /graphql?`, details);
}

function answerIn(text: string): { data?: unknown; errors?: unknown } {
  try {
    return (JSON.parse(text) as object | null) ?? {};
  } catch {
    return {};
  }
}

/** `Retry-After` is a number of seconds or, from some proxies, a date. */
function retryAfterMs(headers: Headers): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}
