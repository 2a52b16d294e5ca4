import { fuzzyDate } from '../src/domain/dates.ts';
import type { EventPosition } from '../src/domain/encounter.ts';
import type { EntityRecord } from '../src/domain/model.ts';
import type { EntityIndex, TenureBrief } from './entity-index.ts';
import { Recent } from './spill/recent.ts';

/** Officials whose terms are remembered: those who took part in one event take part in the next. */
const RECENT = 2_000;

/** In what capacity an official took part in an event. */
interface Capacity {
  /** The offices held at the time, by id. */
  readonly offices: readonly string[];
  /** The bodies in which these are, those that were stood for, and all that these are parts of, by id. */
  readonly bodies: readonly string[];
}

/** Says in what capacity an official took part in an event. */
export type CapacityOf = (part: EntityRecord<'Participation'>, event: EventPosition) => Capacity;

/** The dates of the term cover every day that the event can have been on. An end that nobody gives has not come. */
function covers({ from, to }: TenureBrief, { earliest, latest }: EventPosition): boolean {
  if (from === null || earliest === null || latest === null || fuzzyDate(from).latest > earliest) return false;
  return to === null || fuzzyDate(to).earliest >= latest;
}

/**
 * The rule by which an office was held at the time of an event: a source names the official with it at the event or
 * at another part of the same outermost event, or the dates of the term cover the event. An office whose beginning
 * nobody gives was held only where it is named.
 */
export function capacities(known: EntityIndex): CapacityOf {
  const terms = new Recent<readonly TenureBrief[]>(RECENT);
  return ({ participant, onBehalfOf, tenure: named }, event) => {
    const [root = ''] = event.path;
    const held = terms
      .find(participant, () => known.tenuresOf(participant))
      .filter((term) => covers(term, event) || named.includes(term.id) || known.isNamed(term.id, root));
    const offices = [...new Set(held.map(({ position }) => position))].sort();
    const own = offices.flatMap((id) => known.organizationOf(id) ?? []);
    const bodies = [...own, ...(onBehalfOf === null ? [] : [onBehalfOf])].flatMap((id) => known.withOuter(id));
    return { offices, bodies: [...new Set(bodies)].sort() };
  };
}
