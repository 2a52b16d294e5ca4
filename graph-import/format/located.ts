/** A place in a file. Lines and columns count from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** A value of a YAML file with the place where it stands. Scalars are texts: what they mean is the schema's to say. */
export interface Located {
  /** Where to point a reader: a scalar itself, a collection by its key. */
  readonly spot: Spot;
  /** Where the key stands under which the value is; null in a list and at the top. */
  readonly key: Spot | null;
  readonly content: string | readonly Located[] | ReadonlyMap<string, Located>;
}

/** The value without places, for a schema to check. Its objects have no prototype to pollute. */
export function plainOf({ content }: Located): unknown {
  if (typeof content === 'string') return content;
  if (content instanceof Map) {
    const plain = Object.create(null) as Record<string, unknown>;
    for (const [key, value] of content as ReadonlyMap<string, Located>) plain[key] = plainOf(value);
    return plain;
  }
  return (content as readonly Located[]).map(plainOf);
}

/** What stands under a key or an index; undefined where nothing does. */
export function childOf(located: Located | undefined, key: PropertyKey): Located | undefined {
  const content = located?.content;
  if (content instanceof Map) return (content as ReadonlyMap<string, Located>).get(String(key));
  return Array.isArray(content) ? (content as readonly Located[])[Number(key)] : undefined;
}

/** The entries of a map in the order of the file; none for anything else. */
export function entriesOf(located: Located | undefined): [string, Located][] {
  return located?.content instanceof Map ? [...(located.content as ReadonlyMap<string, Located>)] : [];
}

/** The elements of a list; a single value is a list of one, and nothing is an empty one. */
export function elementsOf(located: Located | undefined): readonly Located[] {
  if (located === undefined) return [];
  return Array.isArray(located.content) ? (located.content as readonly Located[]) : [located];
}

/** The text of a scalar, or undefined where there is none. */
export function textOf(located: Located | undefined): string | undefined {
  return typeof located?.content === 'string' ? located.content : undefined;
}

/** A path as it is written in messages: `events.talks.names[0]`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');
}
