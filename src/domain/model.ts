import { agreement } from './entities/agreement.ts';
import { edition } from './entities/edition.ts';
import { event } from './entities/event.ts';
import { eventSeries } from './entities/event-series.ts';
import { foreignEntity } from './entities/foreign-entity.ts';
import { official } from './entities/official.ts';
import { organization } from './entities/organization.ts';
import { participation } from './entities/participation.ts';
import { place } from './entities/place.ts';
import { position } from './entities/position.ts';
import { rankTenure } from './entities/rank-tenure.ts';
import { tenure } from './entities/tenure.ts';
import { topic } from './entities/topic.ts';
import type { Property, RecordOf } from './property.ts';

/** Every kind of entity that claims are made about. Sources and claims are the ground, not entities. */
export const MODEL = {
  Official: official,
  Organization: organization,
  Position: position,
  Tenure: tenure,
  RankTenure: rankTenure,
  Place: place,
  Event: event,
  EventSeries: eventSeries,
  Edition: edition,
  Participation: participation,
  Agreement: agreement,
  Topic: topic,
  ForeignEntity: foreignEntity,
} as const;

export type EntityKind = keyof typeof MODEL;

/** What is known of one entity of the kind, with its id. */
export type EntityRecord<K extends EntityKind> = { readonly id: string } & RecordOf<(typeof MODEL)[K]['properties']>;

export const ENTITY_KINDS = Object.keys(MODEL) as EntityKind[];

/** The definition of a property, or null where the kind has none of that name. */
export function propertyOf(kind: EntityKind, name: string): Property | null {
  const properties: Readonly<Record<string, Property>> = MODEL[kind].properties;
  return Object.hasOwn(properties, name) ? (properties[name] ?? null) : null;
}
