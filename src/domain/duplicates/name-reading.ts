import { pinyin } from 'pinyin-pro';
import { foldName, hasHan, type Name } from '../names.ts';
import { syllableCount } from './syllables.ts';
import { hanWithoutTitles, titleLength } from './titles.ts';

/** A form of a name as it is compared. */
export interface NameReading {
  readonly text: string;
  /** Folded words without titles; of a Chinese name its syllables in pinyin. */
  readonly words: readonly string[];
  /** The same words in lower case with their diacritics, whose order within a word does not count. */
  readonly marked: readonly string[];
  /** `words` written together. */
  readonly joined: string;
  /** The Chinese characters of the name, without titles; empty for one in Latin letters. */
  readonly han: string;
  /** Some of the words are single letters. */
  readonly initials: boolean;
  /** Every word is made of syllables of Chinese or Vietnamese, which are too alike to guess slips among them. */
  readonly syllabic: boolean;
  /** It has letters of another script that look like Latin ones. */
  readonly lookalike: boolean;
}

/** Letters of other scripts that look like Latin ones (Unicode Technical Standard 39), folded. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    'аaеeоoрpсcхxуyіiјjѕsԁdһhкkмmтtнhвbαaοoνvρpτtυuιiκkχxεe'.matchAll(/(.)(.)/gu),
    ([, strange = '', plain = '']) => [strange, plain],
  ),
);
const STRANGE = new RegExp(`[${Object.keys(LOOKALIKES).join('')}]`, 'u');
const ALL_STRANGE = new RegExp(STRANGE, 'gu');

/** ü is written v, yu or u where it follows l or n. */
const UMLAUT: Readonly<Record<string, string>> = { lv: 'lu', nv: 'nu', lyu: 'lu', nyu: 'nu' };

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Lower case with every mark of a word behind its letters, so that `hòa` and `hoà` are one. */
function markedWord(word: string): string {
  const decomposed = word.toLowerCase().normalize('NFD');
  const marks = (decomposed.match(/\p{M}/gu) ?? []).sort().join('');
  return decomposed.replace(/\p{M}/gu, '') + marks;
}

function readingOf(own: Pick<NameReading, 'text' | 'words' | 'marked' | 'han' | 'lookalike'>): NameReading {
  const { words, han } = own;
  return {
    ...own,
    joined: words.join(''),
    initials: han === '' && words.some((word) => word.length === 1),
    syllabic: words.every((word) => syllableCount(word) !== null),
  };
}

function latinReading(text: string): NameReading {
  const lookalike = /\p{Script=Latin}/u.test(text) && STRANGE.test(text.toLowerCase());
  const plain = lookalike ? text.toLowerCase().replace(ALL_STRANGE, (letter) => LOOKALIKES[letter] ?? letter) : text;
  const raw = plain.replace(/['’‘ʼ`´]/g, '').match(WORD) ?? [];
  const spelled = raw.map((word) => UMLAUT[word.toLowerCase()] ?? word);
  const folded = spelled.map(foldName);
  const start = titleLength(folded);
  const words = folded.slice(start);
  return readingOf({ text, words, marked: spelled.slice(start).map(markedWord), han: '', lookalike });
}

function hanReading(text: string): NameReading {
  const characters = (text.match(/\p{Script=Han}/gu) ?? []).join('');
  const han = hanWithoutTitles(characters);
  const spoken = pinyin(han, { toneType: 'none', mode: 'surname', surname: 'head', type: 'array' });
  const words = spoken.map((syllable) => foldName(syllable));
  return readingOf({ text, words, marked: words, han, lookalike: false });
}

/** Reads a form of a name for comparing it. Chinese characters are read in Mandarin. */
export function nameReading({ text }: Pick<Name, 'text'>): NameReading {
  const composed = text.normalize('NFC').trim();
  return hasHan(composed) ? hanReading(composed) : latinReading(composed);
}

const COMMON_FAMILIES = new Set(['nguyen', 'tran', 'le', 'pham', 'hoang', 'vu']);
const COMMON_MIDDLES = new Set(['van', 'thi']);

/**
 * How much it says that two people have this name, from 0 to 1. Of 4,124 members of China's congress two with names of
 * two syllables have the same pinyin once in 4,300 pairs, with three once in 257,000 (docs/resolution.md), so that a
 * syllable tells much; of other names their letters are counted.
 */
export function tellingOf({ words, han }: Pick<NameReading, 'words' | 'han'>): number {
  if (han !== '') return [0, 0, 0.45][Array.from(han).length] ?? 1;
  if (words.length < 2 && (words[0] ?? '').length < 6) return 0;
  const counts = words.map(syllableCount);
  if (counts.every((count) => count !== null)) {
    const syllables = counts.reduce((sum, count) => sum + count, 0);
    const [family = '', middle = ''] = words;
    const isCommon = words.length === 3 && COMMON_FAMILIES.has(family) && COMMON_MIDDLES.has(middle);
    return isCommon ? 0.35 : ([0, 0, 0.2, 0.8][syllables] ?? 1);
  }
  const letters = words.join('').length;
  return Math.max(0, Math.min(1, (letters - 6) / 8)) * (words.length < 2 ? 0.5 : 1);
}
