import { kindOf } from '../domain/ids.ts';
import { ENTITY_KINDS, type EntityKind } from '../domain/model.ts';

/** The kind of entity that an id names, or null for sources, claims and what is no id. */
export function entityKindOf(id: string): EntityKind | null {
  const kind = kindOf(id);
  return ENTITY_KINDS.find((known) => known === kind) ?? null;
}

/** The record names the target in the property, whether that takes one value or several. */
export function refersTo(record: object, property: string, target: string): boolean {
  const value = (record as Readonly<Record<string, unknown>>)[property];
  return value === target || (Array.isArray(value) && value.includes(target));
}
