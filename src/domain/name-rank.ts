import { distance } from 'fastest-levenshtein';
import { type AskedName, NAME_MATCHES, type NameAnswer, nameAnswer } from './name-match.ts';
import { type Name, nameWords } from './names.ts';

/** A name form with how it answers a search. */
export interface AnsweringName {
  readonly name: Name;
  readonly answer: NameAnswer;
}

/**
 * The place of an answer among others, smaller is better: the better match, fewer typos, a primary name over others,
 * then the name of which more was asked for.
 */
export function rankOf({ name, answer }: AnsweringName): readonly [number, number, number, number] {
  return [NAME_MATCHES.indexOf(answer.match), answer.typos, name.kind === 'primary' ? 0 : 1, 1 - answer.share];
}

function isBetter(a: AnsweringName, b: AnsweringName): boolean {
  const [x, y] = [rankOf(a), rankOf(b)];
  const first = x.findIndex((key, index) => key !== y[index]);
  return first >= 0 && (x[first] ?? 0) < (y[first] ?? 0);
}

/** The name form that answers best, the first of equals; null where none answers. */
export function bestName(asked: AskedName, names: readonly Name[], typos: boolean): AnsweringName | null {
  let best: AnsweringName | null = null;
  for (const name of names) {
    const answer = nameAnswer(asked, name.text, typos);
    if (answer === null) continue;
    const found = { name, answer };
    if (best === null || isBetter(found, best)) best = found;
  }
  return best;
}

/**
 * How near a name comes to what was asked for, from 0 to 1: the letters of both that they share, word by word, among
 * all letters of both (a Dice coefficient). Each word asked for counts with the word of the name that is nearest to it
 * by edits.
 */
export function nearness(asked: AskedName, text: string): number {
  const words = nameWords(text);
  const letters = asked.joined.length + words.join('').length;
  const shared = asked.words.map((word) => {
    const near = words.map((other) => 1 - distance(word, other) / Math.max(word.length, other.length));
    return word.length * Math.max(0, ...near);
  });
  return Math.min(1, (2 * shared.reduce((sum, part) => sum + part, 0)) / letters);
}
