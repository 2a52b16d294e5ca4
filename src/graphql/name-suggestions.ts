import type { AskedName } from '../domain/name-match.ts';
import { nearness } from '../domain/name-rank.ts';
import { singleWordLookups } from '../domain/name-tokens.ts';
import type { Name } from '../domain/names.ts';
import type { Context } from './context.ts';
import { LIMITS } from './limits.ts';
import { bearersFound, ofCountry, type SearchFilter } from './name-search.ts';
import { namesOf, searchEntries, type SearchEntry } from './search-entry.ts';
import type { View } from './view.ts';

/** A name that may have been meant. */
export interface Suggestion {
  readonly entry: SearchEntry;
  readonly name: Name;
}

/** How near a name must come to be suggested, from 0 to 1. */
const NEAR = 0.4;

/**
 * The names nearest to one that nothing answers to, the nearest first, then by id: those that share a word with it or
 * have a similar one. Words that too many names share suggest nothing.
 */
export async function suggestionsFor(
  context: Context,
  view: View,
  asked: AskedName,
  filter: SearchFilter,
): Promise<Suggestion[]> {
  const lookups = singleWordLookups(asked, filter.kinds ?? []);
  const bearers = await Promise.all(
    lookups.map((lookup) => bearersFound(context, lookup, filter.kinds, LIMITS.suggestionNamesMax)),
  );
  const ids = [...new Set(bearers.flatMap((some) => some ?? []))];
  const near = (await searchEntries(context, view, ids)).flatMap((entry) => {
    const [best] = namesOf(entry)
      .map((name) => ({ entry, name, near: nearness(asked, name.text) }))
      .sort((a, b) => b.near - a.near);
    return best === undefined || best.near < NEAR ? [] : [best];
  });
  const nearest = (await ofCountry(context, near, filter.country)).sort(
    (a, b) => b.near - a.near || (a.entry.id < b.entry.id ? -1 : 1),
  );
  return nearest.slice(0, LIMITS.suggestionsMax);
}
