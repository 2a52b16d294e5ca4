/** A property and its value as one text, as a foreign entity keeps it. */
export function foreignStatement(property: string, value: string): string {
  return `${property}: ${value}`;
}

/** The property and the value of what `foreignStatement` made; null for another text. */
export function statedProperty(statement: string): { readonly property: string; readonly value: string } | null {
  const [, property, value] = /^([A-Za-z]+): ([^]+)$/.exec(statement) ?? [];
  return property === undefined || value === undefined ? null : { property, value };
}
