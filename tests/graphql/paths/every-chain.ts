import { STRENGTHS, strengthOf } from '../../../src/domain/encounter.ts';
import type { Met } from './world.ts';

/** Whether no hop has to be earlier than the one before it, on every day or on some day of their dates. */
export type InOrder = 'CERTAIN' | 'POSSIBLE' | null;

interface Hop {
  readonly to: string;
  readonly event: string;
  readonly closeness: number;
  readonly when: readonly [string, string] | null;
}

interface Tried {
  readonly officials: string;
  readonly hops: readonly Hop[];
}

const time = (hop: Hop): string => (hop.when ?? ['', '']).join('/');
const better = (one: Hop, other: Hop): number =>
  one.closeness - other.closeness ||
  time(other).localeCompare(time(one)) ||
  (one.event < other.event ? -1 : one.event > other.event ? 1 : 0);

function hopsFrom(official: string, meetings: readonly Met[], inOrder: InOrder, closeness: number): Hop[] {
  const hops = meetings.flatMap(({ id, who, type, when }) => {
    const self = Array.from(who).find((letter) => letter.toLowerCase() === official);
    if (self === undefined || (inOrder !== null && when === null)) return [];
    const days = when?.split('/');
    const dates = days === undefined ? null : ([days[0] ?? '', days.at(-1) ?? ''] as const);
    const leads = (letter: string) => ({ role: letter === letter.toLowerCase() ? [] : ['delegation head' as const] });
    return Array.from(who)
      .filter((letter) => letter !== self)
      .map((letter) => ({
        to: letter.toLowerCase(),
        event: id,
        closeness: STRENGTHS.indexOf(strengthOf({ event: { type }, a: leads(self), b: leads(letter) })),
        when: dates,
      }));
  });
  const allowed = hops.filter((hop) => hop.closeness <= closeness);
  if (inOrder !== null) return allowed;
  return allowed.filter((hop) => allowed.every((other) => other.to !== hop.to || better(hop, other) <= 0));
}

/** Tries days one by one: for all days of each date, or for some. */
function follows(hops: readonly Hop[], inOrder: InOrder): boolean {
  if (inOrder === null) return true;
  const days = (hop: Hop): string[] =>
    DAYS.filter((day) => hop.when !== null && day >= hop.when[0] && day <= hop.when[1]);
  const go = (at: number, before: string): boolean => {
    const hop = hops[at];
    if (hop === undefined) return true;
    const goes = (day: string) => day >= before && go(at + 1, day);
    return inOrder === 'CERTAIN' ? days(hop).every(goes) : days(hop).some(goes);
  };
  return go(0, '');
}

/** The days on which invented meetings take place. */
export const DAYS = ['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04'];

const weakest = ({ hops }: Tried): number => Math.max(...hops.map((hop) => hop.closeness));
const oldest = ({ hops }: Tried): string => hops.map(time).sort()[0] ?? '';

function compare(one: Tried, other: Tried): number {
  return (
    one.hops.length - other.hops.length ||
    weakest(one) - weakest(other) ||
    oldest(other).localeCompare(oldest(one)) ||
    one.officials.localeCompare(other.officials) ||
    one.hops.map((hop, at) => better(hop, other.hops[at] ?? hop)).find((way) => way !== 0) ||
    0
  );
}

/** All chains from a to z, found by trying every way there is and sorting what comes of it: each with its events. */
export function everyChain(meetings: readonly Met[], maxHops: number, inOrder: InOrder, closeness: number) {
  const found: Tried[] = [];
  const go = (officials: string, hops: readonly Hop[]): void => {
    if (officials.endsWith('z')) {
      if (follows(hops, inOrder)) found.push({ officials, hops });
      return;
    }
    if (hops.length === maxHops) return;
    for (const hop of hopsFrom(officials.at(-1) ?? '', meetings, inOrder, closeness)) {
      if (!officials.includes(hop.to)) go(officials + hop.to, [...hops, hop]);
    }
  };
  go('a', []);
  const sorted = found.sort(compare);
  const best = sorted.filter((one, at) => sorted.findIndex((other) => other.officials === one.officials) === at);
  return best.map(({ officials, hops }) => [officials, ...hops.map((hop) => hop.event)].join(' '));
}
