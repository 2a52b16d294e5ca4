import type { AttendedEvent, Presence } from '../domain/attendance.ts';
import { cypher, fragment, joined, raw, type Fragment, type Statement, type Value } from './cypher.ts';
import { textOf } from './column.ts';
import { byOfficial } from './participation.ts';
import { inPeriod, type PeriodFilter } from './period.ts';
import type { Selected } from './selected.ts';

/** At which events. */
export interface AttendanceFilter {
  readonly period?: PeriodFilter;
  readonly types?: readonly string[];
}

function whereOf({ period, types }: AttendanceFilter): Fragment {
  const where: Fragment[] = [];
  if (period !== undefined) where.push(inPeriod('event', period));
  if (types !== undefined) where.push(fragment`event.type IN ${types}`);
  return where.length === 0 ? fragment`` : fragment`WHERE ${joined(where, ' AND ')}`;
}

/** The two ends from which chains are looked for; a step goes on from the one whose officials attended less. */
export interface SearchStep {
  readonly forth: readonly string[];
  readonly back: readonly string[];
  /** Officials whose events have been read: what one of them attended does not come again. */
  readonly read: readonly string[];
  /** Whether only events matter at which somebody of each end was. */
  readonly joining: boolean;
}

/** What a step of a search brings. */
export interface StepTaken {
  /** Whose events were read. */
  readonly side: 'FORTH' | 'BACK' | 'BOTH';
  /** Everybody who was in person at these events, the attendances of an event one after another. */
  readonly attendances: readonly Presence[];
}

/** Where the officials of both ends were named together for no more events, both are read: a round trip costs more. */
const BOTH_ATTENDED = 500;

/** Which end a step goes on from, by how often the officials of each were named for events. */
export function sideOf(forth: number, back: number): StepTaken['side'] {
  if (forth + back <= BOTH_ATTENDED) return 'BOTH';
  return forth <= back ? 'FORTH' : 'BACK';
}

const SIDES: readonly StepTaken['side'][] = ['BOTH', 'FORTH', 'BACK'];

// The rule of `sideOf`, as a place in SIDES.
const SIDE = fragment`CASE WHEN forth + back <= ${BOTH_ATTENDED} THEN 0 WHEN forth <= back THEN 1 ELSE 2 END`;

/** How often officials were named for events: the sum of their degrees. The embedded engine sums nothing to null. */
function attendedBy(officials: readonly string[], as: 'forth' | 'back'): Fragment {
  return fragment`CALL { MATCH (one:Official) WHERE one.id IN ${officials}
    RETURN coalesce(sum(COUNT { (one)<-[:PARTICIPANT]-() }), 0) AS ${raw(as)} }`;
}

/** Of the `parts` of an event, whether any is of the officials. */
function anyOf(officials: readonly string[]): Fragment {
  return fragment`any(part IN parts WHERE part.participant IN ${officials})`;
}

/** Which events come, by who was there. */
function newEvents({ forth, back, read, joining }: SearchStep): Fragment {
  const where: Fragment[] = [];
  if (read.length > 0) where.push(fragment`NOT ${anyOf(read)}`);
  if (joining) where.push(anyOf(forth), anyOf(back));
  return where.length === 0 ? fragment`` : fragment`WHERE ${joined(where, ' AND ')}`;
}

/**
 * One step of a search for chains, in one row: every event that the officials of one end attended in person and that
 * has not been read, with everybody who did. Not a row for each pair, of which a gathering of a thousand has half a
 * million.
 *
 * @param limit attendances at most; one more than the caller can use shows that there are more
 */
export function searchStep(step: SearchStep, filter: AttendanceFilter, limit: number): Statement<StepTaken> {
  return {
    name: 'search-step',
    ...cypher`${stepClauses(step, filter, limit)} RETURN side, events`,
    decode: stepTakenOf,
  };
}

/** The same as a part of the one statement of an operation. */
export function selectedSearchStep(step: SearchStep, filter: AttendanceFilter, limit: number): Selected<StepTaken> {
  return {
    clauses: (as) => fragment`${stepClauses(step, filter, limit)} WITH side AS ${as}, events`,
    columns: (as) => [fragment`${as}`, fragment`events`],
    decode: stepTakenOf,
  };
}

function stepClauses(step: SearchStep, filter: AttendanceFilter, limit: number): Fragment {
  const { forth, back } = step;
  return fragment`${attendedBy(forth, 'forth')} ${attendedBy(back, 'back')}
    WITH ${SIDE} AS side
    CALL { WITH side
      UNWIND CASE side WHEN 1 THEN ${forth} WHEN 2 THEN ${back} ELSE ${[...forth, ...back]} END AS id
      MATCH (:Official {id: id})<-[:PARTICIPANT]-(own:Participation)-[:EVENT]->(event:Event)
      WHERE own.present = true
      WITH DISTINCT event ${whereOf(filter)}
      MATCH (event)<-[:EVENT]-(part:Participation)
      WHERE part.present = true AND ${byOfficial('part')}
      WITH event, collect(part) AS parts ${newEvents(step)}
      UNWIND parts AS part WITH event, part LIMIT ${limit}
      WITH event, collect([part.participant, part.role]) AS parts
      RETURN collect([event.type, event.path, event.earliest, event.latest, parts]) AS events }`;
}

function stepTakenOf([side, events]: readonly Value[]): StepTaken {
  return {
    side: SIDES[Number(side)] ?? 'BOTH',
    attendances: (events as readonly (readonly Value[])[]).flatMap(presencesAt),
  };
}

/** Reads an event from the first six columns of a row: id, type, sort key, path, earliest and latest day. */
export function attendedEventOf(columns: readonly Value[]): AttendedEvent {
  const [event, type, sortKey, path, earliest = null, latest = null] = columns;
  return {
    id: textOf(event),
    type: textOf(type) as AttendedEvent['type'],
    sortKey: textOf(sortKey),
    path: path as string[],
    earliest: earliest as string | null,
    latest: latest as string | null,
  };
}

function presencesAt(columns: readonly Value[]): Presence[] {
  const [type, steps, earliest = null, latest = null, parts] = columns;
  const path = steps as readonly string[];
  const event = {
    // Where an event stands ends in the event itself.
    id: textOf(path.at(-1)),
    type: textOf(type) as AttendedEvent['type'],
    path,
    earliest: earliest as string | null,
    latest: latest as string | null,
  };
  return (parts as readonly (readonly Value[])[]).map(([official, role]) => ({
    event,
    official: textOf(official),
    role: (role ?? []) as Presence['role'],
  }));
}
