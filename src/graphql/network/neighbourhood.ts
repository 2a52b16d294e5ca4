import { compareText } from '../../domain/text-order.ts';
import type { Link, NetworkForm } from './form.ts';
import { compareTies, type Tie } from './tie.ts';

export interface NeighbourhoodSearch {
  readonly form: NetworkForm;
  readonly around: readonly string[];
  /** Nodes that the caller has: they take no place and are not given again, but links to them are. */
  readonly without: ReadonlySet<string>;
  readonly hops: number;
  /** Nodes wanted besides those around. */
  readonly first: number;
  /** Links at most. */
  readonly links: number;
}

/** A node of a network, and why it is there. */
export interface FoundNode {
  readonly id: string;
  readonly distance: number;
  /** What joins it with all that is one step nearer; null for what the network is around. */
  readonly tie: Tie | null;
}

/** All that is at one distance. */
export interface Level {
  readonly distance: number;
  readonly count: number;
  /** How many of these are neither given nor what the caller has. */
  readonly leftOut: number;
}

export interface Neighbourhood {
  /** Those around in the order in which they were asked for; then by relevance. */
  readonly nodes: readonly FoundNode[];
  readonly levels: readonly Level[];
  /** All links among the nodes, and from them to those that the caller has. */
  readonly links: readonly Link[];
  readonly linksLeftOut: number;
}

/**
 * A bounded neighbourhood: breadth first, the nodes of each level in the order of relevance, which looks at the whole
 * of the level before. What `first` cuts off is therefore always the end: with a larger one the same nodes come first.
 */
export async function neighbourhood(search: NeighbourhoodSearch): Promise<Neighbourhood> {
  const { form, around, without, hops, first } = search;
  const nodes: FoundNode[] = around.map((id) => ({ id, distance: 0, tie: null }));
  const levels: Level[] = [{ distance: 0, count: around.length, leftOut: 0 }];
  const seen = new Set(around);
  let level = around;
  for (let distance = 1; distance <= hops && level.length > 0; distance += 1) {
    await form.open(level);
    const ranked = byRelevance(form.joinedWith(level, (node) => !seen.has(node)));
    const news = ranked.filter(([id]) => !without.has(id));
    const taken = news.slice(0, around.length + first - nodes.length);
    nodes.push(...taken.map(([id, tie]) => ({ id, distance, tie })));
    if (ranked.length > 0) levels.push({ distance, count: ranked.length, leftOut: news.length - taken.length });
    if (taken.length < news.length) break;
    level = ranked.map(([id]) => id);
    for (const id of level) seen.add(id);
  }
  return { nodes, levels, ...(await linksAmong(nodes, search)) };
}

/** The nearer come first by the search; of one level the stronger ties, then by id. */
function byRelevance(ties: ReadonlyMap<string, Tie>): [string, Tie][] {
  return [...ties].sort(([a, x], [b, y]) => compareTies(x, y) || compareText(a, b));
}

/** Links in the order of the later of their nodes, so that what further nodes bring comes behind. */
async function linksAmong(
  nodes: readonly FoundNode[],
  { form, without, links: max }: NeighbourhoodSearch,
): Promise<Pick<Neighbourhood, 'links' | 'linksLeftOut'>> {
  const places = new Map<string, number>();
  const own = new Set(nodes.map(({ id }) => id));
  for (const id of [...without].filter((other) => !own.has(other)).sort()) places.set(id, places.size);
  const placeOf = (id: string) => places.get(id) ?? 0;
  await form.openLinks([...places.keys(), ...own]);
  const strongest = new Strongest(max, placeOf);
  for (const { id } of nodes) {
    for (const link of form.linksOf(id, (other) => places.has(other))) strongest.add(link);
    places.set(id, places.size);
  }
  return strongest.all();
}

/** Keeps the strongest of many links without holding all. */
class Strongest {
  readonly #max: number;
  readonly #compare: (a: Link, b: Link) => number;
  #links: Link[] = [];
  #count = 0;

  constructor(max: number, placeOf: (id: string) => number) {
    this.#max = max;
    const places = ({ source, target }: Link) => [placeOf(source), placeOf(target)].sort((a, b) => b - a);
    this.#compare = (a, b) => {
      const [x, y] = [places(a), places(b)];
      return (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0);
    };
  }

  add(link: Link): void {
    this.#count += 1;
    this.#links.push(link);
    if (this.#links.length >= 2 * this.#max) this.#cut();
  }

  all(): Pick<Neighbourhood, 'links' | 'linksLeftOut'> {
    this.#cut();
    const links = this.#links.sort(this.#compare);
    return { links, linksLeftOut: this.#count - links.length };
  }

  #cut(): void {
    if (this.#links.length <= this.#max) return;
    this.#links.sort((a, b) => compareTies(a.tie, b.tie) || this.#compare(a, b));
    this.#links.length = this.#max;
  }
}
