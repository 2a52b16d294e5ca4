import { waysToSplit } from './name-likeness.ts';
import type { NameReading } from './name-reading.ts';
import type { ReadCandidate } from './score.ts';
import { syllableCount } from './syllables.ts';

/** Keys that more entities share tell nothing; blocks of them are left out, and said to be. */
export const BLOCK_MAX = 200;

/**
 * Keys by which entities are brought together. Two are looked at where one asks for a key that the other asks for or
 * answers: a name with initials asks for the names that it may stand for, and two written-out names do not meet by that.
 */
export interface BlockingKeys {
  readonly asks: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
}

/** Pairs to be looked at, and how many keys were too common to make any. */
export interface Blocked {
  /** Indices into the candidates, the smaller first; each pair once. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly keysLeftOut: number;
}

interface Keys {
  readonly asks: readonly string[];
  readonly answers: readonly string[];
}

const asked = (keys: readonly string[]): Keys => ({ asks: keys, answers: [] });
const answered = (keys: readonly string[]): Keys => ({ asks: [], answers: keys });

function personKeys(reading: NameReading): Keys[] {
  const { words, joined } = reading;
  if (joined === '') return [];
  const [first = '', ...others] = words;
  const turned = [[...others, first].join(''), [words.at(-1) ?? '', ...words.slice(0, -1)].join('')];
  const whole = [joined, ...(words.length > 1 ? [...turned, [...words].sort().join('')] : [])];
  return [
    asked(whole.map((key) => `n:${key}`)),
    ...(words.length > 1 ? [initialKeys(reading)] : []),
    partKeys(words),
    slipKeys(words),
  ];
}

/** A word with the letters that all words begin with: asked for by a name with initials. */
function initialKeys({ words, initials, han }: NameReading): Keys {
  if (han !== '') return asked([]);
  const ends = [words[0] ?? '', words.at(-1) ?? ''].filter((word) => word.length > 1);
  const keys = waysToSplit(words).flatMap((split) => {
    const letters = split
      .map((word) => word[0] ?? '')
      .sort()
      .join('');
    return ends.map((word) => `i:${word} ${letters}`);
  });
  return initials ? asked(keys) : answered(keys);
}

/** All words of a name, which longer ones answer that have one word more, or of which it has two. */
function partKeys(words: readonly string[]): Keys {
  const key = (some: readonly string[]): string => `p:${[...some].sort().join(' ')}`;
  const short = words.length <= 5;
  const twos = words.flatMap((word, at) =>
    words.slice(at + 1, short ? words.length : at + 2).map((other) => [word, other]),
  );
  const without = words.length > 3 ? words.map((_, at) => words.filter((_word, other) => other !== at)) : [];
  const answers = words.length > 2 ? [[words[0] ?? '', words.at(-1) ?? ''], ...twos, ...without].map(key) : [];
  return { asks: words.length > 1 ? [key(words)] : [], answers };
}

/** A name with one letter less in a word: asked for where the word is no syllable, and so may be a slip. */
function slipKeys(words: readonly string[]): Keys {
  const keys: { asks: string[]; answers: string[] } = { asks: [], answers: [] };
  for (const [at, word] of words.entries()) {
    if (word.length < 4) continue;
    const others = words
      .filter((_, index) => index !== at)
      .sort()
      .join(' ');
    const shorter = Array.from(
      word.slice(0, 14),
      (_, cut) => `s:${others}|${word.slice(0, cut)}${word.slice(cut + 1)}`,
    );
    keys[syllableCount(word) === null ? 'asks' : 'answers'].push(`s:${others}|${word}`, ...shorter);
  }
  return keys;
}

function titleKeys({ words, joined, han }: NameReading): Keys[] {
  if (han !== '') return [asked([`n:${han}`])];
  const telling = words.filter((word) => word.length > 3 || /\d/.test(word));
  return joined === '' ? [] : [asked([`n:${joined}`, ...telling.map((word) => `w:${word}`)])];
}

/** Months that a date can lie in; none where it can mean more than a year. */
function monthsOf({ when }: ReadCandidate): string[] {
  if (when === null) return [];
  const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const [from, to] = [monthOf(when.earliest), monthOf(when.latest)];
  if (to - from > 12) return [];
  return Array.from(
    { length: to - from + 1 },
    (_, more) => `${Math.floor((from + more) / 12)}-${((from + more) % 12) + 1}`,
  );
}

function eventKeys(event: ReadCandidate, participants: readonly string[]): Keys[] {
  const around = [`t:${event.type ?? ''}`, ...event.places.map((place) => `p:${place}`), ...participants];
  const dated = monthsOf(event).flatMap((month) => around.map((what) => `${month} ${what}`));
  // An event that nobody dates can be known by its name only.
  return [asked([...dated, ...event.readings.map(({ joined }) => `n:${joined}`)])];
}

/** @param participants of an event, where they are at hand */
export function blockingKeys(candidate: ReadCandidate, participants: readonly string[] = []): BlockingKeys {
  const { kind, readings, identifiers } = candidate;
  const own =
    kind === 'Event'
      ? eventKeys(candidate, participants)
      : readings.flatMap((reading) => (kind === 'Official' ? personKeys(reading) : titleKeys(reading)));
  const asks = new Set([...own.flatMap((keys) => keys.asks), ...identifiers.map((identifier) => `x:${identifier}`)]);
  return { asks, answers: new Set(own.flatMap((keys) => keys.answers).filter((key) => !asks.has(key))) };
}

/** Whether blocking brings two entities together. */
export function meet(a: BlockingKeys, b: BlockingKeys): boolean {
  const asks = (x: BlockingKeys, y: BlockingKeys): boolean =>
    [...x.asks].some((key) => y.asks.has(key) || y.answers.has(key));
  return asks(a, b) || asks(b, a);
}

interface Block {
  readonly asking: number[];
  readonly answering: number[];
}

function blocksOf(keys: readonly BlockingKeys[]): Map<string, Block> {
  const blocks = new Map<string, Block>();
  for (const [index, { asks }] of keys.entries()) {
    for (const key of asks) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, { asking: [index], answering: [] });
      else block.asking.push(index);
    }
  }
  // Only what somebody asks for is kept of the answers, which are many.
  for (const [index, { answers }] of keys.entries()) {
    for (const key of answers) blocks.get(key)?.answering.push(index);
  }
  return blocks;
}

/**
 * The pairs of entities of one kind that share a key: never all pairs, so that their number grows with the entities
 * and not with their square.
 *
 * @param participantsOf who took part in an event, where that is at hand
 */
export function blockedPairs(
  candidates: readonly ReadCandidate[],
  participantsOf: (id: string) => readonly string[] = () => [],
): Blocked {
  const blocks = blocksOf(candidates.map((candidate) => blockingKeys(candidate, participantsOf(candidate.id))));
  const size = candidates.length;
  const pairs = new Set<number>();
  let keysLeftOut = 0;
  for (const { asking, answering } of blocks.values()) {
    if (asking.length * (asking.length + answering.length) > BLOCK_MAX ** 2) {
      keysLeftOut += 1;
      continue;
    }
    for (const [at, first] of asking.entries()) {
      for (const second of asking.slice(at + 1)) pairs.add(first * size + second);
      for (const second of answering) pairs.add(Math.min(first, second) * size + Math.max(first, second));
    }
  }
  const both = [...pairs].map((pair) => [Math.floor(pair / size), pair % size] as const);
  return { pairs: both.sort(([a, b], [c, d]) => a - c || b - d), keysLeftOut };
}
