import { neo4jIsPossible, startBroker } from './neo4j-broker.js';

/** Before all tests: a Neo4j for those that want one. In CI its absence is a failure, elsewhere a loud notice. */
export default async function setUp() {
  // A cold Neo4j on a busy machine plans for longer than anybody should wait. Tests ask what is answered, and in how
  // many round trips; those that ask about deadlines set their own.
  process.env.PARLEY_LIMIT_READ_AHEAD_MS ??= '60000';
  process.env.PARLEY_LIMIT_DEADLINE_MS ??= '60000';
  if (!neo4jIsPossible()) {
    const what = 'No Neo4j can run here: it needs a Docker engine, or Java (JDK 17 or later) with Maven.';
    if (process.env.CI) throw new Error(`${what} In CI the tests on Neo4j may not be skipped.`);
    console.warn(
      `\n${'!'.repeat(100)}\n${what}\nTHE TESTS ON NEO4J ARE SKIPPED; only the embedded store is tested.\n${'!'.repeat(100)}\n`,
    );
    return;
  }
  const broker = await startBroker();
  process.env.PARLEY_TEST_NEO4J_BROKER = String(broker.port);
  globalThis.parleyNeo4jBroker = broker;
}
