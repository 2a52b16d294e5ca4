import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gexf } from '../../src/export/gexf.ts';
import { xmlAttributes, xmlText } from '../../src/export/xml.ts';
import { aGraph, aLink } from './a-graph.ts';
import { wholeFile } from './reading.ts';

describe('text in XML', () => {
  test('shows what XML cannot hold', () => {
    expect(xmlText('a\u0000b\u0007c\u001Fd')).toBe('a␀b␇c␟d');
    expect(xmlText('a\uD800b\uFFFFc')).toBe('a\uFFFDb\uFFFDc');
  });

  test('never holds what ends an element, a value or a section, whatever the text', () => {
    // eslint-disable-next-line no-control-regex -- these are the characters that XML cannot hold
    const broken = /[<>"\u0000-\u001F\uFFFE\uFFFF]|&(?!(amp|lt|gt|quot|#\d+);)|\p{Surrogate}/u;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(xmlText(one + other)).not.toMatch(broken);
      }),
    );
  });

  test('attributes without a value are left out', () => {
    expect(xmlAttributes({ id: 'a"b', start: null, end: '' })).toBe(' id="a&quot;b" end=""');
  });
});

describe('time in GEXF', () => {
  test.each([
    ['a month', { start: '2024-04-01', end: '2024-04-30' }, '<spell start="2024-04-01" end="2024-04-30"/>'],
    ['an open end', { start: '2024-04-01', end: null }, '<spell start="2024-04-01"/>'],
    ['an open beginning', { start: null, end: '2024-04-30' }, '<spell end="2024-04-30"/>'],
  ])('%s is a spell', async (_, span, spell) => {
    const text = String(await wholeFile(gexf(aGraph({ links: [aLink({ span })] }))));
    expect(text).toContain(`<spells>${spell}</spells></edge>`);
    expect(text).not.toContain('Left out');
  });

  test('what nothing dates has no spell, and the file says how many there are', async () => {
    const links = [aLink(), aLink({ id: 'b', span: null }), aLink({ id: 'c', span: null })];
    const text = String(await wholeFile(gexf(aGraph({ links }))));
    expect(text.match(/<spells>/g)).toHaveLength(1);
    expect(text).toContain('<!-- Left out: 2 spells, because nothing says when');
  });
});
