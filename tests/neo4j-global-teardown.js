/** After all tests: the Neo4j that setUp lent out is stopped, with all that it held. */
export default async function tearDown() {
  await globalThis.parleyNeo4jBroker?.stop();
}
