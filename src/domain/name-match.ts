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
  /** All of them written together. */
  readonly joined: string;
  /** How many typos are forgiven: one for every four letters; a Chinese character counts as two. */
  readonly typosMax: number;
  /** Of each word what it comes to by itself, and written together with up to three behind it. */
  readonly together: readonly (readonly string[])[];
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
  const joined = words.join('');
  const letters = Array.from(joined).reduce((sum, letter) => sum + (hasHan(letter) ? 2 : 1), 0);
  if (words.length === 0) return null;
  const together = words.map((_, start) =>
    words.slice(start, start + TOGETHER_MAX).map((_word, more) => words.slice(start, start + more + 1).join('')),
  );
  return { text: text.normalize('NFC'), words, joined, typosMax: Math.floor(letters / 4), together };
}

/** Neighbouring words that may be written together, at most. */
const TOGETHER_MAX = 4;

/** Whether a word may be read as another. Numbers are never guessed, and too little says nothing. */
function isGuessable(form: string): boolean {
  return !/\p{N}/u.test(form) && form.length >= (hasHan(form) ? 3 : 2);
}

/** A typo costs more than any number of words that are only begun. */
const TYPO = 1000;

/** The words of a name, and all of them written together. */
interface NameWords {
  readonly words: readonly string[];
  readonly joined: string;
}

/** What a name can be asked by. */
interface NameForms {
  /** All its words written together. */
  readonly joined: string;
  /** Where in these its words begin, and where the last one ends. */
  readonly bounds: readonly number[];
  /** What typos are forgiven in; these are looked up by. */
  readonly guessable: readonly string[];
}

/** What a typo may be in: single words, and all words of a short name together. Longer ones are titles. */
export function typedForms(words: readonly string[]): string[] {
  return words.length > 1 && words.length <= TOGETHER_MAX ? [...words, words.join('')] : [...words];
}

function nameForms({ words, joined }: NameWords, typos: boolean): NameForms {
  const bounds = [0];
  for (const word of words) bounds.push((bounds.at(-1) ?? 0) + word.length);
  return { joined, bounds, guessable: typos ? typedForms(words).filter(isGuessable) : [] };
}

/** What it costs to find a form in a name: nothing, 1 where it only begins there, a typo, or no way. */
function costOf(asked: string, { joined, bounds, guessable }: NameForms, typos: boolean): number {
  let cost = Infinity;
  for (let word = 0; word + 1 < bounds.length; word += 1) {
    const start = bounds[word] ?? 0;
    if (!joined.startsWith(asked, start)) continue;
    if (isBound(bounds, word, start + asked.length)) return 0;
    cost = 1;
  }
  if (cost === 1 || !typos || !isGuessable(asked)) return cost;
  return guessable.some((form) => withinOneEdit(asked, form)) ? TYPO : Infinity;
}

/** Whether a word ends there, the one at a place or one of the three behind it. */
function isBound(bounds: readonly number[], word: number, end: number): boolean {
  for (let more = 1; more <= TOGETHER_MAX; more += 1) if (bounds[word + more] === end) return true;
  return false;
}

/** The least cost at which every word asked for, alone or together with its neighbours, is in the name. */
function leastCost({ together }: AskedName, name: NameWords, typos: boolean): number {
  const forms = nameForms(name, typos);
  /** The least cost of the words from each one on; nothing is left behind the last. */
  const leastFrom: number[] = new Array<number>(together.length + 1).fill(Infinity);
  leastFrom[together.length] = 0;
  for (let start = together.length - 1; start >= 0; start -= 1) {
    let least = Infinity;
    together[start]?.forEach((form, more) => {
      const further = leastFrom[start + more + 1] ?? Infinity;
      // Of several words written together only all are looked up with typos.
      const isGuessed = typos && (more === 0 || more === together.length - 1);
      if (further < least) least = Math.min(least, further + costOf(form, forms, isGuessed));
    });
    leastFrom[start] = least;
  }
  return leastFrom[0] ?? Infinity;
}

function matchOf(asked: AskedName, text: string, name: NameWords, typos: boolean): [NameMatch, number] | null {
  const { words, joined } = name;
  if (asked.text === text.normalize('NFC')) return ['EXACT', 0];
  if (asked.joined === joined) return [asked.words.join(' ') === words.join(' ') ? 'SPELLING' : 'SPACING', 0];
  const isSameLength = asked.joined.length === joined.length && asked.words.length === words.length;
  if (isSameLength && [...asked.words].sort().join(' ') === [...words].sort().join(' ')) return ['ORDER', 0];
  const cost = leastCost(asked, name, typos);
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
  const joined = words.join('');
  const found = matchOf(asked, text, { words, joined }, typos);
  if (found === null) return null;
  const share = Math.min(1, asked.joined.length / Math.max(1, joined.length));
  return { match: found[0], typos: found[1], share };
}
