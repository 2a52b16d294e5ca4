import type grafeo from '@grafeo-db/js';
import { cypher, fragment, raw } from './cypher.ts';
import type { NodesInOrder, Seek } from './seek.ts';

type Engine = InstanceType<typeof grafeo.GrafeoDB>;

/** Nodes, by the engine's own ids, in the order of their keys, and those keys. */
interface Ordered {
  readonly ids: readonly number[];
  readonly keys: readonly string[];
}

const NONE: Ordered = { ids: [], keys: [] };
/** The name of the one list of all nodes of a label. */
const ALL = '';

/**
 * Where lists stand in order, kept in memory. The indexes of the engine know equality alone: a page of a hub's meetings,
 * or of all events, costs it a look at every one of them and a sort. Here each list is read once, and a page of it is
 * found by bisection. What is kept is forgotten with the next commit.
 */
export class Orders {
  readonly #engine: Engine;
  readonly #rowsMax: number;
  readonly #lists = new Map<string, Ordered>();
  /** The commit at which they were read. */
  #epoch = -1n;
  #rows = 0;

  /** @param rowsMax rows of all lists together that are kept, of about 150 bytes each */
  constructor(engine: Engine, rowsMax: number) {
    this.#engine = engine;
    this.#rowsMax = rowsMax;
  }

  /** The nodes of a page, those of each parent one after another, as they were at some commit during the call. */
  async nodesOf({ nodes, parents, ...page }: Seek): Promise<number[]> {
    this.#forgetOld();
    const names = parents ?? [ALL];
    const lists = new Map(names.map((name) => [name, this.#lists.get(keptAs(nodes, name))]));
    const missing = [...lists].filter(([, list]) => list === undefined).map(([name]) => name);
    if (missing.length > 0) {
      for (const [name, list] of await this.#read(nodes, missing)) lists.set(name, list);
    }
    return names.flatMap((name) => idsOf(lists.get(name) ?? NONE, page));
  }

  #forgetOld(): void {
    const epoch = this.#engine.currentEpoch();
    if (epoch !== this.#epoch) this.#forget();
    this.#epoch = epoch;
  }

  #forget(): void {
    this.#lists.clear();
    this.#rows = 0;
  }

  async #read(nodes: NodesInOrder, names: readonly string[]): Promise<[string, Ordered][]> {
    const { label, key, within } = nodes;
    const named = within === null ? fragment`''` : fragment`node.${raw(within)}`;
    const those = within === null ? fragment`` : fragment`WHERE ${named} IN ${names}`;
    const { text, params } = cypher`
      MATCH (node:${raw(label)}) ${those} WITH ${named} AS name, id(node) AS id, node.${raw(key)} AS key ORDER BY key
      RETURN name, collect(id) AS ids, collect(key) AS keys`;
    const epoch = this.#engine.currentEpoch();
    const result = await this.#engine.executeCypher(text, params);
    const lists = result.rows().map(([name, ids, keys]): [string, Ordered] => {
      return [name as string, { ids: ids as number[], keys: keys as string[] }];
    });
    if (epoch === this.#epoch && epoch === this.#engine.currentEpoch()) this.#keep(nodes, lists);
    return lists;
  }

  #keep(nodes: NodesInOrder, lists: readonly (readonly [string, Ordered])[]): void {
    for (const [name, list] of lists) {
      if (this.#lists.has(keptAs(nodes, name))) continue;
      this.#rows += list.ids.length;
      if (this.#rows > this.#rowsMax) this.#forget();
      else this.#lists.set(keptAs(nodes, name), list);
    }
  }
}

function keptAs({ label, key, within }: NodesInOrder, name: string): string {
  return [label, key, within ?? '', name].join(' ');
}

/** The ids of a page of one list. */
function idsOf({ ids, keys }: Ordered, page: Pick<Seek, 'above' | 'below' | 'descending' | 'limit'>): number[] {
  const start = page.above === null ? 0 : firstFrom(keys, page.above, true);
  const end = page.below === null ? keys.length : firstFrom(keys, page.below, false);
  const [from, to] = page.descending ? [Math.max(start, end - page.limit), end] : [start, start + page.limit];
  return ids.slice(from, Math.min(to, end));
}

/** Where the first key stands that is not smaller than the bound; behind it where that is excluded. */
function firstFrom(keys: readonly string[], bound: string, isExcluded: boolean): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const key = keys[middle] ?? '';
    if (key < bound || (isExcluded && key === bound)) low = middle + 1;
    else high = middle;
  }
  return low;
}
