/** Writing system of a name form, as ISO 15924 codes. */
export const SCRIPTS = ['Latn', 'Hans', 'Hant'] as const;
/** What a name form is to its bearer. `transliteration` includes spellings without diacritics. */
export const NAME_KINDS = ['primary', 'alias', 'transliteration', 'former'] as const;

/** One way in which somebody or something is named. `language` is a BCP 47 tag, empty where it is not known. */
export interface Name {
  readonly text: string;
  readonly language: string;
  readonly script: (typeof SCRIPTS)[number];
  readonly kind: (typeof NAME_KINDS)[number];
}

const HAN = /\p{Script=Han}/u;

/** The script of a text: Han characters make it Hans unless it is told otherwise, everything else here is Latin. */
export function scriptOf(text: string): Name['script'] {
  return hasHan(text) ? 'Hans' : 'Latn';
}

/** Letters with a stroke, a tail or a bound partner, which Unicode does not take apart into a letter and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/**
 * Lower case without diacritics, apostrophes and widths; `đ` is `d`. The same for every way in which Unicode can
 * write a text.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đðħıłøæœßþ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/['’‘ʼ`´]/g, '')
    .normalize('NFC');
}

/** A text as a slug: its letters folded, everything else hyphens. Empty where it has no Latin letter and no digit. */
export function slugFrom(text: string): string {
  return foldName(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const WORD = /\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu;
/** The same where there are no other letters and digits: what is folded mostly is, and this takes a fifth of the time. */
const PLAIN_WORD = /[a-z]+|[0-9]+/g;

/** Folded words of a name in their order. Han text, which does not separate words, is split into characters. */
export function nameWords(text: string): string[] {
  const folded = foldName(text);
  // eslint-disable-next-line no-control-regex -- all of ASCII
  return folded.match(/^[\x00-\x7f]*$/.test(folded) ? PLAIN_WORD : WORD) ?? [];
}

/** The text holds Chinese characters. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}
