import { STRENGTHS, strengthOf, type EventPosition } from './encounter.ts';
import { EVENT_TYPES } from './entities/event.ts';
import type { EntityRecord } from './model.ts';

/** An event that officials attended in person, as much of it as networks are worked out from. */
export interface AttendedEvent extends EventPosition {
  readonly id: string;
  readonly type: EntityRecord<'Event'>['type'];
}

/** An official who was at an event in person. */
export interface Attendance {
  readonly event: AttendedEvent;
  /** Id of the participation, which is the evidence. */
  readonly id: string;
  readonly official: string;
  readonly role: EntityRecord<'Participation'>['role'];
}

/** The same without what only its evidence is shown by: as much of it as chains are worked out from. */
export interface Presence extends Pick<Attendance, 'official' | 'role'> {
  readonly event: Omit<AttendedEvent, 'sortKey'>;
}

/** An event with everybody who was there in person. */
export interface AttendedMeeting {
  readonly event: Presence['event'];
  readonly attendances: readonly Presence[];
}

/** More officials than two full delegations bring: with so many in one room, being there says little of any two. */
export const CROWD = 30;

const GATHERING = STRENGTHS.indexOf('GATHERING');

/**
 * How close two officials came at one event, as a place in STRENGTHS: by the rule of strengths, but in a crowd of more
 * than {@link CROWD} officials no closer than at a gathering, whatever the event calls itself.
 */
export function closenessAt({ event, attendances }: AttendedMeeting, a: Presence, b: Presence): number {
  return closenessAmong(attendances.length, event, a, b);
}

/** The same where it is known how many were there, but not who. */
export function closenessAmong(attendees: number, event: Presence['event'], a: Presence, b: Presence): number {
  return attendees > CROWD ? GATHERING : STRENGTHS.indexOf(strengthOf({ event, a, b }));
}

const HOST = { role: ['host' as const] };

/** The types of events at which anybody can come so close: what is of another type need not be looked at. */
export function typesUpTo(closeness: number): AttendedEvent['type'][] {
  return EVENT_TYPES.filter(
    (type) => STRENGTHS.indexOf(strengthOf({ event: { type }, a: HOST, b: HOST })) <= closeness,
  );
}
