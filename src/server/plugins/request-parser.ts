import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { bodyText } from '../request-body.ts';
import { requestError } from '../request-error.ts';
import { graphqlParams, parseJson } from '../request-json.ts';

/**
 * What a form on any other site can send without asking first (CORS calls these simple). They are refused with 403
 * rather than 415, because the way in matters here, not the format.
 */
const FORM_TYPES = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);

/**
 * Takes GET with a query string and POST with a JSON object, and nothing else. It replaces yoga's own parsers, which
 * come before it and would read forms, files and bare documents as well, without regard to UTF-8 or `__proto__`.
 */
export function requestParser(maxBodyBytes: number): Plugin {
  return {
    onRequestParse({ request, setRequestParser }) {
      if (request.method === 'GET') setRequestParser((get) => paramsOfAddress(get.url));
      if (request.method !== 'POST') return;
      assertJson(request);
      setRequestParser(async (post) => graphqlParams(parseJson(await bodyText(post, maxBodyBytes), 'The body')));
    },
  };
}

function assertJson(request: Request): void {
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(/\s*;\s*/);
  if (FORM_TYPES.has(type.trim())) {
    const message = `POST with Content-Type ${type} is refused, because forms of other sites can send it; use application/json`;
    throw requestError('FORBIDDEN', 403, message);
  }
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  const isUtf8 = charset === undefined || /^"?utf-?8"?$/.test(charset);
  if (type.trim() !== 'application/json' || !isUtf8 || request.headers.has('content-encoding')) {
    const message = 'POST takes Content-Type: application/json in UTF-8 and without Content-Encoding';
    throw requestError('UNSUPPORTED_MEDIA_TYPE', 415, message);
  }
}

function paramsOfAddress(address: string): GraphQLParams {
  const search = new URL(address).search;
  assertUtf8(search);
  const params = new URLSearchParams(search);
  const single = (name: string): string | undefined => {
    const values = params.getAll(name);
    if (values.length > 1)
      throw requestError('BAD_REQUEST', 400, `"${name}" is given ${values.length} times; give it once`);
    return values[0] === '' ? undefined : values[0];
  };
  const json = (name: string): unknown => {
    const text = single(name);
    return text === undefined ? undefined : parseJson(text, `"${name}"`);
  };
  return graphqlParams({
    query: single('query'),
    operationName: single('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  });
}

/** `URLSearchParams` replaces broken bytes in silence; `decodeURIComponent` says so. */
function assertUtf8(search: string): void {
  try {
    decodeURIComponent(search);
  } catch {
    throw requestError('BAD_REQUEST', 400, 'The query string must be percent-encoded UTF-8');
  }
}
