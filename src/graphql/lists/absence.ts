import { ABSENCE_ORDER, absenceList, type AbsenceFilter, type AbsenceParent } from '../../store/absence.ts';
import { type Absence, absenceOf } from '../absences.ts';
import { partsWithin } from '../event-parts.ts';
import type { List, Loaded, Past } from '../reading/backend.ts';
import type { Reader } from '../reading/reader.ts';
import { allowed, during, kept, same } from './conditions.ts';
import { isEditionOf } from './event.ts';

type Part = Loaded<'Participation'>;

/** Everybody named in the events or in parts of them, each participation once. */
async function namedWithin(reader: Reader, events: readonly string[]): Promise<Part[]> {
  const below = await Promise.all(events.map((id) => partsWithin(reader, id)));
  const within = [...new Set([...events, ...below.flat().map(({ id }) => id)])];
  return (await Promise.all(within.map((id) => reader.referrers('Participation', 'event', 'Event', id)))).flat();
}

async function among(past: Past, parent: AbsenceParent | null, id: string): Promise<readonly Part[]> {
  const { reader } = past;
  if (parent === null) return past.all('Participation');
  if (parent === 'official') return reader.referrers('Participation', 'participant', 'Official', id);
  if (parent === 'organization') return reader.referrers('Participation', 'participant', 'Organization', id);
  if (parent === 'event') return namedWithin(reader, [id]);
  const editions = await reader.referrers('Edition', 'series', 'EventSeries', id);
  return namedWithin(
    reader,
    editions.map(({ event }) => event),
  );
}

async function ofCountry(reader: Reader, participant: string, country: string): Promise<boolean> {
  const [official, body] = await Promise.all([
    reader.record('Official', participant),
    reader.record('Organization', participant),
  ]);
  return (official ?? body)?.country === country;
}

async function matches(reader: Reader, { part, event, kind }: Absence, filter: AbsenceFilter): Promise<boolean> {
  const { series, country } = filter;
  const plain =
    allowed(filter.kinds, kind) &&
    same(filter.official, part.participant) &&
    same(filter.organization, part.participant) &&
    (filter.event === undefined || event.path.includes(filter.event)) &&
    during(filter.period, event);
  if (!plain) return false;
  if (country !== undefined && !(await ofCountry(reader, part.participant, country))) return false;
  if (series === undefined) return true;
  return (await Promise.all(event.path.map((id) => isEditionOf(reader, id, series)))).includes(true);
}

function listOf(parent: AbsenceParent | null): List<AbsenceFilter, Part> {
  return {
    name: parent === null ? 'absences' : `absences-by-${parent}`,
    order: ABSENCE_ORDER,
    query: (parents, filter) => absenceList(parent, parents, filter),
    items: async (past, id, filter) =>
      kept(await among(past, parent, id ?? ''), async (part) => {
        const absence = await absenceOf(past.reader, part);
        return absence !== null && matches(past.reader, absence, filter);
      }),
    keysOf: async (part, { reader }) => [(await reader.required('Event', part.event)).sortKey, part.id],
  };
}

export const ABSENCES_IN = listOf(null);
export const ABSENCES_OF = {
  official: listOf('official'),
  organization: listOf('organization'),
  event: listOf('event'),
  series: listOf('series'),
};
