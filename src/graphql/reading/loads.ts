import DataLoader from 'dataloader';

type Schedule = (dispatch: () => void) => void;

/**
 * What one reader knows and how it learns the rest. A value that was read before, with the whole operation or by a batch,
 * is given at once; every other key goes into a batch with those that are asked for in the same step.
 */
export class Loads {
  readonly #schedule: Schedule;
  readonly #loaders = new Map<string, unknown>();
  readonly #given = new Map<string, Map<string, unknown>>();

  /** @param schedule when batches are sent */
  constructor(schedule: Schedule) {
    this.#schedule = schedule;
  }

  /** Gives a value that was read ahead: the same that a batch would give for the key. */
  give(name: string, key: string, value: unknown): void {
    const values = this.#given.get(name) ?? new Map<string, unknown>();
    this.#given.set(name, values.set(key, value));
  }

  /** A value that was given; undefined where none was. */
  given(name: string, key: string): unknown {
    return this.#given.get(name)?.get(key);
  }

  /** @param name all that tells the batches of a loader apart from those of others */
  load<T>(name: string, key: string, batch: (keys: readonly string[]) => Promise<readonly T[]>): T | Promise<T> {
    const given = this.#given.get(name);
    if (given?.has(key) === true) return given.get(key) as T;
    const known = this.#loaders.get(name) as DataLoader<string, T> | undefined;
    if (known !== undefined) return known.load(key);
    const kept = async (keys: readonly string[]): Promise<readonly T[]> => {
      const values = await batch(keys);
      for (const [index, value] of values.entries()) this.give(name, keys[index] ?? '', value);
      return values;
    };
    const made = new DataLoader<string, T>(kept, { batchScheduleFn: this.#schedule });
    this.#loaders.set(name, made);
    return made.load(key);
  }
}
