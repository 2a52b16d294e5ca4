import { fuzzyDate } from '../dates.ts';
import type { EntityRecord } from '../model.ts';
import type { Candidate, DuplicateKind } from './candidate.ts';

/** The record of one of the kinds of which two may be one. */
export type DuplicateRecord = EntityRecord<DuplicateKind>;

function identifiersOf(record: { readonly wikidata?: string | null; readonly geonames?: string | null }): string[] {
  return (['wikidata', 'geonames'] as const).flatMap((giver) => {
    const id = record[giver] ?? null;
    return id === null ? [] : [`${giver} ${id}`];
  });
}

/** What the record of an entity says that tells it from others. */
export function candidateOf(kind: DuplicateKind, record: DuplicateRecord): Candidate {
  const own = { kind, id: record.id, names: record.name };
  const none = {
    country: null,
    type: null,
    identifiers: [],
    related: [],
    places: [],
    when: null,
    coordinates: null,
    marker: null,
  };
  switch (kind) {
    case 'Official': {
      const official = record as EntityRecord<'Official'>;
      return { ...none, ...own, country: official.country, identifiers: identifiersOf(official) };
    }
    case 'Organization': {
      const { kind: type, country, partOf } = record as EntityRecord<'Organization'>;
      return { ...none, ...own, type, country, related: partOf === null ? [] : [partOf] };
    }
    case 'Place': {
      const place = record as EntityRecord<'Place'>;
      const { latitude, longitude, within, pairedWith, marker, kind: type } = place;
      const coordinates = latitude === null || longitude === null ? null : ([latitude, longitude] as const);
      const related = [...within, ...pairedWith];
      return { ...none, ...own, type, related, places: within, coordinates, marker, identifiers: identifiersOf(place) };
    }
    case 'Event': {
      const { type, partOf, place, when } = record as EntityRecord<'Event'>;
      const date = when === null ? null : fuzzyDate(when);
      return { ...none, ...own, type, related: partOf === null ? [] : [partOf], places: place, when: date };
    }
  }
}
