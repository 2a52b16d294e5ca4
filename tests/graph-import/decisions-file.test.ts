import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { updatedDecisions } from '../../graph-import/resolution/decisions-file.ts';
import { proposedPairs } from '../../src/domain/duplicates/proposals.ts';
import { aCandidate } from '../domain/duplicates/a-candidate.ts';

const { proposals } = proposedPairs([
  aCandidate('official/fenghe', ['Fenghe Wei']),
  aCandidate('official/wei-fenghe', ['Wei Fenghe']),
]);
const decisionsIn = (text: string) => (parse(text) as { decisions: Record<string, unknown>[] }).decisions;

describe('the file of decisions', () => {
  test('is begun with what is proposed, for people to decide', () => {
    const { text, added } = updatedDecisions(null, proposals);
    expect(added).toBe(1);
    expect(text).toContain('# Which records are one.');
    expect(decisionsIn(text)).toMatchObject([
      { verdict: 'undecided', pair: ['official/fenghe', 'official/wei-fenghe'], score: '0.9358' },
    ]);
  });

  test('is left as it is where nothing is new', () => {
    const { text } = updatedDecisions(null, proposals);
    expect(updatedDecisions(text, proposals)).toEqual({ text, added: 0, removed: 0 });
  });

  test('loses proposals that are none any more, and nothing that a person wrote', () => {
    const { text } = updatedDecisions(null, proposals);
    expect(decisionsIn(updatedDecisions(text, []).text)).toEqual([]);
    const decided = text
      .replace(
        'verdict: undecided',
        'verdict: different # father and son\n    by: Dora Dale\n    on: 2026-11-28\n    why: met',
      )
      .replace('score', 'score');
    const after = updatedDecisions(decided, []).text;
    expect(after).toContain('# father and son');
    expect(decisionsIn(after)).toMatchObject([{ verdict: 'different', by: 'Dora Dale' }]);
  });
});
