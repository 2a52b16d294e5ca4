// npm run neo4j -- [--port 7687] [--ephemeral] [--heap 1g]: a real Neo4j on loopback until Ctrl-C.
import { parseArgs } from 'node:util';
import { startNeo4j } from './neo4j-server.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '7687' },
    heap: { type: 'string', default: '1g' },
    ephemeral: { type: 'boolean', default: false },
  },
});

try {
  const server = await startNeo4j({ port: Number(values.port), ephemeral: values.ephemeral, heap: values.heap });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.stop());
  console.log('authentication is off: this Neo4j listens on 127.0.0.1 only, and is for development and tests');
  console.log(values.ephemeral ? 'nothing is kept when it stops' : 'its data is kept between runs');
  console.log(`ready ${server.uri}`);
  console.log(`use it with NEO4J_URI=${server.uri}`);
  await server.ended;
} catch (cause) {
  console.error(cause.message);
  process.exitCode = 1;
}
