import { CALLED_OFF, EXPECTED, type AbsenceKind } from '../domain/absence.ts';
import { fragment, raw, type Fragment } from './cypher.ts';
import { recordItems, type StoredRecord } from './record.ts';
import type { ListQuery } from './page.ts';
import { byParticipant } from './participation.ts';
import { inPeriod, type PeriodFilter } from './period.ts';

export interface AbsenceFilter {
  readonly kinds?: readonly AbsenceKind[];
  readonly official?: string;
  readonly organization?: string;
  /** In the event or in a part of it. */
  readonly event?: string;
  /** In an edition of the series or in a part of one. */
  readonly series?: string;
  /** An official or a body of the country. */
  readonly country?: string;
  /** When the event took place or was to. */
  readonly period?: PeriodFilter;
}

/** Absences, those at the latest event first, then by the id of the participation. */
export const ABSENCE_ORDER = [
  { by: 'event.sortKey', way: 'desc' },
  { by: 'node.id', way: 'asc' },
] as const;

/** What a list of absences belongs to. */
export type AbsenceParent = 'official' | 'organization' | 'event' | 'series';

/** Reported so, whatever became of the event. */
const REPORTED: Readonly<Partial<Record<AbsenceKind, string>>> = { ABSENT: 'absent', REPRESENTED: 'represented' };

const MISSED = [...EXPECTED, ...Object.values(REPORTED)];
const WHO = fragment`(node:Participation)-[:PARTICIPANT]->(who) MATCH (node)-[:EVENT]->(event:Event)`;

const BODIES: Readonly<Record<AbsenceParent, Fragment>> = {
  official: fragment`MATCH (who:Official {id: parent})<-[:PARTICIPANT]-(node:Participation)-[:EVENT]->(event:Event)`,
  organization: fragment`MATCH (who:Organization {id: parent})<-[:PARTICIPANT]-(node:Participation)-[:EVENT]->(event:Event)`,
  event: fragment`MATCH (:Event {id: parent})<-[:PART_OF*0..8]-(event:Event)<-[:EVENT]-(node:Participation)-[:PARTICIPANT]->(who)`,
  series: fragment`MATCH (:EventSeries {id: parent})<-[:SERIES]-(:Edition)-[:EVENT]->(whole:Event)<-[:PART_OF*0..8]-(event:Event)
    MATCH (event)<-[:EVENT]-(node:Participation)-[:PARTICIPANT]->(who) WITH DISTINCT node, event, who`,
};

/** The participation is of somebody who came to the event or to a part of it, which was held. */
function cameThere(part: string, at: string): Fragment {
  const [own, sub] = [raw(part), raw(at)];
  return fragment`${own}.attendance = 'attended' AND ${sub}.status = 'held' AND event.id IN ${sub}.path`;
}

/** They came themselves; or, of a body that was expected, somebody came in one of its offices or to speak for it. */
const CAME: readonly Fragment[] = [
  fragment`EXISTS { MATCH (who)<-[:PARTICIPANT]-(own:Participation)-[:EVENT]->(sub:Event) WHERE ${cameThere('own', 'sub')} }`,
  fragment`(node.attendance IN ${EXPECTED} AND EXISTS {
    MATCH (who)<-[:ORGANIZATION]-(:Position)<-[:POSITION]-(:Tenure)<-[:TENURE]-(envoy:Participation)-[:EVENT]->(site:Event)
    WHERE ${cameThere('envoy', 'site')} })`,
  fragment`(node.attendance IN ${EXPECTED} AND EXISTS {
    MATCH (who)<-[:ON_BEHALF_OF]-(agent:Participation)-[:EVENT]->(there:Event) WHERE ${cameThere('agent', 'there')} })`,
];

/** Somebody else came in an office in which they were named, or headed the side that they were to head. */
const REPLACED = fragment`(EXISTS {
    MATCH (node)-[:TENURE]->(:Tenure)-[:POSITION]->(:Position)<-[:POSITION]-(:Tenure)<-[:TENURE]-(successor:Participation)-[:EVENT]->(met:Event)
    WHERE ${cameThere('successor', 'met')} AND successor.participant <> node.participant }
  OR ('delegation head' IN node.role AND EXISTS {
    MATCH (event)<-[:PART_OF*0..8]-(inner:Event)<-[:EVENT]-(lead:Participation)-[:PARTICIPANT]->(leader:Official)
    WHERE ${cameThere('lead', 'inner')} AND 'delegation head' IN lead.role AND leader.country = who.country
      AND lead.participant <> node.participant }))`;

/** At events of which state those who were expected are absent so. */
const STATES: Readonly<Partial<Record<AbsenceKind, readonly string[]>>> = {
  REPLACED: ['held'],
  NO_REPORT: ['held'],
  CALLED_OFF,
  PLANNED_ONLY: ['announced'],
};

/**
 * The rule of `absenceKind` in the domain, as conditions. Whether somebody was replaced stands in one of its own, once at
 * most: names inside an EXISTS may stand in a statement only once, and an OR of alternatives that each look for it took
 * Neo4j a dozen times as long to plan.
 */
function ofKinds(kinds: readonly AbsenceKind[]): Fragment[] {
  const reported = kinds.flatMap((kind) => REPORTED[kind] ?? []);
  const states = [...new Set(kinds.flatMap((kind) => STATES[kind] ?? []))];
  const some = fragment`(node.attendance IN ${reported} OR (node.attendance IN ${EXPECTED} AND event.status IN ${states}))`;
  const [replaced, silent] = [kinds.includes('REPLACED'), kinds.includes('NO_REPORT')];
  if (replaced === silent) return [some];
  const how = replaced ? REPLACED : fragment`NOT ${REPLACED}`;
  return kinds.length === 1
    ? [some, how]
    : [some, fragment`(node.attendance IN ${Object.values(REPORTED)} OR event.status <> 'held' OR ${how})`];
}

function conditionsOf(filter: AbsenceFilter): Fragment[] {
  const { kinds, official, organization, event, series, country, period } = filter;
  const where: Fragment[] = [fragment`node.attendance IN ${MISSED}`];
  if (official !== undefined) where.push(byParticipant('node', fragment`${official}`));
  if (organization !== undefined) where.push(byParticipant('node', fragment`${organization}`));
  if (country !== undefined) where.push(fragment`who.country = ${country}`);
  if (event !== undefined) where.push(fragment`${event} IN event.path`);
  if (period !== undefined) where.push(inPeriod('event', period));
  if (series !== undefined) {
    where.push(fragment`EXISTS {
      MATCH (:EventSeries {id: ${series}})<-[:SERIES]-(:Edition)-[:EVENT]->(:Event)<-[:PART_OF*0..8]-(event) }`);
  }
  where.push(...CAME.map((came) => fragment`NOT ${came}`));
  if (kinds !== undefined) where.push(...ofKinds([...new Set(kinds)]));
  return where;
}

/** Participations of those who are not reported to have come: of the whole graph, or of one thing. */
export function absenceList(
  parent: AbsenceParent | null,
  parents: readonly string[] | null,
  filter: AbsenceFilter,
): ListQuery<StoredRecord<'Participation'>> {
  return {
    name: parent === null ? 'absences' : `absences-by-${parent}`,
    parents,
    body: parent === null ? fragment`MATCH ${WHO}` : BODIES[parent],
    where: conditionsOf(filter),
    order: ABSENCE_ORDER,
    of: 'node',
    ...recordItems('Participation'),
  };
}
