import type { Candidate, DuplicateKind, Surroundings } from './candidate.ts';
import { NO_SURROUNDINGS } from './candidate.ts';
import { recordFeatures, surroundingFeatures } from './evidence.ts';
import type { Feature } from './features.ts';
import { nameReading, type NameReading } from './name-reading.ts';
import { personNameFeatures } from './person-names.ts';
import { titleFeatures } from './title-names.ts';

/** What a score means. `SAME_LIKELY` is right at least 99 times of 100 on the labelled names (docs/resolution.md). */
type Band = 'SAME_LIKELY' | 'POSSIBLE' | 'UNLIKELY';

/** The least score of a band. */
export const SAME_LIKELY = 0.9;
export const POSSIBLE = 0.2;

/** The logarithm of the odds that two are one before anything is known but that they have been looked at together. */
const PRIOR: Readonly<Record<DuplicateKind, number>> = { Official: -6.5, Organization: -6, Place: -6, Event: -6 };
/** How much of the weight of a name counts: an official is known by it, an event has as many as it has reporters. */
const NAME_SHARE: Readonly<Record<DuplicateKind, number>> = { Official: 1, Organization: 1.2, Place: 1.1, Event: 0.5 };
/** The most that surroundings can add; a pair that would not be proposed even so is not looked at further. */
const MOST_SURROUNDINGS: Readonly<Record<DuplicateKind, number>> = {
  Official: 4.6,
  Organization: 1.5,
  Place: 0,
  Event: 7,
};

/** Features that only a person may overrule, whatever else agrees. */
const NEVER_LIKELY: readonly Feature['feature'][] = [
  'LOOKALIKE_LETTERS',
  'MARKS_PARTLY_DIFFER',
  'MARKS_DIFFER',
  'CHARACTERS_DIFFER',
  'NUMBERS_DIFFER',
  'OTHER_IDENTIFIER',
  'TOGETHER',
  'TOLD_APART',
  'RELATED',
  'OTHER_DATE',
  'OTHER_PLACE',
  'OTHER_COUNTRY',
];

/** How far two records may be one thing, and why. */
export interface DuplicateScore {
  /** From 0 to 1. */
  readonly score: number;
  readonly band: Band;
  /** What was found, what speaks most for or against it first. */
  readonly features: readonly Feature[];
}

/** A candidate with its names read, once for all pairs that it is in. */
export interface ReadCandidate extends Candidate {
  readonly readings: readonly NameReading[];
}

export function readCandidate(candidate: Candidate): ReadCandidate {
  const forms = new Map(candidate.names.map((name) => [name.text, nameReading(name)]));
  return { ...candidate, readings: [...forms.values()] };
}

function bandOf(score: number, features: readonly Feature[]): Band {
  if (score < POSSIBLE) return 'UNLIKELY';
  return score >= SAME_LIKELY && !features.some(({ feature }) => NEVER_LIKELY.includes(feature))
    ? 'SAME_LIKELY'
    : 'POSSIBLE';
}

function oddsOf(kind: DuplicateKind, features: readonly Feature[]): number {
  return features.reduce((sum, { contribution }) => sum + contribution, PRIOR[kind]);
}

function ownFeatures(a: ReadCandidate, b: ReadCandidate): Feature[] {
  const names =
    a.kind === 'Official'
      ? personNameFeatures(a.readings, b.readings)
      : titleFeatures(a.readings, b.readings, NAME_SHARE[a.kind]);
  return [...names, ...recordFeatures(a, b)];
}

/** Whether a pair can still be proposed when its surroundings are looked at, by its records alone. */
export function mayBeProposed(a: ReadCandidate, b: ReadCandidate): boolean {
  return probability(oddsOf(a.kind, ownFeatures(a, b)) + MOST_SURROUNDINGS[a.kind]) >= POSSIBLE;
}

function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/**
 * Scores two entities of one kind: the same whichever comes first, but for the words of the explanation.
 *
 * @param x what is known around `a`; nothing where that was not looked at
 */
export function duplicateScore(
  a: ReadCandidate,
  b: ReadCandidate,
  x: Surroundings = NO_SURROUNDINGS,
  y: Surroundings = NO_SURROUNDINGS,
): DuplicateScore {
  const features = [...ownFeatures(a, b), ...surroundingFeatures(a, b, x, y)].sort(
    (one, other) => Math.abs(other.contribution) - Math.abs(one.contribution) || (one.feature < other.feature ? -1 : 1),
  );
  const score = Math.round(probability(oddsOf(a.kind, features)) * 10_000) / 10_000;
  return { score, band: bandOf(score, features), features };
}

/** The features in words, what speaks for it before what speaks against it. */
export function explanationOf({ features }: Pick<DuplicateScore, 'features'>): string {
  const texts = (found: readonly Feature[]): string => found.map(({ text }) => text).join('; ');
  const [pro, con] = [features.filter((f) => f.contribution > 0), features.filter((f) => f.contribution < 0)];
  return [texts(pro), con.length === 0 ? '' : `but ${texts(con)}`].filter((text) => text !== '').join('; ');
}
