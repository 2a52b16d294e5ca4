import { ParleyError } from './errors.ts';

const PREFIX = 'PARLEY_LIMIT_';
/** Timers hold no more milliseconds, GraphQL no larger number. */
const MOST = 2 ** 31 - 1;

/** The environment variable that sets a limit: `PARLEY_LIMIT_PAGE_MAX` for `pageMax`. */
export function limitVariable(name: string): string {
  return PREFIX + name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/**
 * Limits with those that the environment sets in the place of their defaults. An empty variable counts as absent.
 *
 * @throws ParleyError CONFIGURATION for a value that is no whole number from 1
 */
export function limitsFrom<T extends { readonly [K in keyof T]: number }>(
  defaults: T,
  env: Readonly<Record<string, string | undefined>>,
): Readonly<T> {
  const set = Object.keys(defaults).flatMap((name): [string, number][] => {
    const variable = limitVariable(name);
    const text = env[variable] ?? '';
    if (text === '') return [];
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= 1 && value <= MOST) return [[name, value]];
    const got = JSON.stringify(text.slice(0, 40));
    throw new ParleyError('CONFIGURATION', `${variable}: expected a whole number from 1 to ${MOST}, got ${got}`);
  });
  return Object.freeze({ ...defaults, ...Object.fromEntries(set) });
}

/** Variables of the environment that would set a limit if there were one of their name. */
export function unknownLimits(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const known = new Set(names.map(limitVariable));
  return Object.keys(env).filter((variable) => variable.startsWith(PREFIX) && !known.has(variable));
}
