import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { askedName, nameAnswer } from '../../src/domain/name-match.ts';
import { mistypedLookup, nameTokens, singleWordLookups, spelledLookup } from '../../src/domain/name-tokens.ts';
import { answersLookup } from '../../src/store/name-lookup.ts';
import { aName, dressed, mistyped } from './typed-names.ts';

const tokensOf = (name: string) => new Set(nameTokens(name, 'Official'));
const asked = (query: string) => askedName(query)!;
const spelled = (query: string, name: string) => answersLookup(spelledLookup(asked(query), []), tokensOf(name));
const typed = (query: string, name: string) => answersLookup(mistypedLookup(asked(query), []), tokensOf(name));

describe('the tokens of a name', () => {
  test('are its kind, what its words begin with, and its words without a letter', () => {
    expect(nameTokens('Lì Ao', 'Official').sort()).toEqual(
      ['kofficial', 'pli', 'plia', 'pliao', 'pao', 'tli', 'tl', 'ti', 'tao', 'ta', 'to']
        .concat(['tliao', 'tiao', 'tlao', 'tlio', 'tlia'])
        .sort(),
    );
  });

  test('are words of a to z and digits, whatever the script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        for (const token of nameTokens(name, 'Place')) expect(token).toMatch(/^[a-z][a-z0-9]*$/);
      }),
    );
    expect(nameTokens('范 Ж', 'Topic')).toEqual(expect.arrayContaining(['pu8303', 'pu8303u436']));
  });

  test('stay few: a word has at most five beginnings and eight spellings', () => {
    const words = Array.from({ length: 30 }, (_, i) => `${'abcdefghijklmnop'.slice(i % 8)}${i}x`);
    expect(nameTokens(words.join(' '), 'Source').length).toBeLessThan(30 * 13 + 1);
  });
});

/** Whatever answers must be among the candidates, or the index would hide it. */
describe('a lookup finds every name that answers', () => {
  test.each([
    ['Ping Xiang', 'Pingxiang'],
    ['Pingxiang', 'Ping Xiang'],
    ['phanvan giang', 'Phan Văn Giang'],
    ['Ping Xiang Station', 'Pingxiang Border Station'],
    ['长龙', '范长龙'],
    ['a b consultation', 'A Defence and B Consultation'],
    ['marker 943', 'Boundary Marker 943(1)'],
  ])('%j as %j', (query, name) => {
    expect(nameAnswer(asked(query), name, false)).not.toBeNull();
    expect(spelled(query, name)).toBe(true);
  });

  test('in any order, case, marks and spacing, and with words only begun', () => {
    fc.assert(
      fc.property(aName, fc.nat(), fc.nat({ max: 9 }), (name, seed, cut) => {
        const words = dressed(name, seed).split(' ').reverse();
        expect(spelled(words.join(' '), name)).toBe(true);
        expect(spelled(words.map((word) => word.slice(0, 2 + cut)).join(' '), name)).toBe(true);
        expect(spelled(name.replaceAll(' ', ''), name)).toBe(true);
        expect(spelled(name, name.replaceAll(' ', ''))).toBe(true);
      }),
    );
  });

  test('with a typo', () => {
    fc.assert(
      fc.property(aName, fc.nat(), fc.nat(), (name, place, slip) => {
        expect(typed(mistyped(name, place, slip), name)).toBe(true);
        const turned = name.split(' ').reverse().join(' ');
        expect(typed(mistyped(name, place, slip), turned)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    expect(typed('范长隆', '范长龙')).toBe(true);
  });
});

describe('a lookup', () => {
  test('keeps to the kinds asked for', () => {
    const lookup = spelledLookup(asked('giang'), ['Place', 'Event']);
    expect(answersLookup(lookup, new Set(nameTokens('Giang', 'Place')))).toBe(true);
    expect(answersLookup(lookup, new Set(nameTokens('Giang', 'Official')))).toBe(false);
  });

  test.each(['x', 'x y', ' 7 '])('of %j has nothing to go by, or only what is written together', (query) => {
    const { ways } = spelledLookup(asked(query), []);
    expect(ways).toEqual(query === 'x y' ? [[['pxy']]] : []);
  });

  test('of many words stays small', () => {
    const query = Array.from({ length: 66 }, (_, i) => String.fromCharCode(97 + (i % 26), 97 + (i % 7))).join(' ');
    for (const { ways } of [spelledLookup(asked(query), []), mistypedLookup(asked(query), [])]) {
      expect(ways.flat(2).length).toBeLessThan(150);
    }
    expect(singleWordLookups(asked(query), [])).toHaveLength(12);
  });
});
