/**
 * Blocks and scores 100,000 synthetic officials (or as many as are asked for), and prints how long that took and what
 * was found. Names are put together from the parts of real ones (names.csv), common parts often; one official in ten
 * stands there twice, the second time under another form of the name.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposedPairs } from '../../src/domain/duplicates/proposals.ts';
import type { Candidate } from '../../src/domain/duplicates/candidate.ts';
import { foldName, scriptOf } from '../../src/domain/names.ts';
import { below, randomOf, zipf, type Random } from '../graph/random.ts';

const count = Number(process.argv[2] ?? 100_000);

/** The parts of the names of a language in the order of how many have them: families, then all other words. */
function partsOf(language: string): { families: string[]; given: string[] } {
  const lines = readFileSync(join(import.meta.dirname, 'names.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const names = lines.map((line) => line.split(',')).filter(([, of]) => of === language);
  const words = names.map(([, , name = '']) => (scriptOf(name) === 'Hans' ? Array.from(name) : name.split(' ')));
  const ranked = (all: string[]): string[] => {
    const counts = new Map<string, number>();
    for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  };
  return {
    families: ranked(words.map(([family = '']) => family)),
    given: ranked(words.flatMap(([, ...given]) => given)),
  };
}

const random: Random = randomOf(7);
const languages = ['vi', 'zh'].map((language) => {
  const { families, given } = partsOf(language);
  const kept = { families, given: given.filter((word) => scriptOf(word) === 'Hans' || language === 'vi') };
  return { language, ...kept, family: zipf(families.length, 0.8), word: zipf(kept.given.length, 0.5) };
});

function synthetic(id: string, text: string, country: string): Candidate {
  const names: Candidate['names'] = [{ text, language: '', script: scriptOf(text), kind: 'primary' }];
  const nothing = { type: null, when: null, coordinates: null, marker: null };
  return { kind: 'Official', id, names, country, ...nothing, identifiers: [], related: [], places: [] };
}

function* officials(): Generator<Candidate> {
  for (let number = 0; number < count;) {
    const drawn = languages[below(random, 2)];
    if (drawn === undefined) continue;
    const { language, families, given, family, word } = drawn;
    const words = Array.from({ length: 2 }, () => given[word(random)] ?? '');
    const text = [families[family(random)] ?? '', ...words].join(language === 'zh' ? '' : ' ');
    const country = `place/${language === 'zh' ? 'china' : 'vietnam'}`;
    yield synthetic(`official/n${number++}`, text, country);
    if (below(random, 10) === 0 && number < count) {
      const other = language === 'zh' ? `${text}先生` : foldName(text).toUpperCase();
      yield synthetic(`official/n${number++}`, other, country);
    }
  }
}

const all = [...officials()];
const start = performance.now();
const { proposals, pairs, keysLeftOut } = proposedPairs(all);
const seconds = (performance.now() - start) / 1000;
console.log(
  `${all.length} officials: ${pairs} pairs looked at (${keysLeftOut} keys too common), ${proposals.length} proposed`,
);
console.log(`${seconds.toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB resident at the end`);
