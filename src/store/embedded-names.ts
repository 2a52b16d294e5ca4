import type grafeo from '@grafeo-db/js';
import type { NameLookup } from '../domain/name-tokens.ts';
import { answersLookup } from './name-lookup.ts';
import type { NameHit } from './port.ts';
import { NAME_TEXT_INDEX } from './schema.ts';

type Engine = InstanceType<typeof grafeo.GrafeoDB>;

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
 */
export async function lookupEmbedded(engine: Engine, lookup: NameLookup, limit: number): Promise<NameHit[]> {
  const hits = new Map<string, NameHit>();
  const { ways, among } = lookup;
  for (const way of ways) {
    for (const kind of among.length === 0 ? [[]] : among.map((token) => [token])) {
      for (const node of await nodesOf(engine, [...way, ...kind.map((token) => [token])], limit)) {
        const hit = hitOf(engine, node, lookup);
        if (hit !== null) hits.set(hit.id, hit);
      }
    }
  }
  return [...hits.values()].slice(0, limit);
}

/** Nodes among which are all names that have a token of each group, or `limit` of them. */
async function nodesOf(engine: Engine, groups: readonly (readonly string[])[], limit: number): Promise<number[]> {
  const search = async (tokens: readonly string[], most: number): Promise<number[]> =>
    (await engine.textSearch(label, property, tokens.join(' '), most)).map(([node = -1]) => node);
  const several = groups.filter((group) => group.length > 1);
  const [first, ...others] = await Promise.all(several.map((group) => search(group, ALL)));
  if (first === undefined) return search(groups.flat(), limit);
  const sets = others.map((nodes) => new Set(nodes));
  return first.filter((node) => sets.every((set) => set.has(node)));
}

/** The name of a node; null where it does not answer, or was deleted between the search and now. */
function hitOf(engine: Engine, node: number, lookup: NameLookup): NameHit | null {
  const found = engine.getNode(node);
  const [id, of, tokens] = ['id', 'of', property].map((key): unknown => found?.get(key));
  if (typeof id !== 'string' || typeof of !== 'string' || typeof tokens !== 'string') return null;
  return answersLookup(lookup, new Set(tokens.split(' '))) ? { id, of } : null;
}
