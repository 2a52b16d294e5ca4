import type { Loaded } from './reading/backend.ts';
import type { Reader } from './reading/reader.ts';

/** The events that are parts of an event, at whatever depth; not the event itself. */
export async function partsWithin(reader: Reader, event: string): Promise<Loaded<'Event'>[]> {
  const parts = await reader.referrers('Event', 'partOf', 'Event', event);
  // Claims of several sources can make a ring of parts; a path never does.
  const below = parts.filter((part) => part.path.includes(event));
  const deeper = await Promise.all(below.map((part) => partsWithin(reader, part.id)));
  return [...below, ...deeper.flat()];
}
