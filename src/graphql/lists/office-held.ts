import { fuzzyDate } from '../../domain/dates.ts';
import type { SharedActivity } from '../../domain/encounter.ts';
import type { Loaded } from '../reading/backend.ts';
import type { Reader } from '../reading/reader.ts';
import { kept } from './conditions.ts';

type EventRecord = SharedActivity['event'];

/** A source names the official with the office at the event or at another part of the same outermost event. */
async function namedThere(reader: Reader, tenure: string, event: EventRecord): Promise<boolean> {
  const parts = await reader.referrers('Participation', 'tenure', 'Tenure', tenure);
  const events = await reader.records(
    'Event',
    parts.map((part) => part.event),
  );
  return events.some(({ path }) => path[0] === event.path[0]);
}

/** The dates of the term cover every day that the event can have been on. */
function coversAll({ from, to }: Loaded<'Tenure'>, { earliest, latest }: EventRecord): boolean {
  if (from === null || earliest === null || latest === null || fuzzyDate(from).latest > earliest) return false;
  return to === null || fuzzyDate(to).earliest >= latest;
}

/** The offices that an official held at the time of an event. */
export async function officesHeld(reader: Reader, official: string, event: EventRecord): Promise<Loaded<'Position'>[]> {
  const tenures = await reader.referrers('Tenure', 'official', 'Official', official);
  const then = await kept(tenures, async (term) => coversAll(term, event) || namedThere(reader, term.id, event));
  return reader.records('Position', [...new Set(then.map((term) => term.position))]);
}

/** One of the bodies is the wanted one or a part of it. */
async function isOrIsPartOf(reader: Reader, bodies: readonly string[], wanted: string): Promise<boolean> {
  const seen = new Set<string>();
  for (let level = [...bodies]; level.length > 0;) {
    if (level.includes(wanted)) return true;
    for (const id of level) seen.add(id);
    const records = await reader.records('Organization', [...new Set(level)]);
    level = records.flatMap(({ partOf }) => partOf ?? []).filter((id) => !seen.has(id));
  }
  return false;
}

/** The official held an office in the body or in a part of it at the time, or stood for one of these at the event. */
export async function ofBody(
  reader: Reader,
  part: SharedActivity['a'],
  event: EventRecord,
  body: string,
): Promise<boolean> {
  if (part.onBehalfOf !== null && (await isOrIsPartOf(reader, [part.onBehalfOf], body))) return true;
  const offices = await officesHeld(reader, part.participant, event);
  return isOrIsPartOf(
    reader,
    offices.flatMap(({ organization }) => organization ?? []),
    body,
  );
}
