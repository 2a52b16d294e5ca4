import { describe, expect, test } from '@jest/globals';
import { aDataset, aRegister, aSource, manifest, type DatasetFiles } from './a-dataset.ts';
import { problemsOf } from './problems.ts';

const HEAD = `source:
  kind: article
  publisher: The Example Herald
  title: Ministers meet
  published: 2022-04-24
  retrieved: 2022-05-01
  language: en
`;

/** A dataset with one more file; its own lines begin at line 8. */
const withFile = (body: string): DatasetFiles => ({ ...aDataset(), 'x.yaml': HEAD + body });

describe('the schema of a source file', () => {
  test('accepts a whole dataset', () => {
    expect(problemsOf(aDataset())).toEqual([]);
  });

  test('accepts any value wrapped', () => {
    const files = withFile(`passages: {p: {paragraph: 2, characters: [3, 9]}}
officials:
  dan-dale:
    at: p
    names:
      - value: {text: Đan Dale, language: vi, kind: primary}
        confidence: 0.5
      - {value: D. Dale, basis: "initials in the caption"}
    country: {value: arda, retracted: {on: 2022-04-30, reason: corrected}}
    wikidata: Q012
  ann-archer: {at: p, country: {value: arda, basis: "the flag on the desk"}}
  ben-brook:
    at: p
    country: brun
mentions: {ann-archer: {at: p}}
`);
    expect(problemsOf(files)).toEqual([
      'x.yaml:10:3: officials.dan-dale: expected country of Official dan-dale in this or another file, got none',
    ]);
  });

  test.each([
    [
      'an unknown section',
      'oficials: {}',
      'x.yaml:8:1: oficials: expected source, passages, retracted, officials, organizations, positions, places, series, topics, events, agreements, foreign, mentions or claims, got an unknown field; did you mean officials?',
    ],
    [
      'an unknown field',
      'events:\n  e:\n    names: E\n    wen: 2022',
      'x.yaml:11:5: events.e.wen: expected names, type, status, mode, when, places, partOf, topics, at, basis, confidence, retracted, editions, participants or bodies, got an unknown field; did you mean when?',
    ],
    [
      'an unknown field of a wrapped value',
      'topics:\n  t: {names: {value: T, bassis: x}}',
      'x.yaml:9:25: topics.t.names.bassis: expected value, at, basis, confidence or retracted, got an unknown field; did you mean basis?',
    ],
    [
      'an unknown value',
      'events:\n  e: {type: exchagne}',
      'x.yaml:9:13: events.e.type: expected exchange, talks, meeting, dialogue, reception, ceremony, patrol, visit, multilateral, press conference, call or signing, got "exchagne"; did you mean exchange?',
    ],
    [
      'a list for one value',
      'events:\n  e:\n    when: [2022, 2023]',
      'x.yaml:10:5: events.e.when: expected a text or a map, got a list',
    ],
    [
      'a text for a map',
      'events:\n  e:\n    participants:\n      ann-archer: host',
      'x.yaml:11:19: events.e.participants.ann-archer: expected a map, got "host"',
    ],
    ['nothing for a map', 'events:', 'x.yaml:8:8: events: expected a map, got nothing'],
    [
      'a date that is none',
      'events:\n  e:\n    when: 23 April 2022',
      'x.yaml:10:11: events.e.when: expected a date in EDTF such as 2022-04-23, 2023-12, 2024-04-11/2024-04-12, 2022~ or XXXX-04-23, got "23 April 2022"',
    ],
    [
      'a day that no calendar has',
      'retracted: {on: 2022-02-30, reason: x}',
      'x.yaml:8:17: retracted.on: expected a day of the calendar, got "2022-02-30"',
    ],
    [
      'an interval backwards',
      'events:\n  e: {when: 2022-04-23/2022-04-01}',
      'x.yaml:9:13: events.e.when: expected a date in EDTF such as 2022-04-23, 2023-12, 2024-04-11/2024-04-12, 2022~ or XXXX-04-23, got "2022-04-23/2022-04-01"',
    ],
    [
      'a number out of range',
      'places:\n  p: {latitude: 91}',
      'x.yaml:9:17: places.p.latitude: expected a number from -90 to 90, got "91"',
    ],
    [
      'a number in words',
      'events:\n  e:\n    editions: {border-exchange: seven}',
      'x.yaml:10:33: events.e.editions.border-exchange: expected a whole number from 1 to 999, got "seven"',
    ],
    [
      'a slug in capitals',
      'topics:\n  Big Topic: {names: x}',
      'x.yaml:9:3: topics.Big Topic: expected a slug: lower-case Latin letters, digits and single hyphens, got "Big Topic"',
    ],
    [
      'a reference with a path',
      'places:\n  p: {within: ../etc}',
      'x.yaml:9:15: places.p.within: expected a slug: lower-case Latin letters, digits and single hyphens, got "../etc"',
    ],
    [
      'a party without its kind',
      'agreements:\n  a: {parties: [arda]}',
      'x.yaml:9:17: agreements.a.parties[0]: expected organization/… or place/…, got "arda"',
    ],
    [
      'a rank of a body',
      'events:\n  e:\n    bodies: {arda-ministry: {rank: General}}',
      'x.yaml:10:30: events.e.bodies.arda-ministry.rank: expected attendance, roles, onBehalfOf, mode, at, basis, confidence or retracted, got an unknown field',
    ],
    [
      'a hash cut short',
      'passages: {p: {sha256: abc}}',
      'x.yaml:8:24: passages.p.sha256: expected a SHA-256 in 64 lower-case hex digits, got "abc"',
    ],
    [
      'characters backwards',
      'passages:\n  p:\n    characters: [9, 3]',
      'x.yaml:10:5: passages.p.characters: expected the first character and the one after the last, got a list',
    ],
  ])('refuses %s', (_, body, problem) => {
    expect(problemsOf(withFile(`${body}\n`))).toEqual([problem]);
  });

  test('names what is missing at what lacks it', () => {
    const source = Object.fromEntries(Object.entries(aSource()).filter(([key]) => key !== 'publisher'));
    expect(problemsOf({ ...aDataset(), 'x.yaml': { topics: {}, source } })).toEqual([
      'x.yaml:2:1: source.publisher: expected a text, got nothing',
    ]);
    expect(problemsOf({ ...aDataset(), 'x.yaml': { topics: {} } })).toEqual([
      'x.yaml:1:1: source: expected a map, got nothing',
    ]);
  });

  test('finds all problems of all files at once, in their order', () => {
    const problems = problemsOf({
      'dataset.yaml': { ...manifest, key: 'No Slug', licnce: 'x' },
      'b.yaml': { source: aSource(), topics: { t: { names: 'T', nmes: 'U' } } },
      'a.yaml': {
        source: aSource({ kind: 'blog' }),
        events: { e: { names: 'E', type: 'talks', status: 'held', partOf: 'f' } },
      },
      'c.yaml': 'a: [',
      'people.yaml': aRegister(),
    });
    expect(problems.map((problem) => problem.split(': ').slice(0, 2).join(': '))).toEqual([
      'a.yaml:2:9: source.kind',
      'b.yaml:11:5: topics.t.nmes',
      'c.yaml:1:5: Flow sequence in block collection must be sufficiently indented and end with a ]',
      'dataset.yaml:1:6: key',
      'dataset.yaml:5:1: licnce',
    ]);
  });
});
