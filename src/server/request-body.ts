import { requestError } from './request-error.ts';

/**
 * The text of a request's body. Throws REQUEST_ENTITY_TOO_LARGE as soon as more than `maxBytes` are declared or have
 * arrived, and BAD_REQUEST for bytes that are not UTF-8: replacing them in silence would look up another name than
 * the one that was sent.
 */
export async function bodyText(request: Request, maxBytes: number): Promise<string> {
  const declared = request.headers.get('content-length');
  if (declared !== null && !/^\d+$/.test(declared)) {
    throw requestError('BAD_REQUEST', 400, 'Content-Length must be a number of bytes');
  }
  if (Number(declared ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const bytes = await bodyBytes(request, maxBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw requestError('BAD_REQUEST', 400, 'The body must be UTF-8; its bytes are not');
  }
}

/**
 * Counted while it arrives: a chunked body declares no length, and must not be held whole before it is refused. What
 * is left of a refused one is neither kept nor cancelled: that would cut the connection before the refusal is read.
 */
async function bodyBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (chunk?.value === undefined) return Buffer.concat(chunks, length);
    length += chunk.value.byteLength;
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk.value);
  }
}

function tooLarge(maxBytes: number): Error {
  const message = `The body is larger than ${maxBytes} bytes; send values as variables and fewer of them at a time`;
  return requestError('REQUEST_ENTITY_TOO_LARGE', 413, message);
}
