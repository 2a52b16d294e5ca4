const NEWLINE = 10;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The largest line, which is the largest record. */
export const LARGEST_RECORD = 1_000_000;

/** A line of a file without its end. `text` is null where it cannot be read; `fault` says why. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
  readonly fault: { readonly column: number; readonly message: string } | null;
}

/**
 * The lines of a text in UTF-8, one at a time; what is held is one line, and never more of it than a record may have.
 * A byte order mark in front and carriage returns at the ends are taken off.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let held: Buffer[] = [];
  let size = 0;
  let number = 1;
  const add = (bytes: Buffer): void => {
    size += bytes.length;
    // Of what is too long nothing needs to be kept: it is reported and passed over.
    if (size <= LARGEST_RECORD) held.push(bytes);
    else held = [];
  };
  const line = (): Line => {
    const read = decoded(number, Buffer.concat(held), size);
    [held, size] = [[], 0];
    number += 1;
    return read;
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      add(bytes.subarray(start, end));
      yield line();
      start = end + 1;
    }
    // Copied, because whoever reads may use the memory of a chunk again.
    if (start < bytes.length) add(Buffer.from(bytes.subarray(start)));
  }
  if (size > 0) yield line();
}

function decoded(number: number, bytes: Buffer, size: number): Line {
  if (size > LARGEST_RECORD) {
    const message = `expected a record of at most ${LARGEST_RECORD} bytes, got ${size}`;
    return { number, text: null, fault: { column: 1, message } };
  }
  const isMarked = number === 1 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
  const content = isMarked ? bytes.subarray(3) : bytes;
  const ended = content.at(-1) === 13 ? content.subarray(0, -1) : content;
  try {
    return { number, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(ended), fault: null };
  } catch {
    const column = new TextDecoder('utf-8', { ignoreBOM: true }).decode(ended).indexOf('\uFFFD') + 1;
    const message = 'expected UTF-8, got bytes that are not; save the file as UTF-8';
    return { number, text: null, fault: { column, message } };
  }
}
