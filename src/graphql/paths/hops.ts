import { closenessAt, type Presence } from '../../domain/attendance.ts';
import { groupBy } from '../../domain/group.ts';
import { compareMeetings, type Meeting } from './chain.ts';
import type { KnownMeeting, KnownMeetings } from './known-meetings.ts';

/** Meetings between officials, the better first. */
type Hops = ReadonlyMap<string, ReadonlyMap<string, readonly Meeting[]>>;

/** Every hop that a chain of at most some length can take, both ways round. */
export interface HopGraph {
  readonly from: string;
  readonly to: string;
  readonly length: number;
  /** By the official where the hop starts, then by the one where it leads. */
  readonly out: Hops;
  /** By the official where the hop leads, then by the one where it starts. */
  readonly into: Hops;
}

type MutableHops = Map<string, Map<string, Meeting[]>>;

function rowOf(hops: MutableHops, official: string): Map<string, Meeting[]> {
  const known = hops.get(official);
  if (known !== undefined) return known;
  const made = new Map<string, Meeting[]>();
  hops.set(official, made);
  return made;
}

/** The pairs of a meeting that can be the start and the end of a hop, so that no more than `length` hops come of it. */
function* pairsOf(
  { members }: KnownMeeting,
  forth: ReadonlyMap<string, number>,
  back: ReadonlyMap<string, number>,
  length: number,
): Generator<[Presence, Presence]> {
  const starts = groupBy(members, ({ official }) => forth.get(official) ?? Infinity);
  const ends = groupBy(members, ({ official }) => back.get(official) ?? Infinity);
  for (const [before, ones] of starts) {
    for (const [after, others] of ends) {
      if (before + 1 + after > length) continue;
      for (const a of ones) for (const b of others) if (a.official !== b.official) yield [a, b];
    }
  }
}

/**
 * The hops of all chains between two officials of at most `length` hops, as far as the meetings are known.
 *
 * @param closeness place in STRENGTHS that a hop must come up to
 * @param everyMeeting whether a hop may rest on any meeting of the two, or on their best alone
 * @param budget meetings of pairs that may be weighed
 * @returns null where the budget is spent
 */
export function hopsBetween(
  known: KnownMeetings,
  { from, to, length }: Pick<HopGraph, 'from' | 'to' | 'length'>,
  { closeness: bar, everyMeeting, budget }: { closeness: number; everyMeeting: boolean; budget: number },
): HopGraph | null {
  const [forth, back] = [known.distances(from, length), known.distances(to, length)];
  const out: MutableHops = new Map();
  let weighed = 0;
  for (const meeting of known.meetings()) {
    // Two ranks of closeness at most in one event: most pairs share the object.
    const made: Meeting[] = [];
    for (const [a, b] of pairsOf(meeting, forth, back, length)) {
      weighed += 1;
      if (weighed > budget) return null;
      // A chain neither comes back to where it starts nor goes on from where it ends.
      if (a.official === to || b.official === from) continue;
      const closeness = closenessAt(meeting, a, b);
      if (closeness > bar) continue;
      const one = (made[closeness] ??= meetingOf(meeting, closeness));
      const row = rowOf(out, a.official);
      const others = row.get(b.official);
      if (others === undefined) row.set(b.official, [one]);
      else if (everyMeeting) others.push(one);
      else if (compareMeetings(one, others[0] ?? one) < 0) others[0] = one;
    }
  }
  return { from, to, length, out, into: turned(out) };
}

/** The hops by where they lead, the meetings of each in their order. */
function turned(out: MutableHops): MutableHops {
  const into: MutableHops = new Map();
  for (const [one, row] of out) {
    for (const [other, meetings] of row) rowOf(into, other).set(one, meetings.sort(compareMeetings));
  }
  return into;
}

function meetingOf({ event, attendances }: KnownMeeting, closeness: number): Meeting {
  return {
    event: event.id,
    root: event.path[0] ?? event.id,
    attendees: attendances.length,
    closeness,
    earliest: event.earliest ?? '',
    latest: event.latest ?? '',
  };
}
