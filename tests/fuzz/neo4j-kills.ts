import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startNeo4j } from '../../scripts/neo4j-server.js';
import { randomOf } from '../../bench/graph/random.ts';
import { emptied } from '../store/emptied.ts';
import { faultAfterAnother, foundIn, within, type Edition } from './editions.ts';
import { importing, paceOf, type KillsOptions } from './kills.ts';

/** What became of imports whose Neo4j was killed. */
export interface Survivals {
  /** They waited for it and ended well. */
  readonly survived: number;
  /** They gave up. */
  readonly failed: number;
}

/**
 * Kills Neo4j while an import writes, starts it again on what is left on its disk, and lets the import go on if it
 * can. The law: the next import completes what is missing, and the graph is that of an undisturbed import.
 */
export async function killedNeo4js(
  editions: readonly [Edition, Edition],
  { kills, seed, onFault, onKill }: KillsOptions,
): Promise<Survivals> {
  const directory = mkdtempSync(join(tmpdir(), 'parley-neo4j-killed-'));
  const random = randomOf(seed);
  let server = await startNeo4j({ directory, heap: '512m' });
  const env = { NEO4J_URI: server.uri };
  const port = Number(new URL(server.uri).port);
  const survivals = { survived: 0, failed: 0 };
  try {
    const pace = await paceOf(env, editions[0]);
    for (let done = 0, turn = 1; done < kills; turn++) {
      const edition = editions[turn % 2 === 0 ? 0 : 1];
      if (turn % 4 === 0) await within(env, emptied);
      const run = importing(env, edition);
      await run.until(0);
      const afterMs = ((done + random()) / kills) * pace.writeMs;
      if ((await Promise.race([sleep(afterMs, 'writing'), run.code])) !== 'writing') {
        pace.writeMs *= 0.8;
        continue;
      }
      done += 1;
      await server.kill();
      server = await startNeo4j({ directory, heap: '512m', port });
      const code = await run.code;
      survivals[code === 0 ? 'survived' : 'failed'] += 1;
      const found = await within(env, foundIn);
      const fault = await faultAfterAnother(env, edition);
      const text = `Neo4j killed ${done}: the import ended with ${code}, ${found.pending} of ${found.nodes} nodes were pending`;
      if (fault !== null) onFault(`${text}; ${fault}`);
      onKill?.(text);
    }
  } finally {
    await server.kill();
    rmSync(directory, { recursive: true, force: true });
  }
  return survivals;
}
