import type { Problem } from '../../src/domain/errors.ts';
import type { Located } from './located.ts';

/** What a piece of a file says: what the dataset is, or something that a source says. */
type PartContent =
  | { readonly of: 'dataset'; readonly root: Located }
  /** Which of its records are one. */
  | { readonly of: 'decisions'; readonly root: Located }
  /** `id` is the slug of the source. Where it has no `source` of its own, an earlier part of that source has it. */
  | { readonly of: 'source'; readonly id: string; readonly root: Located };

/**
 * A piece of a dataset that stands by itself in its file and is read, checked and, where that is asked for, skipped by
 * itself: a whole YAML file, a line of JSON, a row of a table.
 */
export interface Part {
  readonly file: string;
  /** Where it begins. Everything in a row stands, for messages, on the row's first line. */
  readonly line: number;
  /** One of many in its file, so that it can be skipped without what is around it. */
  readonly isRow: boolean;
  /** Null where it cannot be read at all. */
  readonly content: PartContent | null;
  readonly problems: readonly Problem[];
  /** What editors should look at; no reason to refuse. */
  readonly warnings?: readonly Problem[];
  /** As it stands in the file, for the list of what was skipped. */
  readonly text: string;
}

/** A part that was left out because something is wrong with it. */
export interface Skipped {
  readonly part: Pick<Part, 'file' | 'line' | 'text'>;
  readonly problems: readonly Problem[];
}

/** A part by which problems find it. */
export function partKey({ file, line }: Pick<Problem, 'file' | 'line'>): string {
  return `${file}:${line}`;
}
