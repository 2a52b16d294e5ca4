import { randomOf } from '../../bench/graph/random.ts';
import { followed, differenceOf, type TwoStores } from './equal-answers.ts';
import { materialOf } from './material.ts';
import { QueryMaker } from './any-query.ts';
import { shrunkQuery } from './shrunk.ts';

/** Answers that are not equal, or a defect, with the smallest query that shows it. */
export interface Failure {
  readonly query: string;
  readonly why: string;
}

export interface QueryRun {
  /** Pairs of a query and the graph that were compared. */
  readonly compared: number;
  /** Of these refused, in whole or in part, with a code. */
  readonly refused: number;
  readonly failures: readonly Failure[];
  /** How often each field of the schema was asked for, by `Type.field`. */
  readonly asked: ReadonlyMap<string, number>;
}

/**
 * Asks both stores, which hold the graph of the seed, as many queries as are wanted: new ones, and after half of them
 * one that goes on from a cursor of the answer. The same seed asks the same queries.
 */
export async function queriesOfGraph(
  stores: TwoStores,
  seed: number,
  wanted: number,
  onFailure?: (failure: Failure) => void,
): Promise<QueryRun> {
  const random = randomOf(seed);
  const maker = new QueryMaker(random, await materialOf(stores.embedded));
  const failures: Failure[] = [];
  let [compared, refused] = [0, 0];
  const compare = async (query: string): Promise<void> => {
    compared += 1;
    const why = await differenceOf(stores, query);
    if (why === null) return;
    const smallest = await shrunkQuery(query, async (smaller) => (await differenceOf(stores, smaller)) !== null);
    const failure = { query: smallest, why: (await differenceOf(stores, smallest)) ?? why };
    failures.push(failure);
    onFailure?.(failure);
  };
  while (compared < wanted) {
    const query = maker.query();
    const { refused: isRefused, next } = await followed(stores.embedded, query, random);
    if (isRefused) refused += 1;
    await compare(query);
    if (next !== null && compared < wanted && random() < 0.5) await compare(next);
  }
  return { compared, refused, failures, asked: maker.asked };
}
