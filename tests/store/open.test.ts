import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cypher } from '../../src/store/cypher.ts';
import { countingStore } from '../../src/store/counting.ts';
import { openStore } from '../../src/store/open.ts';
import { schemaStatements } from '../../src/store/schema.ts';
import { rowsOf } from './port.spec.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'parley-open-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

test('without NEO4J_URI the graph is kept in PARLEY_DATA_DIR', async () => {
  const store = await openStore({ NEO4J_URI: '', PARLEY_DATA_DIR: join(home, 'graph') });
  expect(store.engine).toBe('embedded');
  await store.close();
  expect(existsSync(join(home, 'graph', 'graph.grafeo'))).toBe(true);
});

test('with NEO4J_URI it is a Neo4j', async () => {
  const store = await openStore({ NEO4J_URI: 'neo4j+s://graph.example.org', NEO4J_DATABASE: '' });
  expect(store.engine).toBe('neo4j');
  await store.close();
});

test('an impossible address is refused', async () => {
  await expect(openStore({ NEO4J_URI: 'localhost' })).rejects.toMatchObject({ code: 'CONFIGURATION' });
});

test('an unencrypted address of another machine is refused unless it is allowed', async () => {
  const env = { NEO4J_URI: 'bolt://neo4j:7687' };
  await expect(openStore(env)).rejects.toMatchObject({ code: 'CONFIGURATION' });
  await expect(openStore({ ...env, NEO4J_ALLOW_UNENCRYPTED: 'yes' })).rejects.toThrow('expected true or false');
  const store = await openStore({ ...env, NEO4J_ALLOW_UNENCRYPTED: 'true' });
  await store.close();
});

test('a counting store remembers the names of what it ran', async () => {
  const { store, calls } = countingStore(await openStore({ PARLEY_DATA_DIR: home }));
  await store.ensureSchema();
  await store.read(rowsOf('first', cypher`RETURN ${1}`));
  await store.write([rowsOf('second', cypher`MERGE (:Topic {id: 'a'})`), rowsOf('third', cypher`RETURN 1`)]);
  await store.searchNames({ ways: [[['pwei']]], among: [] }, ['Official'], 1);
  expect(calls()).toEqual(['first', 'second', 'third', 'search-names']);
  await store.close();
});

test('the schema is a list of statements that can run again', () => {
  const statements = schemaStatements();
  expect(statements).toContain('CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE');
  expect(statements.filter((text) => !/^CREATE (CONSTRAINT|INDEX) \w+ IF NOT EXISTS FOR /.test(text))).toEqual([]);
  const names = statements.map((text) => text.split(' ')[2]);
  expect(new Set(names).size).toBe(names.length);
});
