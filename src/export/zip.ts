import { pipeline } from 'node:stream/promises';
import { createDeflateRaw } from 'node:zlib';

/** A file of an archive. Its content is read when its turn comes, and never held whole. */
export interface ZipFile {
  readonly name: string;
  readonly content: AsyncIterable<string> | Iterable<string>;
}

/** What is known of a file once its content has gone by. */
interface Sums {
  crc: number;
  packed: number;
  size: number;
}

/** A number and how many bytes it takes, the smallest byte first. */
type Field = readonly [bytes: 2 | 4, value: number];

/** Version 2.0; sums behind the content, because they are not known before it; names in UTF-8; deflated. */
const HOW: readonly Field[] = [
  [2, 20],
  [2, 0x0808],
  [2, 8],
];
/** Midnight of the first day that the format knows: an archive of the same content is the same archive. */
const WHEN: readonly Field[] = [
  [2, 0],
  [2, 0x0021],
];

/**
 * Packs files one after another into a ZIP archive as they come. At most 4 GiB.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export async function* zipped(files: readonly ZipFile[]): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const sums: Sums = { crc: 0, packed: 0, size: 0 };
    const head = localHeader(name);
    yield head;
    yield* packedContent(content, sums);
    const tail = bytesOf([[4, 0x08074b50], ...sumFields(sums)]);
    yield tail;
    directory.push(directoryEntry(name, sums, offset));
    offset += head.length + sums.packed + tail.length;
  }
  const entries = Buffer.concat(directory);
  yield entries;
  yield bytesOf([
    [4, 0x06054b50],
    [4, 0],
    [2, files.length],
    [2, files.length],
    [4, entries.length],
    [4, offset],
    [2, 0],
  ]);
}

async function* packedContent(content: ZipFile['content'], sums: Sums): AsyncGenerator<Uint8Array> {
  const deflate = createDeflateRaw();
  const done = pipeline(countedBytes(content, sums), deflate);
  // Told through the loop below, which fails with the same error.
  done.catch(() => undefined);
  for await (const chunk of deflate as AsyncIterable<Uint8Array>) {
    sums.packed += chunk.length;
    yield chunk;
  }
  await done;
}

async function* countedBytes(content: ZipFile['content'], sums: Sums): AsyncGenerator<Uint8Array> {
  for await (const text of content) {
    const bytes = Buffer.from(text);
    sums.crc = crc32(bytes, sums.crc);
    sums.size += bytes.length;
    yield bytes;
  }
}

function localHeader(name: string): Buffer {
  const none = sumFields({ crc: 0, packed: 0, size: 0 });
  return Buffer.concat([
    bytesOf([[4, 0x04034b50], ...HOW, ...WHEN, ...none, [2, Buffer.byteLength(name)], [2, 0]]),
    Buffer.from(name),
  ]);
}

function directoryEntry(name: string, sums: Sums, offset: number): Buffer {
  // No extra field, no comment, the one disk, no attributes of either sort.
  const nothing: Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
  ];
  return Buffer.concat([
    bytesOf([
      [4, 0x02014b50],
      [2, 20],
      ...HOW,
      ...WHEN,
      ...sumFields(sums),
      [2, Buffer.byteLength(name)],
      ...nothing,
      [4, offset],
    ]),
    Buffer.from(name),
  ]);
}

function sumFields({ crc, packed, size }: Sums): Field[] {
  return [
    [4, crc],
    [4, packed],
    [4, size],
  ];
}

function bytesOf(fields: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ 0xedb88320;
  return crc;
});

/** Node has one of its own only from 20.15 on. */
function crc32(bytes: Uint8Array, before: number): number {
  let crc = ~before;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
