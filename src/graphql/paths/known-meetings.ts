import { closenessAt, CROWD, type Presence, type AttendedMeeting } from '../../domain/attendance.ts';
import { groupBy } from '../../domain/group.ts';

/** Which meetings a hop may rest on. */
export interface HopConditions {
  /** Place in STRENGTHS that a hop must come up to. */
  readonly closeness: number;
  /** Only meetings that some source dates. */
  readonly dated: boolean;
  readonly avoidedOfficials: ReadonlySet<string>;
  /** Events that, with all their parts, no hop may rest on. */
  readonly avoidedEvents: ReadonlySet<string>;
}

/** A meeting, and those of its attendances that hops can join. */
export interface KnownMeeting extends AttendedMeeting {
  readonly members: readonly Presence[];
}

/**
 * The part of the graph that a search has seen: meetings and who was there. Two officials count as joined where they
 * are members of one meeting, so that a gathering of a thousand costs a thousand and not half a million pairs.
 */
export class KnownMeetings {
  readonly #conditions: HopConditions;
  readonly #meetings = new Map<string, KnownMeeting | null>();
  readonly #byOfficial = new Map<string, KnownMeeting[]>();

  constructor(conditions: HopConditions) {
    this.#conditions = conditions;
  }

  /** How many events have been seen. */
  get size(): number {
    return this.#meetings.size;
  }

  /** Takes in events with everybody who was there; what is known already changes nothing. */
  add(attendances: readonly Presence[]): void {
    for (const [id, group] of groupBy(attendances, ({ event }) => event.id)) {
      if (this.#meetings.has(id)) continue;
      const meeting = this.#meetingOf(group);
      this.#meetings.set(id, meeting);
      for (const { official } of meeting?.members ?? []) {
        const own = this.#byOfficial.get(official);
        if (own === undefined) this.#byOfficial.set(official, meeting === null ? [] : [meeting]);
        else if (meeting !== null) own.push(meeting);
      }
    }
  }

  /** The meetings that a hop can rest on. */
  meetings(): KnownMeeting[] {
    return [...this.#meetings.values()].filter((meeting) => meeting !== null);
  }

  /** Everybody joined with one of the officials, themselves among them where they met anybody. */
  joined(officials: Iterable<string>): Set<string> {
    const found = new Set<string>();
    const seen = new Set<KnownMeeting>();
    for (const official of officials) {
      for (const meeting of this.#byOfficial.get(official) ?? []) {
        if (seen.has(meeting)) continue;
        seen.add(meeting);
        for (const member of meeting.members) found.add(member.official);
      }
    }
    return found;
  }

  /** How many hops at least from the official to each other, as far as is known, up to a number. */
  distances(start: string, atMost: number): Map<string, number> {
    const distances = new Map([[start, 0]]);
    let frontier = [start];
    for (let hops = 1; hops <= atMost && frontier.length > 0; hops += 1) {
      frontier = [...this.joined(frontier)].filter((official) => !distances.has(official));
      for (const official of frontier) distances.set(official, hops);
    }
    return distances;
  }

  #meetingOf(attendances: readonly Presence[]): KnownMeeting | null {
    const { closeness, dated, avoidedOfficials, avoidedEvents } = this.#conditions;
    const event = attendances[0]?.event;
    if (event === undefined || event.path.some((id) => avoidedEvents.has(id))) return null;
    if (dated && event.earliest === null) return null;
    const meeting = { event, attendances };
    // In a crowd all come equally close: two of them stand for everybody.
    const others = attendances.length > CROWD ? attendances.slice(0, 2) : attendances;
    const members = attendances.filter(
      (a) =>
        !avoidedOfficials.has(a.official) &&
        others.some((b) => a.official !== b.official && closenessAt(meeting, a, b) <= closeness),
    );
    return members.length < 2 ? null : { ...meeting, members };
  }
}
