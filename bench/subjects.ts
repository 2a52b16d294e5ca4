import type { Store } from '../src/store/port.ts';
import { textOf } from '../src/store/column.ts';
import { cypher, type Value } from '../src/store/cypher.ts';
import { dayText, eventSlug } from './graph/stories.ts';
import { gateSlug, officialSlug } from './graph/register.ts';
import { ISLAND } from './graph/shape.ts';
import { officialName, plainly } from './graph/words.ts';
import { HUB, regionOf, type World } from './graph/world.ts';

/** Whom and what the workloads ask about. */
export interface Subjects {
  readonly eventCount: number;
  readonly hub: string;
  /** An official with about as many events as a page has rows, twice. */
  readonly ordinary: string;
  /** Who met the hub most. */
  readonly partner: string;
  readonly place: string;
  readonly period: { readonly from: string; readonly to: string };
  /** The row in front of the hub's page 2,500, or of the last page where it has fewer, by its key. */
  readonly deep: { readonly page: number; readonly key: string };
  /** In the middle of all. */
  readonly event: string;
  /** Ends of chains that begin at the ordinary official. */
  readonly ends: { readonly near: string; readonly far: string; readonly unreachable: string };
  /** The words of the ordinary official's name, without diacritics and in small letters. */
  readonly words: readonly string[];
}

/** Events that an ordinary official takes part in. */
const ORDINARY = 40;
const PAGE = 20;
const DEEP_PAGE = 2_500;

function participationsOf({ events }: World): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { participants } of events) {
    for (const official of participants) counts.set(official, (counts.get(official) ?? 0) + 1);
  }
  return counts;
}

/** Whoever the world has most like this. */
function nearest(counts: ReadonlyMap<number, number>, wanted: number): number {
  const others = [...counts].filter(([official]) => official !== HUB && regionOf(official) !== ISLAND);
  others.sort(([a, x], [b, y]) => Math.abs(x - wanted) - Math.abs(y - wanted) || a - b);
  return others[0]?.[0] ?? HUB;
}

function partnerOf({ events }: World): number {
  const met = new Map<number, number>();
  for (const { participants } of events) {
    if (!participants.includes(HUB)) continue;
    for (const official of participants) if (official !== HUB) met.set(official, (met.get(official) ?? 0) + 1);
  }
  return [...met].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? 1;
}

/** How many hops it is from an official to each other, by events that both came to in person. */
function hopsFrom(start: number, { events }: World): Map<number, number> {
  const present = events.map(({ status, inPerson, participants, attended }) =>
    status === 'held' && inPerson ? participants.filter((_, index) => attended[index] === true) : [],
  );
  const meetings = new Map<number, number[]>();
  present.forEach((officials, event) => {
    for (const official of officials) {
      const own = meetings.get(official);
      if (own === undefined) meetings.set(official, [event]);
      else own.push(event);
    }
  });
  const hops = new Map([[start, 0]]);
  const seen = new Set<number>();
  for (const [official, distance] of hops) {
    for (const event of meetings.get(official) ?? []) {
      if (seen.has(event)) continue;
      seen.add(event);
      for (const other of present[event] ?? []) if (!hops.has(other)) hops.set(other, distance + 1);
    }
  }
  return hops;
}

const MAX_HOPS = 6;

/** The nearest whom one has not met, the furthest of those within six hops, and somebody of the island. */
function endsFor(start: number, world: World): Subjects['ends'] {
  const hops = [...hopsFrom(start, world)];
  const at = (wanted: number) => hops.find(([, distance]) => distance === wanted)?.[0];
  const furthest = Math.max(...hops.map(([, distance]) => distance).filter((distance) => distance <= MAX_HOPS));
  const islander = world.events.find(
    ({ region, status, inPerson }) => region === ISLAND && status === 'held' && inPerson,
  );
  const id = (official: number | undefined) => `official/${officialSlug(official ?? HUB)}`;
  return { near: id(at(2)), far: id(at(furthest)), unreachable: id(islander?.participants[0]) };
}

/** Chooses the subjects of a world that the store holds. */
export async function subjectsOf(world: World, store: Store): Promise<Subjects> {
  const counts = participationsOf(world);
  const pages = Math.floor((counts.get(HUB) ?? 0) / PAGE);
  const page = Math.max(2, Math.min(DEEP_PAGE, pages - 1));
  const hub = `official/${officialSlug(HUB)}`;
  const [key] = await store.read({
    name: 'bench-deep-row',
    ...cypher`
      MATCH (:Official {id: ${hub}})<-[:PARTICIPANT]-(p:Participation)
      RETURN p.sortKey ORDER BY p.sortKey DESC SKIP ${(page - 1) * PAGE - 1} LIMIT 1`,
    decode: ([sortKey]: readonly Value[]) => textOf(sortKey),
  });
  if (key === undefined) throw new Error('the hub has no such page: load the world anew');
  const half = Math.floor(world.events.length / 2);
  const middle = world.events[half];
  const ordinary = nearest(counts, ORDINARY);
  return {
    eventCount: world.events.length,
    hub,
    ordinary: `official/${officialSlug(ordinary)}`,
    event: `event/${eventSlug(half)}`,
    ends: endsFor(ordinary, world),
    words: plainly(officialName(ordinary)).toLowerCase().split(' '),
    partner: `official/${officialSlug(partnerOf(world))}`,
    place: `place/${gateSlug(middle?.gates[0] ?? 0)}`,
    period: { from: dayText(2_000), to: dayText(5_000) },
    deep: { page, key },
  };
}
