import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDataset, type DatasetInput } from '../../../graph-import/dataset.ts';
import { readJsonLine } from '../../../graph-import/format/json.ts';
import { linesOf } from '../../../graph-import/format/lines.ts';
import { plainOf } from '../../../graph-import/format/located.ts';
import { datasetGraph } from '../../../graph-import/import.ts';
import { DatasetError, describeProblem } from '../../../src/domain/errors.ts';
import { aDataset, aMeeting, aRegister, aSource, manifest, removeDatasets } from '../a-dataset.ts';
import { checked } from '../problems.ts';

afterAll(removeDatasets);

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** Lines as a stream: texts and bytes as they are, anything else as JSON. */
function jsonl(...lines: readonly unknown[]): DatasetInput {
  const bytes = lines.map((line) => {
    if (Buffer.isBuffer(line)) return line;
    return Buffer.from(typeof line === 'string' ? line : JSON.stringify(line));
  });
  const whole = Buffer.concat(bytes.flatMap((line) => [line, Buffer.from('\n')]));
  return [{ name: 'all.jsonl', format: 'jsonl', from: { chunks: inPieces(whole, 7) } }];
}

const problemsOf = (input: DatasetInput): Promise<string[]> =>
  readDataset(input).then(
    () => [],
    (error: unknown) => {
      if (error instanceof DatasetError) return error.problems.map(describeProblem);
      throw error;
    },
  );

const DATASET = { dataset: manifest };
const REGISTER = { id: 'people', ...aRegister() };
const HERALD = { id: 'herald', source: aSource() };

describe('JSON Lines', () => {
  test('say the same as YAML files, however a source is cut into lines', async () => {
    const files = aDataset() as Record<string, Record<string, object>>;
    const { source, passages, events, mentions } = files['sources/herald.yaml']!;
    const { 'exchange-2022': exchange, 'talks-2022': talks } = events as Record<string, object>;
    const input = jsonl(
      DATASET,
      REGISTER,
      { id: 'herald', source },
      { id: 'herald', passages, events: { 'exchange-2022': exchange } },
      { id: 'gazette', ...files['sources/gazette.yaml'] },
      '',
      { id: 'herald', passages, events: { 'talks-2022': talks }, mentions },
    );
    expect(datasetGraph(await readDataset(input))).toEqual(datasetGraph(checked(files)));
  });

  test('name what would not be seen in a problem by its number', async () => {
    const input = jsonl(DATASET, { ...REGISTER, officials: { 'ann\n\u001b[31m': { names: 'Ann Archer' } } });
    expect((await problemsOf(input)).join('\n')).toMatch(/: officials\.ann\\u\{a\}\\u\{1b\}\[31m: expected a slug: /);
  });

  test('may begin with a byte order mark and end lines as Windows does', async () => {
    const input = jsonl(`\uFEFF${JSON.stringify(DATASET)}\r`, `${JSON.stringify(REGISTER)}\r`);
    expect(await problemsOf(input)).toEqual([]);
  });

  test.each([
    ['what is no JSON', '{"id": "people" "source"}', 'all.jsonl:3:17: expected a comma or }'],
    ['a text that does not end', '{"id": "peo', 'all.jsonl:3:8: expected a text in double quotes'],
    ['a comment', '# people', 'all.jsonl:3:1: expected a JSON value, got "#"'],
    ['two values', '{} {}', 'all.jsonl:3:4: expected one JSON value on a line'],
    ['a list', '[1]', 'all.jsonl:3:1: expected a JSON object on each line'],
    ['a doubled key', '{"id": "people", "id": "x"}', 'all.jsonl:3:18: id: expected each key once'],
    ['null', '{"id": "people", "mentions": null}', 'all.jsonl:3:30: mentions: expected a value, got null'],
    ['a key that JavaScript reserves', '{"id": "people", "__proto__": {}}', 'expected the name of a field'],
    ['levels without end', `{"id": ${'['.repeat(100_000)}`, 'all.jsonl:3:72: expected at most 64 nested levels'],
    ['a bidirectional control', '{"id": "people", "topics": {"t": {"names": "a\\u202eb"}}}', 'U+202E; remove it'],
    ['half a character', '{"id": "people", "topics": {"t": {"names": "\\ud800"}}}', 'half of a surrogate pair'],
    ['an unknown field', '{"id": "people", "evnts": {}}', 'got an unknown field; did you mean events?'],
    ['a wrong type', '{"id": "people", "events": []}', 'all.jsonl:3:18: events: expected a map, got a list'],
    ['no source', '{"id": "nobody"}', 'all.jsonl:3:8: id: expected a source that an earlier line describes'],
    ['another source of the name', { ...HERALD, id: 'people' }, 'expected source people as all.jsonl:2 describes it'],
    ['another dataset', { dataset: { ...manifest, key: 'x' } }, 'expected one dataset, "synthetic", got another'],
    [
      'a withdrawal without its source',
      { id: 'people', retracted: { on: '2022-05-02', reason: 'x' } },
      'without `source`',
    ],
    [
      'a record over 1 MB',
      { id: 'people', mentions: ['a'.repeat(1_000_001)] },
      'all.jsonl:3:1: expected a record of at most 1000000 bytes, got 10000',
    ],
    [
      'bytes that are not UTF-8',
      Buffer.from('{"id": "caf\xe9"}', 'latin1'),
      'all.jsonl:3:12: expected UTF-8, got bytes',
    ],
    [
      'a reference to nothing',
      { id: 'people', places: { x: { names: 'X', kind: 'city', within: 'adra' } } },
      'did you mean arda?',
    ],
  ])('refuse %s, with line and column', async (_, line, problem) => {
    const problems = await problemsOf(jsonl(DATASET, REGISTER, line));
    expect(problems[0]).toContain(problem);
    expect(problems[0]).toMatch(/^all\.jsonl:3:\d+: /);
  });

  test('of another form altogether are given up after a thousand problems', async () => {
    const problems = await problemsOf(jsonl(...Array.from({ length: 5_000 }, () => 'nonsense')));
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)).toContain('and more; only the first 1000 problems are listed');
  });

  test('without a dataset say what is missing', async () => {
    expect(await problemsOf(jsonl(REGISTER))).toEqual([
      'dataset.yaml:1:1: expected a description of the dataset: dataset.yaml, or a line {"dataset": {…}}; got none',
    ]);
  });
});

describe('claims written out', () => {
  const claim = (over: object): object => ({
    id: 'people',
    claims: [{ subject: 'official/ann-archer', property: 'country', value: 'place/arda', ...over }],
  });

  test.each([
    [
      'an entity of no kind',
      { subject: 'offical/ann' },
      'claims[0].subject: expected the id of an entity',
      'official?',
    ],
    [
      'an id with too few slugs',
      { subject: 'tenure/ann-archer' },
      'claims[0].subject: expected the id of an entity',
      '',
    ],
    ['an unknown property', { property: 'contry' }, 'claims[0].property: expected a property of Official', 'country?'],
    ['a slug for a reference', { value: 'arda' }, 'claims[0].value: expected place/…, got "arda"', ''],
    ['a wrong date', { subject: 'event/e', property: 'when', value: 'May' }, 'claims[0].value: expected a date', ''],
    [
      'what its id contradicts',
      { subject: 'participation/e/ann-archer', property: 'participant', value: 'official/ben-brook' },
      'claims[0].value: expected official/ann-archer, which the id of its subject says',
      '',
    ],
  ])('refuse %s', async (_, over, problem, hint) => {
    const [first] = await problemsOf(jsonl(DATASET, REGISTER, claim(over)));
    expect(first).toContain(problem);
    expect(first).toContain(hint);
  });
});

describe('lines with which something is wrong', () => {
  const meeting = (over: Record<string, unknown>): object => ({ id: 'herald', events: { e: aMeeting(over) } });

  test('are left out where that is asked for, with those that rest on them, and the reasons are told', async () => {
    const input = jsonl(
      DATASET,
      REGISTER,
      HERALD,
      '{"id": "herald", "events": {"talks": {"names": "Talks", "typ": "talks"}}}',
      meeting({ partOf: 'talks' }),
      { id: 'herald', events: { e: { topics: 'trade' } } },
      { id: 'herald', mentions: ['cai-crane'] },
    );
    const { skipped, sources } = await readDataset(input, { onError: 'skip' });
    expect(skipped.map(({ part, problems }) => [part.line, problems[0]?.message])).toEqual([
      [4, expect.stringContaining('did you mean type?')],
      [5, expect.stringContaining('expected the slug of a known Event, got "talks"')],
      [6, expect.stringContaining('expected names of Event e')],
    ]);
    const herald = sources.find(({ source }) => source.id === 'source/herald');
    expect(herald?.claims.map(({ claim }) => claim.property)).toEqual(['mention']);
  });

  test('leave nothing in doubt: what is wrong with a whole file is still refused', async () => {
    const files = [...(jsonl(DATASET, REGISTER) as readonly object[])] as Exclude<DatasetInput, string>[number][];
    const absent = { name: 'x.yaml', format: 'yaml', from: { path: '/nowhere/x.yaml' } };
    await expect(readDataset([...files, absent], { onError: 'skip' })).rejects.toMatchObject({ code: 'CONFIGURATION' });
  });
});

describe('readJsonLine', () => {
  const asText = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(asText);
    if (typeof value !== 'object' || value === null) return String(value).normalize('NFC');
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.normalize('NFC'), asText(inner)]));
  };

  test('reads whatever JSON can say as JSON.parse does, with scalars as texts', () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.stringMatching(/^[\x20-\x7eđàÀ中]*$/),
        fc.integer(),
        fc.boolean(),
        fc.array(tie('tree')),
        fc.dictionary(fc.stringMatching(/^[a-z"\\/]{1,8}$/), tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent).replaceAll('\n', ' ');
        const { root, problems } = readJsonLine('x', 1, text);
        expect(problems).toEqual([]);
        expect(JSON.stringify(plainOf(root!))).toBe(JSON.stringify(asText(JSON.parse(text))));
      }),
    );
  });

  test('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[[\]{},:"\\ 01a.e+-]{0,12}$/), (text) => {
        const parses = ((): boolean => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        expect(readJsonLine('x', 1, text).root !== null).toBe(parses);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('linesOf', () => {
  test('gives the same lines however the bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a-zđ中 ]*$/)),
        fc.integer({ min: 1, max: 9 }),
        async (texts, size) => {
          const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''));
          const lines = [];
          for await (const { text } of linesOf(inPieces(bytes, size))) lines.push(text);
          expect(lines).toEqual(texts);
        },
      ),
    );
  });
});
