import type { EntityRecord } from '../domain/model.ts';
import { fragment, type Fragment } from './cypher.ts';
import { recordOf } from './node.ts';
import type { ListQuery } from './page.ts';
import { inPeriod, type PeriodFilter } from './period.ts';

export interface ParticipationFilter {
  readonly attendances?: readonly string[];
  readonly roles?: readonly string[];
  /** Held, attended, and in person. */
  readonly present?: boolean;
  /** When the event took place or was to. */
  readonly period?: PeriodFilter;
}

/** Participations, those of the latest event first, then by id. */
export const PARTICIPATION_ORDER = [
  { by: 'event.sortKey', way: 'desc' },
  { by: 'node.id', way: 'asc' },
] as const;

/** What a list of participations belongs to. */
export type ParticipationParent = 'official' | 'organization' | 'event' | 'tenure';

const BODIES: Readonly<Record<ParticipationParent, Fragment>> = {
  official: fragment`MATCH (:Official {id: parent})<-[:PARTICIPANT]-(node:Participation)-[:EVENT]->(event:Event)`,
  organization: fragment`MATCH (:Organization {id: parent})<-[:PARTICIPANT]-(node:Participation)-[:EVENT]->(event:Event)`,
  event: fragment`MATCH (event:Event {id: parent})<-[:EVENT]-(node:Participation)`,
  tenure: fragment`MATCH (:Tenure {id: parent})<-[:TENURE]-(node:Participation)-[:EVENT]->(event:Event)`,
};

/** The participations of officials, of organizations, in events, or in an office. */
export function participationList(
  parent: ParticipationParent,
  parents: readonly string[] | null,
  filter: ParticipationFilter,
): ListQuery<EntityRecord<'Participation'>> {
  const where: Fragment[] = [];
  if (filter.attendances !== undefined) where.push(fragment`node.attendance IN ${filter.attendances}`);
  if (filter.roles !== undefined) where.push(fragment`any(role IN node.role WHERE role IN ${filter.roles})`);
  if (filter.present !== undefined) where.push(fragment`node.present = ${filter.present}`);
  if (filter.period !== undefined) where.push(inPeriod('event', filter.period));
  return {
    name: `participations-by-${parent}`,
    parents,
    body: BODIES[parent],
    where,
    order: PARTICIPATION_ORDER,
    item: 'properties(node)',
    decode: (item) => recordOf('Participation', item),
  };
}
