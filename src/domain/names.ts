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

/** Why a name form answered a search, best first. */
export const NAME_MATCHES = ['EXACT', 'SPELLING', 'SPACING', 'ORDER', 'PART'] as const;
export type NameMatch = (typeof NAME_MATCHES)[number];

const HAN = /\p{Script=Han}/u;

/** The script of a text: Han characters make it Hans unless it is told otherwise, everything else here is Latin. */
export function scriptOf(text: string): Name['script'] {
  return HAN.test(text) ? 'Hans' : 'Latn';
}

/** Lower case without diacritics, apostrophes or case; `đ` is `d`. The same for NFC and NFD spellings. */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/['’‘ʼ`´]/g, '')
    .toLowerCase()
    .normalize('NFC');
}

/** Folded words of a name in their order. Han text, which does not separate words, is split into characters. */
export function nameWords(text: string): string[] {
  const words = foldName(text).match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu);
  return words ?? [];
}

/**
 * What is indexed for a name form: its words and the whole written together, so that `Ping Xiang` finds `Pingxiang`
 * and the other way round.
 */
export function indexedName(text: string): string {
  const words = nameWords(text);
  return words.length > 1 ? [...words, words.join('')].join(' ') : words.join(' ');
}

/** The words to look up for a query: those of {@link indexedName}, and for two words each join of neighbours. */
export function searchTerms(query: string): string[] {
  const words = nameWords(query);
  const joins = words.slice(1).map((word, i) => `${words[i] ?? ''}${word}`);
  return [...new Set([...words, ...joins, words.join('')])].filter((term) => term !== '');
}

/** How a name form answers a query, or null where it does not: every word of the query must be in the name. */
export function matchName(query: string, name: string): NameMatch | null {
  if (query.normalize('NFC') === name.normalize('NFC')) return 'EXACT';
  const asked = nameWords(query);
  const words = nameWords(name);
  if (asked.length === 0) return null;
  if (asked.join(' ') === words.join(' ')) return 'SPELLING';
  if (asked.join('') === words.join('')) return 'SPACING';
  if ([...asked].sort().join(' ') === [...words].sort().join(' ')) return 'ORDER';
  const whole = words.join(' ');
  const joined = words.join('');
  return asked.every((word) => words.includes(word)) ||
    whole.includes(asked.join(' ')) ||
    joined.includes(asked.join(''))
    ? 'PART'
    : null;
}
