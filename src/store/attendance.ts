import type { Attendance, AttendedEvent } from '../domain/attendance.ts';
import { cypher, fragment, joined, type Fragment, type Statement, type Value } from './cypher.ts';
import { textOf } from './column.ts';
import { byOfficial } from './participation.ts';
import { inPeriod, type PeriodFilter } from './period.ts';

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

/**
 * Every event that the officials attended in person, with everybody who did: one row for each attendance, the latest
 * event first, then by official. Not one for each pair, of which a gathering of a thousand has half a million.
 *
 * @param limit rows at most; one more than the caller can use shows that there are more
 */
export function attendancesOf(
  officials: readonly string[],
  filter: AttendanceFilter,
  limit: number,
): Statement<Attendance> {
  return {
    name: 'attendances-of',
    ...cypher`
      MATCH (one:Official)<-[:PARTICIPANT]-(own:Participation)-[:EVENT]->(event:Event)
      WHERE one.id IN ${officials} AND own.present = true
      WITH DISTINCT event ${whereOf(filter)}
      MATCH (event)<-[:EVENT]-(part:Participation)
      WHERE part.present = true AND ${byOfficial('part')}
      RETURN event.id, event.type, event.sortKey, event.path, event.earliest, event.latest,
        part.id, part.participant, part.role
      ORDER BY event.sortKey DESC, part.participant LIMIT ${limit}`,
    decode: attendanceOf,
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

function attendanceOf(columns: readonly Value[]): Attendance {
  const [id, official, role] = columns.slice(6);
  return {
    event: attendedEventOf(columns),
    id: textOf(id),
    official: textOf(official),
    role: (role ?? []) as Attendance['role'],
  };
}
