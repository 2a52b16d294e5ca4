import { createContext } from '../graphql/context.ts';
import { encounterCount, encounterKeys } from '../graphql/encounter-keys.ts';
import { tooMuch } from '../graphql/errors.ts';
import { LIMITS } from '../graphql/limits.ts';
import type { Reader } from '../graphql/reading/reader.ts';
import type { View } from '../graphql/view.ts';
import type { EncounterKey } from '../store/encounter.ts';
import type { Store } from '../store/port.ts';
import { dataAbout, type About } from './about.ts';
import { encounterQuery, type EncounterQuery } from './encounter-query.ts';
import { encounterRecord, officialRecord, type EncounterRecord, type OfficialRecord } from './encounter-record.ts';
import type { Question } from './query-arguments.ts';
import { changing, standstill, type Standstill } from './standstill.ts';

/** The encounters that a query comes to, ready to be written. Can be read once or several times. */
export interface EncounterExport {
  readonly about: About;
  /** Everyone who met somebody, by id. */
  readonly officials: () => AsyncIterable<OfficialRecord>;
  /** In the order that was asked for. */
  readonly encounters: () => AsyncIterable<EncounterRecord>;
}

/** Encounters, and officials, that are read and held at a time. */
const BATCH = 200;

/**
 * Looks up how much a query comes to, before anything is written. What is held is the keys of all encounters, three
 * short texts each, and the details of one batch.
 *
 * @param program name and version, for the file
 * @throws ParleyError INVALID_INPUT for a query that cannot be, LIMIT_EXCEEDED where it comes to too much,
 *   GRAPH_CHANGING while an import writes; the iterables throw GRAPH_CHANGING where one has written meanwhile
 */
export async function openEncounters(store: Store, question: Question, program: string): Promise<EncounterExport> {
  const query = await encounterQuery(createContext(store), question);
  const still = await standstill(store);
  const readers = readersOf(store, query.view);
  const [data, count] = await Promise.all([
    dataAbout(store),
    encounterCount(readers(), query.filter, LIMITS.exportMax),
  ]);
  if (count.isCapped) {
    throw tooMuch(
      `an export holds at most ${LIMITS.exportMax} encounters, and this query comes to more; narrow the filter, for example by period, and export in parts`,
    );
  }
  let keys: Promise<readonly EncounterKey[]> | undefined;
  const allKeys = () => (keys ??= keysOf(readers(), query, count.number));
  return {
    about: {
      title: 'Encounters',
      query: query.asked,
      data,
      program,
      counts: { encounters: count.number },
      leftOut: [],
    },
    officials: () => officialsOf(allKeys, readers),
    encounters: () => encountersOf(allKeys, readers, still),
  };
}

/** Readers for one batch after another. They remember what they read: a fresh one for each batch forgets. */
function readersOf(store: Store, view: View): () => Reader {
  // A look back works everything out of what its reader remembers; it is bounded by what it may judge.
  const kept = view.known === null ? null : createContext(store).loaders(view);
  return () => kept ?? createContext(store).loaders(view);
}

async function keysOf(
  reader: Reader,
  { filter, sort }: EncounterQuery,
  total: number,
): Promise<readonly EncounterKey[]> {
  const keys: EncounterKey[] = [];
  const texts = new Map<string, string>();
  // One text for each id, however many encounters it is in.
  const same = (id: string): string => texts.get(id) ?? (texts.set(id, id), id);
  for await (const page of encounterKeys(reader, filter, sort)) {
    for (const { first, second, root } of page) {
      keys.push({ first: same(first), second: same(second), root: same(root) });
    }
  }
  if (keys.length !== total) throw changing('has written');
  return keys;
}

async function* officialsOf(
  allKeys: () => Promise<readonly EncounterKey[]>,
  readers: () => Reader,
): AsyncGenerator<OfficialRecord> {
  const ids = new Set((await allKeys()).flatMap(({ first, second }) => [first, second]));
  yield* inBatches([...ids].sort(), readers, officialRecord);
}

async function* encountersOf(
  allKeys: () => Promise<readonly EncounterKey[]>,
  readers: () => Reader,
  still: Standstill,
): AsyncGenerator<EncounterRecord> {
  yield* inBatches(await allKeys(), readers, encounterRecord);
  await still.check();
}

/** Reads the next batch only when the last one has been taken. */
async function* inBatches<Key, Item>(
  keys: readonly Key[],
  readers: () => Reader,
  read: (reader: Reader, key: Key) => Promise<Item>,
): AsyncGenerator<Item> {
  for (let start = 0; start < keys.length; start += BATCH) {
    const reader = readers();
    yield* await Promise.all(keys.slice(start, start + BATCH).map((key) => read(reader, key)));
  }
}
