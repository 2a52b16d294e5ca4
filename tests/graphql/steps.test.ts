import { expect, test } from '@jest/globals';
import DataLoader from 'dataloader';
import { inStep } from '../../src/graphql/steps.ts';
import { cypher, type Statement } from '../../src/store/cypher.ts';
import { describeOnEachStore } from '../store/stores.ts';

/** Takes the engine longer the more numbers it counts. */
const counted = (upTo: number): Statement<number> => ({
  name: 'test-count',
  ...cypher`UNWIND range(1, ${upTo}) AS n RETURN count(n)`,
  decode: ([n]) => Number(n),
});
const failing: Statement<number> = { name: 'test-fail', ...cypher`RETURN no.such.function()`, decode: () => 0 };

describeOnEachStore('loaders in step', (getStore) => {
  test('put into one batch what answers of different speed lead to', async () => {
    const { store, schedule } = inStep(getStore());
    const batches: (readonly number[])[] = [];
    const loader = new DataLoader<number, number>(
      (keys) => {
        batches.push(keys);
        return Promise.resolve(keys);
      },
      { batchScheduleFn: schedule },
    );
    const sizes = [1, 1_000, 300_000];
    await Promise.all(sizes.map(async (size) => loader.load((await store.read(counted(size)))[0] ?? 0)));
    expect(batches.map((keys) => [...keys].sort((a, b) => a - b))).toEqual([sizes]);
  });

  test('are sent where nothing was read before', async () => {
    const { schedule } = inStep(getStore());
    const loader = new DataLoader<number, number>((keys) => Promise.resolve(keys), { batchScheduleFn: schedule });
    expect(await loader.loadMany([2, 1])).toEqual([2, 1]);
  });

  test('are not held up by a read that fails', async () => {
    const { store, schedule } = inStep(getStore());
    const loader = new DataLoader<number, number>((keys) => Promise.resolve(keys), { batchScheduleFn: schedule });
    const failed = store.read(failing).then(
      () => false,
      () => true,
    );
    expect(await Promise.all([failed, loader.load(7)])).toEqual([true, 7]);
  });
});
