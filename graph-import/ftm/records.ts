import { digest } from '../../src/domain/claim.ts';
import { ID_PREFIXES, nodeId, type Kind } from '../../src/domain/ids.ts';
import { ORGANIZATION_KINDS } from '../../src/domain/entities/organization.ts';
import { foreignStatement } from '../../src/domain/foreign-statement.ts';
import { slugFrom } from '../../src/domain/names.ts';
import type { Located } from '../format/located.ts';
import { countryName, countrySlug } from './countries.ts';
import type { FtmMapping } from './mapping.ts';
import { exportedId } from './exported-id.ts';
import { isA, isReference, type FtmEntity } from './schemata.ts';

/** What a file says, before it has places: texts of the file keep theirs. */
export type Tree = string | Located | readonly Tree[] | { readonly [key: string]: Tree | undefined };
type Sections = Readonly<Record<string, Record<string, Tree>>>;

/** What a record takes from an entity. */
interface FtmRecord {
  readonly sections: Sections;
  /** The properties that it uses. */
  readonly used: readonly string[];
}

/** The slug of an entity of a kind: ours where its id is one of our exports, else one that no other id has. */
function slugOfId(kind: Kind, id: string): string {
  const own = new RegExp(`^${ID_PREFIXES[kind]}\\.([a-z0-9]+(-[a-z0-9]+)*)$`).exec(id)?.[1];
  if (own !== undefined) return own;
  const slug = slugFrom(id).slice(0, 100);
  return slug === id ? slug : [slug, digest([id]).slice(0, 8)].filter((part) => part !== '').join('-');
}

/** What entities say of officials, bodies, offices, places and events. */
export class FtmRecords {
  private readonly mapping: FtmMapping;
  /** The entities of the terms of somebody in an office, in the order of the file. */
  private readonly terms = new Map<string, string[]>();

  constructor(mapping: FtmMapping) {
    this.mapping = mapping;
  }

  /** What an entity says; what we have no kind for is kept as it is. */
  of(entity: FtmEntity, kindOfId: (id: string) => Kind | null): FtmRecord {
    const { schema } = entity;
    if (isA(schema, 'Person')) return person(entity);
    if (isA(schema, 'LegalEntity')) return organization(entity);
    if (schema === 'Position') return position(entity);
    if (schema === 'Occupancy') return this.occupancy(entity);
    if (schema === 'Address') return address(entity);
    if (schema === 'Event') return this.event(entity, kindOfId);
    return foreign(entity, kindOfId);
  }

  /** The second term of somebody in an office is another tenure, in the order of the file. */
  private occupancy({ id, properties }: FtmEntity): FtmRecord {
    const [holder = '', post = ''] = ['holder', 'post'].map((name) => textIn(properties.get(name)?.[0]));
    const official = slugOfId('Official', holder);
    const office = slugOfId('Position', post);
    const known = this.terms.get(`${official} ${office}`) ?? [];
    const terms = known.includes(id) ? known : [...known, id];
    this.terms.set(`${official} ${office}`, terms);
    const number = terms.indexOf(id) + 1;
    const term = { from: dayOf(properties.get('startDate')), to: dayOf(properties.get('endDate')) };
    const tenures = { [number === 1 ? office : `${office}#${number}`]: term };
    return { sections: { officials: { [official]: { tenures } } }, used: ['holder', 'post', 'startDate', 'endDate'] };
  }

  private event(entity: FtmEntity, kindOfId: (id: string) => Kind | null): FtmRecord {
    const { properties } = entity;
    const { status, mode } = this.mapping.events;
    const basis = 'FollowTheMoney does not say it';
    const involvedAs = (name: string): string[] => (properties.get(name) ?? []).map(textIn);
    const involved = INVOLVED.flatMap(involvedAs);
    const canTakePart = (id: string): boolean => ['Official', 'Organization'].includes(kindOfId(id) ?? '');
    const whoCame = INVOLVED.filter((name) => involvedAs(name).every(canTakePart));
    const ofKind = (kind: Kind): Record<string, Tree> =>
      Object.fromEntries(involved.filter((id) => kindOfId(id) === kind).map((id) => [slugOfId(kind, id), {}]));
    const [start, end] = [dayOf(properties.get('startDate')), dayOf(properties.get('endDate'))];
    const interval =
      start !== undefined && end !== undefined ? withText(start, `${textIn(start)}/${textIn(end)}`) : start;
    const places = (properties.get('addressEntity') ?? []).map((id) => withText(id, slugOfId('Place', textIn(id))));
    const record: Tree = {
      names: namesOf(entity),
      type: { value: 'meeting', basis },
      status,
      ...(mode === null ? {} : { mode }),
      when: dayOf(properties.get('date')) ?? interval,
      places: places.length === 0 ? undefined : places,
      participants: ofKind('Official'),
      bodies: ofKind('Organization'),
    };
    return {
      sections: { events: { [slugOfId('Event', entity.id)]: record } },
      used: [...NAMES, ...whoCame, 'date', 'startDate', 'endDate', 'addressEntity'],
    };
  }
}

const KINDS: Readonly<Record<string, Kind>> = {
  Position: 'Position',
  Occupancy: 'Tenure',
  Address: 'Place',
  Event: 'Event',
};

/** The kind that an entity comes to, for those who refer to it. */
export function kindOfSchema(schema: string): Kind {
  if (isA(schema, 'Person')) return 'Official';
  if (isA(schema, 'LegalEntity')) return 'Organization';
  return KINDS[schema] ?? 'ForeignEntity';
}

/** Whether what an entity comes to depends on what others are, so that all have to be read before. */
export function refersToOthers({ schema, properties }: FtmEntity): boolean {
  const kind = kindOfSchema(schema);
  if (kind !== 'ForeignEntity') return kind === 'Event';
  return [...properties.keys()].some((name) => isReference(schema, name));
}

/** The longest value that is kept. */
const LONGEST_VALUE = 1_500;

/**
 * What we have no kind for, word for word; ids of others become those that they have here, where they have one. A term
 * in an office has none that could be told without the office.
 */
function foreign({ id, schema, properties }: FtmEntity, kindOfId: (id: string) => Kind | null): FtmRecord {
  const told = (name: string, value: Located): string => {
    const kind = isReference(schema, name) ? kindOfId(textIn(value)) : null;
    return kind === null || kind === 'Tenure' ? textIn(value) : exportedId(nodeId(kind, slugOfId(kind, textIn(value))));
  };
  const kept = [...properties].filter(([, values]) => values.every((value) => textIn(value).length <= LONGEST_VALUE));
  const statements = kept.flatMap(([name, values]) =>
    values.map((value) => withText(value, foreignStatement(name, told(name, value)))),
  );
  const record: Tree = { schema, statements: statements.length === 0 ? undefined : statements };
  return {
    sections: { foreign: { [slugOfId('ForeignEntity', id)]: record } },
    used: kept.map(([name]) => name),
  };
}

const INVOLVED = ['involved', 'organizer'];

const NAMES = ['name', 'alias', 'weakAlias', 'previousName'];

function namesOf({ properties }: FtmEntity): Tree[] {
  const of = (name: string): readonly Located[] => properties.get(name) ?? [];
  const [first, ...others] = of('name');
  return [
    ...(first === undefined ? [] : [nameForm(first, 'primary')]),
    ...[...others, ...of('alias'), ...of('weakAlias')],
    ...of('previousName').map((text) => nameForm(text, 'former')),
  ];
}

/** A form of a name, which stands where its text does. */
function nameForm(text: Located, kind: string): Located {
  const { spot } = text;
  return {
    spot,
    key: null,
    content: new Map([
      ['text', text],
      ['kind', { spot, key: null, content: kind }],
    ]),
  };
}

/** The country of an entity with the country itself, which no entity of FollowTheMoney is. */
function homeland(
  { properties }: FtmEntity,
  names: readonly string[],
): { country?: Tree; places: Record<string, Tree> } {
  const code = names.flatMap((name) => properties.get(name) ?? [])[0];
  if (code === undefined) return { places: {} };
  const slug = countrySlug(textIn(code));
  const country = { names: { text: countryName(textIn(code)), language: 'en' }, kind: 'country' };
  return { country: withText(code, slug), places: { [slug]: country } };
}

function person(entity: FtmEntity): FtmRecord {
  const used = ['nationality', 'citizenship', 'country', 'mainCountry', 'jurisdiction'];
  const { country, places } = homeland(entity, used);
  const record = { names: namesOf(entity), country, wikidata: entity.properties.get('wikidataId')?.[0] };
  const sections = { places, officials: { [slugOfId('Official', entity.id)]: record } };
  return { sections, used: [...NAMES, ...used, 'wikidataId'] };
}

function organization(entity: FtmEntity): FtmRecord {
  const countries = ['jurisdiction', 'mainCountry', 'country'];
  const { country, places } = homeland(entity, countries);
  const stated = (entity.properties.get('classification') ?? []).find((value) =>
    (ORGANIZATION_KINDS as readonly string[]).includes(textIn(value)),
  );
  const guess = isA(entity.schema, 'PublicBody')
    ? 'department'
    : isA(entity.schema, 'Company')
      ? 'company'
      : 'international';
  const kind = stated ?? { value: guess, basis: `a ${entity.schema} of FollowTheMoney` };
  const [parent] = entity.properties.get('parent') ?? [];
  const partOf = parent === undefined ? undefined : withText(parent, slugOfId('Organization', textIn(parent)));
  const record = { names: namesOf(entity), kind, country, partOf };
  const sections = { places, organizations: { [slugOfId('Organization', entity.id)]: record } };
  return { sections, used: [...NAMES, ...countries, 'classification', 'parent'] };
}

function position(entity: FtmEntity): FtmRecord {
  const { country, places } = homeland(entity, ['country']);
  const [body] = entity.properties.get('organization') ?? [];
  const organizationOf = body === undefined ? undefined : withText(body, slugOfId('Organization', textIn(body)));
  const record = { names: namesOf(entity), country, organization: organizationOf };
  const sections = { places, positions: { [slugOfId('Position', entity.id)]: record } };
  return { sections, used: [...NAMES, 'country', 'organization'] };
}

function address(entity: FtmEntity): FtmRecord {
  const { properties } = entity;
  const { country, places } = homeland(entity, ['country']);
  const names = properties.get('name') ?? properties.get('full') ?? properties.get('city') ?? [];
  const record = {
    names,
    kind: { value: 'building', basis: 'an Address of FollowTheMoney' },
    within: country,
    latitude: properties.get('latitude')?.[0],
    longitude: properties.get('longitude')?.[0],
  };
  const sections = { places: { ...places, [slugOfId('Place', entity.id)]: record } };
  return { sections, used: ['name', 'full', 'city', 'country', 'latitude', 'longitude'] };
}

/** A date without the time of day, which ours do not have. */
function dayOf(values: readonly Located[] | undefined): Located | undefined {
  const [first] = values ?? [];
  return first === undefined ? undefined : withText(first, textIn(first).slice(0, 10));
}

function textIn(located: Located | undefined): string {
  return typeof located?.content === 'string' ? located.content : '';
}

function withText(located: Located, content: string): Located {
  return { ...located, content };
}

/** A tree as a part of a file: what has no place of its own stands where the entity does. */
export function locatedTree(tree: Tree, line: number): Located {
  const spot = { line, column: 1 };
  if (typeof tree === 'string') return { spot, key: null, content: tree };
  if (isLocated(tree)) return tree;
  if (Array.isArray(tree)) {
    return { spot, key: null, content: (tree as readonly Tree[]).map((item) => locatedTree(item, line)) };
  }
  const entries = Object.entries(tree as Readonly<Record<string, Tree | undefined>>).flatMap(
    ([key, value]): [string, Located][] => (value === undefined ? [] : [[key, locatedTree(value, line)]]),
  );
  return { spot, key: spot, content: new Map(entries) };
}

function isLocated(tree: Tree): tree is Located {
  return typeof tree === 'object' && 'spot' in tree && 'content' in tree;
}
