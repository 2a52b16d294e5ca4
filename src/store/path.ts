import { CLOSENESS } from './encounter.ts';
import { textOf } from './column.ts';
import { cypher, type Statement } from './cypher.ts';

/** That an official met another: how close at best, and the sort key of the latest event at which they were that close. */
export interface Counterpart {
  readonly official: string;
  readonly other: string;
  /** Place in STRENGTHS: 0 is closest. */
  readonly closeness: number;
  readonly latest: string;
}

/**
 * Whom the officials met in person: one row for each pair and closeness, in the order of the ids, the closest first.
 *
 * @param limit rows at most; one more than the caller can use shows that there are more
 */
export function counterparts(officials: readonly string[], limit: number): Statement<Counterpart> {
  return {
    name: 'counterparts',
    ...cypher`
      MATCH (one:Official)<-[:PARTICIPANT]-(a:Participation)-[:EVENT]->(event:Event)<-[:EVENT]-(b:Participation)
      WHERE one.id IN ${officials} AND a.present = true AND b.present = true
        AND b.participant <> one.id AND b.participant STARTS WITH 'official/'
      WITH one.id AS official, b.participant AS other, event, ${CLOSENESS} AS closeness
      RETURN official, other, closeness, max(event.sortKey) AS latest
      ORDER BY official, other, closeness LIMIT ${limit}`,
    decode: ([official, other, closeness, latest]) => ({
      official: textOf(official),
      other: textOf(other),
      closeness: Number(closeness),
      latest: textOf(latest),
    }),
  };
}
