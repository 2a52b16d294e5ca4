import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { neo4jRuntime } from '../../scripts/neo4j-server.js';
import { borrowNeo4j, describeOnNeo4j, TURN_TIMEOUT_MS } from '../store/stores.ts';
import { twoEditions, type Edition } from './editions.ts';
import { killedImports } from './kills.ts';
import { killedNeo4js } from './neo4j-kills.ts';

// The long forms are `npm run fuzz -- kills` and `npm run fuzz -- neo4j-kills`.
const KILLS = 6;
const directory = mkdtempSync(join(tmpdir(), 'parley-kills-'));
let editions: [Edition, Edition];
let removeEditions = (): void => undefined;

beforeAll(async () => {
  ({ editions, remove: removeEditions } = await twoEditions(60));
}, 300_000);
afterAll(() => {
  removeEditions();
  rmSync(directory, { recursive: true, force: true });
});

async function faultsAfterKills(env: NodeJS.ProcessEnv): Promise<string[]> {
  const faults: string[] = [];
  const hit = await killedImports(env, editions, { kills: KILLS, seed: 1, onFault: (text) => faults.push(text) });
  expect(hit.before + hit.nodes + hit.relationships + hit.removals).toBe(KILLS);
  expect([hit.nodes > 0, hit.relationships > 0, hit.lacking > 0]).toEqual([true, true, true]);
  return faults;
}

describe('an import that is killed at any moment', () => {
  test('is completed by the next, in the embedded engine', async () => {
    expect(await faultsAfterKills({ PARLEY_DATA_DIR: join(directory, 'graph') })).toEqual([]);
  }, 600_000);
});

describeOnNeo4j('an import into Neo4j', () => {
  test(
    'that is killed at any moment is completed by the next',
    async () => {
      const neo4j = await borrowNeo4j();
      try {
        expect(await faultsAfterKills({ NEO4J_URI: neo4j.uri })).toEqual([]);
      } finally {
        await neo4j.giveBack();
      }
    },
    TURN_TIMEOUT_MS,
  );
});

// A container outlives the client of Docker that is killed, and its data is a developer's.
(neo4jRuntime() === 'java' ? describe : describe.skip)('a Neo4j that is killed while an import writes', () => {
  test(
    'comes back with all that it acknowledged, and the import or the next one writes the rest',
    async () => {
      const faults: string[] = [];
      const options = { kills: 1, seed: 1, onFault: (text: string) => faults.push(text) };
      const { survived, failed } = await killedNeo4js(editions, options);
      expect([faults, survived + failed]).toEqual([[], 1]);
    },
    TURN_TIMEOUT_MS,
  );
});
