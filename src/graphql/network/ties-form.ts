import { compareText } from '../../domain/text-order.ts';
import type { NetworkEvent } from '../../store/network.ts';
import type { Links, NetworkForm } from './form.ts';
import type { Meetings } from './meetings.ts';
import type { Readings } from './readings.ts';
import { joinedTies, tieOf, type Tie } from './tie.ts';

/** Officials as nodes; all encounters of two together are the tie between them. */
export class TiesForm implements NetworkForm {
  readonly #found: Meetings;
  readonly #among: Meetings;
  readonly #readings: Readings;
  readonly #linkReadings: Readings;
  readonly #open = new Set<string>();

  /** @param meetings makes room for what is read */
  constructor(meetings: () => Meetings, readings: Readings, linkReadings: Readings) {
    this.#found = meetings();
    this.#among = meetings();
    this.#readings = readings;
    this.#linkReadings = linkReadings;
  }

  get spent(): boolean {
    return this.#found.spent || this.#among.spent;
  }

  async open(officials: readonly string[]): Promise<void> {
    const ids = officials.filter((official) => !this.#open.has(official));
    const isWhole = await this.#readings.into(this.#found, { of: 'OFFICIALS', ids });
    if (isWhole) for (const id of ids) this.#open.add(id);
  }

  isOpen(official: string): boolean {
    return this.#open.has(official);
  }

  joinedWith(officials: readonly string[], isWanted: (other: string) => boolean): Map<string, Tie> {
    return tiesOf(this.#found, officials, isWanted);
  }

  eventsWith(official: string): Map<string, readonly NetworkEvent[]> {
    const events = new Map<string, NetworkEvent[]>();
    for (const met of this.#found.met(official, () => true)) {
      events.set(met.other, [...(events.get(met.other) ?? []), ...met.events]);
    }
    for (const list of events.values()) list.sort(byTime);
    return events;
  }

  async openLinks(officials: readonly string[]): Promise<void> {
    if (officials.length > 1) await this.#linkReadings.into(this.#among, { of: 'AMONG', ids: officials });
  }

  *linksOf(official: string, isWanted: (other: string) => boolean): Links {
    for (const [other, tie] of tiesOf(this.#among, [official], isWanted)) {
      const [source, target] = [official, other].sort() as [string, string];
      yield { source, target, tie, attendance: null };
    }
  }
}

const byTime = (a: NetworkEvent, b: NetworkEvent) => compareText(a.sortKey, b.sortKey);

function tiesOf(
  meetings: Meetings,
  officials: readonly string[],
  isWanted: (other: string) => boolean,
): Map<string, Tie> {
  const ties = new Map<string, Tie>();
  for (const official of officials) {
    for (const met of meetings.met(official, isWanted)) {
      ties.set(met.other, joinedTies(ties.get(met.other), tieOf(met)));
    }
  }
  return ties;
}
