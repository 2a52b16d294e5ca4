import type grafeo from '@grafeo-db/js';
import type { NameLookup } from '../domain/name-tokens.ts';
import { answersLookup } from './name-lookup.ts';
import { NAME_TEXT_INDEX } from './schema.ts';

type Engine = InstanceType<typeof grafeo.GrafeoDB>;

/** A name form that a lookup found: its own id, and whose name it is. */
export interface NameHit {
  readonly id: string;
  readonly of: string;
}

const { label, property } = NAME_TEXT_INDEX;
/** The engine ranks and cuts; this asks for all. */
const ALL = 2 ** 31 - 1;

/**
 * How relevance is counted: every token that a name has adds the same for each name, however often it has it and
 * however long it is. A name that has all tokens asked for is then before all that lack one.
 */
export const NAME_RELEVANCE = { k1: 0, b: 0 } as const;

/**
 * The lookup on the embedded engine, whose index has no operators: it gives names that have any of the words.
 *
 * - Groups of one token each: names with all tokens come first, so that the first `limit` hold all or enough of them.
 * - Groups of several: the names of each group are all fetched, and those in every one stay.
 *
 * Kinds are looked at in what was found, and looked for only where that may lack some: a kind is a word of so many
 * names that to look for it takes longer than for all others together.
 */
export async function lookupEmbedded(engine: Engine, lookup: NameLookup, limit: number): Promise<NameHit[]> {
  const hits = new Map<string, NameHit>();
  const { ways, among } = lookup;
  const keep = (groups: Groups, nodes: readonly number[]): void => {
    for (const { id, of, tokens } of namesWith(engine, groups, nodes)) {
      if (answersLookup(lookup, tokens)) hits.set(id, { id, of });
    }
  };
  for (const way of ways) {
    const nodes = await nodesOf(engine, way, limit);
    const isCut = isRanked(way) && nodes.length === limit && namesWith(engine, way, nodes.slice(-1)).length > 0;
    if (among.length === 0 || !isCut) keep(way, nodes);
    else {
      for (const token of among) {
        const groups = [...way, [token]];
        keep(groups, await nodesOf(engine, groups, limit));
      }
    }
  }
  return [...hits.values()].slice(0, limit);
}

type Groups = NameLookup['ways'][number];

/** Whether one search finds them all, those with all tokens first. */
function isRanked(groups: Groups): boolean {
  return groups.every((group) => group.length === 1);
}

/** Nodes among which are all names that have a token of each group, or `limit` of them. */
async function nodesOf(engine: Engine, groups: Groups, limit: number): Promise<number[]> {
  const search = async (tokens: readonly string[], most: number): Promise<number[]> =>
    (await engine.textSearch(label, property, tokens.join(' '), most)).map(([node = -1]) => node);
  const several = groups.filter((group) => group.length > 1);
  const [first, ...others] = await Promise.all(several.map((group) => search(group, ALL)));
  if (first === undefined) return search(groups.flat(), limit);
  const sets = others.map((nodes) => new Set(nodes));
  return first.filter((node) => sets.every((set) => set.has(node)));
}

/** The names that have a token of each group; of nodes in the order of relevance those before the first that lacks one. */
function namesWith(engine: Engine, groups: Groups, nodes: readonly number[]): Name[] {
  const names: Name[] = [];
  for (const node of nodes) {
    const name = nameOf(engine, node);
    if (name === null) continue;
    if (answersLookup({ ways: [groups], among: [] }, name.tokens)) names.push(name);
    // To read a name takes longer than to find it.
    else if (isRanked(groups)) break;
  }
  return names;
}

type Name = NameHit & { readonly tokens: ReadonlySet<string> };

/** The name of a node; null where it was deleted between the search and now. */
function nameOf(engine: Engine, node: number): Name | null {
  const found = engine.getNode(node);
  const [id, of, tokens] = ['id', 'of', property].map((key): unknown => found?.get(key));
  if (typeof id !== 'string' || typeof of !== 'string' || typeof tokens !== 'string') return null;
  return { id, of, tokens: new Set(tokens.split(' ')) };
}
