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
  /** Where the officials of the end were named for more events than this, only who was there is told. */
  readonly detailedMax: number;
}

/** What a step of a search brings. */
export interface StepTaken {
  /** Whose events were read. */
  readonly side: 'FORTH' | 'BACK' | 'BOTH';
  /** Everybody who was in person at these events, the attendances of an event one after another. */
  readonly attendances: readonly Presence[];
  /** Instead of these, where they would be many: who was there, each once, themselves among them. Otherwise null. */
  readonly officials: readonly string[] | null;
}

/** Where the officials of both ends were named together for no more events, both are read: a round trip costs more. */
const BOTH_ATTENDED = 500;

/** Which end a step goes on from, by how often the officials of each were named for events. */
export function sideOf(forth: number, back: number): StepTaken['side'] {
  if (forth + back <= BOTH_ATTENDED) return 'BOTH';
  return forth <= back ? 'FORTH' : 'BACK';
}

/** What a step does, by the number that stands for it in its statement. */
const WAYS: readonly { readonly side: StepTaken['side']; readonly tells: 'attendances' | 'officials' }[] = [
  { side: 'BOTH', tells: 'attendances' },
  { side: 'FORTH', tells: 'attendances' },
  { side: 'BACK', tells: 'attendances' },
  { side: 'FORTH', tells: 'officials' },
  { side: 'BACK', tells: 'officials' },
];

/** The rule of `sideOf`, and whether only officials are told, as a place in WAYS. */
function wayOf({ joining, detailedMax }: SearchStep): Fragment {
  const few = fragment`CASE WHEN forth + back <= ${BOTH_ATTENDED} THEN 0 WHEN forth <= back THEN 1 ELSE 2 END`;
  // What joins the ends is little, however much there is around it.
  if (joining) return few;
  return fragment`CASE WHEN forth <= ${detailedMax} OR back <= ${detailedMax} THEN ${few}
    WHEN forth <= back THEN 3 ELSE 4 END`;
}

/** How often officials were named for events: the sum of their degrees. The embedded engine sums nothing to null. */
function attendedBy(officials: readonly string[], as: 'forth' | 'back'): Fragment {
  return fragment`CALL { MATCH (one:Official) WHERE one.id IN ${officials}
    RETURN coalesce(sum(COUNT { (one)<-[:PARTICIPANT]-() }), 0) AS ${raw(as)} }`;
}

/**
 * Of the `parts` of an event, whether any is of the officials. They are the keys of a map: the embedded engine goes
 * through a list from its beginning for each part, half a million times where a hub is on the way.
 */
function anyOf(officials: readonly string[]): Fragment {
  const among = Object.fromEntries(officials.map((id) => [id, true]));
  return fragment`any(part IN parts WHERE ${among}[part.participant] IS NOT NULL)`;
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
 * has not been read, with everybody who did; or only these, where that is much. Not a row for each pair, of which a
 * gathering of a thousand has half a million.
 *
 * @param limit attendances or officials at most; one more than the caller can use shows that there are more
 */
export function searchStep(step: SearchStep, filter: AttendanceFilter, limit: number): Statement<StepTaken> {
  return {
    name: 'search-step',
    ...cypher`${stepClauses(step, filter, limit)} RETURN way, events, officials`,
    decode: stepTakenOf,
  };
}

/** The same as a part of the one statement of an operation. */
export function selectedSearchStep(step: SearchStep, filter: AttendanceFilter, limit: number): Selected<StepTaken> {
  return {
    clauses: (as) => fragment`${stepClauses(step, filter, limit)} WITH way AS ${as}, events, officials`,
    columns: (as) => [fragment`${as}`, fragment`events`, fragment`officials`],
    decode: stepTakenOf,
  };
}

function stepClauses(step: SearchStep, filter: AttendanceFilter, limit: number): Fragment {
  const { forth, back } = step;
  return fragment`${attendedBy(forth, 'forth')} ${attendedBy(back, 'back')}
    WITH ${wayOf(step)} AS way
    CALL { WITH way
      UNWIND CASE way WHEN 0 THEN ${[...forth, ...back]} WHEN 1 THEN ${forth} WHEN 2 THEN ${back} ELSE [] END AS id
      ${everybodyThere(filter)}
      WITH event, collect(part) AS parts ${newEvents(step)}
      UNWIND parts AS part WITH event, part LIMIT ${limit}
      WITH event, collect([part.participant, part.role]) AS parts
      RETURN collect([event.type, event.path, event.earliest, event.latest, parts]) AS events }
    ${step.joining ? fragment`WITH way, events, [] AS officials` : namesOf(step, filter, limit)}`;
}

function namesOf({ forth, back }: SearchStep, filter: AttendanceFilter, limit: number): Fragment {
  return fragment`CALL { WITH way
      UNWIND CASE way WHEN 3 THEN ${forth} WHEN 4 THEN ${back} ELSE [] END AS id
      ${everybodyThere(filter)}
      WITH DISTINCT part.participant AS official LIMIT ${limit}
      RETURN collect(official) AS officials }`;
}

/** Clauses that bind each event that officials, whose `id` is bound, attended in person, with each `part` in it that did. */
function everybodyThere(filter: AttendanceFilter): Fragment {
  return fragment`MATCH (:Official {id: id})<-[:PARTICIPANT]-(own:Participation)-[:EVENT]->(event:Event)
      WHERE own.present = true
      WITH DISTINCT event ${whereOf(filter)}
      MATCH (event)<-[:EVENT]-(part:Participation)
      WHERE part.present = true AND ${byOfficial('part')}`;
}

function stepTakenOf([way, events, officials]: readonly Value[]): StepTaken {
  const { side, tells } = WAYS[Number(way)] ?? { side: 'BOTH', tells: 'attendances' };
  return {
    side,
    attendances: (events as readonly (readonly Value[])[]).flatMap(presencesAt),
    officials: tells === 'officials' ? (officials as readonly string[]) : null,
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
