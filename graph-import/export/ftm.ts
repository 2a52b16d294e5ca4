import { fuzzyDate } from '../../src/domain/dates.ts';
import { statedProperty } from '../../src/domain/foreign-statement.ts';
import { groupBy } from '../../src/domain/group.ts';
import { kindOf } from '../../src/domain/ids.ts';
import { ENTITY_KINDS, type EntityKind, type EntityRecord } from '../../src/domain/model.ts';
import type { Name } from '../../src/domain/names.ts';
import { claimsBySubjects } from '../../src/store/claim.ts';
import type { Store } from '../../src/store/port.ts';
import { participationsInEvents } from '../../src/store/participation.ts';
import { recordsByIds } from '../../src/store/record.ts';
import { countryCode } from '../ftm/countries.ts';
import { exportedId } from '../ftm/exported-id.ts';
import { isA, propertiesOf, requiredProperties, SCHEMATA } from '../ftm/schemata.ts';
import { READ, storedNodePages } from '../stored-nodes.ts';
import type { DatasetPieces, LeftOutTally } from './form.ts';
import { standingSources } from './graph-claims.ts';

const BATCH = 500;

type Properties = Record<string, readonly string[]>;

/** What the graph holds and FollowTheMoney has no word for. */
const NO_WORD: Partial<Record<EntityKind, string>> = {
  RankTenure: 'military ranks over time',
  EventSeries: 'series of events',
  Edition: 'numbers of events in a series',
  Agreement: 'agreements',
  Topic: 'topics',
};

/**
 * The entities of the graph as FollowTheMoney has them, a JSON object a line: Person, Organization and PublicBody,
 * Position, Occupancy, Address, Event, and for each source an Article with a Documentation of each entity that it
 * speaks of. Values are the preferred ones; who says what, and what else was said, is left out and counted.
 *
 * @see https://followthemoney.tech
 */
export async function* ftmPieces(store: Store, leftOut: LeftOutTally): DatasetPieces {
  const countries = await countryCodes(store, leftOut);
  const writer = new EntityWriter(countries, leftOut);
  for await (const page of storedNodePages(store, 'Decision', BATCH, { deadlineMs: 0 })) {
    leftOut.add('decisions on records that may be one', 'FollowTheMoney has no word for them', page.length);
  }
  for await (const { source } of standingSources(store)) {
    yield line(source.id, 'Article', {
      title: [source.title],
      publisher: [source.publisher],
      sourceUrl: present(source.address),
      publishedAt: plainDate(source.published),
      retrievedAt: [source.retrieved],
    });
  }
  for (const kind of ENTITY_KINDS) {
    for await (const page of storedNodePages(store, kind, BATCH, { deadlineMs: 0 })) {
      const ids = page.map(({ id }) => id);
      if (kind === 'Participation') continue; // in the event
      const what = NO_WORD[kind];
      if (what !== undefined) {
        leftOut.add(what, 'FollowTheMoney has no schema for it', ids.length);
        continue;
      }
      const taking = kind === 'Event' ? await store.read(participationsInEvents(ids), READ) : [];
      const parts = groupBy(taking, ({ event }) => event);
      const records = await store.read(recordsByIds(kind, ids), READ);
      for (const record of records) yield* writer.lines(kind, record, parts);
      yield* documentations(store, ids, new Set(records.filter(isThing).map(({ id }) => id)), leftOut);
    }
  }
}

/** The codes of countries by the ids of their places. */
async function countryCodes(store: Store, leftOut: LeftOutTally): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  for await (const page of storedNodePages(store, 'Place', BATCH, { deadlineMs: 0 })) {
    const places = await store.read(
      recordsByIds(
        'Place',
        page.map(({ id }) => id),
      ),
      READ,
    );
    for (const { id, kind, name } of places) {
      if (kind !== 'country') continue;
      const code = countryCode(name.map(({ text }) => text));
      if (code !== null) codes.set(id, code);
      else leftOut.add('countries', 'FollowTheMoney knows countries by ISO code, and none has such an English name');
    }
  }
  return codes;
}

/** Documents are of things: an Occupancy is an interval, and so may be what Parley has no kind for. */
function isThing(record: EntityRecord<EntityKind>): boolean {
  if ('schema' in record) return SCHEMATA.includes(record.schema) && isA(record.schema, 'Thing');
  return kindOf(record.id) !== 'Tenure';
}

async function* documentations(
  store: Store,
  ids: readonly string[],
  things: ReadonlySet<string>,
  leftOut: LeftOutTally,
): DatasetPieces {
  const claims = await store.read(claimsBySubjects(ids), READ);
  leftOut.add(
    'claims, as claims',
    'only the value that is preferred is written, and which sources speak of it',
    claims.length,
  );
  const pairs = new Map(
    claims
      .filter(({ standing }) => standing !== 'RETRACTED')
      .map(({ source, subject }) => [`${source} ${subject}`, { source, subject }] as const),
  );
  for (const { source, subject } of pairs.values()) {
    if (!things.has(subject)) continue;
    yield line(`documentation/${source}/${subject}`, 'Documentation', {
      document: [exportedId(source)],
      entity: [exportedId(subject)],
    });
  }
}

class EntityWriter {
  private readonly countries: ReadonlyMap<string, string>;
  private readonly leftOut: LeftOutTally;

  constructor(countries: ReadonlyMap<string, string>, leftOut: LeftOutTally) {
    this.countries = countries;
    this.leftOut = leftOut;
  }

  *lines(
    kind: EntityKind,
    record: EntityRecord<EntityKind>,
    parts: ReadonlyMap<string, readonly EntityRecord<'Participation'>[]>,
  ): Generator<string> {
    // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- an Event, or left out before
    switch (kind) {
      case 'Official':
        yield this.person(record as EntityRecord<'Official'>);
        break;
      case 'Organization':
        yield this.organization(record as EntityRecord<'Organization'>);
        break;
      case 'Position':
        yield this.position(record as EntityRecord<'Position'>);
        break;
      case 'Tenure':
        yield this.occupancy(record as EntityRecord<'Tenure'>);
        break;
      case 'Place':
        yield this.address(record as EntityRecord<'Place'>);
        break;
      case 'ForeignEntity':
        yield* this.foreign(record as EntityRecord<'ForeignEntity'>);
        break;
      default:
        yield this.event(record as EntityRecord<'Event'>, parts.get(record.id) ?? []);
    }
  }

  private country(id: string | null): readonly string[] {
    return present(id === null ? null : (this.countries.get(id) ?? null));
  }

  private person({ id, name, country, wikidata }: EntityRecord<'Official'>): string {
    return line(id, 'Person', { ...names(name), nationality: this.country(country), wikidataId: present(wikidata) });
  }

  private organization({ id, name, kind, country, partOf }: EntityRecord<'Organization'>): string {
    const schema = ['international', 'party'].includes(kind)
      ? 'Organization'
      : kind === 'company'
        ? 'Company'
        : 'PublicBody';
    return line(id, schema, {
      ...names(name),
      country: this.country(country),
      classification: [kind],
      parent: present(partOf).map(exportedId),
    });
  }

  private position({ id, name, organization, country }: EntityRecord<'Position'>): string {
    return line(id, 'Position', {
      ...names(name),
      country: this.country(country),
      organization: present(organization).map(exportedId),
    });
  }

  private occupancy({ id, official, position, from, to }: EntityRecord<'Tenure'>): string {
    return line(id, 'Occupancy', {
      holder: [exportedId(official)],
      post: [exportedId(position)],
      startDate: this.date(from),
      endDate: this.date(to),
    });
  }

  private address({ id, name, within, latitude, longitude, ...rest }: EntityRecord<'Place'>): string {
    if (rest.pairedWith.length > 0) this.leftOut.add('pairs of places', 'an Address has no place opposite');
    const outer = within.flatMap((place) => this.country(place));
    return line(id, 'Address', {
      ...names(name),
      full: present(name[0]?.text ?? null),
      country: rest.kind === 'country' ? this.country(id) : outer,
      latitude: present(latitude === null ? null : String(latitude)),
      longitude: present(longitude === null ? null : String(longitude)),
    });
  }

  private event(event: EntityRecord<'Event'>, parts: readonly EntityRecord<'Participation'>[]): string {
    const { id, name, when, place, partOf } = event;
    if (partOf !== null) this.leftOut.add('parts of events', 'an Event has no event that it is a part of');
    this.leftOut.add('statuses, types and modes of events', 'an Event has none');
    const came = parts.filter(({ attendance }) => attendance === 'attended' && event.status === 'held');
    this.leftOut.add(
      'participations without attendance',
      'who did not attend is not involved',
      parts.length - came.length,
    );
    this.leftOut.add('roles, ranks and offices at events', 'who is involved in an Event has none', came.length);
    const [start, end] = when?.includes('/') ? when.split('/') : [null, null];
    return line(id, 'Event', {
      ...names(name),
      date: start === null ? this.date(when) : [],
      startDate: this.date(start ?? null),
      endDate: this.date(end ?? null),
      addressEntity: place.map(exportedId),
      involved: came.map(({ participant }) => exportedId(participant)),
    });
  }

  /** What came from FollowTheMoney goes back as it was; datasets of ours may say what it does not know. */
  private *foreign({ id, schema, statement }: EntityRecord<'ForeignEntity'>): Generator<string> {
    const isKnown = SCHEMATA.includes(schema);
    const known = isKnown ? propertiesOf(schema) : [];
    const told = statement.map(statedProperty).filter((one) => one !== null && known.includes(one.property));
    const properties = groupBy(
      told.filter((one) => one !== null),
      ({ property }) => property,
    );
    if (!isKnown || !requiredProperties(schema).every((name) => properties.has(name))) {
      this.leftOut.add('foreign entities', 'their schema is none of FollowTheMoney, or asks for more than is told');
      return;
    }
    const unknown = statement.length - told.length;
    this.leftOut.add('statements of foreign entities', 'their schema has no such property', unknown);
    const values = [...properties].map(([name, all]) => [name, all.map(({ value }) => value)] as const);
    yield line(id, schema, Object.fromEntries(values));
  }

  private date(edtf: string | null): readonly string[] {
    const plain = plainDate(edtf);
    if (edtf !== null && edtf !== '' && edtf !== '..' && plain.length === 0) {
      this.leftOut.add('dates that are vague', 'a date of FollowTheMoney is a year, a month or a day');
    }
    return plain;
  }
}

function plainDate(edtf: string | null): readonly string[] {
  return edtf !== null && /^\d{4}(-\d\d){0,2}$/.test(edtf) && fuzzyDate(edtf).edtf === edtf ? [edtf] : [];
}

function present(value: string | null): readonly string[] {
  return value === null || value === '' ? [] : [value];
}

function names(all: readonly Name[]): Properties {
  const [first, ...others] = all;
  return {
    name: present(first?.text ?? null),
    alias: others.filter(({ kind }) => kind !== 'former').map(({ text }) => text),
    previousName: others.filter(({ kind }) => kind === 'former').map(({ text }) => text),
  };
}

function line(id: string, schema: string, properties: Properties): string {
  const filled = Object.entries(properties).filter(([, values]) => values.length > 0);
  return `${JSON.stringify({ id: exportedId(id), schema, properties: Object.fromEntries(filled) })}\n`;
}
