import { InvalidArgumentError, Option } from 'commander';

const WAIT_MS = 10_000;

/** `--wait`: how long an import waits for a store that is just starting. The command gets milliseconds. */
export function waitOption(description: string): Option {
  return new Option('--wait <seconds>', description).argParser(milliseconds).default(WAIT_MS, `${WAIT_MS / 1000}`);
}

/** Seconds on the command line as milliseconds. */
function milliseconds(text: string): number {
  if (!/^\d{1,5}(\.\d+)?$/.test(text)) throw new InvalidArgumentError('expected a number of seconds, such as 10');
  return Number(text) * 1000;
}

/** A TCP port; 0 means any free one. */
export function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new InvalidArgumentError('expected a port between 0 and 65535; 0 takes any free one');
  }
  return Number(text);
}

/** A whole number; whether it is in range is said by whoever takes it. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('expected a whole number, such as 100');
  return Number(text);
}

/** A JSON object: the variables of a query. */
export function jsonObject(text: string): Record<string, unknown> {
  const value = parsed(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new InvalidArgumentError('expected a JSON object, such as \'{"first": 5}\'');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
