import type { KnownMeetings } from './known-meetings.ts';
import { START, type TimeOrder } from './time-order.ts';

/**
 * Whether a chain in the order of time, however long, may lead from one official to another through known meetings:
 * the earliest day on which each official can be reached, until none becomes earlier.
 */
export function reachable(known: KnownMeetings, from: string, to: string, order: TimeOrder): boolean {
  const days = new Map([[from, START]]);
  const meetings = known.meetings().map(({ event, members }) => ({
    dates: { earliest: event.earliest ?? '', latest: event.latest ?? '' },
    officials: members.map((member) => member.official),
  }));
  for (let changed = true; changed && !days.has(to);) {
    changed = false;
    for (const { dates, officials } of meetings) {
      const [earliest] = officials.flatMap((official) => days.get(official) ?? []).sort();
      const day = earliest === undefined ? null : order.arrival(dates, earliest);
      if (day === null) continue;
      for (const official of officials) {
        if (day >= (days.get(official) ?? '~')) continue;
        days.set(official, day);
        changed = true;
      }
    }
  }
  return days.has(to);
}
