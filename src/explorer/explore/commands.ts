import type { EncounterOrderBy, EncounterStrength, EventType, TimelineStep } from '../../generated/explorer.ts';
import { EMPTY, type ExploreState, type Form, type Spot, type View } from './state.ts';

/** One thing that an analyst does: from the state before to the state behind. */
export interface Command {
  /** Commands of one name in a row, such as those of a drag, are undone together where the name is here. */
  readonly mergesAs?: string;
  readonly apply: (state: ExploreState) => ExploreState;
}

const command = (apply: Command['apply'], mergesAs?: string): Command =>
  mergesAs === undefined ? { apply } : { apply, mergesAs };

const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item];

const without = (items: readonly string[], gone: readonly string[]): readonly string[] =>
  items.filter((item) => !gone.includes(item));

/** Also asks for the encounters of these. */
export const expand = (ids: readonly string[]): Command =>
  command((state) => ({ ...state, officials: [...state.officials, ...without(ids, state.officials)] }));

/** No longer asks for the encounters of this one. The last one stays: nobody named would mean everybody. */
export const collapse = (id: string): Command =>
  command((state) => (state.officials.length < 2 ? state : { ...state, officials: without(state.officials, [id]) }));

/** Asks only for the encounters of these; for everybody's where there are none. */
export const focusOn = (ids: readonly string[]): Command =>
  command((state) => ({ ...state, officials: ids, view: null }));

/** Either end may be open. */
export const inPeriod = (from: string | null, to: string | null, mergesAs?: string): Command =>
  command((state) => ({ ...state, from, to }), mergesAs);

export const beginningAt = (from: string | null): Command => command((state) => ({ ...state, from }));

export const endingAt = (to: string | null): Command => command((state) => ({ ...state, to }));

export const certainly = (isCertain: boolean): Command => command((state) => ({ ...state, certainly: isCertain }));

/** Asks for the place, or for all places where it was asked for already. */
export const atPlace = (id: string | null): Command =>
  command((state) => ({ ...state, place: state.place === id ? null : id }));

export const ofCountry = (id: string | null): Command => command((state) => ({ ...state, country: id }));

export const toggleStrength = (strength: EncounterStrength): Command =>
  command((state) => ({ ...state, strengths: toggled(state.strengths, strength) }));

export const ofType = (type: EventType | null): Command =>
  command((state) => ({ ...state, types: type === null ? [] : [type] }));

export const withSources = (sources: number): Command => command((state) => ({ ...state, sources }));

/** Takes all conditions off; who is looked at stays. */
export const unfiltered: Command = command((state) => ({
  ...EMPTY,
  officials: state.officials,
  form: state.form,
  pins: state.pins,
  hidden: state.hidden,
  byCountry: state.byCountry,
  seed: state.seed,
  step: state.step,
  order: state.order,
  lanes: state.lanes,
}));

export const drawnAs = (form: Form): Command => command((state) => ({ ...state, form, view: null }));

export const select = (ids: readonly string[]): Command => command((state) => ({ ...state, selection: ids }));

export const toggleSelected = (id: string): Command =>
  command((state) => ({ ...state, selection: toggled(state.selection, id) }));

/** Nails nodes to their spots. */
export const pin = (spots: Readonly<Record<string, Spot>>): Command =>
  command((state) => ({ ...state, pins: { ...state.pins, ...spots } }));

export const unpin = (ids: readonly string[]): Command =>
  command((state) => ({
    ...state,
    pins: Object.fromEntries(Object.entries(state.pins).filter(([id]) => !ids.includes(id))),
  }));

/** Leaves nodes out of the drawing; counts and lists keep them. */
export const hide = (ids: readonly string[]): Command =>
  command((state) => ({
    ...state,
    hidden: [...state.hidden, ...without(ids, state.hidden)],
    selection: without(state.selection, ids),
  }));

export const showHidden: Command = command((state) => ({ ...state, hidden: [] }));

export const groupByCountry = (byCountry: boolean): Command => command((state) => ({ ...state, byCountry }));

/** Another layout of the same. */
export const layOutAnew: Command = command((state) => ({ ...state, seed: (state.seed % 999) + 1, view: null }));

export const look = (view: View | null): Command => command((state) => ({ ...state, view }), 'look');

export const stepped = (step: TimelineStep): Command => command((state) => ({ ...state, step }));

export const inLanes = (lanes: boolean): Command => command((state) => ({ ...state, lanes }));

export const ordered = (order: EncounterOrderBy): Command => command((state) => ({ ...state, order }));
