import { kindOf } from '../../domain/ids.ts';
import type { NetworkEvent } from '../../store/network.ts';
import type { Links, NetworkForm } from './form.ts';
import type { Meeting, Meetings } from './meetings.ts';
import type { Readings } from './readings.ts';
import { joinedTies, tieOf, type Tie } from './tie.ts';

const isEvent = (id: string): boolean => kindOf(id) === 'Event';

/** What one official's being at one event comes to: how close they came to anybody there. */
interface Attended {
  readonly official: string;
  readonly meeting: Meeting;
  readonly tie: Tie;
}

/** Officials and events as nodes; a link is that an official was at an event where they met somebody. */
export class EventsForm implements NetworkForm {
  readonly #meetings: Meetings;
  readonly #readings: Readings;
  readonly #open = new Set<string>();

  constructor(meetings: () => Meetings, readings: Readings) {
    this.#meetings = meetings();
    this.#readings = readings;
  }

  get spent(): boolean {
    return this.#meetings.spent;
  }

  async open(nodes: readonly string[]): Promise<void> {
    const closed = nodes.filter((node) => !this.isOpen(node));
    const events = closed.filter(isEvent);
    const officials = closed.filter((node) => !isEvent(node));
    for (const [of, ids] of [['EVENTS', events] as const, ['OFFICIALS', officials] as const]) {
      const isWhole = await this.#readings.into(this.#meetings, { of, ids });
      if (isWhole) for (const id of ids) this.#open.add(id);
    }
  }

  /** An event that is known is known with all who were there. */
  isOpen(node: string): boolean {
    return this.#open.has(node) || this.#meetings.at(node) !== undefined;
  }

  joinedWith(nodes: readonly string[], isWanted: (node: string) => boolean): Map<string, Tie> {
    const ties = new Map<string, Tie>();
    for (const node of nodes) {
      for (const { official, meeting, tie } of this.#attendances(node, isWanted)) {
        const other = isEvent(node) ? official : meeting.event.id;
        ties.set(other, joinedTies(ties.get(other), tie));
      }
    }
    return ties;
  }

  eventsWith(node: string): Map<string, readonly NetworkEvent[]> {
    const joined = [...this.#attendances(node, () => true)];
    return new Map(joined.map(({ official, meeting: { event } }) => [isEvent(node) ? official : event.id, [event]]));
  }

  openLinks(nodes: readonly string[]): Promise<void> {
    return this.open(nodes.filter(isEvent));
  }

  *linksOf(node: string, isWanted: (node: string) => boolean): Links {
    for (const { official, meeting, tie } of this.#attendances(node, isWanted)) {
      const attendance = meeting.attendances.get(official) ?? null;
      yield { source: official, target: meeting.event.id, tie, attendance };
    }
  }

  /** The attendances of a node at, or of, others that are wanted. */
  *#attendances(node: string, isWanted: (node: string) => boolean): Generator<Attended> {
    const own = this.#meetings.at(node);
    const meetings = isEvent(node) ? (own === undefined ? [] : [own]) : this.#meetings.attended(node);
    for (const meeting of meetings) {
      if (!isEvent(node) && !isWanted(meeting.event.id)) continue;
      const officials = isEvent(node) ? [...meeting.attendances.keys()].filter(isWanted) : [node];
      for (const official of officials) {
        const closeness = this.#meetings.closenessOf(official, meeting);
        if (closeness === null) continue;
        yield { official, meeting, tie: tieOf({ closeness, events: [meeting.event] }) };
      }
    }
  }
}
