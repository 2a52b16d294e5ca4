import { fragment } from './cypher.ts';
import { eventList, type EventFilter, type EventParent } from './event.ts';
import { whereOf } from './page.ts';
import { EVENT_VALUES, isStep, placesAround, spanValues, type TallyBy, type TallyQuery } from './tally.ts';

const VALUES = {
  ...EVENT_VALUES,
  COUNTRY: placesAround(fragment`around.kind = ${'country'}`),
  SERIES: fragment`OPTIONAL MATCH (event)<-[:EVENT]-(:Edition)-[:SERIES]->(series:EventSeries)
    WITH counted, at, collect(DISTINCT series.id) AS values`,
  ORGANIZATION: fragment`OPTIONAL MATCH (event)<-[:EVENT]-(:Participation)-[:PARTICIPANT]->(body:Organization)
    WITH counted, at, collect(DISTINCT body.id) AS values`,
} as const;

/** The events of a list, counted. */
export function eventTally(
  parent: EventParent | null,
  parents: readonly string[] | null,
  filter: EventFilter,
  by: TallyBy,
): TallyQuery {
  const { name, body, where } = eventList(parent, parents, filter);
  return {
    name: `${name}-tally`,
    parents,
    rows: fragment`${body} ${whereOf(where)}
      WITH event, event.id AS counted, event.sortKey AS at ${isStep(by) ? spanValues(by) : VALUES[by]}`,
  };
}
