import type { CreativeWork, Dataset, Event, Person, Place } from 'schema-dts';
import type { SourceRecord } from '../store/source.ts';
import { LeftOutCount, type About } from './about.ts';
import type { EncounterRecord, PlaceRecord, SideRecord } from './encounter-record.ts';
import type { EncounterExport } from './encounters.ts';
import { jsonItems } from './json.ts';

/**
 * Ids of ours become `urn:parley:official/…`; what schema.org has no word for is a term of ours beside its own. Inline,
 * so that no reader has to fetch anything.
 */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  parley: 'urn:parley:',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  when: { '@id': 'parley:when', '@type': 'edtf:EDTF' },
  strength: { '@id': 'parley:strength' },
  independentSources: { '@id': 'parley:independentSources' },
  program: { '@id': 'parley:program' },
  query: { '@id': 'parley:query', '@type': '@json' },
  data: { '@id': 'parley:data', '@type': '@json' },
  counts: { '@id': 'parley:counts', '@type': '@json' },
  leftOut: { '@id': 'parley:leftOut', '@type': '@json' },
  eventStatus: { '@type': '@vocab' },
  eventAttendanceMode: { '@type': '@vocab' },
} as const;

/** schema.org has no word for "held": what took place as scheduled stays scheduled there. */
function statusOf(status: string): 'EventScheduled' | 'EventPostponed' | 'EventCancelled' {
  if (status === 'postponed') return 'EventPostponed';
  return status === 'cancelled' ? 'EventCancelled' : 'EventScheduled';
}

/** A node in words of schema.org, which the compiler checks, with the words of ours that {@link CONTEXT} declares. */
type Described<T> = T & { readonly '@id': string } & { readonly [word in OurWord]?: unknown };
type OurWord = 'when' | 'strength' | 'independentSources' | (keyof About & keyof typeof CONTEXT);

/** The file itself, wherever it is kept. */
const FILE = '_:file';

/**
 * JSON-LD in the terms of schema.org: each encounter is an Event with its two attendees, in the event that holds it.
 * The first and the last item are about the file.
 *
 * @see https://schema.org/Event
 */
export async function* jsonld({ about, encounters }: EncounterExport): AsyncGenerator<string> {
  const undated = new LeftOutCount(
    'start dates',
    'schema.org has none that are open, approximate or unknown; see when',
  );
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
  yield* jsonItems(described(about, encounters(), undated), (node) => node);
  yield ']}\n';
}

async function* described(
  about: About,
  encounters: AsyncIterable<EncounterRecord>,
  undated: LeftOutCount,
): AsyncGenerator<object> {
  yield fileOf(about);
  for await (const encounter of encounters) {
    const dates = datesOf(encounter);
    if (dates === null) undated.add(encounter.id);
    yield { ...eventOf(encounter), ...dates };
  }
  yield { '@id': FILE, leftOut: [...about.leftOut, ...undated.all()] };
}

function fileOf({ title, query, data, program, counts }: About): Described<Dataset> {
  return {
    '@type': 'Dataset',
    '@id': FILE,
    name: title,
    ...(data.retrieved !== null && { dateModified: data.retrieved }),
    license: data.datasets.map(({ licence }) => licence),
    isBasedOn: data.datasets.map((dataset) => ({ '@type': 'Dataset', identifier: dataset.key, name: dataset.title })),
    query,
    data,
    program,
    counts,
  };
}

function eventOf(encounter: EncounterRecord): Described<Event> {
  const { sides, event, when, strength, places, sources, independentSources } = encounter;
  return {
    '@type': 'Event',
    '@id': `parley:${encounter.id}`,
    name: `${sides.map(({ name }) => name).join(' and ')}: ${event.name}`,
    description: `${sides.map(sideText).join(' and ')} met in person.`,
    eventStatus: 'EventScheduled',
    eventAttendanceMode: 'OfflineEventAttendanceMode',
    attendee: sides.map(personOf),
    location: places.map(placeOf),
    superEvent: {
      '@type': 'Event',
      '@id': `parley:${event.id}`,
      name: event.name,
      eventStatus: statusOf(event.status),
    } satisfies Described<Event>,
    subjectOf: sources.map(workOf),
    ...(when !== null && { when: when.edtf }),
    strength,
    independentSources,
  };
}

/** A year, a month or a day, without doubt. */
const ISO = /^\d{4}(-\d{2}){0,2}$/;

/** Start and end as ISO 8601, as precise as they are known; null where EDTF says more than that could. */
function datesOf({ when }: EncounterRecord): { startDate: string; endDate?: string } | null {
  const [startDate = '', endDate] = when?.edtf.split('/') ?? [];
  const isPlain = [startDate, endDate ?? startDate].every((end) => ISO.test(end));
  if (!isPlain) return null;
  return endDate === undefined ? { startDate } : { startDate, endDate };
}

/** What an official was on that day belongs to the encounter: on the person it would hold for all days. */
function sideText({ name, rank, offices }: SideRecord): string {
  return [name, ...(rank === null ? [] : [rank]), ...offices.map((office) => office.name)].join(', ');
}

function personOf({ id, name }: SideRecord): Described<Person> {
  return { '@type': 'Person', '@id': `parley:${id}`, name };
}

function placeOf({ id, name, latitude, longitude }: PlaceRecord): Described<Place> {
  const isLocated = latitude !== null && longitude !== null;
  return {
    '@type': 'Place',
    '@id': `parley:${id}`,
    name,
    ...(isLocated && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  };
}

function workOf(source: SourceRecord): Described<CreativeWork> {
  const { published } = source;
  return {
    '@type': source.kind === 'article' ? 'Article' : 'CreativeWork',
    '@id': `parley:${source.id}`,
    name: source.title,
    publisher: { '@type': 'Organization', name: source.publisher },
    inLanguage: source.language,
    ...(source.address !== null && { url: source.address }),
    ...(published !== null && ISO.test(published) && { datePublished: published }),
  };
}
