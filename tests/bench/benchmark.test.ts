import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { benchmark, type Findings } from '../../bench/benchmark.ts';
import { shapeOf } from '../../bench/graph/shape.ts';
import { worldOf } from '../../bench/graph/world.ts';
import { installPeers } from '../../bench/programs.ts';
import { tableOf } from '../../bench/report.ts';
import { worldStores } from '../../bench/world-stores.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import { emptied } from '../store/emptied.ts';
import { borrowNeo4j, describeOnNeo4j, TURN_TIMEOUT_MS, type LentNeo4j } from '../store/stores.ts';

const PROGRAM = new URL('../../bin/parley.js', import.meta.url).pathname;

/** Of Parley, for each workload. W6 has two pages here; a search for chains reads a level at a time. */
const ROUND_TRIPS = {
  ...{ W1: 1, W2: 1, W3: 1, W4: 1, W5: 1, W6: 2, W7: 1, W8: 1, W9: 1 },
  ...{ W10n: 2, W10f: 3, W10u: 2, W11e: 1, W11p: 1, W11f: 2, W12: 1, W13: 1 },
};

describeOnNeo4j('the benchmark at a thousand participations', () => {
  let lent: LentNeo4j;
  let folder = '';
  let findings: Findings;
  beforeAll(async () => {
    installPeers();
    lent = await borrowNeo4j();
    const { uri } = lent;
    const store = await openNeo4j({ uri });
    await emptied(store);
    await store.close();
    folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
    const say = () => undefined;
    const stores = await worldStores(worldOf(shapeOf(1_000, 1)), { uri, folder, embedded: true, say });
    const effort = { warmUp: 0, turns: 1, budgetMs: 1_000 };
    const asked = { ...stores, program: PROGRAM, uri, only: [], delayMs: 0, effort };
    findings = await benchmark({ ...asked, warmUpMs: 100, roundMs: 100, say });
  }, 2 * TURN_TIMEOUT_MS);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await lent.giveBack();
  });

  test('gets the same answers from all engines, and measures each of them', () => {
    expect(findings.differing).toEqual([]);
    for (const { workload, measured, counted } of findings.results) {
      expect([workload.name, measured.length, Object.keys(counted).length]).toEqual([workload.name, 4, 3]);
    }
    expect(findings.pressed.map(({ engines }) => engines.length)).toEqual([4, 4, 4]);
  });

  test('sees every round trip of Parley', () => {
    const trips = findings.results.map(({ workload, counted }) => [workload.name, counted.parley?.roundTrips]);
    expect(Object.fromEntries(trips)).toEqual(ROUND_TRIPS);
  });

  test('says of every goal whether it is met', () => {
    const goals = tableOf(findings)
      .split('\n')
      .filter((line) => /[≤≥] \d/.test(line));
    expect(goals.length).toBeGreaterThan(50);
    for (const line of goals) expect(line).toMatch(/(met|\*\*missed by \d+%\*\*) \|$/);
  });
});
