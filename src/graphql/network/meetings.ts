import { closenessAmong } from '../../domain/attendance.ts';
import { STRENGTHS, strengthOf } from '../../domain/encounter.ts';
import { groupBy } from '../../domain/group.ts';
import type { EncounterFilter } from '../../store/encounter.ts';
import type { NetworkAttendance, NetworkEvent } from '../../store/network.ts';

/** An event and who was there, as far as was read. */
export interface Meeting {
  readonly event: NetworkEvent;
  /** How many officials were there, whether their attendances were read or not. */
  readonly attendees: number;
  readonly attendances: ReadonlyMap<string, NetworkAttendance>;
}

/** An encounter that a filter lets through, as far as its events are what the filter asks for. */
export interface Met {
  readonly other: string;
  /** Place in STRENGTHS of the closest of these events; a crowd counts as a gathering. */
  readonly closeness: number;
  /** These events in the order of time. */
  readonly events: readonly NetworkEvent[];
}

type WholeConditions = Pick<EncounterFilter, 'strengths' | 'independentSources'>;

const CLOSEST = 0;

/**
 * The part of the graph that a network is worked out from. Events are kept with who was there, so that a gathering of
 * a thousand costs a thousand; pairs are weighed one by one where they are needed, and counted.
 */
export class Meetings {
  readonly #filter: EncounterFilter;
  readonly #pairs: number;
  readonly #byEvent = new Map<string, Meeting>();
  readonly #byOfficial = new Map<string, Meeting[]>();
  readonly #byRoot = new Map<string, Meeting[]>();
  /** Whether encounters fulfil the conditions on all that two attended; asked for each pair once. */
  readonly #fulfilled = new Map<string, boolean>();
  #weighed = 0;

  /** @param pairs how many meetings of pairs may be weighed */
  constructor(filter: EncounterFilter, pairs: number) {
    this.#filter = filter;
    this.#pairs = pairs;
  }

  /** Whether more pairs would have to be weighed than may be: what is told then is told of a part. */
  get spent(): boolean {
    return this.#weighed > this.#pairs;
  }

  /** Takes in attendances; all of one event come together, and an event that is known already changes nothing. */
  add(rows: readonly NetworkAttendance[]): void {
    for (const [id, group] of groupBy(rows, ({ event }) => event.id)) {
      const [first] = group;
      if (first === undefined || this.#byEvent.has(id)) continue;
      const attendances = new Map(group.map((attendance) => [attendance.official, attendance]));
      const meeting = { event: first.event, attendees: first.attendees ?? attendances.size, attendances };
      this.#byEvent.set(id, meeting);
      push(this.#byRoot, rootOf(meeting), meeting);
      for (const official of attendances.keys()) push(this.#byOfficial, official, meeting);
    }
  }

  at(event: string): Meeting | undefined {
    return this.#byEvent.get(event);
  }

  attended(official: string): readonly Meeting[] {
    return this.#byOfficial.get(official) ?? [];
  }

  /** The encounters of an official with others who are wanted, those within one outermost event after another. */
  *met(official: string, isWanted: (other: string) => boolean): Generator<Met> {
    for (const meetings of groupBy(this.attended(official), rootOf).values()) {
      const found = new Map<string, { closeness: number; events: NetworkEvent[] }>();
      for (const meeting of meetings) {
        const own = meeting.attendances.get(official);
        if (own === undefined || !meeting.event.matching) continue;
        for (const [other, theirs] of meeting.attendances) {
          if (other === official || !isWanted(other)) continue;
          this.#weighed += 1;
          if (this.spent) return;
          if (!this.#joins(meeting, own, theirs)) continue;
          const closeness = closenessAmong(meeting.attendees, meeting.event, own, theirs);
          const known = found.get(other);
          if (known === undefined) found.set(other, { closeness, events: [meeting.event] });
          else {
            known.closeness = Math.min(known.closeness, closeness);
            known.events.push(meeting.event);
          }
        }
      }
      for (const [other, { closeness, events }] of found) {
        yield { other, closeness, events: events.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1)) };
      }
    }
  }

  /** How close an official came to anybody at an event; null where the filter lets no meeting there through. */
  closenessOf(official: string, meeting: Meeting): number | null {
    const own = meeting.attendances.get(official);
    if (own === undefined || !meeting.event.matching) return null;
    let closest: number | null = null;
    for (const theirs of meeting.attendances.values()) {
      if (theirs === own) continue;
      this.#weighed += 1;
      if (this.spent) return closest;
      if (!this.#joins(meeting, own, theirs)) continue;
      const closeness = closenessAmong(meeting.attendees, meeting.event, own, theirs);
      closest = Math.min(closest ?? Infinity, closeness);
      // Nobody in a crowd comes closer than all do.
      if (closest === CLOSEST || closeness === GATHERING) return closest;
    }
    return closest;
  }

  /** The filter lets through that the two met at the event. */
  #joins(meeting: Meeting, a: NetworkAttendance, b: NetworkAttendance): boolean {
    const { countries, acrossCountries } = this.#filter;
    if (!((a.asOne && b.asOther) || (b.asOne && a.asOther))) return false;
    if (acrossCountries !== undefined && (a.country !== b.country) !== acrossCountries) return false;
    if (countries !== undefined && !(countries.includes(a.country ?? '') && countries.includes(b.country ?? ''))) {
      return false;
    }
    return this.#fulfils(meeting, a.official, b.official);
  }

  /** What the filter asks of the whole encounter of two. */
  #fulfils(meeting: Meeting, a: string, b: string): boolean {
    const conditions: WholeConditions = this.#filter;
    if (conditions.strengths === undefined && conditions.independentSources === undefined) return true;
    const root = rootOf(meeting);
    const key = [...[a, b].sort(), root].join(' ');
    const known = this.#fulfilled.get(key);
    if (known !== undefined) return known;
    const fulfils = holds(conditions, this.#byRoot.get(root) ?? [], a, b);
    this.#fulfilled.set(key, fulfils);
    return fulfils;
  }
}

const GATHERING = STRENGTHS.indexOf('GATHERING');

function rootOf({ event }: Meeting): string {
  return event.path[0] ?? event.id;
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [item]);
  else known.push(item);
}

/** By the rules of encounters: the strength is that of the closest event, crowd or not. */
function holds(
  { strengths, independentSources }: WholeConditions,
  meetings: readonly Meeting[],
  a: string,
  b: string,
): boolean {
  const voices = new Set<string>();
  let closest = Infinity;
  for (const { event, attendances } of meetings) {
    const [one, other] = [attendances.get(a), attendances.get(b)];
    if (one === undefined || other === undefined) continue;
    closest = Math.min(closest, STRENGTHS.indexOf(strengthOf({ event, a: one, b: other })));
    for (const voice of [...one.voices, ...other.voices]) voices.add(voice);
  }
  const strength = STRENGTHS[closest];
  if (strengths !== undefined && (strength === undefined || !strengths.includes(strength))) return false;
  return voices.size >= (independentSources ?? 0);
}
