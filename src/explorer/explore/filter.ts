import type { EncounterFilter, EncounterOrder, ExplorePageQueryVariables } from '../../generated/explorer.ts';
import type { ExploreState } from './state.ts';

/** As many nodes are drawn around officials, the most relevant. */
const DRAWN_NODES = 400;

/** The conditions of a state as the API takes them. */
export function filterOf(state: ExploreState): EncounterFilter {
  const { officials, from, to, certainly, place, country, strengths, types, sources } = state;
  return {
    ...(officials.length > 0 && { officials: [...officials] }),
    ...((from !== null || to !== null) && {
      period: {
        certainty: certainly ? 'CERTAIN' : 'POSSIBLE',
        ...(from !== null && { from }),
        ...(to !== null && { to }),
      },
    }),
    ...(place !== null && { place }),
    ...(country !== null && { country }),
    ...(strengths.length > 0 && { strength: [...strengths] }),
    ...(types.length > 0 && { eventType: [...types] }),
    ...(sources > 0 && { independentSources: sources }),
  };
}

export const orderOf = ({ order }: ExploreState): EncounterOrder => ({ by: order, direction: 'DESC' });

/** What is asked of the API to show a state. */
export function questionOf(state: ExploreState): ExplorePageQueryVariables {
  const named = [...state.officials, state.place, state.country].filter((id): id is string => id !== null);
  return {
    filter: filterOf(state),
    atAllTimes: filterOf({ ...state, from: null, to: null }),
    inAllPlaces: filterOf({ ...state, place: null }),
    ofAllCountries: filterOf({ ...state, country: null }),
    named: named.slice(0, 40),
    step: state.step,
    order: orderOf(state),
    ofAnybody: filterOf({ ...state, officials: [] }),
    around: [...state.officials],
    form: state.form === 'ties' ? 'TIES' : 'EVENTS',
    // From an official over an event to whom they met is two links.
    hops: state.form === 'ties' ? 1 : 2,
    isAround: state.officials.length > 0,
    nodes: DRAWN_NODES,
  };
}

/** Whether anything is asked of encounters but whose they are. */
export function isFiltered(state: ExploreState): boolean {
  return Object.keys(filterOf({ ...state, officials: [] })).length > 0;
}
