import type { EntityRecord } from './model.ts';

/**
 * Why somebody whom sources name in an event does not count as having come. Only `ABSENT` and `REPRESENTED` are said
 * by a source; in the others no source says that they came, which is not to say that they did not.
 */
export const ABSENCES = ['ABSENT', 'REPRESENTED', 'REPLACED', 'NO_REPORT', 'CALLED_OFF', 'PLANNED_ONLY'] as const;
export type AbsenceKind = (typeof ABSENCES)[number];

type Attendance = EntityRecord<'Participation'>['attendance'];
type Status = EntityRecord<'Event'>['status'];

/** Attendances of those who were to come. */
export const EXPECTED = ['invited', 'announced'] as const satisfies readonly Attendance[];

/** Statuses of events that did not take place as planned. */
export const CALLED_OFF = ['postponed', 'cancelled'] as const satisfies readonly Status[];

export function wasExpected(attendance: Attendance): boolean {
  return EXPECTED.some((expected) => expected === attendance);
}

/**
 * @param attendance of somebody who is not reported to have come to the event or to a part of it
 * @param replaced whether somebody else came in the same office, or headed the same side instead
 */
export function absenceKind(
  attendance: Exclude<Attendance, 'attended'>,
  status: Status,
  replaced: boolean,
): AbsenceKind {
  if (attendance === 'absent') return 'ABSENT';
  if (attendance === 'represented') return 'REPRESENTED';
  if (status === 'held') return replaced ? 'REPLACED' : 'NO_REPORT';
  return status === 'announced' ? 'PLANNED_ONLY' : 'CALLED_OFF';
}
