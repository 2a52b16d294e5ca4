import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const PEERS = join(import.meta.dirname, 'peers');

/** Runs npm to its end, its output going to standard error. @throws Error where it fails */
function npm(args: readonly string[], cwd: string): void {
  const { status } = spawnSync('npm', args, { cwd, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}`);
}

/** Memory of the Neo4j that is measured: enough for the indexes of a million participations. */
export const NEO4J_MEMORY = { heap: '4g', pageCacheMiB: 4096 };

/** Installs the peers once. */
export function installPeers(): void {
  if (!existsSync(join(PEERS, 'node_modules'))) npm(['ci', '--ignore-scripts'], PEERS);
}

/** Installs the peers once, and builds the server as it ships. */
export function preparePrograms(): void {
  installPeers();
  npm(['run', '--silent', 'build'], ROOT);
}

function versionIn(folder: string, name: string): string {
  const file = join(folder, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Of all that is measured. */
export function versions(): Record<string, string> {
  const pom = readFileSync(join(ROOT, 'scripts/neo4j/pom.xml'), 'utf8');
  return {
    Neo4j: /<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)/.exec(pom)?.[1] ?? 'unknown',
    '@neo4j/graphql': versionIn(PEERS, '@neo4j/graphql'),
    'neo4j-driver': versionIn(PEERS, 'neo4j-driver'),
    '@grafeo-db/js': versionIn(ROOT, '@grafeo-db/js'),
  };
}
