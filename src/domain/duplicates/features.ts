/**
 * What speaks for or against two records being one, with its weight: by how much it changes the natural logarithm of
 * the odds where it holds in full. How the weights were found: docs/resolution.md.
 */
export const FEATURES = {
  /** The forms of the names that are likest, from 0 to 1; see `name-evidence.ts`. */
  NAME: { weight: 6.5, means: 'how alike the names are' },
  /** How rare it is that two bear this name. */
  TELLING_NAME: { weight: 4, means: 'how much the name tells' },
  MARKS_PARTLY_DIFFER: { weight: -2, means: 'a word has diacritics in one name and none in the other' },
  MARKS_DIFFER: { weight: -4.5, means: 'a word has other diacritics' },
  CHARACTERS_DIFFER: { weight: -4.5, means: 'both have names in Chinese characters, and none of them agree' },
  LOOKALIKE_LETTERS: { weight: -1.5, means: 'letters of two scripts that look alike' },
  NUMBERS_DIFFER: { weight: -5, means: 'the names have different numbers' },
  SAME_IDENTIFIER: { weight: 9, means: 'the same identifier of somebody else' },
  OTHER_IDENTIFIER: { weight: -7, means: 'different identifiers of one giver' },
  SAME_COUNTRY: { weight: 0.6, means: 'the same country' },
  OTHER_COUNTRY: { weight: -4, means: 'different countries' },
  SAME_OFFICE: { weight: 2.5, means: 'the same office at one time' },
  SAME_BODY: { weight: 1, means: 'offices in the same body' },
  SAME_RANK: { weight: 0.6, means: 'the same rank' },
  COMPANY: { weight: 1.5, means: 'the same people around' },
  PARTICIPANTS: { weight: 4, means: 'the same participants' },
  OTHER_PARTICIPANTS: { weight: -2.5, means: 'participants of whom none is the same' },
  TOGETHER: { weight: -6, means: 'both at one event' },
  TOLD_APART: { weight: -5, means: 'one source tells of both' },
  RELATED: { weight: -9, means: 'the one is related to the other, as a part or as the one opposite' },
  SAME_TYPE: { weight: 0.8, means: 'the same sort' },
  OTHER_TYPE: { weight: -2.5, means: 'different sorts' },
  SAME_DATE: { weight: 3.5, means: 'dates that can be the same day; the narrower they are, the more it tells' },
  OTHER_DATE: { weight: -7, means: 'dates that cannot be the same day' },
  SAME_PLACE: { weight: 1.5, means: 'the same place' },
  OTHER_PLACE: { weight: -1.5, means: 'different places' },
  NEAR: { weight: 2, means: 'within five kilometres' },
  FAR: { weight: -6, means: 'more than fifty kilometres apart' },
  SAME_MARKER: { weight: 3, means: 'the same number of a boundary marker' },
  OTHER_MARKER: { weight: -6, means: 'different numbers of boundary markers' },
  SAME_ORDINAL: { weight: 3, means: 'the same number in a series' },
  OTHER_ORDINAL: { weight: -4, means: 'different numbers in one series' },
} as const satisfies Record<string, { readonly weight: number; readonly means: string }>;

export type FeatureName = keyof typeof FEATURES;

/** One feature of a pair. */
export interface Feature {
  readonly feature: FeatureName;
  /** How far it holds, from 0 to 1. */
  readonly value: number;
  /** What it adds to the logarithm of the odds: its value times its weight. */
  readonly contribution: number;
  /** What was found, for a person. */
  readonly text: string;
}

/** A feature as it was found. */
export function feature(name: FeatureName, text: string, value = 1): Feature {
  return { feature: name, value, contribution: value * FEATURES[name].weight, text };
}
