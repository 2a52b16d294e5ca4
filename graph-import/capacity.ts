import { fuzzyDate } from '../src/domain/dates.ts';
import type { EventPosition } from '../src/domain/encounter.ts';
import { groupBy } from '../src/domain/group.ts';
import type { EntityRecord } from '../src/domain/model.ts';
import { recordById, recordsOf, type ClaimedEntity } from './entities.ts';

type Entities = ReadonlyMap<string, ClaimedEntity>;

/** In what capacity an official took part in an event. */
interface Capacity {
  /** The offices held at the time, by id. */
  readonly offices: readonly string[];
  /** The bodies in which these are, those that were stood for, and all that these are parts of, by id. */
  readonly bodies: readonly string[];
}

/** Says in what capacity an official took part in an event. */
export type CapacityOf = (part: EntityRecord<'Participation'>, event: EventPosition) => Capacity;

/** The body and those that it is a part of. */
function withOuter(entities: Entities, body: string): string[] {
  const bodies: string[] = [];
  for (let id: string | null = body; id !== null && !bodies.includes(id);) {
    bodies.push(id);
    id = recordById(entities, 'Organization', id)?.partOf ?? null;
  }
  return bodies;
}

/** The dates of the term cover every day that the event can have been on. An end that nobody gives has not come. */
function covers({ from, to }: EntityRecord<'Tenure'>, { earliest, latest }: EventPosition): boolean {
  if (from === null || earliest === null || latest === null || fuzzyDate(from).latest > earliest) return false;
  return to === null || fuzzyDate(to).earliest >= latest;
}

/**
 * The rule by which an office was held at the time of an event: a source names the official with it at the event or
 * at another part of the same outermost event, or the dates of the term cover the event. An office whose beginning
 * nobody gives was held only where it is named.
 *
 * @param rootOf the outermost event of an event
 */
export function capacities(entities: Entities, rootOf: (event: string) => string | null): CapacityOf {
  const terms = groupBy(recordsOf(entities, 'Tenure'), (tenure) => tenure.official);
  const named = new Set(
    recordsOf(entities, 'Participation').flatMap(({ event, tenure }) => tenure.map((id) => `${id} ${rootOf(event)}`)),
  );
  return ({ participant, onBehalfOf }, event) => {
    const held = (terms.get(participant) ?? []).filter(
      (tenure) => named.has(`${tenure.id} ${event.path[0]}`) || covers(tenure, event),
    );
    const offices = [...new Set(held.map(({ position }) => position))].sort();
    const own = offices.flatMap((id) => recordById(entities, 'Position', id)?.organization ?? []);
    const bodies = [...own, ...(onBehalfOf === null ? [] : [onBehalfOf])].flatMap((id) => withOuter(entities, id));
    return { offices, bodies: [...new Set(bodies)].sort() };
  };
}
