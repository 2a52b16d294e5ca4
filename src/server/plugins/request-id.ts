import { randomUUID } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';

const ids = new WeakMap<Request, string>();

/** A proxy's id is kept, so that one request has one name in both logs; anything that is not plainly an id is not. */
const ACCEPTED_ID = /^[\w.-]{8,64}$/;

/** The id of a request: what `x-request-id` said, or a new UUID. The same on every call. */
export function requestIdOf(request: Request): string {
  const known = ids.get(request);
  if (known !== undefined) return known;
  const given = request.headers.get('x-request-id') ?? '';
  const id = ACCEPTED_ID.test(given) ? given : randomUUID();
  ids.set(request, id);
  return id;
}

/** Puts the id on every answer. It is the one thing that a user needs to quote from a masked error. */
export function requestId(): Plugin {
  return {
    onResponse({ request, response }) {
      response.headers.set('x-request-id', requestIdOf(request));
    },
  };
}
