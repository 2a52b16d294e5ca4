import { describe, expect, test } from '@jest/globals';
import { Loads } from '../../src/graphql/reading/loads.ts';

/** Tells how long keys are, and keeps what it was asked for. */
function lengths(): { loads: Loads; lengthOf: (key: string) => number | Promise<number>; asked: string[][] } {
  const loads = new Loads((dispatch) => {
    setImmediate(dispatch);
  });
  const asked: string[][] = [];
  const batch = (keys: readonly string[]) => {
    asked.push([...keys]);
    return Promise.resolve(keys.map(({ length }) => length));
  };
  return { loads, lengthOf: (key) => loads.load('length', key, batch), asked };
}

describe('loads', () => {
  test('ask for the keys of a step together, each once', async () => {
    const { lengthOf, asked } = lengths();
    expect(await Promise.all(['a', 'bb', 'a'].map(async (key) => lengthOf(key)))).toEqual([1, 2, 1]);
    expect(asked).toEqual([['a', 'bb']]);
  });

  test('give at once what a batch has brought', async () => {
    const { lengthOf, asked } = lengths();
    await lengthOf('bb');
    expect(lengthOf('bb')).toBe(2);
    expect(asked).toEqual([['bb']]);
  });

  test('give at once what was read ahead, under its own name alone', async () => {
    const { loads, lengthOf, asked } = lengths();
    loads.give('length', 'a', 7);
    loads.give('width', 'bb', 9);
    expect(lengthOf('a')).toBe(7);
    expect(await lengthOf('bb')).toBe(2);
    expect(asked).toEqual([['bb']]);
  });
});
