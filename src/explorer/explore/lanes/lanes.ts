import type { EncounterRowFragment, EncounterStrength } from '../../../generated/explorer.ts';
import { isPrecise } from '../../components/when.tsx';

const DAY_MS = 86_400_000;
/** Dates that begin or end in these years are open there, or have no year. */
const OPEN_YEARS = ['0000', '9999'];

/** An encounter as a bar: from the first day that its date can mean to the end of the last. */
export interface LaneBar {
  readonly encounter: EncounterRowFragment;
  /** Days since 1970; minus infinity where the date is open at its beginning. */
  readonly begin: number;
  /** Days since 1970, the day behind the last; infinity where the date is open at its end. */
  readonly end: number;
  /** Whether it is not known on which of the days it was. */
  readonly isVague: boolean;
  readonly strength: EncounterStrength;
}

/** An official with all encounters in the order of time. */
export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly bars: readonly LaneBar[];
  /** Encounters of which no source gives a date. */
  readonly undated: number;
}

/** Days since 1970 of a day `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Date.parse(day) / DAY_MS;

/** The day `YYYY-MM-DD` of days since 1970. */
const dayAt = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

function barOf(encounter: EncounterRowFragment): LaneBar | null {
  const { when, strength } = encounter;
  if (when === null) return null;
  const isOpen = (day: string): boolean => OPEN_YEARS.some((year) => day.startsWith(`${year}-`));
  const begin = isOpen(when.earliest) ? -Infinity : dayNumber(when.earliest);
  const end = isOpen(when.latest) ? Infinity : dayNumber(when.latest) + 1;
  return { encounter, begin, end, isVague: !isPrecise(when.edtf), strength };
}

interface Gathering {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly bars: LaneBar[];
  undated: number;
}

/**
 * A lane for each official of some encounters; an encounter is in the lanes of both.
 *
 * @param first ids of officials whose lanes come first; the others follow by their number of encounters, then by id
 */
export function lanesOf(encounters: readonly EncounterRowFragment[], first: readonly string[]): readonly Lane[] {
  const lanes = new Map<string, Gathering>();
  for (const encounter of encounters) {
    const bar = barOf(encounter);
    for (const { id, name, country } of encounter.officials) {
      const lane = lanes.get(id) ?? { id, name, country: country.id, bars: [], undated: 0 };
      lanes.set(id, lane);
      if (bar === null) lane.undated += 1;
      else lane.bars.push(bar);
    }
  }
  const firstIds = new Set(first);
  const rank = ({ id, bars, undated }: Lane): number => (firstIds.has(id) ? 1e9 : 0) + bars.length + undated;
  for (const { bars } of lanes.values()) bars.sort((one, other) => one.begin - other.begin || one.end - other.end);
  return [...lanes.values()].sort((one, other) => rank(other) - rank(one) || (one.id < other.id ? -1 : 1));
}

/** From a day up to another, as days since 1970. */
export interface Domain {
  readonly begin: number;
  readonly end: number;
}

/** The days that all dated bars are on, with a little room at both ends; an end that is given stays as it is. */
export function domainOf(lanes: readonly Lane[], begin: number | null, end: number | null): Domain {
  let [least, most] = [Infinity, -Infinity];
  for (const { bars } of lanes) {
    for (const bar of bars) {
      if (bar.begin !== -Infinity) least = Math.min(least, bar.begin);
      if (bar.end !== Infinity) most = Math.max(most, bar.end);
    }
  }
  const from = begin ?? (least === Infinity ? (end ?? 0) - 365 : least);
  const to = Math.max(from + 1, end ?? (most === -Infinity ? from + 365 : most));
  const room = (to - from) * 0.02;
  return { begin: from - (begin === null ? room : 0), end: to + (end === null ? room : 0) };
}

export interface Tick {
  readonly day: number;
  readonly text: string;
}

/** Months that are named; each with the years that it divides. */
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 600, 1200];

/** Beginnings of days, months or years, as many as there is room for. */
export function ticksOf({ begin, end }: Domain, width: number, roomPx: number): readonly Tick[] {
  const most = Math.max(1, Math.floor(width / roomPx));
  const dayStep = [1, 2, 5, 10].find((step) => (end - begin) / step <= most);
  if (dayStep !== undefined) {
    const first = Math.ceil(begin / dayStep) * dayStep;
    const count = Math.max(0, Math.floor((end - first) / dayStep) + 1);
    return Array.from({ length: count }, (_, index) => first + index * dayStep).map((day) => ({
      day,
      text: dayAt(day),
    }));
  }
  const step = MONTHS.find((months) => (end - begin) / 30.44 / months <= most) ?? 2400;
  const [year = 0, month = 1] = dayAt(begin).split('-').map(Number);
  const ticks: Tick[] = [];
  for (let at = Math.ceil((year * 12 + month - 1) / step) * step; ; at += step) {
    const text = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
    const day = dayNumber(`${text}-01`);
    if (day > end) return ticks;
    if (day >= begin) ticks.push({ day, text: step % 12 === 0 ? text.slice(0, 4) : text });
  }
}
