/** What a Bolt message carries; whole numbers as bigint, so that they can be sent again as what they were. */
export type Packed = null | boolean | number | bigint | string | readonly Packed[] | { readonly [key: string]: Packed };

/** Sizes of what is longer than its marker tells, by marker: bytes, texts, lists and maps of 8, 16 and 32 bits. */
const SIZE_BYTES: Readonly<Record<number, 1 | 2 | 4>> = {
  ...{ 0xcc: 1, 0xcd: 2, 0xce: 4, 0xd0: 1, 0xd1: 2, 0xd2: 4 },
  ...{ 0xd4: 1, 0xd5: 2, 0xd6: 4, 0xd8: 1, 0xd9: 2, 0xda: 4 },
};
const WHOLE_BYTES: Readonly<Record<number, 1 | 2 | 4 | 8>> = { 0xc8: 1, 0xc9: 2, 0xca: 4, 0xcb: 8 };

/**
 * Reads one value after another.
 *
 * @see https://neo4j.com/docs/bolt/current/packstream/
 */
class Reader {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  value(): Packed {
    const marker = this.#bytes.readUInt8(this.#at++);
    if (marker < 0x80) return BigInt(marker);
    if (marker >= 0xf0) return BigInt(marker - 0x100);
    if (marker < 0xb0) return this.#sized(marker & 0xf0, marker & 0x0f);
    if (marker === 0xc0) return null;
    if (marker === 0xc1) return this.#taken(8).readDoubleBE();
    if (marker === 0xc2 || marker === 0xc3) return marker === 0xc3;
    const whole = WHOLE_BYTES[marker];
    if (whole !== undefined)
      return whole === 8 ? this.#taken(8).readBigInt64BE() : BigInt(this.#taken(whole).readIntBE(0, whole));
    const size = SIZE_BYTES[marker];
    if (size === undefined) throw new TypeError(`0x${marker.toString(16)}: no parameter of ours is packed like this`);
    return this.#sized(marker & 0xfc, this.#taken(size).readUIntBE(0, size));
  }

  #taken(length: number): Buffer {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  #sized(kind: number, size: number): Packed {
    if (kind === 0x80 || kind === 0xd0) return this.#taken(size).toString('utf8');
    if (kind === 0x90 || kind === 0xd4) return Array.from({ length: size }, () => this.value());
    if (kind !== 0xa0 && kind !== 0xd8) throw new TypeError('bytes are no parameter of ours');
    return Object.fromEntries(Array.from({ length: size }, () => [this.value() as string, this.value()]));
  }
}

/** A statement that was sent. */
export interface Sent {
  readonly text: string;
  readonly params: { readonly [key: string]: Packed };
}

const RUN = 0x10;

/** The statement of a Bolt message; null where the message is another. */
export function sentStatement(message: Buffer): Sent | null {
  if (message[1] !== RUN) return null;
  const reader = new Reader(message, 2);
  return { text: reader.value() as string, params: reader.value() as Sent['params'] };
}
