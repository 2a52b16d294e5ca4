import type { JudgedClaim } from '../domain/standing.ts';
import type { EntityKind } from '../domain/model.ts';
import { ID_PREFIXES } from '../domain/ids.ts';
import { claimOf } from './claim.ts';
import { cypher, fragment, joined, type Fragment, type Statement } from './cypher.ts';
import { textOf } from './column.ts';

/**
 * Kinds that registers name for all times: an editors' list of who is who and of what lies where tells no news, so
 * it is not hidden from a look back only because it was drawn up later.
 */
const TIMELESS: readonly EntityKind[] = ['Official', 'Organization', 'Position', 'Place', 'EventSeries', 'Topic'];
const PREFIXES = TIMELESS.map((kind) => `${ID_PREFIXES[kind]}/`);

function knownBy(known: string): Fragment {
  const named = PREFIXES.map((prefix) => fragment`claim.subject STARTS WITH ${prefix}`);
  return fragment`(claim.firstSeen <= ${known} OR (source.kind = 'register' AND (${joined(named, ' OR ')})))`;
}

/** Claims about the entities that had been made by the day; how they stood then is the reader's to judge. */
export function claimsKnownBy(subjects: readonly string[], known: string): Statement<JudgedClaim> {
  return {
    name: 'claims-known-by',
    ...cypher`
      MATCH (claim:Claim)-[:FROM]->(source:Source)
      WHERE claim.subject IN ${subjects} AND ${knownBy(known)}
      RETURN properties(claim) ORDER BY claim.subject, claim.property, claim.id`,
    decode: ([claim]) => claimOf(claim),
  };
}

/** Entities of a kind of which anything had been said by the day, in the order of their ids. */
export function subjectsKnownBy(kind: EntityKind, known: string, limit: number): Statement<string> {
  return {
    name: 'subjects-known-by',
    ...cypher`
      MATCH (claim:Claim)-[:FROM]->(source:Source)
      WHERE claim.subject STARTS WITH ${`${ID_PREFIXES[kind]}/`} AND ${knownBy(known)}
      RETURN DISTINCT claim.subject AS subject ORDER BY subject LIMIT ${limit}`,
    decode: ([subject]) => textOf(subject),
  };
}

/** Entities of a kind that some claim made by the day relates to the targets by the property. */
export function referrersKnownBy(
  kind: EntityKind,
  property: string,
  targets: readonly string[],
  known: string,
  limit: number,
): Statement<{ target: string; subject: string }> {
  return {
    name: 'referrers-known-by',
    ...cypher`
      MATCH (claim:Claim)-[:FROM]->(source:Source)
      WHERE claim.property = ${property} AND claim.value IN ${targets}
        AND claim.subject STARTS WITH ${`${ID_PREFIXES[kind]}/`} AND ${knownBy(known)}
      RETURN DISTINCT claim.value AS target, claim.subject AS subject ORDER BY target, subject LIMIT ${limit}`,
    decode: ([target, subject]) => ({ target: textOf(target), subject: textOf(subject) }),
  };
}

/** What sources had said something about by the day, of the kinds with the id prefix; an empty prefix is every kind. */
export function subjectsOfSourcesKnownBy(
  sources: readonly string[],
  prefix: string,
  known: string,
  limit: number,
): Statement<{ source: string; subject: string }> {
  return {
    name: 'subjects-of-sources-known-by',
    ...cypher`
      MATCH (claim:Claim)-[:FROM]->(source:Source)
      WHERE claim.source IN ${sources} AND claim.subject STARTS WITH ${prefix} AND ${knownBy(known)}
      RETURN DISTINCT claim.source AS source, claim.subject AS subject ORDER BY source, subject LIMIT ${limit}`,
    decode: ([source, subject]) => ({ source: textOf(source), subject: textOf(subject) }),
  };
}
