/**
 * A value that may be at hand. What was read ahead is given without waiting: a promise for each of a thousand values is
 * what an answer costs most.
 */
export type Soon<T> = T | Promise<T>;

/** What is made of a value, at once where the value is at hand. */
export function made<T, R>(value: Soon<T>, make: (value: T) => Soon<R>): Soon<R> {
  return value instanceof Promise ? value.then(make) : make(value);
}

/** All of the values, at once where all are at hand. */
export function allOf<T>(values: readonly Soon<T>[]): Soon<readonly T[]> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as readonly T[]);
}
