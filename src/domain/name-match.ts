import { hasHan, nameWords } from './names.ts';
import { withinOneEdit } from './one-edit.ts';

/** Why a name form answered a search, best first. */
export const NAME_MATCHES = ['EXACT', 'SPELLING', 'SPACING', 'ORDER', 'WORDS', 'PREFIX', 'FUZZY'] as const;
export type NameMatch = (typeof NAME_MATCHES)[number];

/** A name as somebody asks for it. */
export interface AskedName {
  readonly text: string;
  /** Folded, in their order; at least one. */
  readonly words: readonly string[];
  /** How many typos are forgiven: one for every four letters; a Chinese character counts as two. */
  readonly typosMax: number;
}

/** How a name form answers. */
export interface NameAnswer {
  readonly match: NameMatch;
  /** Words that had to be read as others. */
  readonly typos: number;
  /** How much of the name was asked for, from 0 to 1: the more, the better. */
  readonly share: number;
}

/** What a text asks for; null where it has no letter and no digit. */
export function askedName(text: string): AskedName | null {
  const words = nameWords(text);
  const letters = Array.from(words.join('')).reduce((sum, letter) => sum + (hasHan(letter) ? 2 : 1), 0);
  return words.length === 0 ? null : { text: text.normalize('NFC'), words, typosMax: Math.floor(letters / 4) };
}

/** Neighbouring words that may be written together, at most. */
const TOGETHER_MAX = 4;

/** The words, and what up to four neighbours come to when they are written together. */
function formsOf(words: readonly string[]): string[] {
  return words.flatMap((_, start) =>
    Array.from({ length: Math.min(TOGETHER_MAX, words.length - start) }, (_none, more) =>
      words.slice(start, start + more + 1).join(''),
    ),
  );
}

/** Whether a word may be read as another. Numbers are never guessed, and too little says nothing. */
function isGuessable(form: string): boolean {
  return !/\p{N}/u.test(form) && form.length >= (hasHan(form) ? 3 : 2);
}

/** A typo costs more than any number of words that are only begun. */
const TYPO = 1000;

/** What a name can be asked by. */
interface NameForms {
  /** Its words, and neighbours written together. */
  readonly whole: ReadonlySet<string>;
  /** What a word that is only begun may begin. */
  readonly rests: readonly string[];
  /** What typos are forgiven in; these are looked up by. */
  readonly guessable: readonly string[];
}

/** What a typo may be in: single words, and all words of a short name together. Longer ones are titles. */
export function typedForms(words: readonly string[]): string[] {
  return words.length > 1 && words.length <= TOGETHER_MAX ? [...words, words.join('')] : [...words];
}

function nameForms(words: readonly string[]): NameForms {
  return {
    whole: new Set(formsOf(words)),
    rests: words.map((_, start) => words.slice(start).join('')),
    guessable: typedForms(words).filter(isGuessable),
  };
}

/** What it costs to find a form in a name: nothing, 1 where it only begins there, a typo, or no way. */
function costOf(asked: string, { whole, rests, guessable }: NameForms, typos: boolean): number {
  if (whole.has(asked)) return 0;
  if (rests.some((rest) => rest.startsWith(asked))) return 1;
  if (!typos || !isGuessable(asked)) return Infinity;
  return guessable.some((form) => withinOneEdit(asked, form)) ? TYPO : Infinity;
}

/** The least cost at which every word asked for, alone or together with its neighbours, is in the name. */
function leastCost(asked: readonly string[], words: readonly string[], typos: boolean): number {
  const forms = nameForms(words);
  /** The least costs of the words from one on, from the last word back to the first. */
  const leastFrom: number[] = [0];
  for (let start = asked.length - 1; start >= 0; start -= 1) {
    const ways = formsOf(asked.slice(start, start + TOGETHER_MAX)).slice(0, TOGETHER_MAX);
    const costs = ways.map((form, more) => {
      const further = leastFrom[more] ?? Infinity;
      // Of several words written together only all are looked up with typos.
      const isGuessed = typos && (more === 0 || more === asked.length - 1);
      return further === Infinity ? Infinity : further + costOf(form, forms, isGuessed);
    });
    leastFrom.unshift(Math.min(...costs));
  }
  return leastFrom[0] ?? Infinity;
}

function matchOf(asked: AskedName, text: string, words: readonly string[], typos: boolean): [NameMatch, number] | null {
  if (asked.text === text.normalize('NFC')) return ['EXACT', 0];
  if (asked.words.join(' ') === words.join(' ')) return ['SPELLING', 0];
  if (asked.words.join('') === words.join('')) return ['SPACING', 0];
  if ([...asked.words].sort().join(' ') === [...words].sort().join(' ')) return ['ORDER', 0];
  const cost = leastCost(asked.words, words, typos);
  const slips = Math.floor(cost / TYPO);
  if (slips > asked.typosMax) return null;
  return [slips > 0 ? 'FUZZY' : cost > 0 ? 'PREFIX' : 'WORDS', slips];
}

/**
 * How a name form answers, or null where it does not. Diacritics, case and punctuation do not count; every word asked
 * for must be in the name or begin one of its words, in any order and written together or apart.
 *
 * @param typos forgive one typo in a word, and as many in all as the text is long enough for
 */
export function nameAnswer(asked: AskedName, text: string, typos: boolean): NameAnswer | null {
  const words = nameWords(text);
  const found = matchOf(asked, text, words, typos);
  if (found === null) return null;
  const share = Math.min(1, asked.words.join('').length / Math.max(1, words.join('').length));
  return { match: found[0], typos: found[1], share };
}
