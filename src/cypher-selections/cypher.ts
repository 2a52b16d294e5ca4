/** A value that both engines take as a parameter and give back in a column. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** A piece of Cypher made by {@link raw}: text of ours, never of a user's. */
export class RawCypher {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A piece of a statement with its own holes; see {@link fragment}. */
export class Fragment {
  readonly strings: readonly string[];
  readonly holes: readonly Hole[];
  constructor(strings: readonly string[], holes: readonly Hole[]) {
    this.strings = strings;
    this.holes = holes;
  }
}

type Hole = Value | RawCypher | Fragment;

/** Cypher text to be placed as it is: for labels and property names out of a closed list in the calling file. */
export function raw(text: string): RawCypher {
  return new RawCypher(text);
}

/** A piece of a statement, to be placed in a hole of another or of {@link cypher}; its own holes stay parameters. */
export function fragment(strings: TemplateStringsArray, ...holes: readonly Hole[]): Fragment {
  return new Fragment(strings, holes);
}

/** The fragments one after another with a text of ours between them. */
export function joined(fragments: readonly Fragment[], separator: string): Fragment {
  return new Fragment(['', ...fragments.slice(1).map(() => separator), ''], fragments);
}

/**
 * The only way to write Cypher. Every hole becomes a parameter (`$p0`, `$p1`, …), so a value can never become text;
 * {@link raw} is the one exception and takes only literals of ours.
 */
export function cypher(
  strings: TemplateStringsArray,
  ...holes: readonly Hole[]
): { text: string; params: Record<string, Value> } {
  const params: Record<string, Value> = {};
  const textOf = (hole: Hole): string => {
    if (hole instanceof RawCypher) return hole.text;
    if (hole instanceof Fragment) return whole(hole.strings, hole.holes);
    const name = `p${Object.keys(params).length}`;
    params[name] = hole;
    return `$${name}`;
  };
  const whole = (texts: readonly string[], values: readonly Hole[]): string =>
    texts.map((text, index) => (index < values.length ? text + textOf(values[index] ?? null) : text)).join('');
  return { text: whole(strings, holes).replace(/\s+/g, ' ').trim(), params };
}
