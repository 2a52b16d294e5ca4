import { CHUNK, entriesIn, entryText, type Entry } from './records.ts';
import { SpillFile } from './spill-file.ts';

/** Bytes of entries that a sorter holds before it writes them out. */
const RUN_BYTES = 1 << 24;
/** What a key costs beside its characters. */
const KEY_BYTES = 32;
/** With more than so many runs they are made one, so that reading them all at once holds little of each. */
const MOST_RUNS = 200;

/** Bytes that are read ahead of all runs together. */
const READ_AHEAD = 1 << 22;

interface Run {
  readonly from: number;
  readonly end: number;
}

/**
 * Sorts any number of entries by their keys while it holds few of them: what is held is sorted and written out in runs,
 * and reading merges these. It can be read again and again. Entries of one key keep the order in which they were added.
 */
export class Sorter {
  private readonly runBytes: number;
  private file: SpillFile;
  private runs: Run[] = [];
  private keys: string[] = [];
  private starts: number[] = [];
  private arena = Buffer.alloc(0);
  private used = 0;
  private keyBytes = 0;
  private most = 0;
  private count = 0;

  /** @param runBytes bytes of entries held */
  constructor(runBytes = RUN_BYTES) {
    this.runBytes = runBytes;
    this.file = new SpillFile(runBytes >> 2);
  }

  get size(): number {
    return this.count;
  }

  /** The most bytes of entries that it has held at once. */
  get mostHeld(): number {
    return this.most;
  }

  add(key: string, value: string): void {
    const room = value.length * 3; // the most that UTF-8 takes
    const keyBytes = key.length + KEY_BYTES;
    if (this.used + room + this.keyBytes + keyBytes > this.runBytes && this.keys.length > 0) this.writeRun();
    if (this.used + room > this.arena.length) this.grow(this.used + room);
    this.keys.push(key);
    this.starts.push(this.used);
    this.used += this.arena.write(value, this.used);
    this.count += 1;
    this.keyBytes += keyBytes;
    this.most = Math.max(this.most, this.used + this.keyBytes);
  }

  /** Nothing is added any more: what is held and has company on the disk goes there too. */
  seal(): void {
    if (this.runs.length === 0) return;
    this.writeRun();
    this.arena = Buffer.alloc(0);
  }

  *[Symbol.iterator](): Generator<Entry> {
    yield* merged([...this.readRuns(), this.heldEntries()]);
  }

  close(): void {
    this.file.close();
    [this.runs, this.keys, this.starts, this.used, this.keyBytes, this.count] = [[], [], [], 0, 0, 0];
    this.arena = Buffer.alloc(0);
  }

  private grow(bytes: number): void {
    const grown = Buffer.allocUnsafeSlow(Math.max(bytes, Math.min(this.runBytes, this.arena.length * 2)));
    this.arena.copy(grown, 0, 0, this.used);
    this.arena = grown;
  }

  private *heldEntries(): Generator<Entry> {
    const { keys, starts } = this;
    const order = Uint32Array.from(keys.keys());
    order.sort((a, b) => {
      const [one = '', other = ''] = [keys[a], keys[b]];
      return one < other ? -1 : one > other ? 1 : a - b;
    });
    for (const at of order) {
      yield [keys[at] ?? '', this.arena.toString('utf8', starts[at], starts[at + 1] ?? this.used)];
    }
  }

  private writeRun(): void {
    if (this.runs.length >= MOST_RUNS) this.mergeRuns();
    const from = this.file.size;
    for (const entry of this.heldEntries()) this.file.append(entryText(entry));
    this.runs.push({ from, end: this.file.size });
    [this.keys, this.starts, this.used, this.keyBytes] = [[], [], 0, 0];
  }

  private readRuns(): Iterable<Entry>[] {
    const chunk = Math.min(CHUNK, Math.ceil(READ_AHEAD / this.runs.length));
    return this.runs.map(({ from, end }) => entriesIn(this.file, from, end, chunk));
  }

  private mergeRuns(): void {
    const file = new SpillFile(this.runBytes >> 2);
    for (const entry of merged(this.readRuns())) file.append(entryText(entry));
    this.file.close();
    this.file = file;
    this.runs = [{ from: 0, end: file.size }];
  }
}

interface Head {
  readonly rank: number;
  readonly rest: Iterator<Entry>;
  entry: Entry;
}

const isBefore = (a: Head, b: Head): boolean =>
  a.entry[0] < b.entry[0] || (a.entry[0] === b.entry[0] && a.rank < b.rank);

/** Sorted sequences as one; of equal keys those of earlier sequences come first. */
export function* merged(sequences: readonly Iterable<Entry>[]): Generator<Entry> {
  const heap: Head[] = [];
  sequences.forEach((sequence, rank) => {
    const rest = sequence[Symbol.iterator]();
    const first = rest.next();
    if (first.done !== true) {
      heap.push({ rank, rest, entry: first.value });
      rise(heap);
    }
  });
  for (let [first] = heap; first !== undefined; [first] = heap) {
    yield first.entry;
    const next = first.rest.next();
    if (next.done !== true) first.entry = next.value;
    else {
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return;
      heap[0] = last;
    }
    sink(heap);
  }
}

/** Brings the last of a heap to its place. */
function rise(heap: Head[]): void {
  for (let at = heap.length - 1; at > 0;) {
    const up = (at - 1) >> 1;
    const [head, above] = [heap[at], heap[up]];
    if (head === undefined || above === undefined || !isBefore(head, above)) return;
    [heap[at], heap[up]] = [above, head];
    at = up;
  }
}

/** Brings the first of a heap to its place. */
function sink(heap: Head[]): void {
  for (let at = 0; ;) {
    const [head, left, right] = [heap[at], heap[2 * at + 1], heap[2 * at + 2]];
    if (head === undefined || left === undefined) return;
    const isRight = right !== undefined && isBefore(right, left);
    const least = isRight ? right : left;
    if (!isBefore(least, head)) return;
    const down = isRight ? 2 * at + 2 : 2 * at + 1;
    [heap[at], heap[down]] = [least, head];
    at = down;
  }
}
