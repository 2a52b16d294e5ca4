import { beforeEach, describe, expect, test } from '@jest/globals';
import { cypher, raw, type Statement, type Value } from '../../src/store/cypher.ts';
import type { Store } from '../../src/store/port.ts';

type Text = ReturnType<typeof cypher>;

/** A statement whose rows are given as they come. */
export function rowsOf(name: string, text: Text): Statement<readonly Value[]> {
  return { name, ...text, decode: (columns) => columns };
}

/** Multiplies numbers for seconds on any machine, and for hours with a large `n`. */
export function runaway(n: number): Statement<readonly Value[]> {
  return rowsOf(
    'runaway',
    cypher`UNWIND range(1, ${n}) AS runaway UNWIND range(1, ${n}) AS y WITH runaway * y AS z RETURN sum(z)`,
  );
}

const clear = rowsOf('clear', cypher`MATCH (n) DETACH DELETE n`);
const ids = rowsOf('ids', cypher`MATCH (n:Topic) RETURN n.id ORDER BY n.id`);

function topic(id: string): Statement<readonly Value[]> {
  return rowsOf('merge-topic', cypher`MERGE (t:Topic {id: ${id}})`);
}

const PARAMETERS: [string, Value][] = [
  ['text', 'Phan Văn Giang 潘文江 🤝 "\'`\\ $p0 {}'],
  ['empty text', ''],
  ['a long text', 'Hữu nghị quan '.repeat(5_000)],
  ['a whole number', 42],
  ['zero', 0],
  ['a negative number', -7],
  ['the largest whole number', Number.MAX_SAFE_INTEGER],
  ['the smallest whole number', Number.MIN_SAFE_INTEGER],
  ['a fraction', 21.9764],
  ['true', true],
  ['false', false],
  ['null', null],
  ['an empty list', []],
  ['a mixed nested list', [1, 'a', null, [true, [2.5]]]],
  ['an empty map', {}],
  ['a nested map', { a: { b: [1, { c: null }] }, 'with space': 'x' }],
];

/** What every Store must do, whatever its engine. `getStore()` gives an empty store with its schema. */
export function portSpec(getStore: () => Store): void {
  beforeEach(async () => {
    await getStore().write([clear]);
  });
  describe('reading', () => {
    readingSpec(getStore);
  });
  describe('writing', () => {
    writingSpec(getStore);
  });
}

function readingSpec(getStore: () => Store): void {
  test.each(PARAMETERS)('gives back %s as it was sent', async (_, value) => {
    expect(await getStore().read(rowsOf('echo', cypher`RETURN ${value}`))).toEqual([[value]]);
  });

  test('gives back properties as they were stored', async () => {
    const stored = rowsOf('store', cypher`CREATE (:Topic {id: ${'t'}, n: ${2}, x: ${0.5}, list: ${['a', 'b']}})`);
    await getStore().write([stored]);
    const read = rowsOf('read', cypher`MATCH (t:Topic) RETURN t.id, t.n, t.x, t.list, t.absent`);
    expect(await getStore().read(read)).toEqual([['t', 2, 0.5, ['a', 'b'], null]]);
  });

  test('takes a whole number as a limit', async () => {
    const limited = rowsOf('limited', cypher`UNWIND [3, 1, 2] AS x RETURN x ORDER BY x LIMIT ${2}`);
    expect(await getStore().read(limited)).toEqual([[1], [2]]);
  });

  test('keeps the order of the statement over thousands of rows', async () => {
    const rows = await getStore().read(rowsOf('many', cypher`UNWIND range(1, 5000) AS x RETURN x ORDER BY x DESC`));
    expect(rows.map(([x]) => x)).toEqual(Array.from({ length: 5000 }, (_, i) => 5000 - i));
  });

  test('gives dates as text', async () => {
    expect(await getStore().read(rowsOf('date', cypher`RETURN date('2022-04-23')`))).toEqual([['2022-04-23']]);
  });

  test('refuses whole numbers that JavaScript would change', async () => {
    const read = getStore().read(rowsOf('too-large', cypher`RETURN 9007199254740993`));
    await expect(read).rejects.toMatchObject({ code: 'CORRUPT_RECORD', message: expect.stringContaining('too-large') });
  });

  test.each([NaN, Infinity, -Infinity])('refuses the parameter %d', async (value) => {
    const read = getStore().read(rowsOf('echo', cypher`RETURN ${[{ deep: value }]}`));
    await expect(read).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('names the statement that the engine does not accept', async () => {
    await expect(getStore().read(rowsOf('broken', cypher`RETURN nonsense(`))).rejects.toThrow(/^broken: /);
  });

  test('a statement that writes is no read', async () => {
    await expect(getStore().read(topic('written-by-a-read'))).rejects.toThrow(/^merge-topic: /);
  });

  test('an injection stays a value', async () => {
    const attempt = "x'}) MATCH (n) DETACH DELETE n // $p0 ` ) RETURN 1";
    await getStore().write([topic('topic/kept'), topic(attempt)]);
    expect(await getStore().read(ids)).toEqual([['topic/kept'], [attempt]]);
  });

  test('answers to verify', async () => {
    await expect(getStore().verify()).resolves.toBeUndefined();
  });

  test('fails with STORE_TIMEOUT after the deadline, and goes on answering', async () => {
    const late = getStore().read(runaway(3_000), { deadlineMs: 50 });
    await expect(late).rejects.toMatchObject({
      code: 'STORE_TIMEOUT',
      message: expect.stringMatching(/runaway.*50 ms/),
    });
    await expect(getStore().verify()).resolves.toBeUndefined();
  });
}

function writingSpec(getStore: () => Store): void {
  test('is read at once', async () => {
    for (const id of ['a', 'b', 'c']) {
      await getStore().write([topic(id)]);
      expect((await getStore().read(ids)).at(-1)).toEqual([id]);
    }
  });

  test('runs statements in order, each seeing those before it', async () => {
    const link = rowsOf('link', cypher`MATCH (a:Topic {id: 'a'}) MERGE (a)-[:BROADER]->(b:Topic {id: 'b'})`);
    await getStore().write([topic('a'), link]);
    const linked = rowsOf('linked', cypher`MATCH (a:Topic)-[:BROADER]->(b:Topic) RETURN a.id, b.id`);
    expect(await getStore().read(linked)).toEqual([['a', 'b']]);
  });

  test.each([
    ['a statement that cannot run', cypher`CREATE nonsense`],
    ['a second node of the same id', cypher`CREATE (:Topic {id: 'a'})`],
  ])('keeps nothing where %s follows', async (_, text) => {
    await expect(getStore().write([topic('a'), rowsOf('failing', text)])).rejects.toThrow('failing');
    expect(await getStore().read(ids)).toEqual([]);
  });

  test('keeps nothing that passed its deadline', async () => {
    const late = getStore().write([topic('late'), runaway(2_000)], { deadlineMs: 50 });
    await expect(late).rejects.toMatchObject({ code: 'STORE_TIMEOUT' });
    await getStore().write([topic('next')]);
    expect(await getStore().read(ids)).toEqual([['next']]);
  });

  test('merges once, however often and however many at a time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => getStore().write([topic('same'), topic('other')])));
    expect(await getStore().read(ids)).toEqual([['other'], ['same']]);
  });

  test('writes thousands of rows of one parameter', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => ({ id: `t${i}`, title: `topic ${i}` }));
    const text = cypher`UNWIND ${rows} AS row MERGE (t:${raw('Topic')} {id: row.id}) SET t.title = row.title`;
    await getStore().write([rowsOf('bulk', text)]);
    const count = rowsOf('count', cypher`MATCH (t:Topic) RETURN count(DISTINCT t.title)`);
    expect(await getStore().read(count)).toEqual([[5_000]]);
  });

  test('nothing is a write too', async () => {
    await expect(getStore().write([])).resolves.toBeUndefined();
  });

  test('making the schema again changes nothing', async () => {
    await getStore().write([topic('kept')]);
    await getStore().ensureSchema();
    expect(await getStore().read(ids)).toEqual([['kept']]);
  });
}
