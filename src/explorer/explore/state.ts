import type { EncounterOrderBy, EncounterStrength, EventType, TimelineStep } from '../../generated/explorer.ts';

/** Where a node stands, in the units of the layout, whose middle is 0,0. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What part of the drawing is seen: the spot in the middle, and pixels per unit of the layout. */
export interface View extends Spot {
  readonly scale: number;
}

/** How a network is drawn: officials tied where they met, or with the occasions between them. */
export const FORMS = ['ties', 'events'] as const;
export type Form = (typeof FORMS)[number];

/**
 * All that an analyst has done to the exploration. It is the address, so that a link gives the same; it is never
 * changed but by a command, so that everything can be undone.
 */
export interface ExploreState {
  /** Whose encounters; everybody's where none is named. */
  readonly officials: readonly string[];
  /** Both ends as EDTF: a year, a month or a day. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only what lies within on every day that its date can mean. */
  readonly certainly: boolean;
  readonly place: string | null;
  readonly country: string | null;
  readonly strengths: readonly EncounterStrength[];
  readonly types: readonly EventType[];
  /** At least so many independent sources. */
  readonly sources: number;
  readonly form: Form;
  /** Ids of officials and events. */
  readonly selection: readonly string[];
  readonly pins: Readonly<Record<string, Spot>>;
  readonly hidden: readonly string[];
  readonly byCountry: boolean;
  readonly seed: number;
  /** Null for the whole drawing. */
  readonly view: View | null;
  /** How wide the bars of the timeline are. */
  readonly step: TimelineStep;
  readonly order: EncounterOrderBy;
  /** Whether officials have lanes in time below the bars of all. */
  readonly lanes: boolean;
}

/** Everything there is, untouched. */
export const EMPTY: ExploreState = {
  officials: [],
  from: null,
  to: null,
  certainly: false,
  place: null,
  country: null,
  strengths: [],
  types: [],
  sources: 0,
  form: 'ties',
  selection: [],
  pins: {},
  hidden: [],
  byCountry: false,
  seed: 1,
  view: null,
  step: 'MONTH',
  order: 'DATE',
  lanes: false,
};
