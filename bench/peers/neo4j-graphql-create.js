// @neo4j/graphql creating a graph by its create mutations, called in this process, so that no HTTP is counted. Reads
// nodes from the file named first, a line each; the second argument is how many go into one mutation. Environment:
// NEO4J_URI. Creates all of them twice and takes them away in between, so that every statement has been planned, and
// prints how many nodes and relationships it created the second time, and how many seconds that took.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { graphql } from 'graphql';
import neo4j from 'neo4j-driver';

/** What others lead to comes first, so that each can be connected to what it leads to as it is created. */
const nodes = readFileSync(process.argv[2], 'utf8').trim().split('\n').map(JSON.parse);
const batchSize = Number(process.argv[3]);

const SCALARS = { string: 'String', number: 'Float', boolean: 'Boolean' };
const fieldOf = ({ type, toLabel }) => `${type.toLowerCase()}${toLabel}`;
const scalarOf = (value) => (Array.isArray(value) ? `[${SCALARS[typeof (value[0] ?? '')]}!]` : SCALARS[typeof value]);

function typeDefs() {
  const types = new Map();
  const fieldsOf = (label) => types.get(label) ?? types.set(label, new Map()).get(label);
  for (const { label, properties, relationships } of nodes) {
    for (const [name, value] of Object.entries(properties)) fieldsOf(label).set(name, scalarOf(value));
    for (const relationship of relationships) {
      const { type, toLabel } = relationship;
      const field = `[${toLabel}!]! @relationship(type: "${type}", direction: OUT)`;
      fieldsOf(label).set(fieldOf(relationship), field);
    }
  }
  const textOf = (fields) => [...fields].map(([name, type]) => `  ${name}: ${name === 'id' ? 'ID!' : type}`).join('\n');
  return [...types].map(([label, fields]) => `type ${label} @node {\n${textOf(fields)}\n}`).join('\n');
}

function inputOf({ properties, relationships }) {
  const input = { ...properties };
  for (const relationship of relationships) {
    const connected = (input[fieldOf(relationship)] ??= { connect: [] });
    connected.connect.push({ where: { node: { id: { eq: relationship.to } } } });
  }
  return input;
}

const driver = neo4j.driver(process.env.NEO4J_URI);
const schema = await new Neo4jGraphQL({ typeDefs: typeDefs(), driver }).getSchema();
const creations = Object.values(schema.getMutationType().getFields()).filter(({ name }) => name.startsWith('create'));
const creationOf = (label) => creations.find(({ args }) => String(args[0]?.type) === `[${label}CreateInput!]!`).name;
const contextValue = { executionContext: driver, sessionConfig: { database: 'neo4j' } };

async function create(label, batch) {
  const source = `mutation ($input: [${label}CreateInput!]!) { ${creationOf(label)}(input: $input) { info { nodesCreated relationshipsCreated } } }`;
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues: { input: batch.map(inputOf) },
    contextValue,
  });
  if (errors !== undefined) throw errors[0];
  const { info } = data[creationOf(label)];
  created.nodes += info.nodesCreated;
  created.relationships += info.relationshipsCreated;
}

/** In batches of one label that lead on in one way: their mutations come to the same statement, planned once. */
function batches() {
  const groups = new Map();
  for (const node of nodes) {
    const way = `${node.label} ${node.relationships.map(fieldOf)}`;
    groups.set(way, [...(groups.get(way) ?? []), node]);
  }
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / batchSize) }, (_, i) =>
      group.slice(i * batchSize, (i + 1) * batchSize),
    ),
  );
}

const created = { nodes: 0, relationships: 0 };
let begun = 0;
for (let turn = 0; turn < 2; turn += 1) {
  await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database: 'neo4j' });
  Object.assign(created, { nodes: 0, relationships: 0 });
  begun = performance.now();
  for (const batch of batches()) await create(batch[0].label, batch);
}
console.log(JSON.stringify({ ...created, seconds: (performance.now() - begun) / 1000 }));
await driver.close();
