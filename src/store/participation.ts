import type { EntityRecord } from '../domain/model.ts';
import { cypher, fragment, raw, type Fragment, type Statement } from './cypher.ts';
import { isOfKind } from './reference.ts';
import { recordItem, recordItems, storedRecordOf, type StoredRecord } from './record.ts';
import type { ListQuery, Order } from './page.ts';
import { inPeriod, type PeriodFilter } from './period.ts';

export interface ParticipationFilter {
  readonly attendances?: readonly string[];
  readonly roles?: readonly string[];
  /** Held, attended, and in person. */
  readonly present?: boolean;
  /** When the event took place or was to. */
  readonly period?: PeriodFilter;
}

/** Whoever takes part is an official. */
export function byOfficial(participation: string): Fragment {
  return isOfKind(fragment`${raw(participation)}.participant`, 'Official');
}

/** Whoever takes part is this one. With the sort key, because the index is over both. */
export function byParticipant(participation: string, participant: Fragment): Fragment {
  const part = raw(participation);
  return fragment`${part}.participant = ${participant} AND ${part}.sortKey >= ''`;
}

/** What a list of participations belongs to. */
export type ParticipationParent = 'official' | 'organization' | 'event' | 'tenure';

// The sort key of the event, which each participation repeats, ends in the event and so is unique for a participant.
const LATEST_FIRST = [{ by: 'node.sortKey', way: 'desc' }] as const;
const BY_ID = [{ by: 'node.id', way: 'asc' }] as const;

/** Participations in an event by id, all others with those of the latest event first. */
export function participationOrder(parent: ParticipationParent): Order {
  return parent === 'event' ? BY_ID : LATEST_FIRST;
}

/**
 * A participant may be a hub with a hundred thousand: an index over participant and sort key gives a page from
 * anywhere in the order without a walk through the others.
 */
function ofParticipant(label: 'Official' | 'Organization', isWhole: boolean): Part {
  const total = fragment`MATCH (of:${raw(label)} {id: parent}) WITH COUNT { (of)<-[:PARTICIPANT]-() } AS total`;
  return {
    body: fragment`MATCH (node:Participation)`,
    where: [byParticipant('node', fragment`parent`)],
    within: 'node.participant',
    ...(isWhole ? { total, nodes: { label: 'Participation', key: 'sortKey', within: 'participant' } } : {}),
  };
}

type Part = Pick<ListQuery<unknown>, 'body' | 'where' | 'within' | 'total' | 'nodes'>;

function partOf(parent: ParticipationParent, isWhole: boolean): Part {
  switch (parent) {
    case 'official':
      return ofParticipant('Official', isWhole);
    case 'organization':
      return ofParticipant('Organization', isWhole);
    case 'event':
      return { body: fragment`MATCH (:Event {id: parent})<-[:EVENT]-(node:Participation)`, where: [] };
    case 'tenure':
      return { body: fragment`MATCH (:Tenure {id: parent})<-[:TENURE]-(node:Participation)`, where: [] };
  }
}

/** The participations of officials, of organizations, in events, or in an office. */
export function participationList(
  parent: ParticipationParent,
  parents: readonly string[] | null,
  filter: ParticipationFilter,
): ListQuery<StoredRecord<'Participation'>> {
  const conditions: Fragment[] = [];
  if (filter.attendances !== undefined) conditions.push(fragment`node.attendance IN ${filter.attendances}`);
  if (filter.roles !== undefined) conditions.push(fragment`any(role IN node.role WHERE role IN ${filter.roles})`);
  if (filter.present !== undefined) conditions.push(fragment`node.present = ${filter.present}`);
  if (filter.period !== undefined) conditions.push(inPeriod('node', filter.period));
  const part = partOf(parent, conditions.length === 0);
  return {
    name: `participations-by-${parent}`,
    parents,
    ...part,
    where: [...part.where, ...conditions],
    order: participationOrder(parent),
    of: 'node',
    ...recordItems('Participation'),
  };
}

/** All participations in the events, by id. */
export function participationsInEvents(events: readonly string[]): Statement<EntityRecord<'Participation'>> {
  return {
    name: 'participations-in-events',
    ...cypher`
      MATCH (event:Event)<-[:EVENT]-(node:Participation) WHERE event.id IN ${events}
      RETURN ${raw(recordItem('Participation', 'node'))} ORDER BY node.id`,
    decode: ([item]) => storedRecordOf('Participation', item),
  };
}
