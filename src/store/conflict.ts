import { fragment, joined, type Fragment } from './cypher.ts';
import type { ListQuery } from './page.ts';

/** One property of one entity about which sources disagree. */
export interface ConflictKey {
  readonly subject: string;
  readonly property: string;
}

export interface ConflictFilter {
  readonly property?: string;
  /** Prefixes of the ids of what they disagree about, with their slash. */
  readonly prefixes?: readonly string[];
  readonly subject?: string;
  /** About the official or what refers to them: offices, ranks, participations. */
  readonly official?: string;
  /** About the event, a part of it, or what refers to one: participations, editions, agreements. */
  readonly event?: string;
  /** Between this source and another. */
  readonly source?: string;
}

export const CONFLICT_ORDER = [
  { by: 'subject', way: 'asc' },
  { by: 'property', way: 'asc' },
] as const;

function conditionsOf({ property, prefixes, subject, official, event, source }: ConflictFilter): Fragment[] {
  const where: Fragment[] = [];
  if (property !== undefined) where.push(fragment`claim.property = ${property}`);
  if (prefixes !== undefined) where.push(fragment`any(prefix IN ${prefixes} WHERE claim.subject STARTS WITH prefix)`);
  if (subject !== undefined) where.push(fragment`claim.subject = ${subject}`);
  if (source !== undefined) where.push(fragment`claim.source = ${source}`);
  if (official !== undefined) {
    where.push(fragment`(claim.subject = ${official} OR EXISTS {
      MATCH (claim)-[:ABOUT]->(about)-->(named:Official) WHERE named.id = ${official} })`);
  }
  if (event !== undefined) {
    where.push(fragment`(EXISTS { MATCH (claim)-[:ABOUT]->(whole:Event) WHERE ${event} IN whole.path }
      OR EXISTS { MATCH (claim)-[:ABOUT]->(near)-->(held:Event) WHERE ${event} IN held.path })`);
  }
  return where;
}

/** What live claims disagree about. */
export function conflictList(filter: ConflictFilter): ListQuery<ConflictKey> {
  const where = joined([fragment`claim.disputed = true`, ...conditionsOf(filter)], ' AND ');
  return {
    name: 'conflicts',
    parents: null,
    body: fragment`MATCH (claim:Claim) WHERE ${where}
      WITH DISTINCT claim.subject AS subject, claim.property AS property`,
    where: [],
    order: CONFLICT_ORDER,
    of: '[subject, property]',
    item: (row) => row,
    decode: (item) => {
      const [subject, property] = item as [string, string];
      return { subject, property };
    },
  };
}
