import type { Attendance } from '../../domain/attendance.ts';
import { presentInPerson, type SharedActivity } from '../../domain/encounter.ts';
import { ParleyError } from '../../domain/errors.ts';
import { sideOf, type AttendanceFilter, type SearchStep, type StepTaken } from '../../store/attendance.ts';
import type { EncounterKey } from '../../store/encounter.ts';
import { kindOf } from '../../domain/ids.ts';
import { partsWithin } from '../event-parts.ts';
import { allowed, during } from '../lists/conditions.ts';
import type { Loaded } from './backend.ts';
import type { Reader } from './reader.ts';

/** The participations of officials who were at the event in person. */
export async function presentAt(reader: Reader, event: Loaded<'Event'>): Promise<Loaded<'Participation'>[]> {
  const parts = await reader.referrers('Participation', 'event', 'Event', event.id);
  return parts.filter((part) => kindOf(part.participant) === 'Official' && presentInPerson(event, part));
}

/** Every pair of officials who were at the event in person, each pair once, the side with the smaller id as `a`. */
export async function meetingsAt(reader: Reader, event: Loaded<'Event'>): Promise<SharedActivity[]> {
  const present = await presentAt(reader, event);
  return present.flatMap((a) => present.flatMap((b) => (a.participant < b.participant ? [{ event, a, b }] : [])));
}

/** Every meeting of an official with another, at any event. */
export async function meetingsOf(reader: Reader, official: string): Promise<SharedActivity[]> {
  const own = await reader.referrers('Participation', 'participant', 'Official', official);
  const events = await reader.records('Event', [...new Set(own.map((part) => part.event))]);
  const meetings = await Promise.all(events.map((event) => meetingsAt(reader, event)));
  return meetings.flat().filter(({ a, b }) => a.participant === official || b.participant === official);
}

/** Everything that a pair attended together within an outermost event, in the order of time. */
export async function activitiesOf(reader: Reader, { first, second, root }: EncounterKey): Promise<SharedActivity[]> {
  const meetings = await meetingsOf(reader, first);
  return meetings
    .filter(({ event, a, b }) => event.path[0] === root && a.participant === first && b.participant === second)
    .sort((x, y) => (x.event.sortKey < y.event.sortKey ? -1 : 1));
}

/** Every event that names one of the officials, whether they came or not. */
export async function eventsWith(reader: Reader, officials: readonly string[]): Promise<Loaded<'Event'>[]> {
  const own = await Promise.all(
    officials.map((official) => reader.referrers('Participation', 'participant', 'Official', official)),
  );
  return reader.records('Event', [...new Set(own.flat().map((part) => part.event))]);
}

/** The event and all its parts. */
export async function withParts(reader: Reader, id: string): Promise<Loaded<'Event'>[]> {
  return [...(await reader.records('Event', [id])), ...(await partsWithin(reader, id))];
}

/** How often officials were named for events; more than can be told where a look back would have to judge too much. */
async function attendedBy(reader: Reader, officials: readonly string[]): Promise<number> {
  try {
    const own = await Promise.all(
      officials.map((official) => reader.referrers('Participation', 'participant', 'Official', official)),
    );
    return own.reduce((sum, parts) => sum + parts.length, 0);
  } catch (error) {
    if (error instanceof ParleyError && error.code === 'LIMIT_EXCEEDED') return Infinity;
    throw error;
  }
}

/** A step of a search for chains: what the statement of the same name reads of the graph as it is. */
export async function pastSearchStep(
  reader: Reader,
  { forth, back, read, joining }: SearchStep,
  filter: AttendanceFilter,
  limit: number,
): Promise<StepTaken> {
  // One after the other: what is too much for one end is no reason not to go on from the other.
  const side = sideOf(await attendedBy(reader, forth), await attendedBy(reader, back));
  const officials = { FORTH: forth, BACK: back, BOTH: [...forth, ...back] }[side];
  const matches = (event: Loaded<'Event'>) => allowed(filter.types, event.type) && during(filter.period, event);
  const events = (await eventsWith(reader, officials)).filter(matches);
  const isNew = (present: readonly Loaded<'Participation'>[]) => {
    const anyOf = (ids: readonly string[]) => present.some((part) => ids.includes(part.participant));
    return anyOf(officials) && !anyOf(read) && (!joining || (anyOf(forth) && anyOf(back)));
  };
  const attended = await Promise.all(
    events.map(async (event) => {
      const present = await presentAt(reader, event);
      return isNew(present) ? attendancesAt(event, present) : [];
    }),
  );
  return { side, attendances: attended.flat().slice(0, limit), officials: null };
}

function attendancesAt(event: Loaded<'Event'>, present: readonly Loaded<'Participation'>[]): Attendance[] {
  return present.map(({ id, participant: official, role }) => ({ event, id, official, role }));
}
