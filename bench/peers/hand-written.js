// Hand-written Cypher in a bare HTTP handler: what Parley's ease of asking is allowed to cost is measured against this.
// Arguments: port. Environment: NEO4J_URI.
import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import { STATEMENTS } from './statements.js';

const driver = neo4j.driver(process.env.NEO4J_URI, undefined, { disableLosslessIntegers: true, fetchSize: -1 });

/** Whole numbers go as Cypher integers: the driver sends every JavaScript number as a float, which LIMIT refuses. */
const parameters = (params) =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, Number.isInteger(value) ? neo4j.int(value) : value]),
  );

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { statement, params } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(STATEMENTS[statement], parameters(params));
    const rows = records.map((record) => [...record.values()]);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ rows }));
  } catch (error) {
    response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ error: error.message }));
  } finally {
    await session.close();
  }
});
server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
process.once('SIGTERM', () => process.exit(0));
