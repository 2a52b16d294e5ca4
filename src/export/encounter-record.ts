import { fuzzyDate, type FuzzyDate } from '../domain/dates.ts';
import type { Encounter, Strength } from '../domain/encounter.ts';
import type { EntityRecord } from '../domain/model.ts';
import type { Name } from '../domain/names.ts';
import { independentSources } from '../domain/source.ts';
import { encounterSources, sidesOf, type Side } from '../graphql/encounter-side.ts';
import type { Reader } from '../graphql/reading/reader.ts';
import type { EncounterKey } from '../store/encounter.ts';
import type { SourceRecord } from '../store/source.ts';
import { changing } from './standstill.ts';

/** An entity by its id and its primary name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

export interface OfficialRecord extends Named {
  readonly country: Named;
  readonly wikidata: string | null;
}

/** One official of an encounter, in the capacity in which they were there. */
export interface SideRecord extends Named {
  readonly rank: string | null;
  readonly roles: readonly string[];
  /** The offices that sources name with the official that day. */
  readonly offices: readonly Named[];
}

interface EventRecord extends Named {
  readonly type: string;
  readonly status: string;
}

export interface PlaceRecord extends Named {
  readonly kind: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** An encounter with all that the forms show of it. */
export interface EncounterRecord {
  readonly id: string;
  readonly sides: readonly [SideRecord, SideRecord];
  readonly when: FuzzyDate | null;
  readonly strength: Strength;
  /** The closest event that holds all shared activities, and the closest of them. */
  readonly event: EventRecord;
  readonly occasion: EventRecord;
  /** Those of the occasion first. */
  readonly places: readonly PlaceRecord[];
  /** The sources that report that either of them was there, latest first. */
  readonly sources: readonly SourceRecord[];
  readonly independentSources: number;
}

function named({ id, name }: { readonly id: string; readonly name: readonly Name[] }): Named {
  return { id, name: name[0]?.text ?? id };
}

export async function officialRecord(reader: Reader, id: string): Promise<OfficialRecord> {
  const official = await reader.required('Official', id);
  const country = await reader.required('Place', official.country);
  return { ...named(official), country: named(country), wikidata: official.wikidata };
}

/** @throws ParleyError GRAPH_CHANGING where the two did not meet there after all */
export async function encounterRecord(reader: Reader, key: EncounterKey): Promise<EncounterRecord> {
  const encounter = await reader.encounter(key);
  if (encounter === null) throw changing('has written');
  const [sides, event, places, sources] = await Promise.all([
    Promise.all(sidesOf(reader.view, encounter).map((side) => sideRecord(reader, side))),
    reader.required('Event', encounter.event),
    reader.records('Place', encounter.places),
    encounterSources(reader, encounter),
  ]);
  return {
    id: encounter.id,
    sides: sides as [SideRecord, SideRecord],
    when: whenOf(encounter),
    strength: encounter.strength,
    event: eventRecord(event),
    occasion: eventRecord(encounter.occasion.event),
    places: places.map(placeRecord),
    sources,
    independentSources: independentSources(sources),
  };
}

function whenOf({ occasion }: Encounter): FuzzyDate | null {
  return occasion.event.when === null ? null : fuzzyDate(occasion.event.when);
}

function eventRecord(event: EntityRecord<'Event'>): EventRecord {
  return { ...named(event), type: event.type, status: event.status };
}

function placeRecord(place: EntityRecord<'Place'>): PlaceRecord {
  return { ...named(place), kind: place.kind, latitude: place.latitude, longitude: place.longitude };
}

async function sideRecord(reader: Reader, side: Side): Promise<SideRecord> {
  const tenures = await reader.records('Tenure', [...new Set(side.participations.flatMap((part) => part.tenure))]);
  const [official, positions] = await Promise.all([
    reader.required('Official', side.official),
    reader.records('Position', [...new Set(tenures.map((tenure) => tenure.position))].sort()),
  ]);
  return { ...named(official), rank: side.rank, roles: side.roles, offices: positions.map(named) };
}
