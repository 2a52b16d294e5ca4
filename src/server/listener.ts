import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Handler } from './handler.ts';
import type { Logger } from './log.ts';

/**
 * Carries Node's requests to the handler and its responses back. It stands in for yoga's own listener, which answers
 * an unforeseen error with its stack.
 */
export function requestListener(handler: Handler, log: Logger, isStopping: () => boolean): RequestListener {
  return (request, response) => {
    void answer(handler, request, response, isStopping).catch((error: unknown) => {
      log.error(response.headersSent ? 'answer cut short' : 'no answer', error, {
        id: response.getHeader('x-request-id'),
      });
      // A connection that ends in the middle is how a client knows that what it has is not the whole.
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'application/json', connection: 'close' }).end(INTERNAL_ERROR);
    });
  };
}

// yoga parses the address before its first plugin runs, and throws where it cannot.
const UNREADABLE_ADDRESS = JSON.stringify({
  errors: [{ message: 'Host and path must make an address', extensions: { code: 'BAD_REQUEST' } }],
});

const INTERNAL_ERROR = JSON.stringify({
  errors: [{ message: 'internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
});

async function answer(
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
  isStopping: () => boolean,
): Promise<void> {
  if (!URL.canParse(`http://${request.headers.host ?? 'localhost'}${request.url ?? ''}`)) {
    response.writeHead(400, { 'content-type': 'application/json', connection: 'close' }).end(UNREADABLE_ADDRESS);
    return;
  }
  const result = await handler.handleNodeRequestAndResponse(request, response, {});
  result.headers.forEach((value, name) => {
    response.setHeader(name, value);
  });
  // A stopping server wants its connections back.
  if (isStopping()) response.setHeader('connection', 'close');
  response.writeHead(result.status);
  for await (const chunk of result.body ?? []) {
    // A client that has gone, or that reads slowly: what is not wanted yet is not written yet.
    if (response.destroyed) return;
    if (!response.write(chunk)) await drained(response);
  }
  response.end();
}

/** Resolves when what was written has been taken, or the connection has gone. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.once('drain', done).once('close', done);
  });
}
