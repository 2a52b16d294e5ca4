import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { plainOf } from '../../graph-import/format/located.ts';
import { readYaml } from '../../graph-import/format/yaml.ts';
import { describeProblem } from '../../src/domain/errors.ts';

const faults = (text: string): string[] => readYaml('x.yaml', text).problems.map(describeProblem);

function read(text: string): unknown {
  const { root, problems } = readYaml('x.yaml', text);
  expect(problems).toEqual([]);
  return root === null ? null : JSON.parse(JSON.stringify(plainOf(root)));
}

describe('readYaml', () => {
  test('leaves every scalar the text that it is', () => {
    expect(read('a: 012\nb: 2022\nc: no\nd: 2022-04-23\ne: ~\nf:\ng: [1e3, true]')).toEqual({
      a: '012',
      b: '2022',
      c: 'no',
      d: '2022-04-23',
      e: '~',
      f: '',
      g: ['1e3', 'true'],
    });
  });

  test('gives texts and keys in NFC', () => {
    const decomposed = 'Giang'.replace('a', 'a\u0301');
    expect(read(`${decomposed}: "${decomposed}"`)).toEqual({ Giáng: 'Giáng' });
  });

  test('gives back any text that an editor can write', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((s) => !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(s));
    fc.assert(
      fc.property(
        fc.dictionary(text, fc.oneof(text, fc.array(text)), { noNullPrototype: true, maxKeys: 5 }),
        (value) => {
          fc.pre(
            !Object.hasOwn(value, '__proto__') &&
              new Set(Object.keys(value).map((k) => k.normalize())).size === Object.keys(value).length,
          );
          const normal = JSON.parse(JSON.stringify(value).normalize('NFC')) as unknown;
          expect(read(stringify(value, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE' }))).toEqual(
            normal,
          );
        },
      ),
    );
  });

  test.each([
    ['an alias bomb', 'a: &a [x, x]\nb: *a', ['x.yaml:2:4: b: expected a value, got an alias; write the value out']],
    ['an unknown tag', 'a: !!js/function x', ['x.yaml:1:4: Unresolved tag: tag:yaml.org,2002:js/function']],
    [
      'a doubled key',
      'a: 1\nb:\n  c: 1\n  c: 2',
      ['x.yaml:4:3: b.c: expected each key once, got it again after line 3'],
    ],
    [
      'two spellings of one key',
      'é: 1\n"e\u0301": 2',
      ['x.yaml:2:1: é: expected each key once, got it again after line 1'],
    ],
    ['a key that is no text', '? [a]\n: b', ['x.yaml:1:3: expected a text as key']],
    [
      'a key of JavaScript',
      'a:\n  __proto__: 1',
      ['x.yaml:2:3: a.__proto__: expected the name of a field, got one that JavaScript reserves'],
    ],
    ['NUL', 'a: "x\\0"', ['x.yaml:1:4: a: expected text as it is read, got a control character, U+0000; remove it']],
    [
      'half a surrogate pair',
      'a: "\\ud800"',
      ['x.yaml:1:4: a: expected text as it is read, got half of a surrogate pair, U+D800; remove it'],
    ],
    [
      'a bidirectional control',
      'a:\n  - "abc\u202Edef"',
      ['x.yaml:2:5: a[0]: expected text as it is read, got a bidirectional control character, U+202E; remove it'],
    ],
    ['an empty file', '', ['x.yaml:1:1: expected a map of sections, got an empty file']],
    [
      'two documents',
      'a: 1\n---\nb: 1',
      ['x.yaml:2:1: Source contains multiple documents; please use YAML.parseAllDocuments()'],
    ],
  ])('refuses %s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test('refuses a file cut short', () => {
    expect(faults('a: [1, 2')[0]).toMatch(/^x\.yaml:1:9: /);
  });

  test.each([
    ['brackets', `a:\n  ${'['.repeat(100_000)}`, 'x.yaml:2:65'],
    ['lists in one line', `${'- '.repeat(100_000)}a`, 'x.yaml:1:129'],
    ['maps', Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'x.yaml:65:65'],
  ])('refuses endless nesting of %s before it parses', (_, text, place) => {
    expect(faults(text)).toEqual([`${place}: expected at most 64 nested levels`]);
  });

  test('takes brackets inside texts for text', () => {
    const text = `a: "${'['.repeat(200)}"\nb: |\n${'  [[[[[[[[\n'.repeat(20)}`;
    expect(faults(text)).toEqual([]);
  });

  test('refuses a record over 1 MB at its key', () => {
    const text = `events:\n  small: {}\n  large:\n    note: ${'x'.repeat(1_000_001)}\n`;
    expect(faults(text)).toEqual([
      'x.yaml:3:3: events.large: expected a record of at most 1000000 characters, got 1000019',
    ]);
  });
});
