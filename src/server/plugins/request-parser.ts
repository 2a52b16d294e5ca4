import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { queryString } from '../query-string.ts';
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
  const params = queryString(new URL(address).search);
  const json = (name: string): unknown => {
    const text = params.get(name);
    return text === undefined ? undefined : parseJson(text, `"${name}"`);
  };
  return graphqlParams({
    query: params.get('query'),
    operationName: params.get('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  });
}
