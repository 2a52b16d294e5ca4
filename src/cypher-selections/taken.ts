import type { Taken, Takes, TakesAlways } from './read.ts';
import type { AskedField } from './selection.ts';

/** Where a field keeps what it takes: in the `extensions` of its definition. */
export const TAKES = 'cypherSelectionsTakes';

/** Fields that are looked at. An operation of more, counted for each type of a union, is read without this. */
const FIELDS_MAX = 2_000;

/** What all fields of an operation take together; null where one of them does not say. */
export function takenBy(typeName: string, fields: readonly AskedField[]): Taken | null {
  const taken = new Map<string, Set<string>>();
  const left = { fields: FIELDS_MAX };
  return areSaid(typeName, fields, taken, left) ? taken : null;
}

function areSaid(
  typeName: string,
  fields: readonly AskedField[],
  taken: Map<string, Set<string>>,
  left: { fields: number },
): boolean {
  return fields.every((field) => {
    left.fields -= 1;
    const takes = field.definition.extensions[TAKES] as Takes | undefined;
    if (takes === undefined || left.fields < 0) return false;
    const always = typeof takes === 'function' ? takes(field) : takes;
    const byType = isOwn(always) ? { [typeName]: always } : always;
    for (const [type, names] of Object.entries(byType)) {
      const known = taken.get(type) ?? new Set<string>();
      for (const name of names) known.add(name);
      taken.set(type, known);
    }
    return field.byType().every(([type, below]) => areSaid(type, below, taken, left));
  });
}

function isOwn(takes: TakesAlways): takes is readonly string[] {
  return Array.isArray(takes);
}
