import { MODEL, type EntityKind, type EntityRecord } from '../domain/model.ts';
import type { Property } from '../domain/property.ts';
import type { Value } from './cypher.ts';

/** Properties of a node or a relationship as an engine keeps them; no nulls. */
export type StoredProperties = Record<string, Value>;

/** Relationship type of a reference property: `partOf` is `PART_OF`. */
export function relationshipType(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** The properties of a kind by their names. */
export const propertiesOf = (kind: EntityKind): [string, Property][] =>
  Object.entries(MODEL[kind].properties as Record<string, Property>);

/** Every relationship type between entities: the closed list from which statements may take one. */
export const RELATIONSHIP_TYPES: readonly string[] = [
  ...new Set(
    (Object.keys(MODEL) as EntityKind[])
      .flatMap(propertiesOf)
      .filter(([, property]) => property.type === 'ref')
      .map(([name]) => relationshipType(name)),
  ),
].sort();

/**
 * A record as node properties. Names become `name` (the primary text, for people who look at the graph) and `names`
 * (all forms, JSON); references are kept as ids beside their relationships, so that a record needs no traversal.
 */
export function storedRecord<K extends EntityKind>(kind: K, record: EntityRecord<K>): StoredProperties {
  const stored: StoredProperties = { id: record.id };
  for (const [name, property] of propertiesOf(kind)) {
    const value = (record as Record<string, unknown>)[name];
    if (property.type === 'name') {
      const names = value as { text: string }[];
      stored['name'] = names[0]?.text ?? '';
      stored['names'] = JSON.stringify(names);
    } else if (value !== null && value !== undefined) {
      stored[name] = value as Value;
    }
  }
  return stored;
}
