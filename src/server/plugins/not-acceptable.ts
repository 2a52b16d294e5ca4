import type { Plugin } from 'graphql-yoga';

const MESSAGE =
  'None of the media types in Accept can be given; accept application/graphql-response+json or application/json';

/** Says with a code why an answer was refused that the client would not have taken: yoga's own refusal is empty. */
export function notAcceptable(): Plugin {
  return {
    onResponse(event) {
      const { response, fetchAPI } = event;
      if (response.status !== 406) return;
      const { headers } = response;
      headers.set('content-type', 'application/json');
      headers.delete('content-length');
      const body = { errors: [{ message: MESSAGE, extensions: { code: 'NOT_ACCEPTABLE' } }] };
      event.setResponse(new fetchAPI.Response(JSON.stringify(body), { status: 406, headers }));
    },
  };
}
