import type { Encounter } from '../domain/encounter.ts';
import type { EntityKind } from '../domain/model.ts';
import type { JudgedClaim } from '../domain/standing.ts';
import type { SourceRecord } from '../store/source.ts';
import type { Loaded } from './reading/backend.ts';
import type { View } from './view.ts';

/** An entity as resolvers pass it on, with the view from which it was read. */
export interface Entry<K extends EntityKind = EntityKind> {
  readonly kind: K;
  readonly id: string;
  readonly view: View;
  readonly record: Loaded<K>;
}

export interface SourceEntry {
  readonly kind: 'Source';
  readonly id: string;
  readonly view: View;
  readonly source: SourceRecord;
}

export interface ClaimEntry {
  readonly kind: 'Claim';
  readonly id: string;
  readonly view: View;
  readonly claim: JudgedClaim;
}

export interface EncounterEntry {
  readonly kind: 'Encounter';
  readonly id: string;
  readonly view: View;
  readonly encounter: Encounter;
}

/** One entry for each kind, so that narrowing by `kind` tells the record's type. */
export type AnyEntry = { [K in EntityKind]: Entry<K> }[EntityKind];
export type AnyNode = AnyEntry | SourceEntry | ClaimEntry | EncounterEntry;

export function entryOf<K extends EntityKind>(view: View, kind: K, record: Loaded<K>): Entry<K> {
  return { kind, id: record.id, view, record };
}

/** Makes entries of the records of a list. */
export function entriesOf<K extends EntityKind>(view: View, kind: K, records: readonly Loaded<K>[]): Entry<K>[] {
  return records.map((record) => entryOf(view, kind, record));
}

export function sourceEntry(view: View, source: SourceRecord): SourceEntry {
  return { kind: 'Source', id: source.id, view, source };
}

export function claimEntry(view: View, claim: JudgedClaim): ClaimEntry {
  return { kind: 'Claim', id: claim.id, view, claim };
}

export function encounterEntry(view: View, encounter: Encounter): EncounterEntry {
  return { kind: 'Encounter', id: encounter.id, view, encounter };
}
