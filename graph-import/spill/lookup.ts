import { entriesIn, entryText, type Entry } from './records.ts';
import { Recent } from './recent.ts';
import { SpillFile } from './spill-file.ts';

/** Bytes of entries for which one key is held. */
const BLOCK_BYTES = 1 << 12;
const RECENT_BLOCKS = 512;

/** Entries that come in the order of their keys, each key once, and are looked up by them; one key in many is held. */
export class Lookup {
  private readonly file: SpillFile;
  private readonly firsts: string[] = [];
  private readonly starts: number[] = [];
  private readonly recent = new Recent<readonly Entry[]>(RECENT_BLOCKS);
  private last = '';

  /** @param held bytes of the file kept in memory */
  constructor(held?: number) {
    this.file = new SpillFile(held);
  }

  add(key: string, value: string): void {
    if (key <= this.last && this.file.size > 0) throw new TypeError(`expected keys in their order, got ${key}`);
    this.last = key;
    const at = this.file.append(entryText([key, value]));
    if (at - (this.starts.at(-1) ?? -BLOCK_BYTES) < BLOCK_BYTES) return;
    this.firsts.push(key);
    this.starts.push(at);
  }

  get(key: string): string | undefined {
    return this.block(this.blockOf(key)).find(([one]) => one === key)?.[1];
  }

  /** Entries whose keys begin so, in their order. */
  *startingWith(prefix: string): Generator<Entry> {
    for (let at = this.blockOf(prefix); at < this.starts.length; at += 1) {
      for (const entry of this.block(at)) {
        if (entry[0].startsWith(prefix)) yield entry;
        else if (entry[0] > prefix) return;
      }
    }
  }

  close(): void {
    this.file.close();
    this.recent.clear();
    [this.firsts.length, this.starts.length] = [0, 0];
  }

  /** The last block that begins at the key or before it; the first one where none does. */
  private blockOf(key: string): number {
    let [low, high] = [0, this.firsts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.firsts[middle] ?? '') <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private block(at: number): readonly Entry[] {
    const from = this.starts[at];
    if (from === undefined) return [];
    const end = this.starts[at + 1] ?? this.file.size;
    // With its end: the last block grows while entries are added.
    return this.recent.find(`${from}-${end}`, () => [...entriesIn(this.file, from, end)]);
  }
}
