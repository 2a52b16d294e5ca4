/* eslint @typescript-eslint/no-unsafe-class-instance-assignment: off -- the driver declares its bags of options as classes */
import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver';
import { ParleyError } from '../domain/errors.ts';
import type { NameLookup } from '../domain/name-tokens.ts';
import { bearersInNeo4j, type BearerKind } from './bearer.ts';
import { cypher, type Statement } from './cypher.ts';
import { withDeadline } from './deadline.ts';
import { neo4jAddress, type Neo4jAddress } from './neo4j-address.ts';
import {
  neo4jDriver,
  neo4jParameters,
  neo4jSettings,
  type Neo4jOptions,
  type Neo4jSettings,
} from './neo4j-connection.ts';
import { isWorthOneRetry, neo4jError } from './neo4j-errors.ts';
import { checkLookup } from './name-lookup.ts';
import type { BearersFound, CallOptions, Store } from './port.ts';
import { NAME_TEXT_INDEX, schemaStatements } from './schema.ts';
import { decodedRows } from './values.ts';

/** Schema changes build indexes over all that is there. */
const SCHEMA_TIMEOUT_MS = 600_000;
/** How long a session may take to close, after a deadline or at the end, before its network counts as lost. */
const CLOSE_TIMEOUT_MS = 2_000;

/**
 * A Store over Neo4j 5 or later. Nothing connects before the first call: use `verify` to learn whether it answers.
 *
 * @throws ParleyError CONFIGURATION for an address that cannot be used.
 */
// eslint-disable-next-line @typescript-eslint/require-await -- both stores open alike, and refusals are rejections
export async function openNeo4j(options: Neo4jOptions): Promise<Store> {
  const { uri, allowUnencrypted = false, ...settings } = options;
  return new Neo4jStore(neo4jAddress(uri, allowUnencrypted), neo4jSettings(settings));
}

/** The deadline for the server, which has none by default, takes whole milliseconds and reads 0 as for ever. */
function serverTimeoutMs(deadlineMs: number): number {
  return Math.max(1, Math.ceil(deadlineMs));
}

class Neo4jStore implements Store {
  readonly engine = 'neo4j';
  readonly #address: Neo4jAddress;
  readonly #settings: Neo4jSettings;
  /** Shared by all sessions, so that in a cluster our reads wait for our own writes. */
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager();
  #driver: Driver;
  #closed = false;

  constructor(address: Neo4jAddress, settings: Neo4jSettings) {
    this.#address = address;
    this.#settings = settings;
    this.#driver = neo4jDriver(address, settings);
  }

  async read<Row>(statement: Statement<Row>, options: CallOptions = {}): Promise<Row[]> {
    const deadlineMs = options.deadlineMs ?? this.#settings.readTimeoutMs;
    return this.#within(statement.name, deadlineMs, 'READ', async (session) => {
      // Auto-commit: an explicit transaction costs two round trips more.
      const run = () =>
        session.run(statement.text, neo4jParameters(statement.params), { timeout: serverTimeoutMs(deadlineMs) });
      const { records } = await run().catch((cause: unknown) => {
        if (!isWorthOneRetry(cause)) throw cause;
        return run();
      });
      const rows = records.map((record) => Array.from({ length: record.length }, (_, i) => record.get(i) as unknown));
      return decodedRows(statement, rows);
    });
  }

  async write(statements: readonly Statement<unknown>[], options: CallOptions = {}): Promise<void> {
    if (statements.length === 0) return;
    const deadlineMs = options.deadlineMs ?? this.#settings.writeTimeoutMs;
    const names = [...new Set(statements.map((statement) => statement.name))].join(', ');
    await this.#within(names, deadlineMs, 'WRITE', async (session) => {
      // Sent without waiting for each other's answers; the transaction keeps their order.
      const work = (tx: { run(text: string, params: object): PromiseLike<unknown> }) =>
        Promise.all(statements.map((statement) => tx.run(statement.text, neo4jParameters(statement.params))));
      await session.executeWrite(work, { timeout: serverTimeoutMs(deadlineMs) });
    });
  }

  async searchNames(
    lookup: NameLookup,
    kinds: readonly BearerKind[],
    limit: number,
    options?: CallOptions,
  ): Promise<BearersFound> {
    checkLookup(lookup);
    const rows =
      lookup.ways.length === 0 || kinds.length === 0
        ? []
        : await this.read(bearersInNeo4j(lookup, kinds, limit), options);
    return { names: rows.reduce((sum, { names }) => sum + names, 0), bearers: rows.flatMap(({ bearers }) => bearers) };
  }

  async ensureSchema(options: CallOptions = {}): Promise<void> {
    const deadlineMs = options.deadlineMs ?? SCHEMA_TIMEOUT_MS;
    const { name, label, property } = NAME_TEXT_INDEX;
    await this.#within('ensure-schema', deadlineMs, 'WRITE', async (session) => {
      for (const statement of schemaStatements()) await session.run(statement);
      // Without stop words: `standard` and `standard-folding` leave out English ones. Folding is ours, done before
      // anything is indexed.
      await session.run(
        `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${property}] ` +
          "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}",
      );
      await session.run('CALL db.awaitIndexes($seconds)', { seconds: neo4j.int(Math.ceil(deadlineMs / 1000)) });
    });
  }

  async verify(options?: CallOptions): Promise<void> {
    await this.read({ name: 'verify', ...cypher`RETURN 1`, decode: () => true }, options);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#settled(this.#driver.close());
  }

  /** Runs the work in a session of its own, inside the deadline, with the driver's errors turned into ours. */
  async #within<T>(
    what: string,
    deadlineMs: number,
    mode: 'READ' | 'WRITE',
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    if (this.#closed) throw new ParleyError('STORE_UNAVAILABLE', `${what}: this store has been closed`);
    const driver = this.#driver;
    const { database } = this.#settings;
    const session = driver.session({ database, defaultAccessMode: mode, bookmarkManager: this.#bookmarks });
    const workAndClose = async () => {
      const result = await work(session);
      await session.close();
      return result;
    };
    try {
      return await withDeadline(what, deadlineMs, workAndClose(), () => void this.#abandon(session, driver));
    } catch (error) {
      // Not waited for: on a lost network it may never end.
      void session.close().catch(() => undefined);
      throw neo4jError(error, { what, address: this.#address.shown, deadlineMs });
    }
  }

  /**
   * Stops what a session runs: closing it resets its connection, and Neo4j ends the transaction. Where even that gets
   * no answer the network has swallowed the connection, and most likely every other of the pool: a fresh pool spares
   * later calls from trying them one by one.
   */
  async #abandon(session: Session, driver: Driver): Promise<void> {
    if (await this.#settled(session.close())) return;
    if (this.#closed || this.#driver !== driver) return;
    this.#driver = neo4jDriver(this.#address, this.#settings);
    await this.#settled(driver.close());
  }

  /** Whether the closing ended by itself in time. Its error is of no use to anybody. */
  async #settled(closing: Promise<void>): Promise<boolean> {
    const ended = closing.then(
      () => true,
      () => true,
    );
    return withDeadline('close', CLOSE_TIMEOUT_MS, ended, () => undefined).catch(() => false);
  }
}
