import type { SharedActivity } from '../../domain/encounter.ts';
import type { EncounterFilter } from '../../store/encounter.ts';
import type { Reader } from '../reading/reader.ts';
import { allowed, atOrWithin, during } from './conditions.ts';
import { isEditionOf, isToldBy } from './event.ts';

/** The event of a shared activity fulfils what a filter asks of it. */
export async function activityMatches(
  reader: Reader,
  { event }: Pick<SharedActivity, 'event'>,
  filter: EncounterFilter,
): Promise<boolean> {
  const { place, series, source } = filter;
  if (!allowed(filter.eventTypes, event.type) || !during(filter.period, event)) return false;
  if (place !== undefined && !(await atOrWithin(reader, event.place, place))) return false;
  if (source !== undefined && !(await isToldBy(reader, event.id, source))) return false;
  if (series === undefined) return true;
  const counted = await Promise.all(event.path.map((id) => isEditionOf(reader, id, series)));
  return counted.includes(true);
}
