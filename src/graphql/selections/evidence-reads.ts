import type { Read } from '../../cypher-selections/read.ts';
import {
  selectedClaimsAbout,
  selectedSourceOfClaim,
  selectedSourcesByIds,
  selectedSourcesOf,
} from '../../store/selected.ts';
import type { Selected } from '../../store/selected.ts';
import { latestFirst, type SourceRecord } from '../../store/source.ts';
import type { Context } from '../context.ts';
import { idOfRow, readOf, shownAs, type Reads } from './reads.ts';

/** Gives each of the sources, which show at a place below the field. */
export function giveSources(selected: Selected<SourceRecord>, ...at: string[]): Read<Context> {
  return readOf(
    selected,
    (loads, _items, _parent, rows, decode) => {
      for (const row of rows) {
        const id = idOfRow(row);
        if (loads.given('source', id) === undefined) loads.give('source', id, decode(row));
      }
    },
    { below: shownAs('Source', ...at) },
  );
}

/** A source by its id, at the root of an operation. */
export function sourceLookedUp(id: string): Read<Context> {
  return readOf(
    selectedSourcesByIds([id]),
    (loads, items) => {
      loads.give('source', id, items()[0] ?? null);
    },
    { below: shownAs('Source'), single: true },
  );
}

/** The source of a claim. */
export const sourceOfClaim = (): Reads => [giveSources(selectedSourceOfClaim())];

/** All claims about an entity. */
export const claimsOfEntity = (): Reads => [
  readOf(selectedClaimsAbout(), (loads, items, parent) => {
    loads.give('claims', idOfRow(parent), items());
  }),
];

/** The sources that say something about an entity. */
export const sourcesOfEntity = (): Reads => [
  readOf(
    selectedSourcesOf(),
    (loads, items, parent) => {
      loads.give('sources-of', idOfRow(parent), latestFirst(items()));
    },
    { below: shownAs('Source') },
  ),
];
