import { fragment, type Fragment } from './cypher.ts';
import type { EncounterFilter, EncounterParent } from './encounter.ts';
import {
  candidatesFor,
  meetingsAmong,
  meetingsOfTwo,
  peopleOf,
  sidesOf,
  theTwo,
  type Meetings,
  type SideParent,
} from './encounter-sides.ts';
import { inPeriod } from './period.ts';

const MEET = fragment`(a:Participation)-[:EVENT]->(event:Event)<-[:EVENT]-(b:Participation)`;

// Both from the event: the embedded engine begins a path at its first node, and that would be every participation.
const AT_THE_EVENT = fragment`MATCH (event)<-[:EVENT]-(a:Participation), (event)<-[:EVENT]-(b:Participation)`;

/**
 * What of the meetings a list needs: those that fulfil the filter (`some`), all those of its encounters (`all`), or all
 * of them with the two sides told apart as the filter does (`sides`).
 */
type Needed = 'some' | 'all' | 'sides';

/** Where the pairs start: at given officials or events, so that an index finds them, or at every participation. */
export function meetingsOf(
  parent: EncounterParent | SideParent | null,
  filter: EncounterFilter,
  needed: Needed,
): Meetings {
  const sides = sidesOf(filter);
  if (parent === 'organization' || parent === 'country') {
    const { match, conditions } = peopleOf(parent);
    const meetings = meetingsAmong(fragment`${match} MATCH (one)<-[:PARTICIPANT]-${MEET}`, true, sides);
    return { ...meetings, conditions: [...meetings.conditions, ...conditions] };
  }
  const two = needed === 'sides' ? null : theTwo(parent, filter);
  if (two !== null) return meetingsOfTwo(two, MEET);
  if (parent === 'event') {
    const match = fragment`MATCH (:Event {id: parent})<-[:PART_OF*0..8]-(event:Event) WITH DISTINCT event
      ${AT_THE_EVENT}`;
    return meetingsAmong(match, false, sides);
  }
  if (parent === 'official' && sides.one.officials === undefined) {
    // Where nobody else is named as the one side, the official whose list this is is it.
    return meetingsAmong(fragment`MATCH (:Official {id: parent})<-[:PARTICIPANT]-${MEET}`, true, sides);
  }
  const changed = { ...sides, one: sides.other, other: sides.one };
  for (const [way, other] of [[sides, 'b'] as const, [changed, 'a'] as const]) {
    const start = candidatesFor(way.one);
    if (start === null) continue;
    const among = meetingsAmong(fragment`${start} MATCH (one)<-[:PARTICIPANT]-${MEET}`, true, way);
    const meetings = { ...among, others: [other] };
    if (parent === null) return meetings;
    const own = fragment`a.participant = parent OR b.participant = parent`;
    return { ...meetings, rows: fragment`${meetings.rows} WITH parent, a, b, event WHERE ${own}` };
  }
  const events = needed === 'some' ? eventsFirst(filter) : null;
  return events === null
    ? meetingsAmong(fragment`MATCH ${MEET}`, false, sides)
    : { ...meetingsAmong(fragment`${events} ${AT_THE_EVENT}`, false, sides), isInPlaceAndPeriod: true };
}

/** Clauses that bind the events of a place or a period; null where neither is asked for. */
function eventsFirst({ place, period }: EncounterFilter): Fragment | null {
  const during = period === undefined ? fragment`` : fragment`WHERE ${inPeriod('event', period)}`;
  if (place !== undefined) {
    return fragment`MATCH (:Place {id: ${place}})<-[:WITHIN*0..8]-(:Place)<-[:PLACE]-(event:Event)
      WITH DISTINCT event ${during}`;
  }
  return period === undefined ? null : fragment`MATCH (event:Event) ${during}`;
}
