import type { Below, Read, Row } from '../../cypher-selections/read.ts';
import type { EntityKind } from '../../domain/model.ts';
import type { StoredRecord } from '../../store/record.ts';
import {
  selectedByIds,
  selectedPairedPlaces,
  selectedReference,
  selectedReferences,
  selectedReferrers,
  type Selected,
} from '../../store/selected.ts';
import { fragment, type Value } from '../../store/cypher.ts';
import type { Context } from '../context.ts';
import { LIMITS } from '../limits.ts';
import type { Loads } from '../reading/loads.ts';
import { recordName, referrersName } from '../reading/reader.ts';
import { LIVE } from '../view.ts';

export type Reads = readonly Read<Context>[];

type Options = Pick<Read<Context>, 'below' | 'needs' | 'idle' | 'single' | 'scope'>;

/** A read that gives what it brings to the reader of the live graph, from which resolvers then take it. */
export function readOf<Item>(
  selected: Selected<Item>,
  give: (
    loads: Loads,
    items: () => Item[],
    parent: Row | null,
    rows: readonly Row[],
    decode: (row: Row) => Item,
  ) => void,
  options: Options = {},
): Read<Context> {
  return {
    clauses: selected.clauses,
    columns: selected.columns,
    take: (rows, parent, context, taken) => {
      const decode = (row: Row) => selected.decode(row, taken);
      give(context.loaders(LIVE).loads, () => rows.map(decode), parent, rows, decode);
    },
    ...options,
  };
}

/** The id of a row whose first column is a record, or the properties of a node. */
export function idOfRow(row: Row | null): string {
  const first = row?.[0] as readonly Value[] | { readonly id: Value };
  return ('id' in first ? first.id : first[0]) as string;
}

/** Rows of a kind that show at a place below the field: at the field itself unless said otherwise. */
export function shownAs(kind: string, ...at: string[]): readonly Below[] {
  return [{ type: kind, at }];
}

/** Gives the records of rows, each once: what many refer to comes with each of them. */
export function giveRecords<K extends EntityKind>(
  kind: K,
  selected: Selected<StoredRecord<K>>,
  options: Options = {},
): Read<Context> {
  const name = recordName(kind);
  return readOf(
    selected,
    (loads, _items, _parent, rows, decode) => {
      for (const row of rows) {
        const id = idOfRow(row);
        if (loads.given(name, id) === undefined) loads.give(name, id, decode(row));
      }
    },
    options,
  );
}

/** An entity by its id, at the root of an operation. */
export function lookedUp(kind: EntityKind, id: string, options: Options = {}): Read<Context> {
  const selected = selectedByIds(kind, [id]);
  return readOf(
    selected,
    (loads, items) => {
      loads.give(recordName(kind), id, items()[0] ?? null);
    },
    { below: shownAs(kind), single: true, ...options },
  );
}

/** What a record refers to by a property, of one of the kinds. */
export function references(property: string, ...kinds: EntityKind[]): () => Reads {
  return () => kinds.map((kind) => giveRecords(kind, selectedReferences(property, kind), { below: shownAs(kind) }));
}

/** What a record refers to by a property that names one thing, which may be of several kinds. */
export function referenceOfAny(property: string, ...kinds: EntityKind[]): () => Reads {
  return () => kinds.map((kind) => giveRecords(kind, selectedReference(property, kind), { below: shownAs(kind) }));
}

/** What refers to a record by a property. A list that is too long is not given: its loader says so. */
export function referrers(kind: EntityKind, property: string, targetKind: EntityKind): () => Reads {
  return () => [
    readOf(
      selectedReferrers(kind, property, LIMITS.listMax + 1),
      (loads, items, parent, rows) => {
        if (rows.length > LIMITS.listMax) return;
        loads.give(referrersName(kind, property, targetKind), idOfRow(parent), items());
      },
      { below: shownAs(kind) },
    ),
  ];
}

/** A value that is made of the row above, or of nothing that is stored: what is asked of it is read beside it. */
export function sameRow(type: string, scope?: unknown): Read<Context> {
  return {
    clauses: (as, from) => fragment`WITH ${from} AS ${as}`,
    columns: () => [],
    take: () => undefined,
    below: shownAs(type),
    idle: true,
    single: true,
    scope,
  };
}

/** The places that are paired with a place. */
export const pairedPlaces = (): Reads => [
  readOf(
    selectedPairedPlaces(),
    (loads, items, parent) => {
      const places = items();
      for (const place of places) loads.give(recordName('Place'), place.id, place);
      loads.give(
        'paired-places',
        idOfRow(parent),
        places.map((place) => place.id),
      );
    },
    { below: shownAs('Place') },
  ),
];
