import { expect, test } from '@jest/globals';
import { graphql } from 'graphql';
import { ParleyError } from '../../src/domain/errors.ts';
import { createContext } from '../../src/graphql/context.ts';
import { readAhead } from '../../src/graphql/read-ahead.ts';
import { schema } from '../../src/graphql/schema.ts';
import { cypher } from '../../src/store/cypher.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';

const statement = (text: string) => ({
  name: 'selection',
  ...cypher`RETURN ${text}`,
  text: `RETURN '${text}'`,
  decode: () => text,
});

/** A store that answers some calls as it does, and others with the error of a code. */
async function aStore(codes: (ParleyError['code'] | null)[]): Promise<Store & { asked(): number }> {
  const store = await openEmbedded({ directory: null });
  let asked = 0;
  return {
    ...store,
    asked: () => asked,
    read: (given, options) => {
      const code = codes[asked] ?? null;
      asked += 1;
      return code === null ? store.read(given, options) : Promise.reject(new ParleyError(code, 'as planned'));
    },
  };
}

test('what is read ahead in time is its rows', async () => {
  expect(await readAhead(await aStore([]), statement('in time'))).toEqual(['in time']);
});

test('what is late is left to be read step by step, and is not tried again at once', async () => {
  const store = await aStore(['STORE_TIMEOUT']);
  expect(await readAhead(store, statement('late'))).toBeNull();
  expect(await readAhead(store, statement('late'))).toBeNull();
  expect(store.asked()).toBe(1);
  expect(await readAhead(store, statement('another'))).toEqual(['another']);
});

test('a store that is not there is told of', async () => {
  const store = await aStore(['STORE_UNAVAILABLE']);
  await expect(readAhead(store, statement('gone'))).rejects.toThrow('as planned');
});

test('what would be an enormous statement is refused before anything reaches the store', async () => {
  const store = await aStore([]);
  const inner = '{ nodes { event { participations(first: 100) { nodes { attendance } } } } }';
  const source = `{ officials(first: 100) { nodes { participations(first: 100) ${inner} } } }`;
  const { errors } = await graphql({ schema, source, contextValue: createContext(store, { readsAhead: true }) });
  expect(errors?.map(({ originalError }) => (originalError as ParleyError | undefined)?.code)).toEqual([
    'LIMIT_EXCEEDED',
  ]);
  expect(store.asked()).toBe(0);
});
