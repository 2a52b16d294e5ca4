import { ParleyError } from '../domain/errors.ts';
import type { Statement, Value } from './cypher.ts';

/**
 * Reads one value as an engine gave it. Whole numbers past 2^53 would change silently in JavaScript, and nodes or
 * relationships are never returned by our statements: both are CORRUPT_RECORD. Dates and times become text, the same
 * on both engines.
 */
function storedValue(value: unknown): Value {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      // The Neo4j driver gives infinity for whole numbers that it cannot represent.
      if (Number.isFinite(value)) return value;
      throw corrupt(`the number ${value}`);
    case 'bigint':
      if (value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER) return Number(value);
      throw corrupt(`the whole number ${value.toString()}`);
    case 'object':
      return value === null ? null : storedObject(value);
    case 'undefined':
      return null;
    case 'symbol':
    case 'function':
      throw corrupt(`a ${typeof value}`);
  }
}

function storedObject(value: object): Value {
  if (Array.isArray(value)) {
    // In place: rows are the driver's fresh arrays, and copying them is a fifth of the cost of reading them.
    for (let i = 0; i < value.length; i++) value[i] = storedValue(value[i]);
    return value as Value[];
  }
  const prototype = Object.getPrototypeOf(value) as object | null;
  // A plain object is told by its own prototype having none: native code may make it in another realm than ours.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return storedInstance(value);
  const map = value as Record<string, Value>;
  for (const key of Object.keys(map)) map[key] = storedValue(map[key]);
  return map;
}

const TEMPORAL_CLASSES = ['Date', 'DateTime', 'LocalDateTime', 'LocalTime', 'Time', 'Duration'];

/** Classes of the Neo4j driver: temporal values know how to write themselves, nodes and paths have no place here. */
function storedInstance(value: object): string {
  const kind = value.constructor.name;
  if (!TEMPORAL_CLASSES.includes(kind)) throw corrupt(`a ${kind}`);
  return 'toISOString' in value ? (value as Date).toISOString() : (value as { toString(): string }).toString();
}

function corrupt(what: string): ParleyError {
  return new ParleyError(
    'CORRUPT_RECORD',
    `expected text, numbers up to 2^53, lists or maps from the store, got ${what}`,
  );
}

/** Decodes the rows of a statement, naming it where a row cannot be read. */
export function decodedRows<Row>(statement: Statement<Row>, rows: readonly (readonly unknown[])[]): Row[] {
  try {
    return rows.map((row) => statement.decode(storedValue(row) as readonly Value[]));
  } catch (cause) {
    if (!(cause instanceof ParleyError)) throw cause;
    throw new ParleyError(cause.code, `${statement.name}: ${cause.message}`, { cause });
  }
}
