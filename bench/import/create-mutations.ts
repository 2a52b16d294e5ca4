import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { WantedNodes } from '../../graph-import/wanted-nodes.ts';

const PEER = resolve(import.meta.dirname, '../peers/neo4j-graphql-create.js');
/** What the peer created, and how long that took. */
export interface Created {
  readonly nodes: number;
  readonly relationships: number;
  readonly seconds: number;
}

/**
 * The other peer: the same nodes by the create mutations of @neo4j/graphql, so many in each, with what they lead to
 * connected. Slow enough that a small graph has to do. What the store held is taken away.
 */
export async function created(uri: string, nodes: WantedNodes, directory: string, size: number): Promise<Created> {
  const path = join(directory, 'nodes.jsonl');
  writeFileSync(path, [...nodes].map(({ node }) => `${JSON.stringify(node())}\n`).join(''));
  const env = { PATH: process.env['PATH'], NEO4J_URI: uri };
  const run = promisify(execFile)(process.execPath, [PEER, path, String(size)], { env });
  return JSON.parse((await run).stdout) as Created;
}
