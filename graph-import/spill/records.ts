import type { SpillFile } from './spill-file.ts';

const NEWLINE = 10;
const CHUNK = 1 << 16;

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
  for (let at = from, size = chunk; at < end;) {
    const bytes = file.read(at, Math.min(size, end - at));
    let start = 0;
    for (let stop = bytes.indexOf(NEWLINE); stop >= 0; stop = bytes.indexOf(NEWLINE, start)) {
      yield bytes.toString('utf8', start, stop);
      start = stop + 1;
    }
    // A line that is longer than a chunk is read once more, in a larger one.
    size = start === 0 ? size * 2 : chunk;
    at += start;
  }
}
