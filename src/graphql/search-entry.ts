import { kindOf, type Kind } from '../domain/ids.ts';
import { propertyOf } from '../domain/model.ts';
import type { Name } from '../domain/names.ts';
import { namesOfSource } from '../domain/source.ts';
import type { BearerKind } from '../store/bearer.ts';
import { hadSpoken } from '../store/source.ts';
import type { Context } from './context.ts';
import { type AnyEntry, entryOf, sourceEntry, type SourceEntry } from './node.ts';
import type { Reader } from './reading/reader.ts';
import type { View } from './view.ts';

/** Kinds that can be searched. */
export type SearchKind = BearerKind;

/** What a search can find. */
export type SearchEntry = Extract<AnyEntry, { readonly kind: SearchKind }> | SourceEntry;

function isSearchKind(kind: Kind | null): kind is SearchKind {
  return kind === 'Source' || (kind !== null && kind !== 'Claim' && propertyOf(kind, 'name') !== null);
}

async function entryById(context: Context, view: View, id: string): Promise<SearchEntry | null> {
  const kind = kindOf(id);
  const reader = context.loaders(view);
  if (!isSearchKind(kind)) return null;
  if (kind === 'Source') {
    const source = await reader.source(id);
    if (source === null || (view.known !== null && !hadSpoken(source, view.known))) return null;
    return sourceEntry(view, source);
  }
  const record = await reader.record(kind, id);
  return record === null ? null : (entryOf(view, kind, record) as SearchEntry);
}

/** Those of the things that the view has, in the order of the ids. */
export async function searchEntries(context: Context, view: View, ids: readonly string[]): Promise<SearchEntry[]> {
  const entries = await Promise.all(ids.map((id) => entryById(context, view, id)));
  return entries.filter((entry) => entry !== null);
}

/** Every form by which a search finds it. */
export function namesOf(entry: SearchEntry): readonly Name[] {
  return entry.kind === 'Source' ? namesOfSource(entry.source) : entry.record.name;
}

/** Places nest less deep than this. */
const DEEPEST = 8;

async function countriesAround(reader: Reader, places: readonly string[], depth = 0): Promise<string[]> {
  const records = depth > DEEPEST ? [] : await reader.records('Place', places);
  const around = await Promise.all(
    records.map(async (place) =>
      place.kind === 'country' ? [place.id] : countriesAround(reader, place.within, depth + 1),
    ),
  );
  return [...new Set(around.flat())];
}

/**
 * The countries of a thing: of an official, a body or an office the one it belongs to; those that a place lies in, both
 * for one on a border; those in which an event took place. Nothing else has a country.
 */
export async function countriesOf(context: Context, entry: SearchEntry): Promise<readonly string[]> {
  switch (entry.kind) {
    case 'Official':
    case 'Organization':
    case 'Position':
      return entry.record.country === null ? [] : [entry.record.country];
    case 'Place':
      return countriesAround(context.loaders(entry.view), [entry.id]);
    case 'Event':
      return countriesAround(context.loaders(entry.view), entry.record.place);
    case 'EventSeries':
    case 'Agreement':
    case 'Topic':
    case 'Source':
      return [];
  }
}
