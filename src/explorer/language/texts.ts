import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en, type Texts } from './en.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

export const LANGUAGES = { en, vi, zh } as const satisfies Record<string, Texts>;
export type Language = keyof typeof LANGUAGES;

export const TextsContext = createContext<Texts>(en);

/** The texts of the language in which the page is shown. */
export const useTexts = (): Texts => useContext(TextsContext);

const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGES, tag);

/**
 * The language to show: the one that the address asks for by `hl`, else the first that the browser accepts and we have,
 * else English.
 *
 * @param accepted language tags, the dearest first, such as `vi-VN`
 */
export function languageOf(query: URLSearchParams, accepted: readonly string[]): Language {
  const [language] = [query.get('hl') ?? '', ...accepted]
    .map((tag) => tag.toLowerCase().split('-')[0] ?? '')
    .filter(isLanguage);
  return language ?? 'en';
}
