import { ParleyError } from '../domain/errors.ts';
import type { NameLookup } from '../domain/name-tokens.ts';
import { bearersOfHits, type BearerKind } from './bearer.ts';
import { cypher, type Statement, type Value } from './cypher.ts';
import { withDeadline } from './deadline.ts';
import { openDirectory, openMemory, type OpenFile } from './embedded-file.ts';
import { lookupEmbedded, NAME_RELEVANCE } from './embedded-names.ts';
import { Orders } from './embedded-order.ts';
import { checkLookup } from './name-lookup.ts';
import type { BearersFound, CallOptions, Store } from './port.ts';
import { NAME_TEXT_INDEX, schemaStatements } from './schema.ts';
import { decodedRows } from './values.ts';

export interface EmbeddedOptions {
  /** Where the graph is kept; null keeps nothing. */
  directory: string | null;
  /** For tests, in memory only: rows without ORDER BY come in random order. */
  shuffleUnordered?: boolean;
  readTimeoutMs?: number;
  writeTimeoutMs?: number;
}

const SCHEMA_TIMEOUT_MS = 600_000;
/** Rows of lists whose order is kept in memory: all those of a million participations. */
const ORDERED_ROWS_MAX = 2_000_000;
/** How long closing waits for a write that is under way. */
const CLOSE_TIMEOUT_MS = 5_000;

/**
 * A Store inside this process over @grafeo-db/js. Measured on 0.6.0, two cores:
 * - Statements run on threads of the engine: two heavy reads took 1.2 times one, and timers kept their pace. Reads go
 *   on beside a write and see the graph before it. Only the commit itself blocks the process (0.7 s for 300,000 new
 *   nodes, 6 ms for a thousand): importers write in batches.
 * - Two open transactions that write the same node, or merge the same key, make the second fail with a write
 *   conflict. Writes therefore wait for each other here.
 * - A running statement cannot be stopped, there is no timeout to set. After the deadline its answer is dropped and a
 *   write is rolled back, but it keeps its thread until it ends, and later writes wait for that within theirs.
 * - Nothing chooses where a path begins: it is its first node, even where only the last is bound. An EXISTS that is a
 *   condition of its own finds all that it matches at once, from its first node, and one below an OR asks again for each
 *   row. Texts begin with what is named, or with the row; a test counts the rows that are read.
 * - Indexes serve equality alone. A range reads the property of all nodes of all labels, an order is a sort: {@link Orders}.
 * - A variable that an EXISTS introduces beside another condition stays bound behind it where its path has several
 *   steps: a later MATCH of the same name then finds no other node. Names inside an EXISTS are used nowhere else; a
 *   test holds every statement to it.
 *
 * @throws ParleyError CONFIGURATION where the directory cannot be used; see openDirectory.
 */
// eslint-disable-next-line @typescript-eslint/require-await -- both stores open alike, and refusals are rejections
export async function openEmbedded(options: EmbeddedOptions): Promise<Store> {
  const { directory, shuffleUnordered = false, readTimeoutMs = 8_000, writeTimeoutMs = 60_000 } = options;
  const file = directory === null ? openMemory(shuffleUnordered) : openDirectory(directory);
  return new EmbeddedStore(file, readTimeoutMs, writeTimeoutMs);
}

/** Refuses what the engine would store as null or as another number. */
function checkParameter(value: Value): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new ParleyError('INVALID_INPUT', `expected a finite number, got ${value}`);
  }
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(checkParameter);
}

/**
 * The index that a statement of the schema needs beside it here. On this engine a unique constraint gives none, and
 * MERGE would scan all nodes of the label; on Neo4j it gives one, and a second on the same property would be refused.
 * One over two properties serves only those who ask for both.
 */
function indexBeside(statement: string): string[] {
  const found =
    /^CREATE CONSTRAINT (\w+) IF NOT EXISTS FOR (\(n:\w+\)) REQUIRE (n\.\w+) IS UNIQUE$/.exec(statement) ??
    /^CREATE INDEX (\w+) IF NOT EXISTS FOR (\(n:\w+\)) ON \((n\.\w+), n\.\w+\)$/.exec(statement);
  if (found === null) return [];
  const [, name = '', node = '', property = ''] = found;
  return [`CREATE INDEX ${name}_index IF NOT EXISTS FOR ${node} ON (${property})`];
}

class EmbeddedStore implements Store {
  readonly engine = 'embedded';
  readonly #file: OpenFile;
  readonly #orders: Orders;
  readonly #readTimeoutMs: number;
  readonly #writeTimeoutMs: number;
  /** Ends when the last write that was begun has ended. Never rejects. */
  #lastWrite: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(file: OpenFile, readTimeoutMs: number, writeTimeoutMs: number) {
    this.#file = file;
    this.#orders = new Orders(file.engine, ORDERED_ROWS_MAX);
    this.#readTimeoutMs = readTimeoutMs;
    this.#writeTimeoutMs = writeTimeoutMs;
  }

  async read<Row>(statement: Statement<Row>, options: CallOptions = {}): Promise<Row[]> {
    const run = async () => {
      checkParameter(statement.params);
      return decodedRows(statement, (await this.#sought(statement)) ?? (await this.#run(statement)));
    };
    return this.#within(statement.name, options.deadlineMs ?? this.#readTimeoutMs, run);
  }

  /** The rows by the order of their list; null where there is none, or where a commit came between looking and reading. */
  async #sought({ seek }: Statement<unknown>): Promise<readonly Value[][] | null> {
    if (seek === undefined) return null;
    const { engine } = this.#file;
    const epoch = engine.currentEpoch();
    const rows = await this.#run(seek.read(await this.#orders.nodesOf(seek)));
    return epoch === engine.currentEpoch() ? rows : null;
  }

  async #run({ text, params }: Pick<Statement<unknown>, 'text' | 'params'>): Promise<readonly Value[][]> {
    const result = await this.#file.engine.executeCypher(text, params);
    // Neo4j refuses a read that writes; this engine has then written, so that it must be found in tests.
    if (Object.values(result.counters).some((changes) => changes > 0)) throw new Error('a read may not write');
    return result.rows() as readonly Value[][];
  }

  async write(statements: readonly Statement<unknown>[], options: CallOptions = {}): Promise<void> {
    if (statements.length === 0) return;
    const names = [...new Set(statements.map((statement) => statement.name))].join(', ');
    await this.#within(names, options.deadlineMs ?? this.#writeTimeoutMs, (expired) =>
      this.#inTurn(() => this.#transaction(statements, expired)),
    );
  }

  async searchNames(
    lookup: NameLookup,
    _kinds: readonly BearerKind[],
    limit: number,
    options: CallOptions = {},
  ): Promise<BearersFound> {
    checkLookup(lookup);
    const hits = await this.#within('search-names', options.deadlineMs ?? this.#readTimeoutMs, () =>
      lookupEmbedded(this.#file.engine, lookup, limit),
    );
    return bearersOfHits(hits, (statement) => this.read(statement, options));
  }

  async ensureSchema(options: CallOptions = {}): Promise<void> {
    await this.#within('ensure-schema', options.deadlineMs ?? SCHEMA_TIMEOUT_MS, () =>
      this.#inTurn(() => this.#schema()),
    );
  }

  async verify(options?: CallOptions): Promise<void> {
    await this.read({ name: 'verify', ...cypher`RETURN 1`, decode: () => true }, options);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await withDeadline('close', CLOSE_TIMEOUT_MS, this.#lastWrite, () => undefined).catch(() => undefined);
    this.#file.engine.close();
  }

  async #schema(): Promise<void> {
    const { engine } = this.#file;
    for (const statement of schemaStatements().flatMap((text) => [text, ...indexBeside(text)])) {
      await engine.executeCypher(statement);
    }
    await this.#textIndex();
  }

  /** No DDL for text indexes here, and one that is there already would be made anew, from all names, at each start. */
  async #textIndex(): Promise<void> {
    const { engine } = this.#file;
    const { label, property } = NAME_TEXT_INDEX;
    const isThere = await engine.textSearch(label, property, 'any', 0).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    // Every word counts: the engine would leave out words that it takes for English.
    await engine.createTextIndex(label, property, { tokenizer: 'standard', stopWords: [], ...NAME_RELEVANCE });
  }

  /** Runs a change when the changes before it have ended. */
  #inTurn(change: () => Promise<void>): Promise<void> {
    const turn = this.#lastWrite.then(change);
    this.#lastWrite = turn.catch(() => undefined);
    return turn;
  }

  /** All statements or none; none, too, where the deadline passed before the commit. */
  async #transaction(statements: readonly Statement<unknown>[], expired: () => boolean): Promise<void> {
    if (expired()) return;
    const transaction = this.#file.engine.beginTransaction();
    try {
      for (const { text, params } of statements) {
        checkParameter(params);
        await transaction.executeCypher(text, params);
        if (expired()) break;
      }
      if (expired()) {
        transaction.rollback();
        return;
      }
    } catch (error) {
      transaction.rollback();
      throw error;
    }
    transaction.commit();
    this.#file.committed();
  }

  /** Runs the work inside the deadline; the work may ask whether that has passed. */
  async #within<T>(what: string, deadlineMs: number, work: (expired: () => boolean) => Promise<T>): Promise<T> {
    if (this.#closed) throw new ParleyError('STORE_UNAVAILABLE', `${what}: this store has been closed`);
    let late = false;
    try {
      return await withDeadline(
        what,
        deadlineMs,
        work(() => late),
        () => (late = true),
      );
    } catch (error) {
      if (error instanceof ParleyError) throw error;
      // A statement that the engine does not accept: a defect of ours, named.
      throw new Error(`${what}: ${String((error as { message?: unknown }).message)}`, { cause: error });
    }
  }
}
