/**
 * Every failure that Parley foresees is a ParleyError with one of these codes. `src/graphql/errors.ts` maps codes to
 * GraphQL answers and `src/cli/report-error.ts` maps them to exit codes; anything else is a defect and is masked.
 */
export type ErrorCode =
  /** The caller's argument cannot be right, whatever the graph holds. */
  | 'INVALID_INPUT'
  /** The request is well formed but larger than a limit allows. */
  | 'LIMIT_EXCEEDED'
  /** The store cannot be reached or refuses us; trying again may help. */
  | 'STORE_UNAVAILABLE'
  /** The store did not answer within the deadline. */
  | 'STORE_TIMEOUT'
  /** An import writes the graph while something needs it to stand still; trying again later helps. */
  | 'GRAPH_CHANGING'
  /** The store holds a record that Parley could not have written. */
  | 'CORRUPT_RECORD'
  /** A dataset file cannot be imported; see {@link DatasetError}. */
  | 'INVALID_DATASET'
  /** The environment or the command line asks for something impossible: a port in use, a directory locked. */
  | 'CONFIGURATION';

/** The one base error. The message says what was expected, what came, and what to do. */
export class ParleyError extends Error {
  override readonly name: string = 'ParleyError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Where in a dataset file something is wrong. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  /** Path of the field inside the file, such as `events[2].when`. Empty for the file as a whole. */
  field: string;
  message: string;
}

/** Characters that are not seen as they are, or end a line, or speak to a terminal. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;

const seen = (text: string): string =>
  text.replace(UNSEEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/**
 * `file:line:column: field: message` on one line, the form that editors turn into links. The names of files and fields
 * come from whoever made the dataset: what would not be seen in them is written as `\u{1b}`.
 */
export function describeProblem({ file, line, column, field, message }: Problem): string {
  return seen([`${file}:${line}:${column}`, field, message].filter((part) => part !== '').join(': '));
}

/** A dataset that cannot be imported: all its problems at once, in file order. Nothing has been written. */
export class DatasetError extends ParleyError {
  override readonly name = 'DatasetError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('INVALID_DATASET', problems.map(describeProblem).join('\n'));
    this.problems = problems;
  }
}
