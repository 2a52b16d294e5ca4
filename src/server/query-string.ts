import { requestError } from './request-error.ts';

/**
 * The values of a query string by name; those that are empty are absent.
 *
 * @throws BAD_REQUEST for bytes that are not UTF-8, for a name that comes twice, and for one that is not `known`
 *   where that is given
 */
export function queryString(search: string, known?: readonly string[]): ReadonlyMap<string, string> {
  assertUtf8(search);
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (values.has(name)) throw requestError('BAD_REQUEST', 400, `${shown(name)} is given twice; give it once`);
    if (known?.includes(name) === false) {
      throw requestError('BAD_REQUEST', 400, `Unknown parameter ${shown(name)}; known: ${known.join(', ')}`);
    }
    values.set(name, value);
  }
  return new Map([...values].filter(([, value]) => value !== ''));
}

function shown(name: string): string {
  return JSON.stringify(name.slice(0, 50));
}

/** `URLSearchParams` replaces broken bytes in silence; `decodeURIComponent` says so. */
function assertUtf8(search: string): void {
  try {
    decodeURIComponent(search);
  } catch {
    throw requestError('BAD_REQUEST', 400, 'The query string must be percent-encoded UTF-8');
  }
}
