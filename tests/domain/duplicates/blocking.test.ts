import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BLOCK_MAX, blockedPairs, blockingKeys, meet } from '../../../src/domain/duplicates/blocking.ts';
import { proposedPairs } from '../../../src/domain/duplicates/proposals.ts';
import { duplicateScore } from '../../../src/domain/duplicates/score.ts';
import { labelledPairs } from '../../../bench/resolution/labelled-pairs.ts';
import { judgedPairs, qualityOf } from '../../../bench/resolution/measured.ts';
import { aCandidate } from './a-candidate.ts';

const named = (...names: string[]) => names.map((name, index) => aCandidate(`official/n${index}`, [name]));

describe('blocking', () => {
  test('brings together what may be one, and not what has merely a word in common', () => {
    const officials = named('Phan Văn Giang', 'P.V. Giang', 'Phan Van Giang', 'Phan Văn Tường', 'Wei Fenghe', '魏凤和');
    expect(blockedPairs(officials).pairs).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
      [4, 5],
    ]);
  });

  test('leaves out keys that too many share, and says so', () => {
    const many = named(...Array.from({ length: BLOCK_MAX + 1 }, () => 'Wang Wei'));
    const { pairs, keysLeftOut } = blockedPairs(many);
    expect(pairs).toEqual([]);
    expect(keysLeftOut).toBeGreaterThan(0);
  });

  test('misses nothing that a comparison of all pairs would propose', () => {
    const syllables = fc.constantFrom('Wei', 'Feng', 'he', 'Văn', 'Giang', 'Phan', 'Min', 'er', 'Lee', 'Brook');
    const name = fc.array(syllables, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 8 }), (names) => {
        const officials = named(...names);
        const proposed = new Set(proposedPairs(officials).proposals.map(({ a, b }) => `${a} ${b}`));
        officials.forEach((a, index) => {
          for (const b of officials.slice(index + 1)) {
            if (duplicateScore(a, b).band !== 'UNLIKELY') expect([...proposed]).toContain(`${a.id} ${b.id}`);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  test('is the same whoever asks', () => {
    const [full, initials] = named('Phan Văn Giang', 'P.V. Giang').map((official) => blockingKeys(official));
    expect(meet(full!, initials!)).toBe(true);
    expect(meet(initials!, full!)).toBe(true);
  });
});

describe('on the labelled pairs of names', () => {
  const judged = judgedPairs(labelledPairs());

  test('what is called likely is the same 99 times of 100, and 90 of 100 that are the same are proposed', () => {
    const { same, different, precision, recall } = qualityOf('all', judged);
    expect(same + different).toBeGreaterThan(2000);
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  test('no two officials of China and Vietnam with different names are taken for one', () => {
    const wrong = judged.filter(({ group, same, band }) => group !== 'elsewhere' && !same && band === 'SAME_LIKELY');
    expect(wrong).toEqual([]);
  });
});
