import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { neo4jAddress } from '../src/store/neo4j-address.ts';

interface Service {
  image?: string;
  build?: string;
  environment: Record<string, string>;
  ports: string[];
  volumes?: string[];
  healthcheck: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
}

const fileOf = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const read = (name: string) => readFileSync(fileOf(name), 'utf8');
const compose = parse(read('docker-compose.yml')) as {
  services: { neo4j: Service; parley: Service };
  volumes: Record<string, unknown>;
};
const { neo4j, parley } = compose.services;

describe('docker-compose.yml', () => {
  test('runs Neo4j and Parley, both with a health check', () => {
    expect(Object.keys(compose.services)).toEqual(['neo4j', 'parley']);
    expect(neo4j.healthcheck.test.join(' ')).toContain('cypher-shell');
    expect(parley.healthcheck.test.join(' ')).toContain('/ready');
  });

  test('runs the line of Neo4j that the tests run', () => {
    const [, line = 'absent'] = /<version>(\d+\.\d+)\.\d+<\/version>/.exec(read('scripts/neo4j/pom.xml')) ?? [];
    expect(neo4j.image).toBe(`neo4j:${line}-community`);
  });

  test('starts Parley when Neo4j is healthy, not when it is merely started', () => {
    expect(parley.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
  });

  test('keeps the graph in a named volume', () => {
    expect(neo4j.volumes).toEqual(['neo4j-data:/data']);
    expect(compose.volumes).toHaveProperty('neo4j-data');
  });

  test('publishes every port on loopback only', () => {
    const ports = [...neo4j.ports, ...parley.ports];
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    expect(ports).toHaveLength(2);
  });

  test('holds no password and does not start without one', () => {
    expect(neo4j.environment['NEO4J_AUTH']).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?.+\}$/);
    expect(parley.environment['NEO4J_PASSWORD']).toMatch(/^\$\{NEO4J_PASSWORD:\?.+\}$/);
  });

  test('gives Parley an address that it accepts', () => {
    const allowed = parley.environment['NEO4J_ALLOW_UNENCRYPTED'] === 'true';
    expect(neo4jAddress(parley.environment['NEO4J_URI'] ?? '', allowed).shown).toBe('neo4j:7687');
  });
});

describe('the Dockerfile', () => {
  const dockerfile = read('Dockerfile');
  /** What `COPY` takes from this directory, not from another stage. */
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) =>
    sources.split(' '),
  );

  test('copies only what exists and what .dockerignore lets through', () => {
    const letThrough: string[] = read('.dockerignore').match(/(?<=^!).+$/gm) ?? [];
    const named = copied.filter((source) => source !== '.');
    expect(named.filter((source) => !existsSync(fileOf(source)))).toEqual([]);
    expect(named.filter((source) => !letThrough.includes(source))).toEqual([]);
    expect(letThrough.filter((source) => !existsSync(fileOf(source)))).toEqual([]);
  });

  test('serves as npm start does, on all addresses of the container, and not as root', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    const [, command = '[]'] = /^CMD (.+)$/m.exec(dockerfile) ?? [];
    const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } };
    expect(JSON.parse(command)).toEqual([...scripts.start.split(' '), '--host', '0.0.0.0']);
  });
});
