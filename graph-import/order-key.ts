/**
 * The text whose order is that of the parts of an id: what happened at an event comes together, and in the order of
 * the events. (Whole ids have `a-b/…` before `a/…`.)
 */
export function orderKey(id: string): string {
  return id.replaceAll('/', '\t');
}

/** The id that a key was made of. */
export function idOfOrderKey(key: string): string {
  return key.replaceAll('\t', '/');
}
