import { groupBy } from '../../domain/group.ts';
import { voiceOf } from '../../domain/source.ts';
import { compareText } from '../../domain/text-order.ts';
import type { EncounterFilter } from '../../store/encounter.ts';
import { sidesOf } from '../../store/encounter-sides.ts';
import { asksForCountries, asksForWhole, type NetworkAttendance, type NetworkStart } from '../../store/network.ts';
import { attendanceSources } from '../encounter-side.ts';
import { activityMatches } from '../lists/activity-conditions.ts';
import { fits } from '../lists/encounter-sides.ts';
import type { Loaded } from './backend.ts';
import { eventsWith, presentAt, withParts } from './past-meetings.ts';
import type { Reader } from './reader.ts';

interface Meeting {
  readonly event: Loaded<'Event'>;
  readonly matching: boolean;
  /** Whose attendances are wanted, of those who were there. */
  readonly parts: readonly Loaded<'Participation'>[];
  readonly attendees: number;
}

/** The meetings at which a network starts. */
async function meetingsFrom(reader: Reader, { of, ids }: NetworkStart, filter: EncounterFilter): Promise<Meeting[]> {
  const wanted = new Set(ids);
  const events = of === 'EVENTS' ? await reader.records('Event', ids) : await eventsWith(reader, ids);
  const meetings = await Promise.all(
    events.map(async (event): Promise<Meeting> => {
      const [present, matching] = await Promise.all([
        presentAt(reader, event),
        activityMatches(reader, { event }, filter),
      ]);
      const parts = of === 'AMONG' ? present.filter((part) => wanted.has(part.participant)) : present;
      return { event, matching, parts, attendees: present.length };
    }),
  );
  if (of === 'EVENTS') return meetings;
  return meetings.filter(({ parts }) =>
    of === 'AMONG' ? parts.length > 1 : parts.some(({ participant }) => wanted.has(participant)),
  );
}

/** The meetings with everything else within their outermost events. */
async function withWholes(reader: Reader, meetings: readonly Meeting[], filter: EncounterFilter): Promise<Meeting[]> {
  const roots = [...new Set(meetings.map(({ event }) => event.path[0] ?? event.id))];
  const events = (await Promise.all(roots.map((root) => withParts(reader, root)))).flat();
  return meetingsFrom(reader, { of: 'EVENTS', ids: [...new Set(events.map(({ id }) => id))] }, filter);
}

async function attendancesAt(
  reader: Reader,
  { event, matching, parts, attendees }: Meeting,
  { of }: NetworkStart,
  filter: EncounterFilter,
): Promise<NetworkAttendance[]> {
  const { one, other } = sidesOf(filter);
  const countries = asksForCountries(filter) || one.country !== undefined || other.country !== undefined;
  return Promise.all(
    parts.map(async (part) => {
      const [official, asOne, asOther, sources] = await Promise.all([
        reader.required('Official', part.participant),
        fits(reader, part, event, one),
        fits(reader, part, event, other),
        filter.independentSources === undefined ? [] : attendanceSources(reader, [part.id]),
      ]);
      return {
        event: { ...event, matching },
        attendees: of === 'AMONG' ? attendees : null,
        id: part.id,
        official: official.id,
        role: part.role,
        country: countries ? official.country : null,
        asOne,
        asOther,
        voices: [...new Set(sources.map(voiceOf))].filter((voice) => voice !== null).sort(),
      };
    }),
  );
}

/** The attendances of a look back from which encounters under a filter can be told, in the order of the store's. */
export async function pastNetworkAttendances(
  reader: Reader,
  start: NetworkStart,
  filter: EncounterFilter,
  limit: number,
): Promise<NetworkAttendance[]> {
  const whole = asksForWhole(filter);
  const found = await meetingsFrom(reader, start, filter);
  const meetings =
    whole && start.of !== 'AMONG' ? await withWholes(reader, found, filter) : found.filter((m) => whole || m.matching);
  const rows = (await Promise.all(meetings.map((meeting) => attendancesAt(reader, meeting, start, filter)))).flat();
  const tops = await Promise.all(
    [...groupBy(rows, ({ event }) => event.path[0] ?? event.id).keys()].map(
      async (root) => [root, whole ? (await reader.required('Event', root)).sortKey : ''] as const,
    ),
  );
  const topOf = new Map(tops);
  const top = ({ event }: NetworkAttendance) => topOf.get(event.path[0] ?? event.id) ?? '';
  rows.sort(
    (a, b) =>
      compareText(top(b), top(a)) ||
      compareText(b.event.sortKey, a.event.sortKey) ||
      compareText(a.official, b.official),
  );
  return rows.slice(0, limit);
}
