import { distance } from 'fastest-levenshtein';
import type { NameReading } from './name-reading.ts';
import { pinyinSplits, syllableCount } from './syllables.ts';

/** How two forms of personal names are alike, the likest first. */
export type Likeness =
  'SAME' | 'SPACING' | 'ORDER' | 'READING' | 'MIXED' | 'TYPO' | 'INITIALS' | 'HOMOPHONE' | 'PART' | 'NONE';

/** What diacritics say of two forms with the same letters. */
export type Marks = 'AGREE' | 'LOST' | 'PARTLY' | 'DIFFER';

export interface NameComparison {
  readonly likeness: Likeness;
  readonly marks: Marks;
}

const sorted = (words: readonly string[]): string => [...words].sort().join(' ');

/** The family name in front put last, and the one behind put first. */
function turned(words: readonly string[]): string[] {
  const [first = '', ...others] = words;
  return [[...others, first].join(''), [words.at(-1) ?? '', ...words.slice(0, -1)].join('')];
}

function isTurned(a: NameReading, b: NameReading): boolean {
  return (
    a.joined.length === b.joined.length && (turned(a.words).includes(b.joined) || turned(b.words).includes(a.joined))
  );
}

const isBare = ({ words, marked }: NameReading): boolean => marked.join('') === words.join('');

/** What the diacritics of two forms with the same words say, in whatever order the words are. */
function marksOf(a: NameReading, b: NameReading): Marks {
  if (a.han !== '' || b.han !== '') return 'AGREE';
  if (isBare(a) || isBare(b)) return isBare(a) && isBare(b) ? 'AGREE' : 'LOST';
  const others = [...b.marked];
  const alone = a.marked.filter((word) => {
    const at = others.indexOf(word);
    if (at >= 0) others.splice(at, 1);
    return at < 0;
  });
  if (alone.length === 0 || others.length === 0) return 'AGREE';
  const isPlain = (word: string): boolean => !/\p{M}/u.test(word);
  return alone.every(isPlain) || others.every(isPlain) ? 'PARTLY' : 'DIFFER';
}

/** The words as they are, and with the one or the other in the syllables that it can have. */
export function waysToSplit(words: readonly string[]): (readonly string[])[] {
  const parted = words.flatMap((word, at) =>
    word.length < 3
      ? []
      : pinyinSplits(word)
          .filter((syllables) => syllables.length > 1)
          .map((syllables) => [...words.slice(0, at), ...syllables, ...words.slice(at + 1)]),
  );
  return [words, ...parted];
}

/** Word for word the same or one of both only the letter that the other begins with; at least one whole word agrees. */
function areInitials(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  let whole = 0;
  let begun = 0;
  for (const [index, word] of a.entries()) {
    const other = b[index] ?? '';
    if (word === other) whole += word.length > 1 ? 1 : 0;
    else if ((word.length === 1 && other.startsWith(word)) || (other.length === 1 && word.startsWith(other)))
      begun += 1;
    else return false;
  }
  return whole > 0 && begun > 0;
}

function initialsIn(a: NameReading, b: NameReading): boolean {
  if (!a.initials && !b.initials) return false;
  const [x, y] = [waysToSplit(a.words), waysToSplit(b.words)];
  const rotations = (words: readonly string[]): (readonly string[])[] => [
    words,
    [...words.slice(1), words[0] ?? ''],
    [words.at(-1) ?? '', ...words.slice(0, -1)],
  ];
  return x.flatMap(rotations).some((words) => y.some((other) => areInitials(words, other)));
}

const lettersOf = (word: string): string => Array.from(word).sort().join('');

/** Two words that one writer may have meant as one. Syllables that both languages have are never guessed. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || (syllableCount(a) !== null && syllableCount(b) !== null)) return false;
  const letters = Math.max(a.length, b.length);
  return distance(a, b) <= (letters >= 8 ? 2 : 1) || lettersOf(a) === lettersOf(b);
}

function areSlips(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const left = [...b];
  const unmatched = a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (unmatched.length === 0 || unmatched.length > 2) return false;
  return unmatched.every((word) => {
    const at = left.findIndex((other) => isSlip(word, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function isMistyped(a: NameReading, b: NameReading): boolean {
  if (a.syllabic && b.syllabic) return false;
  const isTogether = a.words.length === 1 || b.words.length === 1;
  return areSlips(a.words, b.words) || (isTogether && areSlips([a.joined], [b.joined]));
}

/** Two words of the other, or all but one of them. */
function isPart(a: NameReading, b: NameReading): boolean {
  const [few, many] = a.words.length < b.words.length ? [a, b] : [b, a];
  const fewer = many.words.length - few.words.length;
  if (fewer === 0 || few.words.length < 2 || (few.words.length > 2 && fewer > 1)) return false;
  const left = [...many.words];
  return few.words.every((word) => {
    const at = word.length > 1 ? left.indexOf(word) : -1;
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function likenessOf(a: NameReading, b: NameReading): Likeness {
  if (a.joined === '' || b.joined === '') return 'NONE';
  if (a.han !== '' && b.han !== '') return a.han === b.han ? 'SAME' : a.joined === b.joined ? 'HOMOPHONE' : 'NONE';
  if (a.han !== '' || b.han !== '') return a.joined === b.joined || isTurned(a, b) ? 'READING' : 'NONE';
  if (a.joined === b.joined) return a.words.length === b.words.length ? 'SAME' : 'SPACING';
  if (isTurned(a, b)) return 'ORDER';
  if (sorted(a.words) === sorted(b.words)) return 'MIXED';
  if (initialsIn(a, b)) return 'INITIALS';
  if (isMistyped(a, b)) return 'TYPO';
  return isPart(a, b) ? 'PART' : 'NONE';
}

/** Compares two forms of personal names. */
export function compareNames(a: NameReading, b: NameReading): NameComparison {
  const likeness = likenessOf(a, b);
  const sameWords = likeness === 'SAME' || likeness === 'SPACING' || likeness === 'ORDER' || likeness === 'MIXED';
  return { likeness, marks: sameWords ? marksOf(a, b) : 'AGREE' };
}
