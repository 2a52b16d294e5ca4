/** How many items of a list have a value in common, and where these items stand in time. */
export interface Tallied {
  readonly value: string;
  readonly count: number;
  /** Sort key of the first of the dated items, and of the last; null where none of them is dated. */
  readonly first: string | null;
  readonly last: string | null;
}

/** The items of a list counted by their values. An item may have several values, and counts once for each. */
export interface Tally {
  /** The most frequent values, then by value; as many as were asked for. */
  readonly top: readonly Tallied[];
  /** How many values there are in all. */
  readonly values: number;
  /** How many items have no value. */
  readonly without: number;
}

/** An item as it is counted: where it stands in time, and its values, each once. */
export interface TalliedItem {
  readonly sortKey: string;
  readonly values: readonly string[];
}

/** Undated items have a sort key without days. */
const isDated = (sortKey: string): boolean => !sortKey.startsWith('/');

/** Counts items that are at hand, by the rule by which the store counts (`src/store/tally.ts`). */
export function tallyOf(items: readonly TalliedItem[], limit: number): Tally {
  const sortKeys = new Map<string, string[]>();
  for (const { values, sortKey } of items) {
    for (const value of values) {
      const known = sortKeys.get(value);
      if (known === undefined) sortKeys.set(value, [sortKey]);
      else known.push(sortKey);
    }
  }
  const tallied = [...sortKeys].map(([value, keys]): Tallied => {
    const dated = keys.filter(isDated).sort();
    return { value, count: keys.length, first: dated[0] ?? null, last: dated.at(-1) ?? null };
  });
  tallied.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return {
    top: tallied.slice(0, limit),
    values: tallied.length,
    without: items.filter(({ values }) => values.length === 0).length,
  };
}
