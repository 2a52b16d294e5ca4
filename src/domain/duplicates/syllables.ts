/** The finals that follow each initial in the romanization of Chinese (ISO 7098), without tone marks; ü is u. */
const FINALS: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
};

const PINYIN = new Set(
  Object.entries(FINALS).flatMap(([initial, finals]) => finals.split(' ').map((final) => `${initial}${final}`)),
);
const LONGEST = 6;

/** One syllable of Vietnamese without its marks. */
const VIETNAMESE = /^(ngh|ng|nh|th|tr|ph|kh|gh|gi|ch|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(ng|nh|ch|[cmnpt])?$/;

const known = new Map<string, readonly (readonly string[])[]>();
const MOST_KNOWN = 50_000;
/** Longer words are no names, and could be split in too many ways. */
const LONGEST_WORD = 18;

/** Every way in which a folded word can be read as pinyin, that with the longest syllables first; none for others. */
export function pinyinSplits(word: string): readonly (readonly string[])[] {
  const found = known.get(word);
  if (found !== undefined) return found;
  const splits = word.length > LONGEST_WORD ? [] : splitsOf(word);
  if (known.size < MOST_KNOWN) known.set(word, splits);
  return splits;
}

function splitsOf(word: string): string[][] {
  if (word === '') return [[]];
  const lengths = Array.from(
    { length: Math.min(LONGEST, word.length) },
    (_, less) => Math.min(LONGEST, word.length) - less,
  );
  return lengths
    .filter((length) => PINYIN.has(word.slice(0, length)))
    .flatMap((length) => splitsOf(word.slice(length)).map((rest) => [word.slice(0, length), ...rest]));
}

/** How many syllables a folded word of a Chinese or Vietnamese name has; null for a word of neither language. */
export function syllableCount(word: string): number | null {
  return pinyinSplits(word)[0]?.length ?? (VIETNAMESE.test(word) ? 1 : null);
}
