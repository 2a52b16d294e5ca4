import { ParleyError } from '../domain/errors.ts';

/** Where a Neo4j is. `shown` is `host:port`, fit for messages: it never holds credentials. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly shown: string;
}

const SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

function refused(message: string, cause?: unknown): ParleyError {
  return new ParleyError('CONFIGURATION', `NEO4J_URI: ${message}`, { cause });
}

function parsed(uri: string): URL {
  try {
    return new URL(uri);
  } catch {
    // The URL itself stays out of the message, and its parse error out of the cause: either may hold a password.
    throw refused('expected an address such as neo4j+s://graph.example.org:7687 or bolt://127.0.0.1:7687');
  }
}

/**
 * Reads the address of a Neo4j. An unencrypted connection shows the password to the network, so it is for this
 * machine only, unless the operator says that the network is private.
 *
 * @throws ParleyError CONFIGURATION for an address that cannot be used; no message repeats what may be a password.
 */
export function neo4jAddress(uri: string, allowUnencrypted: boolean): Neo4jAddress {
  const url = parsed(uri);
  const scheme = url.protocol.slice(0, -1);
  if (!SCHEMES.includes(scheme)) {
    throw refused(`expected one of the schemes ${SCHEMES.join(', ')}, got ${JSON.stringify(scheme.slice(0, 20))}`);
  }
  if (url.hostname === '') throw refused(`expected a host after ${scheme}://`);
  if (url.username !== '' || url.password !== '') {
    throw refused('put the credentials into NEO4J_USERNAME and NEO4J_PASSWORD, not into the address');
  }
  if (url.pathname !== '' && url.pathname !== '/') {
    throw refused('expected nothing after the host and the port; the name of the database goes into NEO4J_DATABASE');
  }
  const shown = `${url.hostname}:${url.port || '7687'}`;
  if (!scheme.includes('+') && !LOOPBACK.test(url.hostname) && !allowUnencrypted) {
    throw refused(
      `${scheme}://${shown} would send the password and all data unencrypted over the network; ` +
        `use ${scheme}+s://, or set NEO4J_ALLOW_UNENCRYPTED=true where the network is private`,
    );
  }
  return { uri, shown };
}
