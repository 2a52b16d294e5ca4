import { fragment, type Fragment } from './cypher.ts';
import {
  encounterRows,
  measuresAskedFor,
  type EncounterFilter,
  type EncounterParent,
  type Gathered,
} from './encounter.ts';
import { LATEST_FIRST } from './encounter-order.ts';
import { whereOf } from './page.ts';
import { EVENT_VALUES, isStep, spanValues, type TallyBy, type TallyQuery } from './tally.ts';

const EVERY = fragment`UNWIND gathered AS found UNWIND found`;

/** Clauses that turn rows of encounters, with what was gathered of each, into their values. */
const VALUES = {
  PLACE: fragment`${EVERY} AS event WITH counted, at, event ${EVENT_VALUES.PLACE}`,
  REGION: fragment`${EVERY} AS event WITH counted, at, event ${EVENT_VALUES.REGION}`,
  POINT: fragment`${EVERY} AS event WITH counted, at, event ${EVENT_VALUES.POINT}`,
  TYPE: fragment`${EVERY} AS event WITH counted, at, event ${EVENT_VALUES.TYPE}`,
  SERIES: fragment`${EVERY} AS event WITH counted, at, event UNWIND event.path AS outer
    OPTIONAL MATCH (:Event {id: outer})<-[:EVENT]-(:Edition)-[:SERIES]->(series:EventSeries)
    WITH counted, at, collect(DISTINCT series.id) AS values`,
  COUNTRY: fragment`${EVERY} AS other MATCH (official:Official {id: other})
    WITH counted, at, collect(DISTINCT official.country) AS values`,
  // The empty id keeps an encounter whose other side was of no body.
  ORGANIZATION: fragment`UNWIND gathered + [['']] AS found UNWIND found AS body
    WITH counted, at, collect(DISTINCT CASE WHEN body <> '' THEN body END) AS values`,
} as const;

function gatheredFor(by: TallyBy): Gathered {
  if (isStep(by)) return 'nothing';
  return by === 'COUNTRY' ? 'people' : by === 'ORGANIZATION' ? 'bodies' : 'events';
}

function valuesOf(by: TallyBy): Fragment {
  return isStep(by) ? spanValues(by) : VALUES[by];
}

/**
 * The encounters of a list, counted: by their date, which is that of the occasion; by what their activities have in
 * common; or by what the official of their other side is of. Of the activities only those count that fulfil the filter.
 */
export function encounterTally(
  parent: EncounterParent | null,
  parents: readonly string[] | null,
  filter: EncounterFilter,
  by: TallyBy,
): TallyQuery {
  const { body, where } = encounterRows(parent, filter, measuresAskedFor(filter, LATEST_FIRST), gatheredFor(by));
  return {
    name: `${parent === null ? 'encounters' : `encounters-by-${parent}`}-tally`,
    parents,
    rows: fragment`${body} ${whereOf(where)}
      WITH [first, second, root] AS counted, substring(occasion, 1) AS at${isStep(by) ? fragment`` : fragment`, gathered`}
      ${valuesOf(by)}`,
  };
}
