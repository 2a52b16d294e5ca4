import type { Attendance, AttendedEvent } from '../../../src/domain/attendance.ts';
import type { Chain } from '../../../src/graphql/paths/chain.ts';
import type { PathSearch } from '../../../src/graphql/paths/path-search.ts';
import { searchPaths } from '../../../src/graphql/paths/search.ts';
import { ANY_TIME } from '../../../src/graphql/paths/time-order.ts';

/** A meeting of officials with names of one letter, which chains are then spelt with. */
export interface Met {
  readonly id: string;
  /** Who was there; a capital letter led a delegation. */
  readonly who: string;
  readonly type: AttendedEvent['type'];
  /** A day, or two with a slash between; null for an undated event. */
  readonly when: string | null;
  readonly partOf: string | null;
}

let made = 0;

/** A meeting for talks, each a day of its own. */
export function aMet(who: string, over: Partial<Met> = {}): Met {
  made += 1;
  return { id: `event/${made}`, who, type: 'talks', when: '2020-01-01', partOf: null, ...over };
}

function attendancesAt({ id, who, type, when, partOf }: Met): Attendance[] {
  const [earliest = null, latest = earliest] = when?.split('/') ?? [];
  const sortKey = `${earliest ?? ''}/${latest ?? ''}/${id}`;
  const event = { id, type, earliest, latest, sortKey, path: partOf === null ? [id] : [partOf, id] };
  return Array.from(who).map((letter) => ({
    event,
    id: `participation/${id}/${letter}`,
    official: letter.toLowerCase(),
    role: letter === letter.toLowerCase() ? [] : ['delegation head' as const],
  }));
}

/** Anything goes. */
export const ANY: PathSearch['conditions'] = {
  closeness: 3,
  dated: false,
  avoidedOfficials: new Set(),
  avoidedEvents: new Set(),
};

/**
 * Who met whom, for searches; remembers whose meetings it was asked for.
 *
 * @param bothUpTo where no more meetings lie at both ends together, both are read at once
 */
export function world(meetings: readonly Met[], bothUpTo = 0) {
  const events = meetings.map(attendancesAt);
  const asked: string[] = [];
  const withAny = (officials: readonly string[]) =>
    events.filter((event) => event.some(({ official }) => officials.includes(official)));
  const step: PathSearch['step'] = ({ forth, back, read, joining, detailedMax }, limit) => {
    const [atForth, atBack] = [withAny(forth), withAny(back)];
    const [ones, others] = [atForth.length, atBack.length];
    const side = ones + others <= bothUpTo ? 'BOTH' : ones <= others ? 'FORTH' : 'BACK';
    asked.push({ FORTH: forth, BACK: back, BOTH: [...forth, ...back] }[side].join(''));
    if (side !== 'BOTH' && !joining && Math.min(ones, others) > detailedMax) {
      const at = side === 'FORTH' ? atForth : atBack;
      const officials = [...new Set(at.flat().map(({ official }) => official))];
      return Promise.resolve({ side, attendances: [], officials: officials.slice(0, limit) });
    }
    const rows = { FORTH: atForth, BACK: atBack, BOTH: withAny([...forth, ...back]) }[side]
      .filter((event) => !withAny(read).includes(event))
      .filter((event) => !joining || (atForth.includes(event) && atBack.includes(event)))
      .flat();
    return Promise.resolve({ side, attendances: rows.slice(0, limit), officials: null });
  };
  const search = (over: Partial<PathSearch> = {}) =>
    searchPaths({
      from: 'a',
      to: 'z',
      first: 3,
      maxHops: 6,
      conditions: { ...ANY, dated: over.order?.needsDates ?? false, ...over.conditions },
      order: ANY_TIME,
      budget: 10_000,
      detailedMax: 10_000,
      pairsBudget: 10_000,
      step,
      late: () => false,
      ...over,
    });
  const spelt = async (over: Partial<PathSearch> = {}) => (await search(over)).chains.map(spell);
  return { search, spelt, asked };
}

/** The letters of a chain. */
export function spell({ officials }: Chain): string {
  return officials.join('');
}
