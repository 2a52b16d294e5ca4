import { typedForms, type AskedName } from './name-match.ts';
import type { Kind } from './ids.ts';
import { hasHan, nameWords } from './names.ts';

/**
 * Tokens by which names are looked up. The full-text indexes of both engines know only whole words, and split what is
 * not Latin differently; so whatever a search may ask of a name is written out as words of a-z and 0-9, and both
 * engines find the same candidates. `nameAnswer` then decides, so that a token may promise too much but never too little:
 *
 * - `kofficial`: the kind of its bearer.
 * - `pgia`: what a word begins with, up to six letters, running on into the next words: `Ping Xiang` has `ppingxi`.
 * - `tgang`: a word with one letter left out. Two words that one typo tells apart have such a token in common (the
 *   idea of SymSpell, https://github.com/wolfgarbe/SymSpell); the first seven letters are enough for that.
 */
const PREFIX_MAX = 6;
const TYPO_LETTERS = 7;
/** Words that narrow a search down; the longest tell the most. Candidates are judged by all words. */
const NARROWING_MAX = 12;

/** Tokens of which a name must have at least one. */
type Group = readonly string[];

/** What names to look for. */
export interface NameLookup {
  /** A name answers one of the ways: it has a token of each of its groups. */
  readonly ways: readonly (readonly Group[])[];
  /** The name has one of these; empty where any will do. */
  readonly among: Group;
}

/** Other letters than a-z are written as their code points: engines split and fold them each in its own way. */
function plain(letters: readonly string[]): string {
  return letters
    .map((letter) => (/[a-z0-9]/.test(letter) ? letter : `u${(letter.codePointAt(0) ?? 0).toString(16)}`))
    .join('');
}

const begins = (letters: readonly string[]): string => `p${plain(letters.slice(0, PREFIX_MAX))}`;
const isCharacter = (letter: string | undefined): boolean => letter !== undefined && hasHan(letter);

function prefixTokens(words: readonly string[]): string[] {
  return words.flatMap((_, start) => {
    const rest = Array.from(words.slice(start, start + PREFIX_MAX).join('')).slice(0, PREFIX_MAX);
    const shortest = isCharacter(rest[0]) ? 1 : 2;
    return rest.slice(shortest - 1).map((_letter, more) => begins(rest.slice(0, shortest + more)));
  });
}

/** The word and all that comes of leaving out one letter; nothing for numbers and single letters. */
function typoTokens(word: string): string[] {
  const letters = Array.from(word).slice(0, TYPO_LETTERS);
  if (letters.length < 2 || /\p{N}/u.test(word)) return [];
  const without = letters.map((_, index) => letters.filter((_letter, other) => other !== index));
  return [letters, ...without].map((left) => `t${plain(left)}`);
}

function kindToken(kind: Kind): string {
  return `k${kind.toLowerCase()}`;
}

/** What is indexed for a name form. */
export function nameTokens(text: string, kind: Kind): string[] {
  const words = nameWords(text);
  return [...new Set([kindToken(kind), ...prefixTokens(words), ...typedForms(words).flatMap(typoTokens)])];
}

/** The words that narrow a search down; a single Latin letter says too little. */
function narrowing(words: readonly string[]): string[] {
  const telling = [...new Set(words)].filter((word) => word.length > 1 || isCharacter(word));
  return telling.sort((a, b) => b.length - a.length).slice(0, NARROWING_MAX);
}

/** The words as asked for, with two neighbours written together, and all together. */
function spacings(words: readonly string[]): (readonly string[])[] {
  const pairs =
    words.length > NARROWING_MAX
      ? []
      : words.slice(1).map((word, i) => [...words.slice(0, i), `${words[i] ?? ''}${word}`, ...words.slice(i + 2)]);
  const all = [words, ...pairs, [words.join('')]];
  return [...new Map(all.map((spacing) => [spacing.join(' '), spacing])).values()];
}

function lookup(ways: readonly (readonly Group[])[], kinds: readonly Kind[]): NameLookup {
  return { ways: ways.filter((way) => way.length > 0), among: kinds.map(kindToken) };
}

/** Names in which every word asked for is or begins a word. @param kinds of whose bearers; empty for any */
export function spelledLookup({ words }: AskedName, kinds: readonly Kind[]): NameLookup {
  const ways = spacings(words).map((spacing) => narrowing(spacing).map((word) => [begins(Array.from(word))]));
  return lookup(ways, kinds);
}

/** Names in which every word asked for is, begins or by one typo resembles a word. */
export function mistypedLookup({ words }: AskedName, kinds: readonly Kind[]): NameLookup {
  const together = typedForms(words).slice(words.length);
  const ways = [words, ...together.map((word) => [word])].map((spacing) => narrowing(spacing).map(nearTokens));
  return lookup(ways, kinds);
}

function nearTokens(word: string): Group {
  return [begins(Array.from(word)), ...typoTokens(word)];
}

/** One lookup for each word: names that have only that word, one near to it, or one that begins like it. */
export function singleWordLookups({ words }: AskedName, kinds: readonly Kind[]): NameLookup[] {
  return narrowing(words).map((word) => {
    const group = [...new Set([...nearTokens(word), begins(Array.from(word).slice(0, 3))])];
    return lookup([[group]], kinds);
  });
}
