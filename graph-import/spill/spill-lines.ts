import { linesIn } from './records.ts';
import { SpillFile } from './spill-file.ts';

/** A list of any length, of values that JSON can hold; it is read from its beginning to its end, again and again. */
export class SpillLines<T> implements Iterable<T> {
  private readonly file = new SpillFile();

  add(value: T): void {
    this.file.append(`${JSON.stringify(value)}\n`);
  }

  *[Symbol.iterator](): Generator<T> {
    for (const line of linesIn(this.file, 0, this.file.size)) yield JSON.parse(line) as T;
  }

  close(): void {
    this.file.close();
  }
}
