import { fragment, type Fragment } from './cypher.ts';

/** Officials who ever held the office, as the variable `one`. */
export function holdersOf(position: string): Fragment {
  return fragment`MATCH (:Position {id: ${position}})<-[:POSITION]-(:Tenure)-[:OFFICIAL]->(one:Official) WITH DISTINCT one`;
}

/**
 * Officials who ever held an office in the body or in a part of it or stood for one of these, as the variable `one`.
 *
 * @param imported where the body is a variable, the `WITH` that brings it in
 */
export function peopleOfBody(body: Fragment, imported = fragment``): Fragment {
  return fragment`CALL {
      ${imported} MATCH (:Organization {id: ${body}})<-[:PART_OF*0..8]-(:Organization)<-[:ORGANIZATION]-(:Position)
        <-[:POSITION]-(:Tenure)-[:OFFICIAL]->(one:Official) RETURN one
      UNION
      ${imported} MATCH (:Organization {id: ${body}})<-[:PART_OF*0..8]-(:Organization)<-[:ON_BEHALF_OF]-(:Participation)
        -[:PARTICIPANT]->(one:Official) RETURN one }`;
}
