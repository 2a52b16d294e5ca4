import { textOf } from './column.ts';
import { cypher, fragment, type Statement } from './cypher.ts';
import { rarestOf } from './encounter-sides.ts';
import { sourceOf, type SourceRecord } from './source.ts';

/** What reports that somebody was there, as claims say it. */
const REPORT = { property: 'attendance', value: 'attended', standings: ['PREFERRED', 'SUPPORTING'] };

/**
 * The sources that report, of encounters of pairs, that either of the two was there: each once for a pair, in the order
 * of the pairs and of their own ids.
 *
 * @param pairs in each the two officials' ids
 * @param limit rows of all pairs together
 */
export function sourcesOfPairs(
  pairs: readonly (readonly [string, string])[],
  limit: number,
): Statement<{ pair: readonly [string, string]; source: SourceRecord }> {
  return {
    name: 'sources-of-pairs',
    ...cypher`
      UNWIND ${pairs} AS pair
      CALL { WITH pair ${rarestOf(fragment`pair`)} RETURN one AS rarest }
      MATCH (rarest)<-[:PARTICIPANT]-(a:Participation)-[:EVENT]->(event:Event)
      WHERE a.present = true
      MATCH (event)<-[:EVENT]-(b:Participation)
      WHERE b.present = true AND b.participant IN pair AND b.participant <> a.participant
      UNWIND [a, b] AS part
      MATCH (part)<-[:ABOUT]-(claim:Claim)-[:FROM]->(source:Source)
      WHERE claim.property = ${REPORT.property} AND claim.value = ${REPORT.value}
        AND claim.standing IN ${REPORT.standings}
      WITH DISTINCT pair, source
      RETURN properties(source), pair[0] AS one, pair[1] AS other ORDER BY one, other, source.id LIMIT ${limit}`,
    decode: ([source, one, other]) => ({ pair: [textOf(one), textOf(other)], source: sourceOf(source) }),
  };
}
