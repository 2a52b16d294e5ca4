import { createHash } from 'node:crypto';
import type { FetchAPI, Plugin } from 'graphql-yoga';
import { GRAPHIQL_PAGE, GRAPHIQL_PATH, graphiqlAssets } from '../graphiql-assets.ts';
import type { Asset } from '../graphiql-assets.ts';
import type { NamedOperation } from '../named-operations.ts';

/** The editor writes `style` elements as it runs and carries its fonts and icons as data; scripts stay files of ours. */
const GRAPHIQL_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; " +
  "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'";

/** Serves GraphiQL at the API's own address to whoever asks for HTML there, and its files beside it. */
export function graphiql(operations: readonly NamedOperation[], endpoint: string): Plugin {
  let loading: Promise<ReadonlyMap<string, Asset>> | undefined;
  return {
    async onRequest(event) {
      const { request, url, fetchAPI } = event;
      if (request.method !== 'GET') return;
      if (url.pathname === endpoint && (request.headers.get('accept') ?? '').includes('text/html')) {
        const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': GRAPHIQL_POLICY };
        event.endResponse(new fetchAPI.Response(GRAPHIQL_PAGE, { headers }));
      } else if (url.pathname.startsWith(`${GRAPHIQL_PATH}/`)) {
        loading ??= graphiqlAssets(operations);
        const asset = (await loading).get(url.pathname.slice(GRAPHIQL_PATH.length));
        if (asset !== undefined) event.endResponse(answer(asset, request, fetchAPI));
      }
    },
  };
}

/** Megabytes that change only with the package: the browser keeps them and asks each time whether they still hold. */
function answer({ type, text }: Asset, request: Request, fetchAPI: FetchAPI): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const headers = { 'content-type': type, 'cache-control': 'no-cache', etag };
  if (request.headers.get('if-none-match') === etag) return new fetchAPI.Response(null, { status: 304, headers });
  return new fetchAPI.Response(text, { headers });
}
