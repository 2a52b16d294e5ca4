/** Remembers what was found last: a bounded number of values by their keys. */
export class Recent<V extends object | string> {
  private readonly values = new Map<string, V>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** The value of a key, looked for where it is not remembered; that there is none is not remembered. */
  find<F extends V | undefined>(key: string, look: () => F): V | F {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const found = look();
    if (found === undefined) return found;
    if (this.values.size >= this.most) {
      // Maps keep the order in which keys came: the first one has been there for longest.
      const [oldest] = this.values.keys();
      if (oldest !== undefined) this.values.delete(oldest);
    }
    this.values.set(key, found);
    return found;
  }

  clear(): void {
    this.values.clear();
  }
}
