import { foldName, slugFrom } from '../../src/domain/names.ts';

const ENGLISH = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** The English name of a country by its code in FollowTheMoney, which is that of ISO 3166-1 in lower case. */
export function countryName(code: string): string {
  try {
    return ENGLISH.of(code.toUpperCase()) ?? code.toUpperCase();
  } catch {
    return code.toUpperCase();
  }
}

/** The slug of a country by its code. */
export function countrySlug(code: string): string {
  return slugFrom(countryName(code)) || code.toLowerCase();
}

const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

const CODES = new Map(
  LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`)).flatMap((code): [string, string][] => {
    const name = ENGLISH.of(code);
    return name === undefined ? [] : [[foldName(name), code.toLowerCase()]];
  }),
);

/** The code of a country that has one of the names, or null where none is the English name of a country. */
export function countryCode(names: readonly string[]): string | null {
  for (const name of names) {
    const code = CODES.get(foldName(name));
    if (code !== undefined) return code;
  }
  return null;
}
