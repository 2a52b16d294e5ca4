/* eslint @typescript-eslint/no-unsafe-class-instance-assignment: off -- the driver declares its bags of options as classes */
import neo4j, { type Driver } from 'neo4j-driver';
import { ParleyError } from '../domain/errors.ts';
import type { Value } from './cypher.ts';
import type { Neo4jAddress } from './neo4j-address.ts';

export interface Neo4jOptions {
  uri: string;
  /** Empty or absent: no authentication. */
  username?: string;
  password?: string;
  /** Named in every call: an unnamed one costs a round trip more. */
  database?: string;
  poolSize?: number;
  /** How long to wait for a free or a new connection. Milliseconds. */
  acquisitionTimeoutMs?: number;
  readTimeoutMs?: number;
  writeTimeoutMs?: number;
  /** Unencrypted connections to other machines; for private networks only. */
  allowUnencrypted?: boolean;
}

/** Long enough for a cluster to choose another leader, short enough to learn that there is no Neo4j at all. */
const RETRY_WRITES_FOR_MS = 10_000;
/** A connection idle for longer is asked whether it lives: firewalls forget connections without telling. */
const LIVENESS_CHECK_AFTER_MS = 30_000;
/** The options with every default filled in. */
export type Neo4jSettings = Required<Omit<Neo4jOptions, 'uri' | 'allowUnencrypted'>>;

export function neo4jSettings(options: Partial<Neo4jSettings>): Neo4jSettings {
  return {
    username: '',
    password: '',
    database: 'neo4j',
    poolSize: 50,
    acquisitionTimeoutMs: 2_000,
    readTimeoutMs: 8_000,
    writeTimeoutMs: 60_000,
    ...options,
  };
}

/** A driver with a pool of its own. It connects at the first call. */
export function neo4jDriver(address: Neo4jAddress, settings: Neo4jSettings): Driver {
  const auth = settings.username === '' ? undefined : neo4j.auth.basic(settings.username, settings.password);
  return neo4j.driver(address.uri, auth, {
    maxConnectionPoolSize: settings.poolSize,
    connectionAcquisitionTimeout: settings.acquisitionTimeoutMs,
    connectionTimeout: settings.acquisitionTimeoutMs,
    connectionLivenessCheckTimeout: LIVENESS_CHECK_AFTER_MS,
    maxTransactionRetryTime: Math.min(RETRY_WRITES_FOR_MS, settings.writeTimeoutMs),
    // Numbers, not Integer objects; what does not fit comes as infinity and is refused by storedValue.
    disableLosslessIntegers: true,
    // All rows with the first answer: a second fetch would be a second round trip.
    fetchSize: -1,
    // Advice about statements is for development (PROFILE), not for every answer.
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    telemetryDisabled: true,
    userAgent: 'parley',
  });
}

/** Whole numbers as Cypher integers: the driver sends every JavaScript number as a float, which LIMIT refuses. */
function parameter(value: Value): unknown {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new ParleyError('INVALID_INPUT', `expected a finite number, got ${value}`);
    return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map(parameter);
  return neo4jParameters(value as Record<string, Value>);
}

/** The parameters of a statement as the driver takes them. */
export function neo4jParameters(params: Readonly<Record<string, Value>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, parameter(value)]));
}
