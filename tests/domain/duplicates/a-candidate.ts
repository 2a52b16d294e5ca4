import type { Candidate } from '../../../src/domain/duplicates/candidate.ts';
import { readCandidate, type ReadCandidate } from '../../../src/domain/duplicates/score.ts';
import { scriptOf } from '../../../src/domain/names.ts';

/** An official with the names, of whom nothing else is known unless it is said. */
export function aCandidate(id: string, names: readonly string[], over: Partial<Candidate> = {}): ReadCandidate {
  return readCandidate({
    kind: 'Official',
    id,
    names: names.map((text) => ({ text, language: '', script: scriptOf(text), kind: 'alias' })),
    country: null,
    type: null,
    identifiers: [],
    related: [],
    places: [],
    when: null,
    coordinates: null,
    marker: null,
    ...over,
  });
}
