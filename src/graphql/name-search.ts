import type { EntityKind } from '../domain/model.ts';
import { type AskedName, askedName } from '../domain/name-match.ts';
import { type AnsweringName, bestName, rankOf } from '../domain/name-rank.ts';
import { mistypedLookup, type NameLookup, spelledLookup } from '../domain/name-tokens.ts';
import { BEARER_KINDS } from '../store/bearer.ts';
import type { Key } from '../store/page.ts';
import { checkedText } from './arguments.ts';
import type { Context } from './context.ts';
import { badInput, tooMuch } from './errors.ts';
import { LIMITS } from './limits.ts';
import { kept } from './lists/conditions.ts';
import { recordName } from './reading/reader.ts';
import { countriesOf, namesOf, searchEntries, type SearchEntry, type SearchKind } from './search-entry.ts';
import { LIVE, type View } from './view.ts';

/** What a search found, with the name form that answers best. */
export interface Found extends AnsweringName {
  readonly entry: SearchEntry;
}

/** Among what is searched; absent conditions hold. */
export interface SearchFilter {
  readonly kinds?: readonly SearchKind[];
  readonly country?: string;
}

/** The order of what was found: the better answer first, among equals by id. */
export const FOUND_ORDER = [
  { by: 'match', way: 'asc' },
  { by: 'typos', way: 'asc' },
  { by: 'alias', way: 'asc' },
  { by: 'unasked', way: 'asc' },
  { by: 'id', way: 'asc' },
] as const;

/** The place of something found in {@link FOUND_ORDER}. */
export function foundKeys(found: Found): readonly Key[] {
  return [...rankOf(found), found.entry.id];
}

/** What a text asks for. @throws ParleyError INVALID_INPUT where it says nothing, LIMIT_EXCEEDED where it is too long */
export function checkedName(query: string): AskedName {
  const asked = askedName(checkedText(query, 'the text to search for', LIMITS.searchTextMax));
  if (asked === null) throw badInput(`expected a text with letters or digits, got ${JSON.stringify(query)}`);
  if (spelledLookup(asked, []).ways.length > 0) return asked;
  throw badInput(`expected at least two letters of a word to search for, got ${JSON.stringify(query)}; write more`);
}

/** Ids of what has a name that a lookup among the kinds finds; null where there are more than the limit. */
export async function bearersFound(
  context: Context,
  lookup: NameLookup,
  kinds: readonly SearchKind[] = BEARER_KINDS,
  limit: number = LIMITS.nameHitsMax,
): Promise<string[] | null> {
  const { names, bearers } = await context.store.searchNames(lookup, kinds, limit + 1);
  if (names > limit) return null;
  const { loads } = context.loaders(LIVE);
  for (const { kind, record } of bearers)
    loads.give(kind === 'Source' ? 'source' : recordName(kind), record.id, record);
  return bearers.map(({ record }) => record.id).sort();
}

/** Those of the things that pass the filter. */
export async function ofCountry<T extends { readonly entry: SearchEntry }>(
  context: Context,
  found: readonly T[],
  country: string | undefined,
): Promise<T[]> {
  return kept(
    found,
    async ({ entry }) => country === undefined || (await countriesOf(context, entry)).includes(country),
  );
}

async function answering(
  context: Context,
  view: View,
  asked: AskedName,
  filter: SearchFilter,
  typos: boolean,
): Promise<Found[]> {
  const lookup = (typos ? mistypedLookup : spelledLookup)(asked, filter.kinds ?? []);
  const ids = await bearersFound(context, lookup, filter.kinds);
  if (ids === null) {
    const text = JSON.stringify(asked.text);
    throw tooMuch(
      typos
        ? `no name is written like ${text}, and more than ${LIMITS.nameHitsMax} might be meant; write more of the name, or search in fewer kinds`
        : `${text} is part of more than ${LIMITS.nameHitsMax} names; write more of the name, or search in fewer kinds`,
    );
  }
  const entries = await searchEntries(context, view, ids);
  const found = entries.flatMap((entry) => {
    const best = bestName(asked, namesOf(entry), typos);
    return best === null ? [] : [{ ...best, entry }];
  });
  return ofCountry(context, found, filter.country);
}

/**
 * Everything of the view with a name that answers, in no order: see {@link foundKeys}. The index gives candidates, the
 * same on every engine; the names that the view knows decide. Where nothing is written as asked, typos are forgiven.
 *
 * @throws ParleyError LIMIT_EXCEEDED where more names may answer than are looked at
 */
export async function searchByName(
  context: Context,
  view: View,
  asked: AskedName,
  filter: SearchFilter,
): Promise<Found[]> {
  if (filter.kinds?.length === 0) return [];
  const found = await answering(context, view, asked, filter, false);
  return found.length > 0 || asked.typosMax === 0 ? found : answering(context, view, asked, filter, true);
}

/** The entities of a kind that a filter by name means, typos not forgiven; nothing where there is no such filter. */
export async function nameCondition(
  context: Context,
  view: View,
  kind: EntityKind & SearchKind,
  name: string | null | undefined,
): Promise<{ readonly ids?: readonly string[] }> {
  if (name === null || name === undefined) return {};
  const found = await answering(context, view, checkedName(name), { kinds: [kind] }, false);
  return { ids: found.map(({ entry }) => entry.id) };
}
