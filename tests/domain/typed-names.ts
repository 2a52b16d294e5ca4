import fc from 'fast-check';

const SYLLABLES = 'an ba binh chien cuong dang dong duc feng giang he hoang hui jun li long minh ngoc phan quang'
  .concat(' shang son tan thanh to van wei xuan yuan zhang')
  .split(' ');
const MARKED: Readonly<Record<string, string>> = { a: 'ă', e: 'ê', i: 'í', o: 'ơ', u: 'ư', d: 'đ' };

/** Names of two to four words, without marks, long enough for a typo to be forgiven. */
export const aName = fc
  .array(
    fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 2 }).map((parts) => parts.join('')),
    { minLength: 2, maxLength: 4 },
  )
  .map((words) => words.join(' '))
  .filter((name) => name.length >= 6);

/** The name with marks on some letters, and in some mixture of cases. */
export function dressed(name: string, seed: number): string {
  return Array.from(name)
    .map((letter, i) => ((seed >> (i % 30)) % 2 === 0 ? letter : (MARKED[letter] ?? letter.toUpperCase())))
    .join('');
}

/** One slip of the finger somewhere in the letters of a name: one left out, doubled, wrong, or swapped with the next. */
export function mistyped(name: string, place: number, slip: number): string {
  const at = place % (name.length - 1);
  const [head, letter, rest] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
  if (letter === ' ' || rest.startsWith(' ')) return mistyped(name, at + 1, slip);
  const other = letter === 'q' ? 'k' : 'q';
  const typed = [rest, `${letter}${letter}${rest}`, `${other}${rest}`, `${rest.charAt(0)}${letter}${rest.slice(1)}`];
  return head + (typed[slip % typed.length] ?? rest);
}
