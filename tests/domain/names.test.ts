import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldName, nameWords, scriptOf } from '../../src/domain/names.ts';

describe('folding a name', () => {
  test.each([
    ['Phan Văn Giang', 'phan van giang'],
    ['PHAN VAN GIANG', 'phan van giang'],
    ['Đông Đăng', 'dong dang'],
    ["Xi'an", 'xian'],
    ['Lạng Sơn'.normalize('NFD'), 'lang son'],
    ['ＰＨＡＮ Ｖăn', 'phan van'],
    ['Łódź Ærø', 'lodz aero'],
    ['İzmir', 'izmir'],
  ])('%s becomes %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  test('gives the same for composed and decomposed spellings of anything, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldName(text.normalize('NFD'))).toBe(foldName(text.normalize('NFC')));
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
    );
  });

  test('splits Han text into characters, because it does not separate words', () => {
    expect(nameWords('魏凤和')).toEqual(['魏', '凤', '和']);
    expect(scriptOf('魏凤和')).toBe('Hans');
    expect(scriptOf('Wei Fenghe')).toBe('Latn');
  });
});
