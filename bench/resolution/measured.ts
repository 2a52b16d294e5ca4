import { groupBy } from '../../src/domain/group.ts';
import { blockingKeys, meet } from '../../src/domain/duplicates/blocking.ts';
import type { Candidate } from '../../src/domain/duplicates/candidate.ts';
import {
  duplicateScore,
  readCandidate,
  type DuplicateScore,
  type ReadCandidate,
} from '../../src/domain/duplicates/score.ts';
import { scriptOf } from '../../src/domain/names.ts';
import type { LabelledPair } from './labelled-pairs.ts';

/** A pair as Parley judges it by its names alone. */
export interface JudgedPair extends LabelledPair {
  readonly score: number;
  readonly band: DuplicateScore['band'];
  /** Blocking brings the two together, and the score is high enough to propose them. */
  readonly proposed: boolean;
}

/** An official of whom nothing is known but a name. */
function named(id: string, text: string): ReadCandidate {
  const names: Candidate['names'] = [{ text, language: '', script: scriptOf(text), kind: 'alias' }];
  const nothing = { country: null, type: null, when: null, coordinates: null, marker: null };
  return readCandidate({ kind: 'Official', id, names, ...nothing, identifiers: [], related: [], places: [] });
}

export function judgedPairs(pairs: readonly LabelledPair[]): JudgedPair[] {
  return pairs.map((pair) => {
    const [a, b] = [named('official/a', pair.a), named('official/b', pair.b)];
    const { score, band } = duplicateScore(a, b);
    const together = meet(blockingKeys(a), blockingKeys(b));
    return { ...pair, score, band, proposed: together && band !== 'UNLIKELY' };
  });
}

/** How right the judgements of some pairs are. Shares are null where there is nothing to share. */
export interface Quality {
  readonly name: string;
  readonly same: number;
  readonly different: number;
  /** Of those called `SAME_LIKELY`, how many are. */
  readonly precision: number | null;
  /** Of those that are the same, how many are called `SAME_LIKELY`. */
  readonly certain: number | null;
  /** Of those that are the same, how many are proposed. */
  readonly recall: number | null;
  /** Of those proposed, how many are the same. */
  readonly proposals: number | null;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export function qualityOf(name: string, pairs: readonly JudgedPair[]): Quality {
  const count = (is: (pair: JudgedPair) => boolean): number => pairs.filter(is).length;
  const same = count((pair) => pair.same);
  const likely = count((pair) => pair.band === 'SAME_LIKELY');
  const proposed = count((pair) => pair.proposed);
  return {
    name,
    same,
    different: pairs.length - same,
    precision: share(
      count((pair) => pair.same && pair.band === 'SAME_LIKELY'),
      likely,
    ),
    certain: share(
      count((pair) => pair.same && pair.band === 'SAME_LIKELY' && pair.proposed),
      same,
    ),
    recall: share(
      count((pair) => pair.same && pair.proposed),
      same,
    ),
    proposals: share(
      count((pair) => pair.same && pair.proposed),
      proposed,
    ),
  };
}

/** The quality on all pairs and on each group; officials of China and Vietnam apart from names from elsewhere. */
export function qualities(pairs: readonly JudgedPair[]): Quality[] {
  const field = pairs.filter(({ group }) => group !== 'elsewhere');
  return [
    qualityOf('officials', field),
    ...[...groupBy(pairs, ({ group }) => group)].map(([group, some]) => qualityOf(group, some)),
    qualityOf('all', pairs),
  ];
}
