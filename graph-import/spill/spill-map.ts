import { entriesIn, entryText, type Entry } from './records.ts';
import { SpillFile } from './spill-file.ts';

const FIRST_SLOTS = 1 << 10;
/** What is read of a file to find one entry. */
const ENTRY_BYTES = 1 << 10;

/**
 * A map of texts that holds two numbers for each: a hash of its key and where the entry stands in a file. An entry is
 * set once.
 */
export class SpillMap {
  private readonly file: SpillFile;
  /** Of each slot the hash, and the offset of its entry plus one; nought where it is empty. */
  private hashes = new Uint32Array(FIRST_SLOTS);
  private places = new Float64Array(FIRST_SLOTS);
  private count = 0;

  /** @param held bytes of the file kept in memory */
  constructor(held?: number) {
    this.file = new SpillFile(held);
  }

  get size(): number {
    return this.count;
  }

  get(key: string): string | undefined {
    const hash = hashOf(key);
    for (let slot = this.slotOf(hash); this.places[slot] !== 0; slot = this.after(slot)) {
      if (this.hashes[slot] !== hash) continue;
      const [entry] = entriesIn(this.file, (this.places[slot] ?? 0) - 1, this.file.size, ENTRY_BYTES);
      if (entry?.[0] === key) return entry[1];
    }
    return undefined;
  }

  add(key: string, value: string): void {
    if (this.count * 2 >= this.places.length) this.grow();
    this.put(hashOf(key), this.file.append(entryText([key, value])) + 1);
    this.count += 1;
  }

  /** All entries in the order in which they came. */
  [Symbol.iterator](): Generator<Entry> {
    return entriesIn(this.file, 0, this.file.size);
  }

  close(): void {
    this.file.close();
  }

  private slotOf(hash: number): number {
    return hash % this.places.length;
  }

  private after(slot: number): number {
    return (slot + 1) % this.places.length;
  }

  private put(hash: number, place: number): void {
    let slot = this.slotOf(hash);
    while (this.places[slot] !== 0) slot = this.after(slot);
    this.hashes[slot] = hash;
    this.places[slot] = place;
  }

  private grow(): void {
    const { hashes, places } = this;
    this.hashes = new Uint32Array(places.length * 2);
    this.places = new Float64Array(places.length * 2);
    places.forEach((place, slot) => {
      if (place !== 0) this.put(hashes[slot] ?? 0, place);
    });
  }
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
