import type { ErrorCode } from '../domain/errors.ts';

/** What the process ends with. `parley --help` lists them; scripts may rely on them. */
export const EXIT = Object.freeze({
  ok: 0,
  /** The dataset is invalid, the query failed, or `diff --exit-code` found changes. */
  failed: 1,
  /** The command line or the environment asks for something impossible. */
  usage: 2,
  /** The store cannot be reached, did not answer in time, or holds what Parley could not have written. */
  store: 3,
  /** A defect of Parley. */
  defect: 70,
});

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const BY_ERROR: Readonly<Record<ErrorCode, ExitCode>> = {
  INVALID_DATASET: EXIT.failed,
  INVALID_INPUT: EXIT.failed,
  LIMIT_EXCEEDED: EXIT.failed,
  CONFIGURATION: EXIT.usage,
  STORE_UNAVAILABLE: EXIT.store,
  STORE_TIMEOUT: EXIT.store,
  GRAPH_CHANGING: EXIT.store,
  CORRUPT_RECORD: EXIT.store,
};

export function exitCodeOf(code: ErrorCode): ExitCode {
  return BY_ERROR[code];
}

export const EXIT_CODE_HELP = `
Exit codes:
  0  done
  1  the dataset is invalid or the query failed; for diff --exit-code: there are changes
  2  the command line or the environment is at fault
  3  the store is unavailable
  70 a defect of Parley; run again with --debug and report it`;
