import type { Plugin } from 'graphql-yoga';
import { isBelievedHost } from '../request-address.ts';

const MESSAGE =
  'This server listens on loopback and answers to localhost and 127.0.0.1 only; start it with --host to serve others';

/** Refuses requests that came here under another name: 421, wrong server. */
export function hostGuard(listensOn: string): Plugin {
  return {
    onRequest(event) {
      const { request, url, fetchAPI } = event;
      if (isBelievedHost(request.headers.get('host') ?? url.host, listensOn)) return;
      const body = { errors: [{ message: MESSAGE, extensions: { code: 'BAD_REQUEST' } }] };
      event.endResponse(fetchAPI.Response.json(body, { status: 421 }));
    },
  };
}
