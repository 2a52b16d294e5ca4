import { randomOf, zipf } from './random.ts';

// Names that nobody bears: syllables put together by number, and Han text of the ten heavenly stems, the Chinese way of
// saying "party A, party B". Family names follow Zipf's law as real ones do, so that a search meets many namesakes.

const ONSETS = [
  'br',
  'dv',
  'f',
  'gl',
  'k',
  'kr',
  'l',
  'm',
  'n',
  'pl',
  'r',
  's',
  'sk',
  't',
  'tr',
  'v',
  'z',
  'ž',
  'š',
  'ć',
];
const VOWELS = ['a', 'ê', 'i', 'ô', 'u', 'á', 'e', 'ï', 'o', 'ű'];
const CODAS = ['', 'l', 'n', 'r', 's', 'k', 'm', 'th'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';

const FAMILIES = 600;
const GIVEN = 1_600;

function syllable(number: number): string {
  const part = (parts: readonly string[], divisor: number): string =>
    parts[Math.floor(number / divisor) % parts.length] ?? '';
  return part(ONSETS, 1) + part(VOWELS, ONSETS.length) + part(CODAS, ONSETS.length * VOWELS.length);
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** The word of a number: two syllables, different for different numbers below two million. */
export function word(number: number): string {
  return capital(syllable(number % GIVEN) + syllable((number * 7 + 3 + Math.floor(number / GIVEN)) % GIVEN));
}

/** Without diacritics, as foreign papers write it. */
export function plainly(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A number in heavenly stems, one for each digit. */
export function stems(number: number): string {
  return String(number).replace(/\d/g, (digit) => STEMS.charAt(Number(digit)));
}

const family = zipf(FAMILIES, 1);

/** The family name and two given names of an official. */
export function officialName(number: number): string {
  const random = randomOf(number);
  const given = (): string => word(Math.floor(random() * GIVEN));
  return [word(family(random) + GIVEN), given(), given()].join(' ');
}
