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

/** The bodies and those that they are parts of, each once. */
async function withWholes(reader: Reader, bodies: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (let level = [...new Set(bodies)]; level.length > 0;) {
    const records = await reader.records('Organization', level);
    for (const { id } of records) found.add(id);
    level = [...new Set(records.flatMap(({ partOf }) => partOf ?? []))].filter((id) => !found.has(id));
  }
  return [...found];
}

/** The bodies that an official was of at an event: those of the offices held, those stood for, and what these are parts of. */
export async function bodiesOf(reader: Reader, part: SharedActivity['a'], event: EventRecord): Promise<string[]> {
  const offices = await officesHeld(reader, part.participant, event);
  return withWholes(
    reader,
    [part.onBehalfOf, ...offices.map(({ organization }) => organization)].filter((id) => id !== null),
  );
}

/** The official held an office in the body or in a part of it at the time, or stood for one of these at the event. */
export async function ofBody(
  reader: Reader,
  part: SharedActivity['a'],
  event: EventRecord,
  body: string,
): Promise<boolean> {
  return (await bodiesOf(reader, part, event)).includes(body);
}
