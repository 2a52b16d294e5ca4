import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { ParleyError } from '../src/domain/errors.ts';
import { cypher, type Statement } from '../src/store/cypher.ts';
import { writingStates, type WritingState } from '../src/store/graph-state.ts';
import type { Store } from '../src/store/port.ts';
import { withRetry } from './retry.ts';

/** Ends by itself when its holder has died on another machine. Longer than the deadline of a batch. */
const LEASE_MS = 120_000;
const POLL_MS = 250;
/** Often enough that a renewal or two may get lost. */
const RENEWAL_MS = LEASE_MS / 4;
/** Holders of this process begin with it: an embedded graph that names another process was left by one that died. */
const PROCESS = `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`;

/** The right to write a graph, held by one import at a time. */
export interface ImportLock {
  /** Goes up by one with each import that writes, so that a plan made before can tell whether it still fits. */
  readonly generation: number;
  /** Put first in each transaction: it prolongs the lease, and fails the transaction where the lock has been lost. */
  readonly renewal: () => Statement<unknown>;
  /** Runs a write; where it failed because the lock was lost, says so. */
  readonly guard: <T>(write: () => Promise<T>) => Promise<T>;
  /** Does what writes nothing, such as making a plan, and prolongs the lease meanwhile. */
  readonly holdWhile: <T>(work: () => Promise<T>) => Promise<T>;
  readonly release: () => Promise<void>;
}

/**
 * How often imports have written the graph, or null while one may be writing: what is read of the graph then may be
 * changed after it was read, though no new import begins.
 */
export async function idleGeneration(store: Store): Promise<number | null> {
  const states = await store.read(writingStates());
  if (states.some(({ owner }) => owner !== '')) return null;
  return Math.max(0, ...states.map(({ generation }) => generation));
}

/** Writes the lock's node before reading its owner, so that of two transactions one waits for the other. */
function claimLock(owner: string, dead: string): Statement<unknown> {
  const now = Date.now();
  const text = cypher`
    MERGE (l:ImportLock {id: 'import'}) SET l.touched = ${owner}
    WITH l WHERE coalesce(l.owner, '') IN ['', ${owner}, ${dead}] OR l.until < ${now}
    SET l.owner = ${owner}, l.until = ${now + LEASE_MS}, l.generation = coalesce(l.generation, 0) + 1`;
  return { name: 'import-lock', ...text, decode: () => null };
}

/** `1 / held` divides by nought, and so undoes the transaction, where another has taken the lock. */
function renewal(owner: string): Statement<unknown> {
  const text = cypher`
    MATCH (l:ImportLock {id: 'import'}) SET l.touched = ${owner}
    WITH sum(CASE WHEN l.owner = ${owner} THEN 1 ELSE 0 END) AS held
    MATCH (l:ImportLock {id: 'import'}) SET l.until = ${Date.now() + LEASE_MS}, l.held = 1 / held`;
  return { name: 'import-lock-renewal', ...text, decode: () => null };
}

function unlock(owner: string): Statement<unknown> {
  const text = cypher`MATCH (l:ImportLock {id: 'import'}) WHERE l.owner = ${owner} SET l.owner = ''`;
  return { name: 'import-lock-release', ...text, decode: () => null };
}

/** A holder that cannot be alive: of an embedded graph any other process, elsewhere one that has gone from this host. */
function hasDied(owner: string, engine: Store['engine']): boolean {
  if (owner === '' || owner.startsWith(PROCESS)) return false;
  if (engine === 'embedded') return true;
  const [host, pid] = owner.split('/');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/**
 * Takes the import lock of a graph.
 *
 * @param waitMs how long to wait for another import to end
 * @throws ParleyError CONFIGURATION where another import still holds it then.
 */
export async function takeImportLock(store: Store, waitMs: number, deadlineMs: number): Promise<ImportLock> {
  const owner = `${PROCESS}/${randomUUID()}`;
  const giveUpAt = Date.now() + waitMs;
  for (;;) {
    const before = await withRetry(() => store.read(writingStates()), { deadlineMs });
    const dead = before.map((state) => state.owner).find((other) => hasDied(other, store.engine)) ?? '';
    await withRetry(() => store.write([claimLock(owner, dead)]), { deadlineMs });
    const states = await withRetry(() => store.read(writingStates()), { deadlineMs });
    const other = states.find((state) => state.owner !== owner && state.owner !== '');
    if (other === undefined) return heldLock(store, owner, Math.max(...states.map(({ generation }) => generation)));
    await store.write([unlock(owner)]);
    if (Date.now() >= giveUpAt) throw inUse(other);
    await sleep(POLL_MS);
  }
}

function inUse({ owner, until }: WritingState): ParleyError {
  const [host = '', pid = ''] = owner.split('/');
  const end = new Date(until).toISOString().slice(0, 19).replace('T', ' ');
  const message = `another import is writing this graph (process ${pid} on ${host}); wait until it has ended, or, if it has died, until ${end} UTC`;
  return new ParleyError('CONFIGURATION', message);
}

function heldLock(store: Store, owner: string, generation: number): ImportLock {
  return {
    generation,
    renewal: () => renewal(owner),
    async guard(write) {
      try {
        return await write();
      } catch (cause) {
        const states = await store.read(writingStates()).catch(() => []);
        if (states.length === 0 || states.some((state) => state.owner === owner)) throw cause;
        throw new ParleyError('CONFIGURATION', 'another import has taken over this graph; import again', { cause });
      }
    },
    async holdWhile(work) {
      // Whether the lock is still held is for the next batch to find out.
      const renew = (): void => void store.write([renewal(owner)]).catch(() => undefined);
      const renewing = setInterval(renew, RENEWAL_MS);
      try {
        return await work();
      } finally {
        clearInterval(renewing);
      }
    },
    release: () => store.write([unlock(owner)]),
  };
}
