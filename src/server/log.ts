import { ParleyError } from '../domain/errors.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** One structured line per call. Never given variables, argument values or credentials. */
export interface Logger {
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  /** `cause` is the error that the client does not get to see, written with its stack and its own causes. */
  error(message: string, cause: unknown, fields?: Fields): void;
}

/** How deep a chain of causes is followed: deeper ones repeat themselves, and a chain may be a circle. */
const MAX_CAUSES = 5;

/**
 * Writes each line as one JSON object: `time` (ISO 8601, UTC), `level`, `message`, then the fields. `redact` is applied
 * to the finished line, so that no error text of a driver can carry a secret past it.
 */
export function jsonLogger(write: (line: string) => void, redact: (text: string) => string): Logger {
  const line = (level: string, message: string, fields: Fields = {}): void => {
    write(redact(JSON.stringify({ time: new Date().toISOString(), level, message, ...fields })) + '\n');
  };
  return {
    info: (message, fields) => {
      line('info', message, fields);
    },
    warn: (message, fields) => {
      line('warn', message, fields);
    },
    error: (message, cause, fields) => {
      line('error', message, { ...fields, error: describeError(cause) });
    },
  };
}

/** An error as plain data: name, code, message, stack, cause. Anything else that was thrown becomes its text. */
export function describeError(error: unknown, depth = 0): Fields | string {
  if (!(error instanceof Error)) {
    return typeof error === 'string' ? error : `thrown: ${JSON.stringify(error)}`;
  }
  return {
    name: error.name,
    ...(error instanceof ParleyError && { code: error.code }),
    message: error.message,
    stack: error.stack,
    ...(error.cause !== undefined && depth < MAX_CAUSES && { cause: describeError(error.cause, depth + 1) }),
  };
}
