import type { FuzzyDate } from '../dates.ts';
import type { Name } from '../names.ts';

/** Kinds of which two records may be one thing. */
export type DuplicateKind = 'Official' | 'Organization' | 'Place' | 'Event';

/** An office that somebody held, EDTF days; null where nobody gives one. */
export interface OfficeHeld {
  readonly position: string;
  readonly organization: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** What an entity's own record says that tells it from others. */
export interface Candidate {
  readonly kind: DuplicateKind;
  readonly id: string;
  readonly names: readonly Name[];
  readonly country: string | null;
  /** What sort of body, place or event it is; null for an official. */
  readonly type: string | null;
  /** Ids that others give it, with whose they are: `wikidata Q7271`. */
  readonly identifiers: readonly string[];
  /** Entities of its kind that its record relates it to: the body it is a part of, the gate opposite. */
  readonly related: readonly string[];
  /** Where an event took place, or in what a place lies. */
  readonly places: readonly string[];
  /** When an event took place; null for one without a date and for other kinds. */
  readonly when: FuzzyDate | null;
  /** Of a place, in degrees. */
  readonly coordinates: readonly [latitude: number, longitude: number] | null;
  /** Number of a boundary marker. */
  readonly marker: string | null;
}

/** What else is known around an entity. */
export interface Surroundings {
  readonly offices: readonly OfficeHeld[];
  readonly ranks: readonly string[];
  /** Events that an official or a body took part in. */
  readonly events: readonly string[];
  /** Who took part in an event, or in the same events as an official or a body. */
  readonly company: readonly string[];
  /** Numbers of an event in series: `series/exchange 7`. */
  readonly ordinals: readonly string[];
  /** Sources that tell of it. */
  readonly sources: readonly string[];
}

export const NO_SURROUNDINGS: Surroundings = {
  offices: [],
  ranks: [],
  events: [],
  company: [],
  ordinals: [],
  sources: [],
};
