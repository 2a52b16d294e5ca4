import { ENTITY_KINDS, MODEL, type EntityKind } from '../../src/domain/model.ts';
import type { Property } from '../../src/domain/property.ts';

/** The sections of a source file, each a map from slug to record, and the kind of their records. */
export const SECTIONS = {
  officials: 'Official',
  organizations: 'Organization',
  positions: 'Position',
  places: 'Place',
  series: 'EventSeries',
  topics: 'Topic',
  events: 'Event',
  agreements: 'Agreement',
  foreign: 'ForeignEntity',
} as const satisfies Record<string, EntityKind>;

/** Properties that the place of a record in the file gives, so that it is never written: see `claims`. */
const IMPLIED: Partial<Record<EntityKind, readonly string[]>> = {
  Official: ['mention'],
  Tenure: ['official', 'position'],
  RankTenure: ['official', 'rank'],
  Edition: ['series', 'event'],
  Participation: ['event', 'participant'],
};

/** Keys that read better than the property's own name: of sets, the plural. */
const KEYS: Readonly<Record<string, string>> = {
  name: 'names',
  place: 'places',
  topic: 'topics',
  role: 'roles',
  party: 'parties',
  tenure: 'offices',
  statement: 'statements',
};

/** A property as a record writes it. */
export interface Field {
  readonly key: string;
  readonly name: string;
  readonly property: Property;
}

function writtenFields(kind: EntityKind): Field[] {
  const implied = IMPLIED[kind] ?? [];
  return (Object.entries(MODEL[kind].properties) as [string, Property][])
    .filter(([name]) => !implied.includes(name))
    .map(([name, property]) => ({ key: property.many ? (KEYS[name] ?? name) : name, name, property }));
}

const FIELDS = new Map(ENTITY_KINDS.map((kind) => [kind, writtenFields(kind)]));

/** The fields that a record of the kind may have, in the order of the model. */
export function fieldsOf(kind: EntityKind): readonly Field[] {
  return FIELDS.get(kind) ?? [];
}

/** Fields of a participation that only a person can have. */
export const PERSONAL_FIELDS: readonly string[] = ['rank', 'tenure'];
