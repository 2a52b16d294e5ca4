import type { Attendance, AttendedEvent } from '../domain/attendance.ts';
import { attendedEventOf } from './attendance.ts';
import { textOf } from './column.ts';
import { cypher, fragment, joined, raw, type Fragment, type Statement, type Value } from './cypher.ts';
import { activityConditions, type EncounterFilter } from './encounter.ts';
import { sidesOf, type Side } from './encounter-sides.ts';
import { byOfficial } from './participation.ts';

/** An event of a network. */
export interface NetworkEvent extends AttendedEvent {
  /** EDTF; null for an undated event. */
  readonly when: string | null;
  /** Whether it is what the filter asks of an event: meetings at others only tell how close encounters were. */
  readonly matching: boolean;
}

/** An attendance with all that filters of encounters ask of one of two. */
export interface NetworkAttendance extends Attendance {
  readonly event: NetworkEvent;
  /** How many officials were at the event, where the rows do not have them all; null where they do. */
  readonly attendees: number | null;
  /** The official's country; null where the filter asks for none. */
  readonly country: string | null;
  /** What the filter asks of one side is true of it, and what it asks of the other. */
  readonly asOne: boolean;
  readonly asOther: boolean;
  /** Whose word says that the official was there; empty where the filter does not ask. */
  readonly voices: readonly string[];
}

/** Whose attendances a network is made of. */
export interface NetworkStart {
  /**
   * OFFICIALS: all who were at an event that one of these officials attended. EVENTS: all who were at one of these.
   * AMONG: these officials alone, at events that two of them attended.
   */
  readonly of: 'OFFICIALS' | 'EVENTS' | 'AMONG';
  readonly ids: readonly string[];
}

/** Whether a filter asks something of all that two attended within an outermost event, and not of one event alone. */
export function asksForWhole({ strengths, independentSources }: EncounterFilter): boolean {
  return strengths !== undefined || independentSources !== undefined;
}

/** Whether a filter tells officials apart by their countries. */
export function asksForCountries({ countries, acrossCountries }: EncounterFilter): boolean {
  return countries !== undefined || acrossCountries !== undefined;
}

function conditionOf(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? fragment`true` : fragment`(${joined(conditions, ' AND ')})`;
}

/** What is asked of a side, of the participation `part` of the official `who`. */
function fits({ officials, country, position, organization }: Side): Fragment {
  const where: Fragment[] = [];
  if (officials !== undefined) where.push(fragment`part.participant IN ${officials}`);
  if (country !== undefined) where.push(fragment`who.country = ${country}`);
  if (position !== undefined) where.push(fragment`${position} IN coalesce(part.offices, [])`);
  if (organization !== undefined) where.push(fragment`${organization} IN coalesce(part.bodies, [])`);
  return conditionOf(where);
}

const PRESENT = (variable: 'part' | 'other') => fragment`${raw(variable)}.present = true AND ${byOfficial(variable)}`;

const OWN = (ids: readonly string[]) => fragment`
  MATCH (one:Official)<-[:PARTICIPANT]-(own:Participation)-[:EVENT]->(event:Event)
  WHERE one.id IN ${ids} AND own.present = true`;

/**
 * Clauses that give each participation as `part`, at an `event`, with whether that is `matching`. Where the filter
 * asks for whole encounters, all events within the outermost events come, and those are `top`.
 */
function participations({ of, ids }: NetworkStart, matching: Fragment, whole: boolean): Fragment {
  const outermost = fragment`MATCH (top:Event {id: event.path[0]})`;
  if (of === 'AMONG') {
    return fragment`${OWN(ids)} WITH event, collect(own) AS parts
      WHERE size(parts) > 1${whole ? fragment`` : fragment` AND ${matching}`}
      ${whole ? outermost : fragment``}
      MATCH (event)<-[:EVENT]-(other:Participation) WHERE ${PRESENT('other')}
      WITH event, parts, count(other) AS attendees${whole ? fragment`, top` : fragment``} UNWIND parts AS part`;
  }
  const events =
    of === 'EVENTS'
      ? fragment`MATCH (event:Event) WHERE event.id IN ${ids} WITH event`
      : fragment`${OWN(ids)} WITH DISTINCT event`;
  const all = fragment`WITH DISTINCT event.path[0] AS root MATCH (top:Event {id: root})<-[:PART_OF*0..8]-(event:Event)
    WITH DISTINCT event, top`;
  return fragment`${events} ${whole ? all : fragment`WHERE ${matching}`}
    MATCH (event)<-[:EVENT]-(part:Participation) WHERE ${PRESENT('part')}
    WITH event, part, null AS attendees${whole ? fragment`, top` : fragment``}`;
}

/**
 * Attendances in person from which encounters under a filter can be told, one row each, and never one for each pair:
 * the latest event first (where whole encounters matter the latest outermost one), then by official.
 *
 * @param limit rows at most; one more than the caller can use shows that there are more
 */
export function networkAttendances(
  start: NetworkStart,
  filter: EncounterFilter,
  limit: number,
): Statement<NetworkAttendance> {
  const whole = asksForWhole(filter);
  const matching = conditionOf(activityConditions(filter));
  const { one, other } = sidesOf(filter);
  const byCountry = asksForCountries(filter) || one.country !== undefined || other.country !== undefined;
  const who = byCountry ? fragment`MATCH (part)-[:PARTICIPANT]->(who:Official)` : fragment``;
  const voices = filter.independentSources === undefined ? fragment`[]` : fragment`coalesce(part.voices, [])`;
  return {
    name: `network-${start.of.toLowerCase()}`,
    ...cypher`
      ${participations(start, matching, whole)} ${who}
      RETURN event.id, event.type, event.sortKey, event.path, event.earliest, event.latest, event.\`when\`,
        ${whole ? matching : fragment`true`} AS matching, attendees, part.id, part.participant, part.role,
        ${byCountry ? fragment`who.country` : fragment`null`} AS country,
        ${fits(one)} AS asOne, ${fits(other)} AS asOther, ${voices} AS voices
      ORDER BY ${whole ? fragment`top.sortKey DESC, ` : fragment``}event.sortKey DESC, part.participant
      LIMIT ${limit}`,
    decode: networkAttendanceOf,
  };
}

function networkAttendanceOf(columns: readonly Value[]): NetworkAttendance {
  const [when = null, matching, ...rest] = columns.slice(6);
  const [attendees = null, id, official, role, country = null, asOne, asOther, voices] = rest;
  return {
    event: { ...attendedEventOf(columns), when: when as string | null, matching: matching === true },
    attendees: attendees === null ? null : Number(attendees),
    id: textOf(id),
    official: textOf(official),
    role: (role ?? []) as Attendance['role'],
    country: country as string | null,
    asOne: asOne === true,
    asOther: asOther === true,
    voices: (voices ?? []) as string[],
  };
}
