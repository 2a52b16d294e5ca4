/** Large enough that passing a piece on costs nothing, small enough that a few of them do not matter. */
const CHUNK = 64 * 1024;

/**
 * Gathers the pieces of a file into chunks of bytes. Nothing is written ahead: pieces are asked for when a chunk is,
 * and whoever stops asking stops the writing.
 */
export async function* inChunks(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    waiting.push(bytes);
    length += bytes.length;
    if (length < CHUNK) continue;
    yield Buffer.concat(waiting, length);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(waiting, length);
}
