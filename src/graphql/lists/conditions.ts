import { certainlyWithin, possiblyWithin } from '../../domain/dates.ts';
import type { EventPosition } from '../../domain/encounter.ts';
import type { PeriodFilter } from '../../store/period.ts';
import type { Reader } from '../reading/reader.ts';

/** The conditions of a filter that is asked for: absent ones hold. */
export function allowed<T>(values: readonly T[] | undefined, value: T | null): boolean {
  return values === undefined || (value !== null && values.includes(value));
}

/** The absent condition holds for all. */
export function same<T>(wanted: T | undefined, value: T | null): boolean {
  return wanted === undefined || wanted === value;
}

export function during(
  period: PeriodFilter | undefined,
  { earliest, latest }: Pick<EventPosition, 'earliest' | 'latest'>,
): boolean {
  if (period === undefined) return true;
  if (earliest === null || latest === null) return false;
  const date = { edtf: '', earliest, latest };
  return period.certain ? certainlyWithin(date, period) : possiblyWithin(date, period);
}

/** One of the places is the wanted one or lies anywhere within it. */
export async function atOrWithin(reader: Reader, places: readonly string[], wanted: string): Promise<boolean> {
  const seen = new Set<string>();
  for (let level = [...places]; level.length > 0;) {
    if (level.includes(wanted)) return true;
    for (const id of level) seen.add(id);
    const records = await reader.records('Place', level);
    level = [...new Set(records.flatMap((place) => place.within))].filter((id) => !seen.has(id));
  }
  return false;
}

/** Filters by a condition that has to look further; in the order given. */
export async function kept<T>(items: readonly T[], condition: (item: T) => boolean | Promise<boolean>): Promise<T[]> {
  const keep = await Promise.all(items.map(async (item) => condition(item)));
  return items.filter((_, index) => keep[index]);
}
