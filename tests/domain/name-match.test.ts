import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { askedName, nameAnswer } from '../../src/domain/name-match.ts';
import { bestName, nearness } from '../../src/domain/name-rank.ts';
import type { Name } from '../../src/domain/names.ts';
import { aName, dressed, mistyped } from './typed-names.ts';

const asked = (query: string) => askedName(query)!;
const match = (query: string, name: string) => nameAnswer(asked(query), name, true)?.match ?? null;

describe('a name answers', () => {
  test.each([
    ['Phan Văn Giang', 'Phan Văn Giang', 'EXACT'],
    ['phan van giang', 'Phan Văn Giang', 'SPELLING'],
    ['PHAN VAN GIANG', 'Phan Văn Giang', 'SPELLING'],
    ['Dong Dang', 'Đồng Đăng', 'SPELLING'],
    ['Ping Xiang', 'Pingxiang', 'SPACING'],
    ['Pingxiang', 'Ping Xiang', 'SPACING'],
    ['Giang Phan Văn', 'Phan Văn Giang', 'ORDER'],
    ['giang', 'Phan Văn Giang', 'WORDS'],
    ['giang phan', 'Phan Văn Giang', 'WORDS'],
    ['Pingxiang station', 'Ping Xiang Border Station', 'WORDS'],
    ['Ping Xiang Station', 'Pingxiang Border Station', 'WORDS'],
    ['长龙', '范长龙', 'WORDS'],
    ['范长龙', '范长龙', 'EXACT'],
    ['Wei Feng', 'Wei Fenghe', 'PREFIX'],
    ['gi ph', 'Phan Văn Giang', 'PREFIX'],
    ['ping xi', 'Pingxiang', 'PREFIX'],
    ['Phan Van Gaing', 'Phan Văn Giang', 'FUZZY'],
    ['Wei Fenge', 'Wei Fenghe', 'FUZZY'],
    ['Lu Shangfu', 'Li Shangfu', 'FUZZY'],
    ['Pingxang', 'Ping Xiang', 'FUZZY'],
    ['范长隆', '范长龙', 'FUZZY'],
  ])('%j is %s by %s', (query, name, expected) => {
    expect(match(query, name)).toBe(expected);
  });

  test.each([
    ['Dong Jun', 'Wei Fenghe', 'other words'],
    ['Phan Van Minh', 'Phan Văn Giang', 'one other word'],
    ['hangia', 'Phan Van Giang', 'letters inside words'],
    ['Lu', 'Li', 'a typo in a text too short for one'],
    ['Wing Feng', 'Wei Fenghe', 'two typos in a word'],
    [
      'uan minhan',
      'Ngoc Weiyuan Binh An',
      'a typo in some of its words written together, by which nothing is looked up',
    ],
    ['marker 944', 'Boundary Marker 943', 'another number'],
    ['魏', '范', 'another character'],
    ['anything', '', 'no name'],
  ])('not to %j as %j: %s', (query, name) => {
    expect(match(query, name)).toBeNull();
  });

  test.each(['', ' ', '!!!', '🤝', '\u0301'])('%j asks for nothing', (query) => {
    expect(askedName(query)).toBeNull();
  });

  test('to whatever order, case and marks its words are asked for in', () => {
    fc.assert(
      fc.property(aName, fc.nat(), fc.nat(), (name, seed, turn) => {
        const words = name.split(' ');
        const turned = [...words.slice(turn % words.length), ...words.slice(0, turn % words.length)].join(' ');
        expect(nameAnswer(asked(dressed(turned, seed)), dressed(name, seed >> 1), false)).toMatchObject({ typos: 0 });
        expect(nameAnswer(asked(name.replaceAll(' ', '')), name, false)?.match).toBe('SPACING');
      }),
    );
  });

  test('to itself with one typo', () => {
    fc.assert(
      fc.property(aName, fc.nat(), fc.nat(), (name, place, slip) => {
        expect(nameAnswer(asked(mistyped(name, place, slip)), name, true)).not.toBeNull();
      }),
    );
  });

  test('with a typo only where typos are forgiven', () => {
    expect(nameAnswer(asked('Phan Van Gaing'), 'Phan Văn Giang', false)).toBeNull();
  });
});

describe('of several forms', () => {
  const form = (text: string, kind: Name['kind']): Name => ({ text, language: '', script: 'Latn', kind });

  test('the one that answers best is shown, the primary among equals', () => {
    const names = [form('Phan Van Giang', 'primary'), form('Giang, Phan', 'alias'), form('Phan Giang', 'alias')];
    expect(bestName(asked('Phan Giang'), names, false)).toMatchObject({ name: names[2], answer: { match: 'EXACT' } });
    expect(bestName(asked('giang'), names, false)).toMatchObject({ name: names[0], answer: { match: 'WORDS' } });
    expect(bestName(asked('wei'), names, false)).toBeNull();
  });

  test('a name is near that shares most letters with what was asked for, word by word', () => {
    expect(nearness(asked('Fengehi'), 'Wei Fenghe')).toBeGreaterThan(0.5);
    expect(nearness(asked('Phan Van Xyz'), 'Phan Văn Giang')).toBeGreaterThan(0.6);
    expect(nearness(asked('Giang Phan Van'), 'Phan Văn Giang')).toBe(1);
    expect(nearness(asked('Ministry'), 'Dong Jun')).toBeLessThan(0.4);
    expect(nearness(asked('Phan Van'), 'Talks of Phan Van Giang in Beijing')).toBeLessThan(
      nearness(asked('Phan Van'), 'Phan Van Giang'),
    );
  });
});
