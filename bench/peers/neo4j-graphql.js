// @neo4j/graphql over the same graph, served by the same server library as Parley. It reads plain fields rather than
// connections: its faster form. Arguments: port. Environment: NEO4J_URI.
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import { STATEMENTS } from './statements.js';

const typeDefs = /* GraphQL */ `
  type Place @node {
    id: ID!
    name: String
    kind: String
    within: [Place!]! @relationship(type: "WITHIN", direction: OUT)
    events: [Event!]! @relationship(type: "PLACE", direction: IN)
  }
  type Official @node {
    id: ID!
    name: String
    country: [Place!]! @relationship(type: "COUNTRY", direction: OUT)
    participations: [Participation!]! @relationship(type: "PARTICIPANT", direction: IN)
  }
  type Participation @node {
    id: ID!
    sortKey: String
    present: Boolean
    official: [Official!]! @relationship(type: "PARTICIPANT", direction: OUT)
    event: [Event!]! @relationship(type: "EVENT", direction: OUT)
  }
  type Event @node {
    id: ID!
    name: String
    type: String
    when: String
    sortKey: String
    earliest: String
    latest: String
    path: [String!]
    places: [Place!]! @relationship(type: "PLACE", direction: OUT)
    participations: [Participation!]! @relationship(type: "EVENT", direction: IN)
  }
  type Organization @node {
    id: ID!
    name: String
  }
  type Topic @node {
    id: ID!
    name: String
  }
  type Name @node @fulltext(indexes: [{ indexName: "peer_names", queryName: "searchNames", fields: ["text"] }]) {
    id: ID!
    text: String
    ofKind: String
    official: [Official!]! @relationship(type: "NAME", direction: IN)
  }
  type Counterpart {
    id: ID
    count: Int
  }
  type Query {
    counterparts(id: ID!): [Counterpart!]! @cypher(statement: """${counterparts()}""", columnName: "answer")
    steps(from: ID!, to: ID!): Int @cypher(statement: """${STATEMENTS.steps}""", columnName: "steps")
  }
`;

/** The statement for counterparts as its @cypher directive wants it. */
function counterparts() {
  const order = 'WITH other, total, latest ORDER BY total DESC, latest DESC, other LIMIT 20';
  return STATEMENTS.counterparts.replace(/RETURN other.*/s, `${order} RETURN {id: other, count: total} AS answer`);
}

const driver = neo4j.driver(process.env.NEO4J_URI);
const features = { filters: { String: { GTE: true, LTE: true } } };
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
const yoga = createYoga({
  schema,
  logging: false,
  graphiql: false,
  context: () => ({ executionContext: driver, sessionConfig: { database: 'neo4j' } }),
});
createServer(yoga).listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
process.once('SIGTERM', () => process.exit(0));
