import type { Store } from '../src/store/port.ts';
import { cypher, type Value } from '../src/store/cypher.ts';
import { dayText } from './graph/stories.ts';
import { gateSlug, officialSlug } from './graph/register.ts';
import { HUB, type World } from './graph/world.ts';

/** Whom and what the workloads ask about. */
export interface Subjects {
  readonly hub: string;
  /** An official with about as many events as a page has rows, twice. */
  readonly ordinary: string;
  /** Who met the hub most. */
  readonly partner: string;
  readonly place: string;
  readonly period: { readonly from: string; readonly to: string };
  /** The row in front of the hub's page 2,500, or of the last page where it has fewer, by its keys. */
  readonly deep: { readonly page: number; readonly keys: readonly [string, string] };
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
  const others = [...counts].filter(([official]) => official !== HUB);
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

/** Chooses the subjects of a world that the store holds. */
export async function subjectsOf(world: World, store: Store): Promise<Subjects> {
  const counts = participationsOf(world);
  const pages = Math.floor((counts.get(HUB) ?? 0) / PAGE);
  const page = Math.min(DEEP_PAGE, pages - 1);
  const hub = `official/${officialSlug(HUB)}`;
  const [keys] = await store.read({
    name: 'bench-deep-row',
    ...cypher`
      MATCH (:Official {id: ${hub}})<-[:PARTICIPANT]-(p:Participation)
      RETURN p.sortKey, p.id ORDER BY p.sortKey DESC, p.id SKIP ${(page - 1) * PAGE - 1} LIMIT 1`,
    decode: ([sortKey = null, id = null]: readonly Value[]) => [sortKey, id] as [string, string],
  });
  if (keys === undefined) throw new Error('the hub has no such page: load the world anew');
  const middle = world.events[Math.floor(world.events.length / 2)];
  return {
    hub,
    ordinary: `official/${officialSlug(nearest(counts, ORDINARY))}`,
    partner: `official/${officialSlug(partnerOf(world))}`,
    place: `place/${gateSlug(middle?.gates[0] ?? 0)}`,
    period: { from: dayText(2_000), to: dayText(5_000) },
    deep: { page, keys },
  };
}
