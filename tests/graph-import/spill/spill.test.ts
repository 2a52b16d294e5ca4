import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Lookup } from '../../../graph-import/spill/lookup.ts';
import { Recent } from '../../../graph-import/spill/recent.ts';
import { Sorter } from '../../../graph-import/spill/sorter.ts';
import { SpillLines } from '../../../graph-import/spill/spill-lines.ts';
import { SpillMap } from '../../../graph-import/spill/spill-map.ts';
import { compareText } from '../../../src/domain/text-order.ts';

const text = fc.string({ unit: 'binary', maxLength: 12 }).map((some) => some.replaceAll('\n', ' '));
const entries = fc.array(fc.tuple(text, text), { maxLength: 300 });

/** So little that a few entries go to the disk. */
const HELD = 256;

describe('a sorter', () => {
  test('sorts as an array does, keeps the order of equal keys, and can be read again', () => {
    fc.assert(
      fc.property(entries, fc.boolean(), (some, isSealed) => {
        const sorter = new Sorter(HELD);
        for (const [key, value] of some) sorter.add(key, value);
        if (isSealed) sorter.seal();
        const sorted = [...some].sort(([a], [b]) => compareText(a, b));
        expect([...sorter]).toEqual(sorted);
        expect([...sorter]).toEqual(sorted);
        sorter.close();
      }),
    );
  });

  test('holds no more than it may, whatever passes through it', () => {
    const sorter = new Sorter(1 << 14);
    for (let at = 0; at < 50_000; at += 1) sorter.add(`key ${(at * 7919) % 50_000}`, 'x'.repeat(at % 90));
    expect(sorter.mostHeld).toBeLessThanOrEqual(1 << 14);
    const keys = [...sorter].map(([key]) => key);
    expect(keys).toHaveLength(50_000);
    expect(keys.every((key, at) => at === 0 || key > (keys[at - 1] ?? ''))).toBe(true);
    sorter.close();
  });

  test('takes an entry that is larger than all that it may hold', () => {
    const sorter = new Sorter(HELD);
    const large = 'ư'.repeat(100_000);
    for (const key of ['b', 'a', 'c']) sorter.add(key, large);
    expect([...sorter]).toEqual(['a', 'b', 'c'].map((key) => [key, large]));
    sorter.close();
  });
});

describe('a lookup', () => {
  test('finds what was added, by key and by the beginning of keys, also while more is added', () => {
    fc.assert(
      fc.property(entries, text, (some, other) => {
        const map = new Map([...some].sort(([a], [b]) => compareText(a, b)));
        map.delete('');
        const lookup = new Lookup(HELD);
        for (const [key, value] of map) {
          lookup.add(key, value);
          expect(lookup.get(key)).toBe(value);
        }
        for (const key of [...map.keys(), other]) {
          expect(lookup.get(key)).toBe(map.get(key));
          const prefix = key.slice(0, 2);
          expect([...lookup.startingWith(prefix)]).toEqual([...map].filter(([one]) => one.startsWith(prefix)));
        }
        lookup.close();
      }),
    );
  });

  test('refuses keys that do not come in their order', () => {
    const lookup = new Lookup(HELD);
    lookup.add('b', '');
    expect(() => {
      lookup.add('a', '');
    }).toThrow('expected keys in their order');
    lookup.close();
  });
});

test('a map finds what was added, however many there are, and gives all in the order in which they came', () => {
  const map = new SpillMap(HELD);
  const all = Array.from({ length: 5_000 }, (_, at): [string, string] => [`key ${at}`, `value ${at} ở đây`]);
  for (const [key, value] of all) map.add(key, value);
  expect(all.every(([key, value]) => map.get(key) === value)).toBe(true);
  expect(map.get('key 5000')).toBeUndefined();
  expect(map.size).toBe(all.length);
  expect([...map]).toEqual(all);
  map.close();
});

test('a list gives back values as they were, again and again', () => {
  const list = new SpillLines<unknown>();
  const values = [null, 1, 'a\nb', { a: [true, 'ở'] }, 'x'.repeat(300_000)];
  for (const value of values) list.add(value);
  expect([...list]).toEqual(values);
  expect([...list]).toEqual(values);
  list.close();
});

test('where there is no room for temporary files, that is said', async () => {
  const sorter = new URL('../../../graph-import/spill/sorter.ts', import.meta.url).href;
  const script = `import { Sorter } from '${sorter}';
    const sorter = new Sorter(${HELD});
    for (let at = 0; at < 100; at += 1) sorter.add('key ' + at, 'value');`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  // Without its cache, for which tsx would want the same directory.
  const env = { PATH: process.env['PATH'], TMPDIR: '/no/such/directory', TSX_DISABLE_CACHE: '1' };
  await expect(promisify(execFile)(process.execPath, args, { env })).rejects.toMatchObject({
    stderr: expect.stringContaining('expected room for temporary files in /no/such/directory, got none; make some'),
  });
});

test('what was found last is remembered, so many at most', () => {
  const recent = new Recent<string>(2);
  const looked: string[] = [];
  const find = (key: string): string =>
    recent.find(key, () => {
      looked.push(key);
      return key;
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(find(key)).toBe(key);
  expect(looked).toEqual(['a', 'b', 'c', 'a', 'b']);
});
