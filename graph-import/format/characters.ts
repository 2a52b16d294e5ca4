/** Marks that turn the direction of text and so make it look other than it is (Unicode Standard Annex 9). */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Controls other than tab and newline: of no use in a dataset, of much use to those who attack terminals. */
// eslint-disable-next-line no-control-regex -- these are the characters to refuse
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** What is wrong with the characters of a text, or null where nothing is. */
export function forbiddenCharacter(text: string): string | null {
  for (const [pattern, what] of [
    [BIDI, 'a bidirectional control character'],
    [CONTROL, 'a control character'],
    [LONE_SURROGATE, 'half of a surrogate pair'],
  ] as const) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) {
      const point = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return `expected text as it is read, got ${what}, U+${point}; remove it`;
    }
  }
  return null;
}

const LOOKALIKES = ['Cyrillic', 'Greek', 'Armenian', 'Cherokee'].map(
  (script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const,
);

/** The script that a name mixes with Latin letters though their letters look alike (Unicode Technical Standard 39). */
export function lookalikeScript(name: string): string | null {
  if (!/\p{Script=Latin}/u.test(name)) return null;
  return LOOKALIKES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}
