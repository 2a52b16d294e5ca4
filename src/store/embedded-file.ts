import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { ParleyError } from '../domain/errors.ts';

const { GrafeoDB } = grafeo;
type Engine = InstanceType<typeof GrafeoDB>;

/**
 * The engine replays its log of recent writes only up to the first damage and drops the rest without a word: one
 * flipped bit lost all later commits in 199 of 200 trials. What a checkpoint has written is checksummed and refused
 * when damaged. So we keep the engine's count of commits beside it and compare, and let it checkpoint often.
 */
const CHECKPOINTS = { intervalMs: 30_000, walBytes: 16 << 20 };

/** The files of one store. The engine keeps its log next to the graph, as `graph.grafeo.wal`. */
interface StoreFiles {
  readonly directory: string;
  readonly graph: string;
  /** The engine's number of the last commit that a caller was told of. */
  readonly lastCommit: string;
}

/** An open engine, and what to call after each commit so that its loss would be noticed. */
export interface OpenFile {
  readonly engine: Engine;
  readonly committed: () => void;
}

function messageOf(error: unknown): string {
  // Not instanceof: the native engine makes its errors in a realm of its own.
  return String((error as { message?: unknown } | null)?.message ?? error);
}

function configuration(directory: string, message: string, cause?: unknown): ParleyError {
  return new ParleyError('CONFIGURATION', `the store in ${directory} ${message}`, { cause });
}

function openFailure(files: StoreFiles, cause: unknown): ParleyError {
  const message = messageOf(cause);
  if (message.includes('cannot be locked')) {
    const way = 'stop the other one, choose another directory with PARLEY_DATA_DIR, or share a Neo4j with NEO4J_URI';
    return configuration(files.directory, `is in use by another process, and takes one at a time: ${way}`, cause);
  }
  if (/permission denied|read-only/i.test(message)) {
    return configuration(files.directory, `cannot be written: ${message}; choose another with PARLEY_DATA_DIR`, cause);
  }
  const way = 'restore a copy, or remove the directory and import again';
  return configuration(files.directory, `cannot be opened: it is damaged or not a store (${message}); ${way}`, cause);
}

function recordedCommit(files: StoreFiles): bigint {
  if (!existsSync(files.lastCommit)) return 0n;
  const text = readFileSync(files.lastCommit, 'utf8').trim();
  return /^\d+$/.test(text) ? BigInt(text) : 0n;
}

function openEngine(files: StoreFiles): Engine {
  try {
    return GrafeoDB.create(files.graph);
  } catch (cause) {
    throw openFailure(files, cause);
  }
}

/** Refuses a graph with fewer commits than were acknowledged, instead of serving what is left as if it were all. */
function checkNothingLost(files: StoreFiles, engine: Engine): void {
  const recorded = recordedCommit(files);
  const found = engine.currentEpoch();
  if (found >= recorded) return;
  engine.close();
  throw configuration(
    files.directory,
    `is damaged: it holds ${found.toString()} of ${recorded.toString()} writes. Restore a copy, or remove the ` +
      `directory and import again; to go on with what is left, remove ${files.lastCommit}`,
  );
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (cause) {
    throw configuration(directory, `cannot be made: ${messageOf(cause)}; choose another with PARLEY_DATA_DIR`, cause);
  }
}

/**
 * Opens the store in a directory, which is made where it is absent.
 *
 * @throws ParleyError CONFIGURATION where it is no directory, is in use, is damaged or has lost writes.
 */
export function openDirectory(directory: string): OpenFile {
  makeDirectory(directory);
  const files = { directory, graph: join(directory, 'graph.grafeo'), lastCommit: join(directory, 'last-commit') };
  const engine = openEngine(files);
  checkNothingLost(files, engine);
  engine.setCheckpointTriggers(CHECKPOINTS);
  const committed = () => {
    // Replaced in one step: a half-written number would be taken for damage.
    const fresh = `${files.lastCommit}.new`;
    writeFileSync(fresh, engine.currentEpoch().toString());
    renameSync(fresh, files.lastCommit);
  };
  return { engine, committed };
}

/** An engine that keeps nothing. `shuffleUnordered` gives rows that nobody ordered in random order, for tests. */
export function openMemory(shuffleUnordered: boolean): OpenFile {
  return { engine: GrafeoDB.create(null, { shuffleUnordered }), committed: () => undefined };
}
