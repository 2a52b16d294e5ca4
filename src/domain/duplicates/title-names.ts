import { feature, type Feature } from './features.ts';
import type { NameReading } from './name-reading.ts';
import { withinOneEdit } from '../one-edit.ts';

/** Words of titles that tell nothing. */
const EMPTY_WORDS = new Set(['the', 'of', 'and', 'for', 'in', 'at', 'to', 'on', 'with', 'a', 'an', 'by', 's']);
const LONGEST_GUESS = 5;

const isNumber = (word: string): boolean => /^\d+(st|nd|rd|th)?$/.test(word);
const tellingWords = ({ words }: NameReading): string[] => words.filter((word) => !EMPTY_WORDS.has(word));

/** A numeral as a number; `7th` is 7. */
function numbersOf(words: readonly string[]): string[] {
  return words
    .filter(isNumber)
    .map((word) => String(Number.parseInt(word, 10)))
    .sort();
}

function shared(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  return a.filter((word) => {
    const exact = left.indexOf(word);
    const at =
      exact >= 0 || word.length < LONGEST_GUESS
        ? exact
        : left.findIndex((other) => other.length >= LONGEST_GUESS && withinOneEdit(word, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** How alike two titles are, from 0 to 1: the words that both have among the words of both (a Dice coefficient). */
function titleLikeness(a: NameReading, b: NameReading): number {
  if (a.han !== '' || b.han !== '') return a.han !== '' && a.han === b.han ? 1 : 0;
  if (a.joined === b.joined) return 1;
  const [x, y] = [tellingWords(a), tellingWords(b)];
  return x.length === 0 || y.length === 0 ? 0 : (2 * shared(x, y)) / (x.length + y.length);
}

/** What the names of bodies, places and events say: they are titles, of which sources leave out and exchange words. */
export function titleFeatures(first: readonly NameReading[], second: readonly NameReading[], share: number): Feature[] {
  let best = { value: 0, a: first[0], b: second[0] };
  for (const a of first) {
    for (const b of second) {
      const value = titleLikeness(a, b);
      if (value > best.value) best = { value, a, b };
    }
  }
  const { a, b, value } = best;
  if (a === undefined || b === undefined || value === 0) return [];
  const names = `(${a.text}, ${b.text})`;
  // A word more or less is another thing: half of the words say much less than half.
  const found = [feature('NAME', `the names are ${value === 1 ? 'the same' : 'alike'} ${names}`, share * value ** 2)];
  const [x, y] = [numbersOf(a.words), numbersOf(b.words)];
  if (x.length > 0 && y.length > 0 && x.join() !== y.join()) {
    found.push(feature('NUMBERS_DIFFER', `the numbers in the names differ ${names}`));
  }
  if (a.lookalike !== b.lookalike) found.push(feature('LOOKALIKE_LETTERS', `letters only look alike ${names}`));
  return found;
}
