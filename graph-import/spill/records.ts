import type { SpillFile } from './spill-file.ts';

const NEWLINE = 10;
/** Bytes that are read at a time. */
export const CHUNK = 1 << 16;

/** A key and a value; neither has a line break. */
export type Entry = readonly [key: string, value: string];

/** An entry as it stands in a file: a line each. */
export function entryText([key, value]: Entry): string {
  return `${key}\n${value}\n`;
}

/** The values of each key, where entries of one key come one after another. */
export function* valuesOfEach(entries: Iterable<Entry>): Generator<string[]> {
  let last: string | null = null;
  const values: string[] = [];
  for (const [key, value] of entries) {
    if (key !== last && values.length > 0) yield values.splice(0);
    last = key;
    values.push(value);
  }
  if (values.length > 0) yield values;
}

/** The entries of a part of a file, in their order, without holding more of them than a chunk. */
export function* entriesIn(file: SpillFile, from: number, end: number, chunk = CHUNK): Generator<Entry> {
  let key: string | null = null;
  for (const line of linesIn(file, from, end, chunk)) {
    if (key === null) key = line;
    else {
      yield [key, line];
      key = null;
    }
  }
}

/** The lines of a part of a file, in their order. */
export function* linesIn(file: SpillFile, from: number, end: number, chunk = CHUNK): Generator<string> {
  // One for all that is read: what a large file comes to in pieces would wait for the garbage collector.
  let room = Buffer.allocUnsafe(Math.min(chunk, end - from));
  for (let at = from; at < end;) {
    const bytes = file.read(at, room.subarray(0, end - at));
    let start = 0;
    for (let stop = bytes.indexOf(NEWLINE); stop >= 0; stop = bytes.indexOf(NEWLINE, start)) {
      yield bytes.toString('utf8', start, stop);
      start = stop + 1;
    }
    // A line that is longer than the room is read once more, with more of it.
    if (start === 0) room = Buffer.allocUnsafe(room.length * 2);
    at += start;
  }
}
