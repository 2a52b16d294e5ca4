import { ParleyError } from '../domain/errors.ts';
import type { Value } from './cypher.ts';

/** A column that holds text. @throws ParleyError CORRUPT_RECORD for anything else. */
export function textOf(column: Value | undefined): string {
  if (typeof column === 'string') return column;
  throw new ParleyError('CORRUPT_RECORD', `expected text, got ${JSON.stringify(column)}; import the dataset again`);
}
