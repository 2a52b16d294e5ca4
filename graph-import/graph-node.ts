import { createHash } from 'node:crypto';
import { ID_PREFIXES } from '../src/domain/ids.ts';
import { RELATIONSHIP_TYPES, type StoredProperties } from '../src/store/node.ts';

/** A relationship from its node to another. */
export interface Relationship {
  readonly type: string;
  readonly to: string;
  readonly toLabel: string;
}

/** A node as it is to stand in the graph: its properties, and the relationships that begin at it, sorted. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly properties: StoredProperties;
  readonly relationships: readonly Relationship[];
}

/** Every label that a statement of the importer may name. */
export const LABELS: readonly string[] = [...Object.keys(ID_PREFIXES), 'Name', 'Dataset', 'Decision', 'Redirect'];

/** Every relationship type that a statement of the importer may name. */
export const TYPES: readonly string[] = [...RELATIONSHIP_TYPES, 'NAME', 'FROM', 'ABOUT'];

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Relationships in their one order: by type, then by the node they lead to. */
export function sortedRelationships(relationships: readonly Relationship[]): Relationship[] {
  return [...relationships].sort((a, b) => byText(a.type, b.type) || byText(a.to, b.to));
}

/** Properties in the order of their names, as text that is equal where they are. */
export function canonicalProperties(properties: StoredProperties): string {
  const names = Object.keys(properties).sort();
  return JSON.stringify(names.map((name) => [name, properties[name]]));
}

/** What a stored node says, without what the importer keeps with it: its fingerprint and the day of its first import. */
export function contentOf(stored: StoredProperties): StoredProperties {
  return Object.fromEntries(Object.entries(stored).filter(([key]) => key !== 'fingerprint' && key !== 'recordedOn'));
}

const PENDING = 'pending ';

/**
 * Stands for the fingerprint of a node from when its properties are written until its relationships are, so that an
 * import that was interrupted in between goes on from there.
 */
export function pendingMark(mark: string): string {
  return `${PENDING}${mark}`;
}

/** Whether a stored fingerprint is that of a node which has not been written to its end. */
export function isPending(mark: string): boolean {
  return mark === '' || mark.startsWith(PENDING);
}

/** The content of a node, its properties in the order of their names: text that is equal where it is. */
export function contentText({ properties, relationships }: GraphNode): string {
  const sorted: Record<string, StoredProperties[string]> = {};
  for (const name of Object.keys(properties).sort()) sorted[name] = properties[name] as StoredProperties[string];
  return JSON.stringify([sorted, relationships]);
}

/** The label and the content of a node, in 32 hex digits. */
export function fingerprintOf(label: string, content: string): string {
  return createHash('sha256').update(`${label} `).update(content).digest('hex').slice(0, 32);
}

/** What tells one content of a node from another: its label, properties and outgoing relationships. */
export function fingerprint(node: GraphNode): string {
  return fingerprintOf(node.label, contentText(node));
}
