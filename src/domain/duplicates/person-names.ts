import { feature, type Feature } from './features.ts';
import { compareNames, type Likeness, type Marks } from './name-likeness.ts';
import { tellingOf, type NameReading } from './name-reading.ts';

/** How much of a name's agreement each likeness is worth. */
const VALUES: Readonly<Record<Likeness, number>> = {
  SAME: 1,
  SPACING: 0.97,
  ORDER: 0.92,
  READING: 0.88,
  MIXED: 0.76,
  TYPO: 0.74,
  INITIALS: 0.74,
  HOMOPHONE: 0.74,
  PART: 0.74,
  NONE: 0,
};

const WORDS: Readonly<Record<Likeness, string>> = {
  SAME: 'the names are the same',
  SPACING: 'the names differ in spacing',
  ORDER: 'the names differ in the order of their words',
  READING: 'the characters of the one name are read as the other',
  MIXED: 'the words of the names are in another order than a name is turned',
  TYPO: 'the names differ by a slip',
  INITIALS: 'the names differ in initials',
  HOMOPHONE: 'the characters of the names differ and are read alike',
  PART: 'the one name is a part of the other',
  NONE: 'the names differ',
};

const WHOLE: readonly Likeness[] = ['SAME', 'SPACING', 'ORDER', 'READING'];
const MARK_ORDER: readonly Marks[] = ['AGREE', 'LOST', 'PARTLY', 'DIFFER'];

interface Compared {
  readonly a: NameReading;
  readonly b: NameReading;
  readonly likeness: Likeness;
  readonly marks: Marks;
}

const worth = ({ likeness, marks }: Compared): number => VALUES[likeness] - MARK_ORDER.indexOf(marks) / 100;

/** Forms that look the same only because of letters of another script. */
const isLookalike = ({ a, b }: Compared): boolean => a.lookalike !== b.lookalike;

/** The forms that are likest, of all forms of both. */
function likest(first: readonly NameReading[], second: readonly NameReading[]): Compared | null {
  let best: Compared | null = null;
  for (const a of first) {
    for (const b of second) {
      const compared = { a, b, ...compareNames(a, b) };
      if (best === null || worth(compared) > worth(best)) best = compared;
    }
  }
  return best;
}

function noneAgrees(first: readonly NameReading[], second: readonly NameReading[]): boolean {
  const [x, y] = [first, second].map((forms) => forms.filter((form) => form.han !== ''));
  if (x === undefined || y === undefined || x.length === 0 || y.length === 0) return false;
  // Characters that are read alike may be one name in the two ways of writing Chinese.
  return !x.some((a) => y.some((b) => a.joined === b.joined));
}

/** Initials stand for the name that is written out; what is only alike tells half. */
function tellingTogether({ a, b, likeness }: Compared): number {
  const both = [tellingOf(a), tellingOf(b)];
  return likeness === 'INITIALS' ? Math.max(...both) / 2 : Math.min(...both) * (WHOLE.includes(likeness) ? 1 : 0.5);
}

/** What the names of two persons say. */
export function personNameFeatures(first: readonly NameReading[], second: readonly NameReading[]): Feature[] {
  const best = likest(first, second);
  if (best === null || best.likeness === 'NONE') return [];
  const { a, b, likeness, marks } = best;
  const names = `(${a.text}, ${b.text})`;
  const telling = tellingTogether(best);
  const found = [feature('NAME', `${WORDS[likeness]} ${names}`, VALUES[likeness])];
  if (telling > 0)
    found.push(
      feature('TELLING_NAME', `${telling < 0.4 ? 'many' : telling < 0.8 ? 'some' : 'few'} have such a name`, telling),
    );
  if (marks === 'PARTLY') found.push(feature('MARKS_PARTLY_DIFFER', `diacritics are missing in a word ${names}`));
  if (marks === 'DIFFER') found.push(feature('MARKS_DIFFER', `diacritics differ ${names}`));
  if (noneAgrees(first, second)) found.push(feature('CHARACTERS_DIFFER', 'their Chinese characters differ'));
  if (isLookalike(best)) found.push(feature('LOOKALIKE_LETTERS', `letters only look alike ${names}`));
  return found;
}
