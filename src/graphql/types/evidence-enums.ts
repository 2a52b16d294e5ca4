import type { Claim } from '../../domain/claim.ts';
import type { NameMatch as Match } from '../../domain/name-match.ts';
import type { NAME_KINDS, SCRIPTS } from '../../domain/names.ts';
import type { Source } from '../../domain/source.ts';
import type { Standing as StandingValue } from '../../domain/standing.ts';
import { enumOf } from './enum.ts';

export const Script = enumOf<(typeof SCRIPTS)[number]>('Script', 'Writing system of a name, as in ISO 15924.', {
  Latn: 'Latin letters, with or without diacritics.',
  Hans: 'Simplified Chinese characters.',
  Hant: 'Traditional Chinese characters.',
});

export const NameKind = enumOf<(typeof NAME_KINDS)[number]>('NameKind', 'What a form of a name is to its bearer.', {
  primary: 'The form that is shown.',
  alias: 'Another form that sources use.',
  transliteration: 'A rendering in another script, or without diacritics.',
  former: 'A name no longer borne.',
});

export const NameMatch = enumOf<Match>('NameMatch', 'Why a name answered a search, the best reason first.', {
  EXACT: 'Written exactly as asked.',
  SPELLING: 'The same words, but for diacritics, case or punctuation.',
  SPACING: 'The same letters, written together or apart.',
  ORDER: 'The same words in another order.',
  WORDS: 'All words asked for are words of it.',
  PREFIX: 'All words asked for are words of it or begin them.',
  FUZZY: 'All words asked for are words of it or begin them, but for typos.',
});

export const SourceKind = enumOf<Source['kind']>('SourceKind', 'What sort of text a source is.', {
  article: 'An article of a newspaper, an agency or a portal.',
  statement: 'A statement or a communiqué of a government or a body.',
  dataset: 'Another collection of data.',
  register: 'An editors’ list that only names things. It is never evidence of a meeting.',
});

export const Standing = enumOf<StandingValue>(
  'Standing',
  'What became of a claim when all claims about the same thing were judged.',
  {
    PREFERRED: 'Its value is the one that is shown.',
    SUPPORTING: 'It agrees with the value that is shown.',
    CONTRADICTED: 'It lost against another value.',
    SUPERSEDED: 'It was overtaken: a plan by a report, an earlier word by a later one.',
    RETRACTED: 'It was taken back and counts for nothing.',
  },
);

export const Assertion = enumOf<Claim['assertion']>(
  'Assertion',
  'Whether a source reports something or only announces it.',
  {
    reported: 'Said of what was or is.',
    planned: 'Said of what was yet to come; it counts only until somebody reports what happened.',
  },
);
