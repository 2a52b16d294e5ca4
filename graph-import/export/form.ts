import type { Store } from '../../src/store/port.ts';

/** What a form of a dataset cannot hold or leaves out, with the reason. */
export interface LeftOut {
  readonly what: string;
  readonly count: number;
  readonly reason: string;
}

/** Counts what a form leaves out while it is written. */
export class LeftOutTally {
  private readonly counts = new Map<string, LeftOut>();

  add(what: string, reason: string, count = 1): void {
    if (count === 0) return;
    const known = this.counts.get(what)?.count ?? 0;
    this.counts.set(what, { what, count: known + count, reason });
  }

  /** In the order in which it was first left out. */
  list(): LeftOut[] {
    return [...this.counts.values()];
  }
}

/** The text of a file, as it is asked for. */
export type DatasetPieces = AsyncGenerator<string, void>;

/** A file of a form. Its pieces are asked for before the next file is. */
export interface DatasetFormFile {
  /** Within the directory that the form is; of a form that is one file, empty. */
  readonly path: string;
  readonly pieces: DatasetPieces;
}

/** A form in which a whole dataset is written. */
export interface DatasetForm {
  readonly name: string;
  readonly doc: string;
  /** It is a directory that can be imported as it is. */
  readonly isDirectory: boolean;
  readonly files: (store: Store, leftOut: LeftOutTally) => AsyncIterable<DatasetFormFile>;
}

/** A text that is at hand, as the pieces of a file. */
export async function* pieceOf(text: string): DatasetPieces {
  yield await Promise.resolve(text);
}

/** A form that is one file. */
export async function* oneFile(pieces: DatasetPieces): AsyncGenerator<DatasetFormFile> {
  yield await Promise.resolve({ path: '', pieces });
}
